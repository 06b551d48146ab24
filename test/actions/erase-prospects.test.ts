import { beforeEach, expect, it } from "vitest";
import { addMany } from "~actions/add-many";
import { addProspect } from "~actions/add-prospect";
import { editProspect } from "~actions/edit-prospect";
import { eraseForGood } from "~actions/erase-prospects";
import { noteSign } from "~actions/note-sign";
import { removeProspect } from "~actions/remove-prospect";
import type { ProspectFacts } from "~domain/prospect";
import { findConversation, rememberConversation } from "~storage/conversations";
import type { RekindleDatabase } from "~storage/database";
import { findRecorded, noteRecorded } from "~storage/last-recorded";
import { readErased } from "~storage/read/erased";
import { factsOf } from "~storage/read/prospects";
import { dismissAddress, listDismissed, listRecentRecipients } from "~storage/recent-recipients";
import { keepUnwritten, listUnwritten } from "~storage/unwritten-signs";
import { freshDatabase, rowIn, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { touch } from "../support/log";
import { context, note } from "../support/outbox";
import { signs, to } from "../support/signs";
import { at } from "../support/times";

const T = at("2026-11-20T10:00");
const JANE = "prospect:jane";
const OMAR = "prospect:omar";
const EMAIL = "jane.doe@acme.example";

beforeEach(() => void installFakeChrome());

/** Jane, and Omar who must stay as he is. */
async function twoPeople(change: Partial<ProspectFacts> = {}) {
  const db = freshDatabase();
  const jane = await track(db, { id: JANE, name: "Jane Doe", email: EMAIL, ...change }, [touch(T)]);
  await track(db, { id: OMAR, name: "Omar Haddad", email: "omar@elsewhere.example" }, [touch(T)]);
  return { db, jane };
}

const erase = (db: RekindleDatabase, ...prospectIds: ProspectFacts["id"][]) =>
  eraseForGood(context(db, T), { prospectIds });

async function everything(
  db: RekindleDatabase,
  { sessionMemory }: ReturnType<typeof installFakeChrome>,
) {
  const tables = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify([tables, [...sessionMemory]]);
}

it("leaves nothing that tells of them anywhere, and everything of the others", async () => {
  const fake = installFakeChrome();
  const { db, jane } = await twoPeople({
    notes: "Met in Lisbon",
    handleKeys: [`email:${EMAIL}`, "linkedin:vanity:jane-doe"],
    notSameAs: [OMAR],
    maybeSameAs: [OMAR],
  });
  const omar = factsOf(await rowIn(db, OMAR));
  await db.prospects.update(OMAR, { notSameAs: [JANE, "prospect:li"], maybeSameAs: [JANE] });
  await note(db, signs().requested(T, "1", { recipients: to(EMAIL, "omar@elsewhere.example") }));
  await db.nudges.bulkAdd([
    { key: `${JANE}/cold/1`, at: T },
    { key: `${OMAR}/cold/1`, at: T },
  ]);
  const facts = factsOf(jane);
  await db.state.bulkPut([
    { name: "last-edit", value: { commandId: "c", before: facts, after: facts } },
    {
      name: "way-back",
      value: { commandId: "c", change: { kind: "source" }, people: [facts, omar] },
    },
  ]);
  const changed = [facts, omar].map((one) => ({ before: one, after: one }));
  await db.parts.bulkAdd([
    {
      jobId: "a",
      index: 0,
      at: T,
      part: { kind: "done", added: [JANE, OMAR], prints: [1, 2], changed },
    },
    {
      jobId: "b",
      index: 0,
      at: T,
      part: {
        kind: "waiting",
        people: [
          { line: 1, name: "Jane Doe", email: "j@home.example", otherEmails: [EMAIL] },
          { line: 2, name: "Li Wei", email: "li@harbour.example" },
        ],
      },
    },
    {
      jobId: "c",
      index: 0,
      at: T,
      part: {
        kind: "backup",
        people: [
          { facts: { ...facts, id: "prospect:elsewhere" }, log: [] },
          { facts, log: [touch(T)] },
        ],
      },
    },
  ]);
  await db.setAside.bulkAdd([
    { id: `prospects/${JANE}`, table: "prospects", at: T },
    { id: "events/event:1", table: "events", at: T, row: { prospectId: JANE } },
    { id: "events/event:2", table: "events", at: T, row: { prospectId: OMAR } },
  ]);
  await rememberConversation({ id: "2-abc", people: [{ address: "linkedin:vanity:jane-doe" }] });
  await rememberConversation({ id: "2-def", people: [{ address: "linkedin:vanity:li-wei" }] });
  const recorded = touch(T, { prospectId: JANE });
  if (recorded.kind === "touch") await noteRecorded(recorded);
  await dismissAddress(EMAIL);
  await dismissAddress("li@harbour.example");
  const unwritten = { kind: "send-requested", key: "k", at: T, requestId: "9" } as const;
  for (const recipients of [to(EMAIL), to(EMAIL, "omar@elsewhere.example")])
    await keepUnwritten({ connector: "gmail", sign: { ...unwritten, recipients } });

  fake.notifications.getAll.mockResolvedValue({
    [`person/${JANE}/promise`]: true,
    [`person/${OMAR}/promise`]: true,
    "digest/2026-11-20": true,
  });

  expect(await everything(db, fake)).toMatch(/jane/i);
  expect(await erase(db, JANE, "prospect:gone")).toEqual({ kind: "erased", count: 2 });

  expect(await everything(db, fake)).not.toMatch(/jane|lisbon/i);
  const { notSameAs, maybeSameAs } = await rowIn(db, OMAR);
  expect({ notSameAs, maybeSameAs }).toEqual({ notSameAs: ["prospect:li"] });
  expect(await db.parts.toArray()).toMatchObject([
    { part: { added: [OMAR], prints: [2], changed: [{ before: { id: OMAR } }] } },
    { part: { people: [{ line: 2 }] } },
    { part: { people: [] } },
  ]);
  expect((await db.setAside.toArray()).map(({ id }) => id)).toEqual(["events/event:2"]);
  expect(await db.events.count()).toBe(1);
  expect((await db.pendingSends.toArray()).map((send) => send.prospectIds)).toEqual([[OMAR]]);
  expect((await db.nudges.toArray()).map(({ key }) => key)).toEqual([`${OMAR}/cold/1`]);
  expect([await findConversation("2-def"), await findConversation("2-abc")]).toMatchObject([
    { id: "2-def" },
    undefined,
  ]);
  expect(await findRecorded()).toBeUndefined();
  expect(fake.notifications.clear.mock.calls).toEqual([[`person/${JANE}/promise`]]);
  expect(await listDismissed()).toEqual(["li@harbour.example"]);
  expect(await listUnwritten()).toMatchObject([
    { sign: { recipients: [{ address: "omar@elsewhere.example" }] } },
  ]);
  expect((await db.erased.toArray()).map((row) => row.at)).toEqual([T, T]);
  expect((await readErased(db)).has(["linkedin:vanity:jane-doe"])).toBe(true);
});

it("is all or nothing", async () => {
  const { db } = await twoPeople();
  const before = await Promise.all(db.tables.map((table) => table.toArray()));
  db.setAside.hook("reading", () => {
    throw new Error("The last step fails.");
  });
  await db.setAside.add({ id: "events/event:1", table: "events", at: T });
  await expect(erase(db, JANE)).rejects.toThrow();
  await db.setAside.clear();
  expect(await Promise.all(db.tables.map((table) => table.toArray()))).toEqual(before);
});

it("told again, changes nothing", async () => {
  const { db } = await twoPeople();
  await erase(db, JANE);
  const before = await Promise.all(db.tables.map((table) => table.toArray()));
  expect(await erase(db, JANE)).toEqual({ kind: "erased", count: 1 });
  expect(await Promise.all(db.tables.map((table) => table.toArray()))).toEqual(before);
});

it("makes them a stranger: a message to them is not recorded", async () => {
  const { db } = await twoPeople();
  await erase(db, JANE);
  const sign = signs().requested(T, "1", { recipients: to(EMAIL) });
  await noteSign(context(db, T), "gmail", sign);
  expect(await db.pendingSends.count()).toBe(0);
  expect(await listRecentRecipients()).toMatchObject([{ recipients: [{ address: EMAIL }] }]);
  expect(
    await db.events
      .where({ prospectId: JANE })
      .count()
      .catch(() => 0),
  ).toBe(0);
});

it("adding them by hand brings them back, and they are not erased any more", async () => {
  const { db } = await twoPeople();
  await track(db, { id: "prospect:li", email: "li@harbour.example" });
  await erase(db, JANE, "prospect:li");
  const jane = { name: "Jane Doe", email: EMAIL };
  expect(await addProspect(context(db, T), { commandId: "1", prospect: jane })).toMatchObject({
    kind: "added",
  });
  expect((await readErased(db)).has([`email:${EMAIL}`])).toBe(false);
  const li = { name: "Li Wei", email: "li@harbour.example" };
  expect((await readErased(db)).has(["email:li@harbour.example"])).toBe(true);
  await addMany(context(db, T), { commandId: "2", prospects: [li] });
  expect((await readErased(db)).has(["email:li@harbour.example"])).toBe(false);
  expect(await db.erased.count()).toBe(0);
});

it("giving their address to somebody does as well", async () => {
  const { db } = await twoPeople();
  await erase(db, JANE);
  const edit = { commandId: "1", prospectId: OMAR, change: { email: EMAIL } } as const;
  expect(await editProspect(context(db, T), edit)).toMatchObject({ kind: "changed" });
  expect(await db.erased.count()).toBe(0);
});

it("taking back an adding leaves no mark", async () => {
  const { db } = await twoPeople();
  await removeProspect(context(db, T), { prospectId: JANE });
  expect(await db.erased.count()).toBe(0);
});
