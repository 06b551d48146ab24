import * as v from "valibot";
import { fromBase64, textOf } from "./bytes";
import { type BackupHeader, BackupRefused } from "./format";

const VERSION = 1;
/** Fewer are no protection; more would keep a browser busy for as long as a forger likes. */
const FEWEST_ITERATIONS = 100_000;
const MOST_ITERATIONS = 10_000_000;
const SALT_BYTES = 16;

const HeaderSchema = v.strictObject({
  format: v.literal("rekindle-backup"),
  version: v.literal(VERSION),
  app: v.pipe(v.string(), v.maxLength(100)),
  createdAt: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000)),
  seal: v.exactOptional(
    v.strictObject({
      kdf: v.literal("PBKDF2-HMAC-SHA-256"),
      iterations: v.pipe(
        v.number(),
        v.integer(),
        v.minValue(FEWEST_ITERATIONS),
        v.maxValue(MOST_ITERATIONS),
      ),
      salt: v.pipe(
        v.string(),
        v.maxLength(100),
        v.check((salt) => fromBase64(salt)?.length === SALT_BYTES),
      ),
    }),
  ),
});

/** Of which version a file is comes before all else, for a later one may look quite different. */
const AnyHeaderSchema = v.looseObject({
  format: v.literal("rekindle-backup"),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** @throws BackupRefused */
export function parseHeader(line: Uint8Array): BackupHeader {
  const any = v.safeParse(AnyHeaderSchema, parsed(line));
  if (!any.success) throw new BackupRefused("not-a-backup");
  if (any.output.version > VERSION) throw new BackupRefused("newer");
  const header = v.safeParse(HeaderSchema, any.output);
  if (!header.success) throw new BackupRefused("damaged");
  return header.output;
}

function parsed(line: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(line));
  } catch {
    return undefined;
  }
}
