import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { expect, it } from "vitest";
import type { RekindleDatabase } from "~storage/database";
import { erasableKeysOf, hasherOf, newEraseKey } from "~storage/erased-hashes";
import { listEraseKeys, readErased } from "~storage/read/erased";
import { forgetErased, rememberErased } from "~storage/write/erase-hashes";
import { freshDatabase } from "../support/database";

const JANE = ["email:jane@acme.example", "linkedin:vanity:jane-doe"];

const remember = (db: RekindleDatabase, keys: readonly string[], at = 5) =>
  db.transaction("rw", db.erased, db.state, async () => rememberErased(db, keys, at));

it("knows whom it was told of by any of their keys, and nobody else", async () => {
  const db = freshDatabase();
  expect((await readErased(db)).has(JANE)).toBe(false);
  await remember(db, JANE);
  const erased = await readErased(db);
  expect(JANE.map((key) => erased.has([key]))).toEqual([true, true]);
  expect(erased.has(["email:omar@acme.example", ...JANE.slice(1)])).toBe(true);
  expect(erased.has(["email:omar@acme.example"])).toBe(false);
  expect(erased.has([])).toBe(false);
});

it("does not take the same address without its tag for theirs", async () => {
  const db = freshDatabase();
  const keys = ["email:jane+crm@acme.example", "email-untagged:jane@acme.example"];
  await remember(db, erasableKeysOf({ id: "prospect:jane", handleKeys: keys }));
  const erased = await readErased(db);
  expect(erased.has(keys)).toBe(true);
  expect(erased.has(["email:jane@acme.example"])).toBe(false);
  expect(erased.has(["email-untagged:jane@acme.example"])).toBe(false);
});

it("knows whoever has no address by their id", () => {
  expect(erasableKeysOf({ id: "prospect:jane", handleKeys: [] })).toEqual(["prospect:jane"]);
  expect(erasableKeysOf({ id: "prospect:jane", handleKeys: JANE })).toEqual(JANE);
});

it("keeps nothing that can be read, and is of another make in each profile", async () => {
  const [one, other] = [freshDatabase(), freshDatabase()];
  await remember(one, JANE);
  await remember(other, JANE);
  const [rows, others] = [await one.erased.toArray(), await other.erased.toArray()];
  expect(rows).toHaveLength(2);
  expect(JSON.stringify([rows, await one.state.toArray()])).not.toMatch(/jane|acme/i);
  const hashes = new Set(rows.map(({ hash }) => hash));
  expect(others.filter(({ hash }) => hashes.has(hash))).toEqual([]);
});

it("is HMAC-SHA-256 with a key of 32 bytes", () => {
  const made = newEraseKey();
  const bytes = Uint8Array.from(atob(made.key), (character) => character.charCodeAt(0));
  expect(bytes).toHaveLength(32);
  const text = new TextEncoder().encode("email:zoë@acme.example");
  const expected = btoa(String.fromCharCode(...hmac(sha256, bytes, text)));
  const hash = hasherOf(made);
  expect([hash("email:zoë@acme.example"), hash("email:zoë@acme.example")]).toEqual([
    expected,
    expected,
  ]);
});

it("remembers once, since the first time", async () => {
  const db = freshDatabase();
  await remember(db, JANE, 5);
  await remember(db, [...JANE, JANE[0] ?? ""], 9);
  expect((await db.erased.toArray()).map(({ at }) => at)).toEqual([5, 5]);
  expect(await listEraseKeys(db)).toHaveLength(1);
});

it("asks with the keys of other computers, too, and forgets with all of them", async () => {
  const db = freshDatabase();
  await remember(db, ["email:omar@acme.example"]);
  const foreign = newEraseKey();
  await db.state.put({ name: "erase-keys", value: [...(await listEraseKeys(db)), foreign] });
  await db.erased.add({ hash: hasherOf(foreign)(JANE[0] ?? ""), keyId: foreign.id, at: 7 });
  expect((await readErased(db)).has(JANE)).toBe(true);
  await db.transaction("rw", db.erased, db.state, async () => forgetErased(db, JANE));
  expect((await readErased(db)).has(JANE)).toBe(false);
  expect((await readErased(db)).has(["email:omar@acme.example"])).toBe(true);
  expect(await db.erased.count()).toBe(1);
});
