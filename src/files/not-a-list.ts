/** Tells a file that is no text from a list: by how such files begin, or by characters that no text has. */

const BEGINNINGS = new Map<string, "spreadsheet" | "other">([
  // xlsx, ods and numbers are zip files; a zip of something else is told the same way and helps as well.
  ["PK\u0003\u0004", "spreadsheet"],
  ["PK\u0005\u0006", "spreadsheet"],
  // xls, in both readings of its bytes.
  ["\u00d0\u00cf\u0011\u00e0", "spreadsheet"],
  ["%PDF", "other"],
  ["{\\rtf", "other"],
  ["\u0089PNG", "other"],
  ["\u2030PNG", "other"],
  ["GIF8", "other"],
  ["\u00ff\u00d8\u00ff", "other"],
]);

const SAMPLE = 20_000;

export function isKnownFile(text: string): boolean {
  return known(text) !== undefined;
}

function known(text: string): "spreadsheet" | "other" | undefined {
  for (const [beginning, what] of BEGINNINGS) if (text.startsWith(beginning)) return what;
  return undefined;
}

/** What it is, if it is no list. */
export function whatElse(text: string): "spreadsheet" | "other" | undefined {
  const found = known(text);
  if (found !== undefined) return found;
  const sample = text.slice(0, SAMPLE);
  let strange = 0;
  for (let at = 0; at < sample.length; at += 1) if (isStrange(sample.charCodeAt(at))) strange += 1;
  // One that slipped in is no reason to refuse a list.
  return strange > 2 && strange > sample.length / 200 ? "other" : undefined;
}

/** A control character that is no tab, line end, page end, escape or end of an old file. */
function isStrange(code: number): boolean {
  if (code === 0xfffd) return true;
  return code < 9 || (code > 13 && code < 32 && code !== 26 && code !== 27);
}
