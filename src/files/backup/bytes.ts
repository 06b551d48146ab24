/** Bytes as text, as hashes and squeezed: what the lines of a backup are made with. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** No part is longer, in the file or unpacked: a file cannot make us run out of memory. */
export const MOST_PART_BYTES = 32 * 1024 * 1024;

const encoder = new TextEncoder();
// A mark at the beginning is no part of the text, and not of ours: it must not be overlooked.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function bytesOf(text: string): Bytes {
  return encoder.encode(text);
}

/** @throws TypeError for what is no UTF-8. */
export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function isBeginning(beginning: Uint8Array, bytes: Uint8Array): boolean {
  return bytes.length >= beginning.length && beginning.every((byte, at) => byte === bytes[at]);
}

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** More arguments than this at once are too many for some engines. */
const AT_ONCE = 0x8000;

export function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(binary);
}

/** Undefined unless it is written the one way `base64Of` writes it. */
export function fromBase64(text: string): Bytes | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  // The last letter has bits that say nothing, and must not be used to say something.
  return base64Of(bytes.subarray(-(bytes.length % 3 || 3))) === text.slice(-4) || text === ""
    ? bytes
    : undefined;
}

export async function squeezed(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @throws when it is no gzip, or longer than a part may be. */
export async function unsqueezed(bytes: Bytes): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(
    new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")),
  )) {
    length += chunk.length;
    if (length > MOST_PART_BYTES) throw new RangeError("Longer than a part may be.");
    chunks.push(chunk);
  }
  return joined(...chunks);
}

/** Lets go of the stream wherever reading ends. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
