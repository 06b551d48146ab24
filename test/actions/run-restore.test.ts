import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { runRestore } from "~actions/run-restore";
import type { BackupPerson } from "~domain/backup";
import { DEFAULT_RULES, rulesOf } from "~domain/rules";
import { DEFAULT_SETTINGS } from "~domain/settings";
import { readBackupState } from "~storage/read/backup";
import { factsOf as factsOfRow } from "~storage/read/prospects";
import { eventsOf, rowOf } from "~storage/write/append-events";
import { rememberErased } from "~storage/write/erase-hashes";
import { anyPerson, stateOf } from "../support/backup";
import { freshDatabase, rowIn, track } from "../support/database";
import { factsOf, promised, promiseMoved, reply, retracted, touch } from "../support/log";
import { everybody, everything, NOW, restore, stage } from "../support/restoring";
import { at, BERLIN } from "../support/times";

const KIM = "prospect:kim" as const;
const email = (address: string) => ({ email: address, handleKeys: [`email:${address}`] });

function person(change: Partial<BackupPerson["facts"]> = {}, log: BackupPerson["log"] = []) {
  const facts = factsOf({ ...email("jane@acme.example"), ...change });
  return { facts, log: log.map((event) => ({ ...event, prospectId: facts.id })) };
}

const sortedLog = (log: BackupPerson["log"]) => log.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const logIn = (db: ReturnType<typeof freshDatabase>, id: `prospect:${string}`) =>
  eventsOf(db, id).toArray();

