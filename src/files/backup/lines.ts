/** A file's lines, each with its line feed, without having the whole file in memory. */
import { type Bytes, chunksOf, joined, MOST_PART_BYTES } from "./bytes";
import { BackupRefused } from "./format";

const LINE_FEED = 0x0a;
/** A first line is a few hundred bytes. */
const MOST_FIRST = 64 * 1024;

/** Up to and with the first line feed; the beginning of the file if there is none near it. */
export async function firstLineOf(file: Blob): Promise<Bytes> {
  const bytes = new Uint8Array(await file.slice(0, MOST_FIRST).arrayBuffer());
  const end = bytes.indexOf(LINE_FEED);
  return end < 0 ? bytes : bytes.slice(0, end + 1);
}

/**
 * What is after the last line feed comes as it is.
 * @throws BackupRefused for a line that is longer than any part
 */
export async function* linesOf(file: Blob): AsyncGenerator<Bytes> {
  let begun: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(file.stream())) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      yield joined(...begun, chunk.subarray(from, at + 1));
      [begun, length, from] = [[], 0, at + 1];
    }
    const rest = chunk.subarray(from);
    if (rest.length > 0) begun.push(rest);
    length += rest.length;
    if (length > MOST_PART_BYTES) throw new BackupRefused("damaged");
  }
  if (begun.length > 0) yield joined(...begun);
}
