/**
 * Puts one more entry into a list or a table of the source. It relies on the formatter: whatever is opened
 * at the end of a line is closed by a line that is indented like it. A place that is not there, or there
 * twice, is an error before anything is written.
 */

export class PlaceNotFound extends Error {
  override name = "PlaceNotFound";
}

const CLOSING: Record<string, string> = { "[": "]", "{": "}" };

/** `start` is the code up to and with the opening bracket, for example `const SITES = {`. */
export function addEntry(text: string, start: string, entry: string): string {
  const begin = text.indexOf(start);
  if (begin < 0 || text.indexOf(start, begin + 1) >= 0) throw new PlaceNotFound(start);
  const closing = CLOSING[start.at(-1) ?? ""];
  const end = closing && endOf(text, begin, begin + start.length, closing);
  if (!end) throw new PlaceNotFound(start);
  const before = text.slice(0, end).trimEnd();
  const comma = /[,[{]$/.test(before) ? "" : ",";
  return `${before}${comma}\n${entry},\n${text.slice(end)}`;
}

/** Above the first import. The formatter puts it in order. */
export function addImport(text: string, line: string): string {
  const first = /^import /m.exec(text);
  if (first === null) throw new PlaceNotFound("import");
  return `${text.slice(0, first.index)}${line}\n${text.slice(first.index)}`;
}

function endOf(text: string, begin: number, from: number, closing: string): number | undefined {
  const lineBegin = text.lastIndexOf("\n", begin) + 1;
  const [indent = ""] = /^ */.exec(text.slice(lineBegin)) ?? [];
  const lineEnd = text.indexOf("\n", from);
  if (lineEnd < 0) return undefined;
  const inLine = text.slice(from, lineEnd).lastIndexOf(closing);
  if (inLine >= 0) return from + inLine;
  const isOpenAtEnd = lineEnd === from;
  const closed = text.indexOf(`\n${indent}${closing}`, from);
  return isOpenAtEnd && closed >= 0 ? closed + 1 + indent.length : undefined;
}