/** For a few rows, and not for a restore. */
function leaveLittleRoom(): void {
  const estimate = async () => ({ quota: 17_000_000, usage: 0 });
  vi.stubGlobal("navigator", { storage: { estimate } });
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("into an empty profile", () => {
  it("gives back exactly the same people, logs and state", async () => {
    const before = freshDatabase();
    const first = touch(at("2026-11-03T10:00"));
    await track(before, email("jane@acme.example"), [
      first,
      retracted(at("2026-11-03T11:00"), first.id),
    ]);
    await track(before, { id: KIM, name: "Kim Roe", notes: "likes tea", tags: ["b", "a"] }, [
      touch(at("2026-11-04T10:00")),
      reply(at("2026-11-05T10:00")),
    ]);
    await before.nudges.add({ key: "digest/2026-11-05", at: NOW, isNotification: true });
    await before.state.put({ name: "settings", value: { ...DEFAULT_SETTINGS, undoSeconds: 10 } });
    const [people, state] = [await everybody(before), await readBackupState(before)];

    const after = freshDatabase();
    const result = await restore(after, { people, state, withSettings: true });
    expect(result).toEqual({
      kind: "restored",
      addedCount: 2,
      joinedCount: 0,
      eventCount: 4,
      erasedCount: 0,
    });
    expect(await everybody(after)).toEqual(people);
    expect(await readBackupState(after)).toEqual(state);
    expect(await after.prospects.toArray()).toEqual(await before.prospects.toArray());
    expect(await after.parts.count()).toBe(0);
  });

  it("does so for whatever a backup may hold, and a second time changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyPerson, { maxLength: 6, selector: ({ facts }) => facts.id }),
        async (people) => {
          const db = freshDatabase();
          await restore(db, { people });
          const first = await everything(db);
          const sorted = [...people]
            .sort((a, b) => (a.facts.id < b.facts.id ? -1 : 1))
            .map(({ facts, log }) => ({ facts, log: sortedLog(log) }));
          expect(
            (await everybody(db)).map(({ facts, log }) => ({ facts, log: sortedLog(log) })),
          ).toEqual(sorted);
          await restore(db, { people });
          expect({ ...(await everything(db)), state: [] }).toEqual({ ...first, state: [] });
          await db.delete();
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("into a profile that is in use", () => {
  it("joins by id: what is here counts, nothing that was known is lost", async () => {
    const db = freshDatabase();
    const sent = touch(at("2026-11-03T10:00"));
    await track(db, { ...email("jane@new.example"), name: "Jane Roe", notes: "here" }, [sent]);
    const brought = person({ name: "Jane Doe", company: "Acme", notes: "there", tags: ["fair"] }, [
      sent,
      reply(at("2026-11-04T10:00")),
    ]);
    expect(await restore(db, { people: [brought] })).toMatchObject({
      addedCount: 0,
      joinedCount: 1,
      eventCount: 1,
    });
    expect(await rowIn(db, brought.facts.id)).toMatchObject({
      name: "Jane Roe",
      email: "jane@new.example",
      handleKeys: ["email:jane@new.example", "email:jane@acme.example"],
      company: "Acme",
      notes: "here\n\nthere",
      tags: ["fair"],
      touchCount: 1,
      turn: "yours",
    });
  });

  it("joins by an address, and the log comes under the id of here", async () => {
    const db = freshDatabase();
    await track(db, email("jane@acme.example"), [touch(at("2026-11-03T10:00"))]);
    const brought = person({ id: "prospect:other" }, [touch(at("2026-11-02T10:00"))]);
    await restore(db, { people: [brought] });
    expect(await everybody(db)).toHaveLength(1);
    expect((await rowIn(db, "prospect:jane")).touchCount).toBe(2);
  });

  it("counts a message once that both have under ids of their own, and it stays taken back", async () => {
    const db = freshDatabase();
    const here = touch(at("2026-11-03T10:00"), { source: "gmail", messageKey: "m1" });
    await track(db, email("jane@acme.example"), [here]);
    const there = touch(at("2026-11-03T10:00"), { source: "gmail", messageKey: "m1" });
    const brought = person({}, [there, retracted(at("2026-11-03T11:00"), there.id)]);
    await restore(db, { people: [brought] });
    expect((await rowIn(db, "prospect:jane")).touchCount).toBe(0);
    expect(await logIn(db, "prospect:jane")).toHaveLength(2);
  });

  it("keeps taken back what was taken back here", async () => {
    const db = freshDatabase();
    const sent = touch(at("2026-11-03T10:00"));
    await track(db, {}, [sent, retracted(at("2026-11-03T11:00"), sent.id)]);
    await restore(db, { people: [person({}, [sent])] });
    expect((await rowIn(db, "prospect:jane")).touchCount).toBe(0);
  });

  it("keeps a promise with what became of it", async () => {
    const db = freshDatabase();
    const promise = promised(at("2026-11-03T10:00"), "2026-11-10");
    const twin = { ...promise, id: "event:twin" as const };
    await track(db, {}, [promise]);
    const moved = promiseMoved(at("2026-11-04T10:00"), "event:twin", "2026-11-20");
    await restore(db, { people: [person({}, [twin, moved])] });
    expect((await rowIn(db, "prospect:jane")).promises).toMatchObject([{ dueOn: "2026-11-20" }]);
  });

  it("takes two who have become one here for that one", async () => {
    const db = freshDatabase();
    const [one, other] = [touch(at("2026-11-03T10:00")), touch(at("2026-11-04T10:00"))];
    await track(db, { handleKeys: ["email:a@acme.example", "email:b@acme.example"] }, [one, other]);
    const people = [
      person({ ...email("a@acme.example") }, [one]),
      person({ id: KIM, ...email("b@acme.example") }, [other]),
    ];
    const result = await restore(db, { people });
    expect(result).toMatchObject({ addedCount: 0, joinedCount: 2, eventCount: 0 });
    expect(await everybody(db)).toHaveLength(1);
  });

  it("keeps apart whom the rep keeps apart", async () => {
    const db = freshDatabase();
    await track(db, { ...email("jane@acme.example"), notSameAs: [KIM] });
    await restore(db, { people: [person({ id: KIM, name: "Kim Roe" })] });
    expect(await rowIn(db, KIM)).toMatchObject({ handleKeys: [] });
    expect((await rowIn(db, KIM)).maybeSameAs).toEqual(["prospect:jane"]);
  });

  it("comes as one more when the addresses are those of two, and the rep is asked", async () => {
    const db = freshDatabase();
    await track(db, email("a@acme.example"));
    await track(db, { id: KIM, ...email("b@acme.example") });
    const brought = person(
      {
        id: "prospect:both",
        email: "a@acme.example",
        handleKeys: ["email:a@acme.example", "email:b@acme.example", "email:c@acme.example"],
      },
      [touch(at("2026-11-03T10:00"))],
    );
    for (const _ of [1, 2]) {
      await restore(db, { people: [brought] });
      const row = await rowIn(db, "prospect:both");
      expect(row).toMatchObject({
        handleKeys: ["email:c@acme.example"],
        maybeSameAs: ["prospect:jane", KIM],
        touchCount: 1,
      });
      expect(row.email).toBeUndefined();
      expect(await everybody(db)).toHaveLength(3);
    }
  });

  it("leaves an address with who has it, also when the id is known", async () => {
    const db = freshDatabase();
    await track(db, {});
    await track(db, { id: KIM, ...email("jane@acme.example") });
    await restore(db, { people: [person()] });
    const row = await rowIn(db, "prospect:jane");
    expect(row).toMatchObject({ handleKeys: [], maybeSameAs: [KIM] });
    expect(row.email).toBeUndefined();
  });

  it("keeps both when an id is somebody else here, each time the same", async () => {
    const db = freshDatabase();
    await track(db, email("jane@acme.example"), [touch(at("2026-11-03T10:00"))]);
    const stranger = person({ name: "Sam Poe", createdAt: 5, ...email("sam@other.example") }, [
      touch(at("2026-11-05T10:00")),
    ]);
    const kim = person({
      id: KIM,
      name: "Kim Roe",
      ...email("kim@x.example"),
      notSameAs: [stranger.facts.id],
    });
    for (const _ of [1, 2]) {
      await restore(db, {
        people: [stranger, kim],
        state: { nudges: [{ key: "prospect:jane/fresh", at: 5 }] },
      });
      expect(await db.prospects.toCollection().primaryKeys()).toEqual([
        "prospect:jane",
        "prospect:jane~2",
        KIM,
      ]);
      expect((await rowIn(db, "prospect:jane~2")).touchCount).toBe(1);
      expect((await rowIn(db, "prospect:jane")).touchCount).toBe(1);
      expect((await rowIn(db, KIM)).notSameAs).toEqual(["prospect:jane~2"]);
      expect(await db.nudges.toCollection().primaryKeys()).toEqual(["prospect:jane~2/fresh"]);
    }
  });

  it("copies what is in somebody else's log here", async () => {
    const db = freshDatabase();
    const sent = touch(at("2026-11-03T10:00"));
    const back = retracted(at("2026-11-03T11:00"), sent.id);
    const later = touch(at("2026-11-04T10:00"));
    await track(db, { handleKeys: [] }, [sent]);
    // Of whom no address tells who they are: the log alone was moved, when the two became one.
    const brought = person({ id: KIM, name: "Kim Roe", createdAt: 5 }, [sent, back, later]);
    const nobody = { ...brought, facts: factsOf({ id: KIM, name: "Kim Roe", createdAt: 5 }) };
    for (const _ of [1, 2]) {
      await restore(db, { people: [nobody] });
      expect((await rowIn(db, "prospect:jane")).touchCount).toBe(1);
      expect((await rowIn(db, KIM)).touchCount).toBe(1);
      expect(await logIn(db, KIM)).toHaveLength(3);
    }
  });

  it("leaves out a time zone that this browser does not know", async () => {
    const db = freshDatabase();
    await restore(db, { people: [person({ theirZone: "Moon/Tranquility" })] });
    expect((await rowIn(db, "prospect:jane")).theirZone).toBeUndefined();
  });
});

describe("whom the rep has erased", () => {
  const erase = (db: ReturnType<typeof freshDatabase>, key: string) =>
    db.transaction("rw", db.state, db.erased, () => rememberErased(db, [key], NOW));

  it("stays erased, and nobody names them", async () => {
    const db = freshDatabase();
    await erase(db, "email:jane@acme.example");
    const kim = person({ id: KIM, ...email("kim@x.example"), maybeSameAs: ["prospect:jane"] });
    const result = await restore(db, {
      people: [person({}, [touch(at("2026-11-03T10:00"))]), kim],
      state: { nudges: [{ key: "prospect:jane/fresh", at: 5 }] },
    });
    expect(result).toMatchObject({ addedCount: 1, erasedCount: 1, eventCount: 0 });
    expect(await db.prospects.toCollection().primaryKeys()).toEqual([KIM]);
    expect((await rowIn(db, KIM)).maybeSameAs).toBeUndefined();
    expect(await db.events.count()).toBe(0);
    expect(await db.nudges.count()).toBe(0);
  });

  it("comes back when the rep says so, and is not erased any more", async () => {
    const db = freshDatabase();
    await erase(db, "email:jane@acme.example");
    const result = await restore(db, { people: [person()], bringsBack: true });
    expect(result).toMatchObject({ addedCount: 1, erasedCount: 0 });
    expect(await db.erased.count()).toBe(0);
  });

  it("is known from the backup of another computer as well", async () => {
    const other = freshDatabase();
    await erase(other, "email:jane@acme.example");
    const { erased } = await readBackupState(other);
    const db = freshDatabase();
    await erase(db, "email:kim@acme.example");
    await restore(db, { people: [], state: { erased } });
    await restore(db, { people: [], state: { erased } });
    expect(await db.erased.count()).toBe(2);
    expect((await readBackupState(db)).erased.keys).toHaveLength(2);
    const people = [person(), person({ id: KIM, ...email("kim@acme.example") })];
    expect(await restore(db, { people })).toMatchObject({ addedCount: 0, erasedCount: 2 });
  });
});

describe("settings, rules and views", () => {
  const calendar = { ...DEFAULT_RULES.calendar, workdays: [1 as const] };
  const state = {
    rules: { ...DEFAULT_RULES, calendar },
    settings: { ...DEFAULT_SETTINGS, undoSeconds: 5 as const },
  };

  it("stay as they are unless the rep wants them", async () => {
    const db = freshDatabase();
    await restore(db, { people: [person()], state });
    expect(await readBackupState(db)).toEqual(stateOf());
  });

  it("become those of the backup, and the rows follow them", async () => {
    const db = freshDatabase();
    const brought = person({}, [touch(at("2026-11-03T10:00"))]);
    await restore(db, { people: [brought], state, withSettings: true });
    expect(await readBackupState(db)).toMatchObject(state);
    const row = await rowIn(db, "prospect:jane");
    expect(row).toEqual(rowOf(factsOfRow(row), brought.log, rulesOf(state.rules, BERLIN)));
  });
});

describe("all or nothing", () => {
  const people = Array.from({ length: 10 }, (_, index) =>
    person({ id: `prospect:n${index}`, ...email(`n${index}@acme.example`) }, [
      touch(at("2026-11-03T10:00")),
    ]),
  );

  it.each(["prospects", "events", "nudges", "state"] as const)(
    "leaves everything as it was when writing %s fails half way",
    async (table) => {
      const db = freshDatabase();
      await track(db, { id: "prospect:n3", ...email("n3@acme.example") }, [
        reply(at("2026-11-04T10:00")),
      ]);
      const partCount = await stage(db, "job", people, 3);
      const before = await everything(db);
      const method = table === "events" ? "bulkAdd" : table === "state" ? "put" : "bulkPut";
      let calls = 0;
      const real = db[table][method];
      const spy = vi.spyOn(db[table], method).mockImplementation((...args: unknown[]) => {
        calls += 1;
        if (calls > (table === "prospects" || table === "events" ? 2 : 0))
          throw new Error("stopped");
        return Reflect.apply(real, db[table], args);
      });
      const run = () =>
        runRestore(
          { db, now: NOW, zone: BERLIN },
          {
            restoreId: "job",
            partCount,
            state: stateOf({ nudges: [{ key: "x", at: 1 }] }),
            withSettings: true,
            bringsBack: false,
          },
        );
      await expect(run()).rejects.toThrow("stopped");
      expect(await everything(db)).toEqual(before);
      spy.mockRestore();
      expect(await run()).toMatchObject({ kind: "restored", addedCount: 9, joinedCount: 1 });
    },
  );

  it("does nothing when parts are missing", async () => {
    const db = freshDatabase();
    await stage(db, "job", people, 3);
    const before = await everything(db);
    for (const partCount of [0, 3, 5]) {
      const body = {
        restoreId: "job",
        partCount,
        state: stateOf(),
        withSettings: true,
        bringsBack: true,
      };
      expect(await runRestore({ db, now: NOW, zone: BERLIN }, body)).toEqual({
        kind: "incomplete",
      });
    }
    await db.parts.delete(["job", 1]);
    const body = {
      restoreId: "job",
      partCount: 3,
      state: stateOf(),
      withSettings: true,
      bringsBack: true,
    };
    expect(await runRestore({ db, now: NOW, zone: BERLIN }, body)).toEqual({ kind: "incomplete" });
    expect((await everything(db)).prospects).toEqual(before.prospects);
  });

  it("does not begin when the disk has no room for all of it", async () => {
    leaveLittleRoom();
    const db = freshDatabase();
    await expect(restore(db, { people })).rejects.toMatchObject({ name: "QuotaExceededError" });
    expect(await db.prospects.count()).toBe(0);
    vi.unstubAllGlobals();
    expect(await restore(db, { people })).toMatchObject({ kind: "restored" });
  });

  it("needs no room to answer once more", async () => {
    const db = freshDatabase();
    const first = await restore(db, { people, restoreId: "job" });
    leaveLittleRoom();
    expect(await restore(db, { people, restoreId: "job" })).toEqual(first);
  });

  it("answers the same when it is asked again", async () => {
    const db = freshDatabase();
    const first = await restore(db, { people, restoreId: "job" });
    const body = {
      restoreId: "job",
      partCount: 1,
      state: stateOf(),
      withSettings: false,
      bringsBack: false,
    };
    expect(await runRestore({ db, now: NOW, zone: BERLIN }, body)).toEqual(first);
  });
});
