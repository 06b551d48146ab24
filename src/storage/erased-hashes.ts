/**
 * How somebody who was erased is still known when they come again: by a keyed hash of each of their
 * handle keys. Nobody can read an address from it, only ask for one. The key is random and made once in
 * each profile; without it the hashes say nothing at all. Computed by JavaScript and not by the
 * browser's WebCrypto, which a transaction of the database would not outlive.
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Erased } from "~domain/backup";
import type { ProspectFacts } from "~domain/prospect";

export type EraseKey = Erased["keys"][number];

export function newEraseKey(): EraseKey {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return { id: crypto.randomUUID(), key: toBase64(bytes) };
}

/** What hashes one text after the other with this key, in base64. */
export function hasherOf({ key }: EraseKey): (text: string) => string {
  const begun = hmac.create(
    sha256,
    Uint8Array.from(atob(key), (character) => character.charCodeAt(0)),
  );
  const encoder = new TextEncoder();
  return (text) => toBase64(begun.clone().update(encoder.encode(text)).digest());
}

/** Of a plus-address only the address itself: without its tag it may be somebody else's. */
export function identifyingKeys(handleKeys: readonly string[]): string[] {
  return handleKeys.filter((key) => !key.startsWith("email-untagged:"));
}

/** By what a person is remembered as erased; whoever has no address, by their id in backups. */
export function erasableKeysOf({
  id,
  handleKeys,
}: Pick<ProspectFacts, "id" | "handleKeys">): string[] {
  const keys = identifyingKeys(handleKeys);
  return keys.length > 0 ? keys : [id];
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
