/**
 * The hash over every byte of a backup's lines, one after the other: each line's is made of the one
 * before it. The last line of the file says what it came to, so that a file of which anything was
 * changed, moved or cut off is told from one that is as it was written.
 */
import { type Bytes, bytesOf, hexOf, isBeginning, joined, sha256 } from "./bytes";

export class Chain {
  #hash: Bytes = new Uint8Array(32);

  /** `line` with its line feed. */
  async add(line: Uint8Array): Promise<void> {
    this.#hash = await sha256(joined(this.#hash, line));
  }

  /** The one way the last line of a file with these lines before it is written. */
  end(parts: number): Bytes {
    return lineOf({ end: true, parts, sha256: hexOf(this.#hash) });
  }
}

export function lineOf(value: unknown): Bytes {
  return bytesOf(`${JSON.stringify(value)}\n`);
}

export function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && isBeginning(one, other);
}
