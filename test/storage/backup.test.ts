import { describe, expect, it } from "vitest";
import type { BackupPerson } from "~domain/backup";
import { readBackupPeople, readBackupState } from "~storage/read/backup";
import { previewRestore } from "~storage/read/restore-preview";
import { rememberErased } from "~storage/write/erase-hashes";
import { collected, stateOf } from "../support/backup";
import { freshDatabase, track } from "../support/database";
import { event, factsOf, touch } from "../support/log";
import { trackMany } from "../support/many";
import { everything, NOW } from "../support/restoring";
import { at } from "../support/times";

const KIM = "prospect:kim" as const;

describe("reading the database for a backup", () => {
  it("finds everybody once, a few hundred at a time", async () => {
    const db = freshDatabase();
    const ids = await trackMany(db, 620);
    const parts = await collected(readBackupPeople(db));
    expect(parts.map((people) => people.length)).toEqual([250, 250, 120]);
    expect(parts.flat().map(({ facts }) => facts.id)).toEqual(ids.toSorted());
  });

  it("gives each their own log, and nothing that follows from it", async () => {
    const db = freshDatabase();
    const sent = touch(at("2026-11-03T10:00"));
    await track(db, { notes: "tea" }, [sent]);
    await track(db, { id: KIM, name: "Kim Roe" });
    expect(await collected(readBackupPeople(db))).toEqual([
      [
        { facts: factsOf({ notes: "tea" }), log: [sent] },
        { facts: factsOf({ id: KIM, name: "Kim Roe" }), log: [] },
      ],
    ]);
  });

  it("makes smaller parts of long logs", async () => {
    const db = freshDatabase();
    const ids = await trackMany(db, 3);
    for (const prospectId of ids)
      await db.events.bulkAdd(
        Array.from({ length: 2_000 }, (_, n) => event({ kind: "lost", prospectId }, n)),
      );
    const parts = await collected(readBackupPeople(db));
    expect(parts.map((people) => people.length)).toEqual([2, 1]);
  });

  it("leaves out what no reader would take", async () => {
    const db = freshDatabase();
    await track(db, {}, [touch(at("2026-11-03T10:00"))]);
    await track(db, { id: KIM, name: "Kim Roe" });
    await db.prospects.update(KIM, { name: 5 as never });
    await db.events.add({ ...touch(1), kind: "dance" as never });
    await db.state.put({ name: "settings", value: { undoSeconds: "soon" } as never });
    const people = (await collected(readBackupPeople(db))).flat();
    expect(people.map(({ facts, log }) => [facts.id, log.length])).toEqual([["prospect:jane", 1]]);
    expect(await readBackupState(db)).toEqual(stateOf());
  });
});

describe("the preview of a restore", () => {
  it("tells who is new, known and erased, and writes nothing", async () => {
    const db = freshDatabase();
    const email = "jane@acme.example";
    await track(db, { email, handleKeys: [`email:${email}`] });
    await db.transaction("rw", db.state, db.erased, () =>
      rememberErased(db, ["email:gone@acme.example"], NOW),
    );
    const before = await everything(db);
    const person = (id: `prospect:${string}`, address: string): BackupPerson => ({
      facts: factsOf({ id, name: id, email: address, handleKeys: [`email:${address}`] }),
      log: [{ ...touch(1), prospectId: id }],
    });
    async function* parts() {
      yield { kind: "state" as const, state: stateOf() };
      yield { kind: "people" as const, people: [person("prospect:jane", email)] };
      yield {
        kind: "people" as const,
        people: [
          person("prospect:same", email),
          person(KIM, "kim@acme.example"),
          person("prospect:gone", "gone@acme.example"),
        ],
      };
    }
    expect(await previewRestore(db, parts())).toEqual({
      peopleCount: 4,
      newCount: 2,
      knownCount: 2,
      eventCount: 4,
      erasedCount: 1,
    });
    expect(await everything(db)).toEqual(before);
  });
});
