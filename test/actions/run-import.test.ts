import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dropStaged } from "~actions/drop-staged";
import { editProspect } from "~actions/edit-prospect";
import { forgetImports } from "~actions/forget-imports";
import { logTouch } from "~actions/log-touch";
import { runImport } from "~actions/run-import";
import { stagePart } from "~actions/stage-part";
import { stopImport } from "~actions/stop-import";
import { undoImport } from "~actions/undo-import";
import type { ProspectId } from "~domain/ids";
import { type ImportJob, idsOf } from "~domain/import-job";
import type { ListedPerson } from "~domain/listed-person";
import { DEFAULT_SETTINGS } from "~domain/settings";
import type { RekindleDatabase } from "~storage/database";
import { HandleIndex } from "~storage/read/handle-index";
import { previewImport } from "~storage/read/import-preview";
import { partsOf } from "~storage/read/imports";
import { takePartIn } from "~storage/write/import-part";
import { freshDatabase, reopened, rowIn, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { JANE, touch } from "../support/log";
import { context, note, touchesIn } from "../support/outbox";
import { accepted, signs, to } from "../support/signs";
import { at, BERLIN, DAY, HOUR, MINUTE } from "../support/times";

const T = at("2026-11-20T10:00");
const IMPORT = "0b6e4d8e-41a8-4d62-9d5c-3d3f2f6a0001";
const EMAIL = "jane@acme.example";
let db: RekindleDatabase;

beforeEach(() => {
  installFakeChrome();
  db = freshDatabase();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const person = (n: number, change: Partial<ListedPerson> = {}): ListedPerson => ({
  line: n,
  name: `Person ${n}`,
  email: `p${n}@fair.example`,
  ...change,
});
const jane = (change: Partial<ListedPerson> = {}) =>
  person(1, { name: "Jane Doe", email: EMAIL, ...change });

/** In the parts as they are given. */
async function stage(parts: ListedPerson[][], jobId = IMPORT, now = T): Promise<void> {
  for (const [index, people] of parts.entries())
    await stagePart(context(db, now), { jobId, index, part: { kind: "listed", people } });
}
const body = (partCount: number, importId = IMPORT) => ({
  importId,
  name: "fair.csv",
  source: "Fair",
  bringsBack: false,
  partCount,
});
const run = (partCount: number, importId = IMPORT, now = T) =>
  runImport(context(db, now), body(partCount, importId));
const undo = (now = T + HOUR, importId = IMPORT) => undoImport(context(db, now), { importId });

async function takeIn(parts: ListedPerson[][], importId = IMPORT, now = T) {
  await stage(parts, importId, now);
  return run(parts.length, importId, now);
}

const everybody = () => db.prospects.toArray();
const counts = { added: 0, filled: 0, same: 0, refused: 0, erased: 0 };
const OTHER = "0b6e4d8e-41a8-4d62-9d5c-3d3f2f6a0002";
const idOf = (place: number): ProspectId => `${idsOf(IMPORT)}${place}`;

describe("runImport", () => {
  it("adds who is new, fills in what is missing, and says what became of whom", async () => {
    await track(db, { email: EMAIL, company: "Acme" }, [touch(T - DAY)]);
    const known = jane({ company: "Acme Inc", title: "CTO", tags: ["wine"], interestedAt: 5 });
    const added = person(2, { otherEmails: ["two@home.example"], stage: "meeting" });
    expect(
      await takeIn([
        [known, added],
        [person(3, { createdAt: T + DAY }), jane()],
      ]),
    ).toEqual({
      kind: "imported",
      counts: { ...counts, added: 2, filled: 1, same: 1 },
    });
    expect(await rowIn(db, JANE)).toMatchObject({
      company: "Acme",
      title: "CTO",
      tags: ["wine"],
      source: "Fair",
      touchCount: 1,
    });
    // They were written to: what they were interested in before is over.
    expect((await rowIn(db, JANE)).interestedAt).toBeUndefined();
    expect(await rowIn(db, idOf(2))).toMatchObject({
      name: "Person 2",
      handleKeys: ["email:p2@fair.example", "email:two@home.example"],
      stage: "meeting",
      source: "Fair",
      createdAt: T,
      turn: "never-contacted",
      words: expect.arrayContaining(["person", "2", "fair"]),
    });
    expect(await rowIn(db, idOf(1001))).toMatchObject({ name: "Person 3", createdAt: T });
  });

  it("writes nothing when a part is missing", async () => {
    await stage([[person(1)]]);
    expect(await run(2)).toEqual({ kind: "incomplete" });
    expect(await everybody()).toEqual([]);
    expect(await db.imports.count()).toBe(0);
  });

  it("leaves out what is left of a longer list", async () => {
    await stage([[person(1)], [person(2)]]);
    expect(await run(1)).toMatchObject({ counts: { added: 1 } });
    expect(await everybody()).toHaveLength(1);
    expect(await partsOf(db, IMPORT).count()).toBe(1);
  });

  it("told again says the same, and a part that comes late changes nothing", async () => {
    const answer = await takeIn([[person(1), person(2)]]);
    const before = await everybody();
    await stage([[person(7)]]);
    expect(await run(1)).toEqual(answer);
    expect(await everybody()).toEqual(before);
  });

  it("changes nothing when the same list comes again", async () => {
    const list = [[jane({ tags: ["a"], notes: "Hello" }), person(2, { interestedAt: T - DAY })]];
    await takeIn(list);
    const before = await everybody();
    expect(await takeIn(list, OTHER, T + DAY)).toMatchObject({ counts: { ...counts, same: 2 } });
    expect(await everybody()).toEqual(before);
  });

  it("works on one import once, however often it is asked at the same time", async () => {
    await stage([[person(1)], [person(2)]]);
    const [one, other] = await Promise.all([run(2), run(2)]);
    expect(one).toEqual(other);
    expect(await everybody()).toHaveLength(2);
  });

  it("leaves out whom the rep does not want to be tracked", async () => {
    const value = { ...DEFAULT_SETTINGS, neverTrack: ["home.example"] };
    await db.state.put({ name: "settings", value });
    const also = person(2, { otherEmails: ["p2@home.example"] });
    const answer = await takeIn([[person(1, { email: "x@mail.home.example" }), also, person(3)]]);
    expect(answer).toMatchObject({ counts: { ...counts, refused: 2, added: 1 } });
  });

  it("makes two whom one row names as one known to be maybe the same, and merges nobody", async () => {
    const url = "https://www.linkedin.com/in/jane-doe/";
    await track(db, { email: EMAIL });
    const twin = await track(db, { id: "prospect:twin", linkedinUrl: url, title: "CTO" });
    const both = jane({ linkedinUrl: url, company: "Acme" });
    expect(await takeIn([[both]])).toMatchObject({ counts: { ...counts, filled: 1 } });
    const first = await rowIn(db, JANE);
    expect(first).toMatchObject({ company: "Acme", maybeSameAs: [twin.id] });
    expect(first.handleKeys).toEqual([`email:${EMAIL}`]);
    expect(first.linkedinUrl).toBeUndefined();
    expect(await rowIn(db, twin.id)).toEqual({ ...twin, maybeSameAs: [JANE] });
    expect(await takeIn([[both]], OTHER)).toMatchObject({ counts: { ...counts, same: 1 } });
  });

  it("counts what was written a moment ago to somebody new, and to nobody else", async () => {
    const recipients = to("p1@fair.example", "other@fair.example");
    await note(db, signs().requested(T, "1", { recipients }), accepted(T + 400));
    await takeIn([[person(1), person(2)]], IMPORT, T + 2 * MINUTE);
    expect((await touchesIn(db)).map(({ prospectId }) => prospectId)).toEqual([idOf(1)]);
  });

  it("sees whoever is added while it is under way", async () => {
    const parts = [...Array(9).keys()].map((n) => [person(2 * n), person(2 * n + 1)]);
    await stage(parts);
    const late = person(17);
    const { noteOwn } = HandleIndex.prototype;
    let adding: Promise<unknown> = Promise.reject(new Error("The import took no part in."));
    adding.catch(() => undefined);
    // After the first part, and before the last.
    vi.spyOn(HandleIndex.prototype, "noteOwn").mockImplementationOnce(function (
      this: HandleIndex,
      made,
    ) {
      adding = track(db, { email: late.email ?? "", title: "By hand" });
      noteOwn.call(this, made);
    });
    const imported = await run(parts.length);
    await adding;
    expect(imported).toMatchObject({ counts: { added: 17, filled: 1 } });
    const named = (await everybody()).filter(({ email }) => email === late.email);
    expect(named.map(({ id }) => id)).toEqual([JANE]);
  });
});

describe("an import whose worker dies", () => {
  const parts = [[person(1), jane({ title: "CTO" })], [person(2)], [person(3), person(1)]];

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("goes on after a crash at write %i", async (step) => {
    await track(db, { email: EMAIL });
    await stage(parts);
    dieAtWrite(step);
    expect(await run(3).catch(() => "died")).toBe("died");
    const job = await db.imports.get(IMPORT);
    // Of each part all or nothing, and the job knows.
    const added = (await everybody()).filter(({ id }) => id !== JANE).length;
    expect(added).toBe([0, 1, 2, 3][job?.doneParts ?? 0]);
    expect((await rowIn(db, JANE)).title).toBe((job?.doneParts ?? 0) > 0 ? "CTO" : undefined);
    vi.restoreAllMocks();
    db = reopened(db);
    expect(await run(3)).toMatchObject({ counts: { added: 3, filled: 1, same: 1 } });
    expect(await everybody()).toHaveLength(4);
  });

  it.each([1, 2, 3, 4, 5, 6])("comes out after a crash at write %i of undoing", async (step) => {
    await track(db, { email: EMAIL });
    const before = await everybody();
    await takeIn(parts);
    dieAtWrite(step);
    expect(await undo().catch(() => "died")).toBe("died");
    vi.restoreAllMocks();
    db = reopened(db);
    expect(await undo()).toEqual({ kind: "undone", count: 3, keptCount: 0 });
    expect(await everybody()).toEqual(before);
    expect(await db.parts.count()).toBe(0);
  });

  /** As if the worker were gone in the middle of a transaction, or between two. */
  function dieAtWrite(step: number): void {
    let writes = 0;
    for (const table of [db.imports, db.parts, db.prospects])
      for (const name of ["put", "bulkAdd", "bulkPut", "delete", "bulkDelete"] as const) {
        const real = table[name].bind(table);
        vi.spyOn(table, name).mockImplementation(((...args: never[]) => {
          writes += 1;
          if (writes === step) throw new Error("The worker died.");
          return Reflect.apply(real, table, args);
        }) as never);
      }
  }
});

describe("stopImport", () => {
  it("leaves nothing of what was in already", async () => {
    await track(db, { email: EMAIL });
    const before = await everybody();
    await stage([[person(1), jane({ title: "CTO" })], [person(2)], [person(3)]]);
    const job: ImportJob = {
      ...body(3),
      id: IMPORT,
      at: T,
      state: "running",
      doneParts: 0,
      counts,
    };
    await db.imports.add(job);
    await takePartIn(db, IMPORT, BERLIN, new HandleIndex(db));
    expect(await everybody()).toHaveLength(2);
    expect(await stopImport(context(db, T), { importId: IMPORT })).toEqual({ kind: "stopping" });
    expect(await run(3)).toEqual({ kind: "stopped" });
    expect(await everybody()).toEqual(before);
    expect(await db.parts.count()).toBe(0);
    expect(await run(3)).toEqual({ kind: "stopped" });
  });

  it("does not stop what is done or was never there", async () => {
    const stop = () => stopImport(context(db, T), { importId: IMPORT });
    expect(await stop()).toEqual({ kind: "unknown-import" });
    await takeIn([[person(1)]]);
    expect(await stop()).toEqual({ kind: "unknown-import" });
  });
});

describe("undoImport", () => {
  it("keeps whom something has happened with, and what the rep has changed since", async () => {
    await track(db, { email: EMAIL, tags: ["own"] });
    await takeIn([
      [jane({ title: "CTO", company: "Acme", tags: ["wine"] }), person(2)],
      [person(3), person(4)],
    ]);
    const act = { commandId: OTHER, prospectId: idOf(2), channel: "call" as const, at: T + MINUTE };
    await logTouch(context(db, T + MINUTE), act);
    const edit = (prospectId: ProspectId, title: string) =>
      editProspect(context(db, T + MINUTE), {
        commandId: crypto.randomUUID(),
        prospectId,
        change: { title },
      });
    await edit(idOf(1001), "Buyer");
    await edit(JANE, "CEO");
    const answer = { kind: "undone", count: 1, keptCount: 2 };
    expect(await undo()).toEqual(answer);
    expect(await undo()).toEqual(answer);
    expect((await everybody()).map(({ id }) => id).toSorted()).toEqual(
      [idOf(1001), idOf(2), JANE].toSorted(),
    );
    const kept = await rowIn(db, JANE);
    expect(kept).toMatchObject({ title: "CEO", tags: ["own"] });
    expect(kept.company).toBeUndefined();
    expect(kept.source).toBeUndefined();
  });

  it("only within seven days, and then nothing is kept for it", async () => {
    await takeIn([[person(1)]]);
    const later = T + 7 * DAY + 1;
    expect(await undo(later)).toEqual({ kind: "unknown-import" });
    await forgetImports(context(db, T + 7 * DAY));
    expect(await db.imports.count()).toBe(1);
    await forgetImports(context(db, later));
    expect([await db.imports.count(), await db.parts.count()]).toEqual([0, 0]);
    expect(await everybody()).toHaveLength(1);
  });

  const listed = fc.record(
    {
      line: fc.constant(1),
      name: fc.constantFrom("Jane Doe", "Sam Lee", "Kim Ray"),
      email: fc.constantFrom("a@x.example", "b+t@x.example", "b@x.example", "c@x.example"),
      otherEmails: fc.array(fc.constantFrom("a@x.example", "d@x.example"), { maxLength: 2 }),
      linkedinUrl: fc.constantFrom("a", "b").map((one) => `https://www.linkedin.com/in/${one}/`),
      company: fc.constantFrom("Acme", "Bolt"),
      tags: fc.array(fc.constantFrom("one", "two"), { maxLength: 2 }),
      stage: fc.constantFrom("new" as const, "meeting" as const),
      notes: fc.constantFrom("Hello"),
      interestedAt: fc.constantFrom(T - DAY, T - 2 * DAY),
    },
    { requiredKeys: ["line", "name"] },
  );
  const list = fc.array(fc.array(listed, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  });

  it("of any list on any other gives back the people as they were; and the preview was right", async () => {
    await fc.assert(
      fc.asyncProperty(list, list, async (there, coming) => {
        for (const table of db.tables) await table.clear();
        await takeIn(there, OTHER, T - DAY);
        const before = await everybody();
        const preview = await previewImport(db, coming.flat(), {
          source: "Fair",
          bringsBack: false,
        });
        expect(await takeIn(coming)).toEqual({ kind: "imported", counts: preview.counts });
        const keys = (await everybody()).flatMap(({ handleKeys }) =>
          handleKeys.filter((key) => !key.startsWith("email-untagged")),
        );
        expect(new Set(keys).size).toBe(keys.length);
        await undo();
        expect(await everybody()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe("what was put aside", () => {
  it("can be dropped until it has begun, and is dropped after a day", async () => {
    await stage([[person(1)]]);
    await dropStaged(context(db, T), { jobId: IMPORT });
    expect(await db.parts.count()).toBe(0);
    await takeIn([[person(1)]]);
    await stage([[person(2)]], OTHER);
    await dropStaged(context(db, T), { jobId: IMPORT });
    await forgetImports(context(db, T + DAY));
    expect(await db.parts.count()).toBe(2);
    await forgetImports(context(db, T + DAY + 1));
    expect(await partsOf(db, OTHER).count()).toBe(0);
    expect(await partsOf(db, IMPORT).count()).toBe(1);
  });
});
