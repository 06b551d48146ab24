/** A list is read in again after two of its rows were made one person: they stay one. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { mergeProspects } from "~actions/merge-prospects";
import { runImport } from "~actions/run-import";
import { stagePart } from "~actions/stage-part";
import type { ListedPerson } from "~domain/listed-person";
import type { RekindleDatabase } from "~storage/database";
import { freshDatabase } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { context } from "../support/outbox";
import { at } from "../support/times";

const T = at("2026-11-20T10:00");
const BY_MAIL: ListedPerson = {
  line: 2,
  name: "Jane Doe",
  email: "jane@acme.example",
  company: "Acme",
};
const BY_LINKEDIN: ListedPerson = {
  line: 3,
  name: "Doe, Jane",
  linkedinUrl: "https://www.linkedin.com/in/jane-doe/",
};
let db: RekindleDatabase;
beforeEach(() => {
  installFakeChrome();
  db = freshDatabase();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function take(...people: ListedPerson[]) {
  const importId = crypto.randomUUID();
  await stagePart(context(db, T), { jobId: importId, index: 0, part: { kind: "listed", people } });
  const run = { importId, name: "list.csv", bringsBack: false, partCount: 1 };
  return runImport(context(db, T), run);
}

it("either row of a merged person is known, and nobody new comes of it", async () => {
  await take(BY_MAIL, BY_LINKEDIN);
  const [keep, other] = await db.prospects.toArray();
  if (keep === undefined || other === undefined) throw new Error("Two should have been added.");
  await mergeProspects(context(db, T), { commandId: "m", keepId: keep.id, otherId: other.id });
  const merged = await db.prospects.toArray();
  expect(merged).toHaveLength(1);
  for (const row of [BY_MAIL, BY_LINKEDIN]) {
    const answer = await take(row);
    expect(answer).toMatchObject({ kind: "imported", counts: { added: 0 } });
    expect(answer).toMatchObject({ counts: { same: 1 } });
  }
  expect(await db.prospects.toArray()).toEqual(merged);
});
