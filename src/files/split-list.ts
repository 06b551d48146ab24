/**
 * Several values in one cell: "Trade show; Berlin", "a, b", or as Google writes them "a ::: b". A value in
 * quotation marks may hold what tells the others apart, as in the lists that Rekindle writes.
 */
const PART =
  /\s*(?:"((?:[^"]|"")*)"(?=\s*(?:[;,\r\n]|:::|$))|((?:(?!:::)[^;,\r\n])*))(?:[;,\r\n]|:::|$)/g;

export function splitList(text: string): string[] {
  if (!/[;,"\r\n]|:::/.test(text)) return text.trim() === "" ? [] : [text.trim()];
  const values: string[] = [];
  for (const [, quoted, plain = ""] of text.matchAll(PART))
    values.push((quoted?.replaceAll('""', '"') ?? plain).trim());
  return values.filter((value) => value !== "");
}
