/**
 * Reads a backup and believes nothing: every byte must be as it was written, and every value of the
 * right shape. Whatever is wrong ends in `BackupRefused`.
 */
import { makeBreather } from "../breather";
import { type Bytes, sha256 } from "./bytes";
import { Chain, isSameBytes } from "./chain";
import { type BackupHeader, type BackupPart, BackupRefused } from "./format";
import { parseHeader } from "./header";
import { firstLineOf, linesOf } from "./lines";
import { isEnd, plainPartOf, sealedPartOf } from "./part";
import { sealOf } from "./seal";

/** The first line alone. @throws BackupRefused */
export async function readHeader(file: Blob): Promise<BackupHeader> {
  return parseHeader(await firstLineOf(file));
}

/**
 * The file part by part, the state first. That all of it is as it was written is known at the end only:
 * nothing may be used before.
 * @throws BackupRefused
 */
export async function* readBackup(file: Blob, passphrase?: string): AsyncGenerator<BackupPart> {
  const first = await firstLineOf(file);
  const key = await keyOf(parseHeader(first), passphrase);
  const header = await sha256(first);
  const chain = new Chain();
  await chain.add(first);
  let number = 0;
  // Whether the passphrase is wrong or the file is damaged, the hash of all of it tells.
  let isClosed = false;
  // What waits for a file on the disk gets it sooner than the page gets to draw.
  const breather = makeBreather();
  for await (const { line, next } of withNext(linesOf(file.slice(first.length)))) {
    if (next === undefined) {
      if (number === 0 || !isSameBytes(line, chain.end(number))) throw new BackupRefused("damaged");
      if (isClosed) throw new BackupRefused("wrong-passphrase");
      return;
    }
    await breather.rest();
    await chain.add(line);
    if (!isClosed) {
      const place = { header, number, isLast: isEnd(next) };
      const part = key ? await sealedPartOf(line, place, key) : plainPartOf(line, number);
      if (part === undefined && number > 0) throw new BackupRefused("damaged");
      if (part === undefined) isClosed = true;
      else yield part;
    }
    number += 1;
  }
  throw new BackupRefused("damaged");
}

async function keyOf({ seal }: BackupHeader, passphrase?: string): Promise<CryptoKey | undefined> {
  if (seal === undefined) return undefined;
  if (passphrase === undefined) throw new BackupRefused("needs-passphrase");
  return (await sealOf(passphrase, seal)).key;
}

/** Which line is the last is known only when no other comes. */
async function* withNext(
  lines: AsyncIterable<Bytes>,
): AsyncGenerator<{ line: Bytes; next: Bytes | undefined }> {
  let line: Bytes | undefined;
  for await (const next of lines) {
    if (line !== undefined) yield { line, next };
    line = next;
  }
  if (line !== undefined) yield { line, next: undefined };
}
