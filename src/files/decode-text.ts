/**
 * Turns a file's bytes into text, whatever wrote them. The order is: the mark at the beginning, the pattern of
 * NUL bytes that UTF-16 leaves between plain letters, UTF-8 if all of it is, and else windows-1252, in which
 * every byte is some letter. So it never fails, and never puts a replacement character where a letter was.
 */
import { isKnownFile } from "./not-a-list";

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface ListText {
  text: string;
  encoding: Encoding;
}

/** Enough to see a pattern. */
const SAMPLE = 20_000;

/** Reads bytes as text: by their mark, else by what they look like, or as the rep says. Never throws. */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): ListText {
  const found = encoding ?? marked(bytes) ?? unmarked(bytes);
  if (found !== undefined) return { text: decoded(bytes, found), encoding: found };
  const text = strictUtf8(bytes);
  return text === undefined
    ? { text: decoded(bytes, "windows-1252"), encoding: "windows-1252" }
    : { text, encoding: "utf-8" };
}

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  // Node 20 takes windows-1252 for latin1 unless it decodes a stream; where a letter is a byte it is the same.
  const stream = encoding === "windows-1252";
  return new TextDecoder(encoding).decode(bytes, { stream });
}

function marked(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** UTF-16 without a mark: NUL bytes stand on one side only, and there are many. */
function unmarked(bytes: Uint8Array): Encoding | undefined {
  // The bytes of a workbook or a picture are to stay recognisable.
  if (isKnownFile(String.fromCharCode(...bytes.subarray(0, 8)))) return "windows-1252";
  const sample = bytes.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = sample.length / 20;
  if (odd > many && even === 0) return "utf-16le";
  return even > many && odd === 0 ? "utf-16be" : undefined;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
