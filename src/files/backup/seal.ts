/**
 * Sealing of a backup's parts: AES-256-GCM with a key made of the passphrase by PBKDF2. Each part is bound
 * to its file's first line, to its place in the file and to whether it is the last one, so that no part
 * can be moved, left out, cut off or put into another file without that being seen.
 */
import { type Bytes, base64Of, bytesOf, fromBase64, joined } from "./bytes";
import type { Seal, SealParameters } from "./format";

const ITERATIONS = 1_000_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** With `parameters` of a file the same key again; without, new ones. */
export async function sealOf(
  passphrase: string,
  parameters: SealParameters = newParameters(),
): Promise<Seal> {
  const salt = fromBase64(parameters.salt);
  if (salt === undefined) throw new RangeError("Not a salt.");
  const typed = bytesOf(passphrase.normalize("NFKC"));
  const material = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  const key = await crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: parameters.iterations },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
  return { key, parameters };
}

function newParameters(): SealParameters {
  const salt = base64Of(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
  return { kdf: "PBKDF2-HMAC-SHA-256", iterations: ITERATIONS, salt };
}

/** Where a part belongs. */
export interface Place {
  /** SHA-256 of the file's first line. */
  header: Bytes;
  number: number;
  isLast: boolean;
}

export async function sealed(key: CryptoKey, place: Place, content: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return joined(
    iv,
    new Uint8Array(await crypto.subtle.encrypt(algorithm(iv, place), key, content)),
  );
}

/** Undefined when it was not sealed with this key for this place, or was changed since. */
export async function unsealed(
  key: CryptoKey,
  place: Place,
  bytes: Bytes,
): Promise<Bytes | undefined> {
  if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
  const [iv, content] = [bytes.slice(0, IV_BYTES), bytes.slice(IV_BYTES)];
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(iv, place), key, content));
  } catch (error) {
    if (error instanceof Error && error.name === "OperationError") return undefined;
    throw error;
  }
}

function algorithm(iv: Bytes, { header, number, isLast }: Place): AesGcmParams {
  const place = new Uint8Array(5);
  new DataView(place.buffer).setUint32(0, number);
  place[4] = isLast ? 1 : 0;
  return { name: "AES-GCM", iv, additionalData: joined(header, place) };
}
