/** The lines of a text, counted from 1, one at a time: a list of 50 MB is not taken apart at once. */
export interface TextLine {
  line: number;
  text: string;
}

const LINE_END = /\r\n|\r|\n/g;

export function* textLines(text: string): Generator<TextLine> {
  const ends = new RegExp(LINE_END);
  let from = 0;
  let line = 1;
  for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
    yield { line, text: text.slice(from, end.index) };
    from = ends.lastIndex;
    line += 1;
  }
  yield { line, text: text.slice(from) };
}

/** Cut to a length, but not through a character. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
}

/** How a rejected line is shown. */
export const cutForShow = (text: string) => cut(text.replace(/\s+/gu, " ").trim(), 300);
