import { describe, expect, it } from "vitest";
import { compareDue, DUE_GROUPS, groupOf, todayOf } from "~domain/due-list";
import type { LoggedEvent } from "~domain/event";
import type { ProspectId } from "~domain/ids";
import type { RekindleDatabase } from "~storage/database";
import {
  countDue,
  countGroup,
  findNextChange,
  listDue,
  listGoingCold,
  listGroup,
  listUrgent,
} from "~storage/read/due-list";
import { rowOf } from "~storage/write/append-events";
import { freshDatabase, track } from "../support/database";
import { factsByHand, lost, parked, promised, reply, snoozed, touch } from "../support/log";
import { rulesIn } from "../support/rules";
import { at, BERLIN } from "../support/times";

const NOW = at("2026-11-23T14:00");
const TODAY = todayOf({ now: NOW, zone: BERLIN });
const T = at("2026-11-20T10:00");
const until = (text: string) => [touch(at("2026-11-02T11:00")), snoozed(T, at(text))];

const PEOPLE: Record<string, LoggedEvent[]> = {
  "promise-today": [promised(T, "2026-11-24")],
  "promise-old": [promised(at("2026-11-12T10:00"), "2026-11-16")],
  "promise-later": [promised(T, "2026-12-16")],
  "reply-old": [reply(at("2026-11-10T10:00"))],
  "reply-new": [reply(at("2026-11-23T13:59"))],
  "overdue-long": until("2026-11-02T09:00"),
  "overdue-last": until("2026-11-20T23:59:59.999"),
  "today-first": until("2026-11-23T00:00"),
  "today-now": until("2026-11-23T14:00"),
  "today-later": until("2026-11-23T14:00:00.001"),
  "today-last": until("2026-11-23T23:59:59.999"),
  "upcoming-first": until("2026-11-24T00:00"),
  parked: [parked(T, "2027-02-01")],
  "never-late": [],
  fresh: [],
  lost: [touch(T), lost(T + 1)],
};

async function filled(): Promise<RekindleDatabase> {
  const db = freshDatabase();
  for (const [name, events] of Object.entries(PEOPLE).toReversed()) {
    const facts = name === "fresh" && { cadenceId: "fresh-lead", interestedAt: NOW - 60_000 };
    await track(db, { id: `prospect:${name}`, name, ...facts }, events);
  }
  for (const [name, createdAt] of [["hand-new", T] as const, ["hand-old", T - 1] as const])
    await db.prospects.add(
      rowOf(factsByHand({ id: `prospect:${name}`, name, createdAt }), [], rulesIn(BERLIN)),
    );
  return db;
}

const names = (rows: { name: string }[]) => rows.map(({ name }) => name);

const GROUPS = {
  "your-turn": ["fresh", "promise-old", "promise-today", "reply-old", "reply-new"],
  overdue: ["overdue-long", "overdue-last"],
  today: ["today-first", "today-now", "today-later", "today-last"],
  "never-contacted": ["never-late"],
  unscheduled: ["hand-old", "hand-new"],
  upcoming: ["upcoming-first", "promise-later", "parked"],
} as const;

describe("listGroup", () => {
  it.each(DUE_GROUPS)("%s: who, and in which order", async (group) => {
    const db = await filled();
    expect(names(await listGroup(db, group, TODAY, 100))).toEqual(GROUPS[group]);
  });

  it.each(DUE_GROUPS)("%s: the first ones, however few are asked for", async (group) => {
    const db = await filled();
    for (const limit of [0, 1, 2, 3])
      expect(names(await listGroup(db, group, TODAY, limit))).toEqual(
        GROUPS[group].slice(0, limit),
      );
  });

  it("agrees with the domain about everyone", async () => {
    const db = await filled();
    for (const group of DUE_GROUPS) {
      const rows = await listGroup(db, group, TODAY, 100);
      for (const row of rows) expect(groupOf(row, TODAY)).toBe(group);
      if (group !== "upcoming") expect(rows).toEqual(rows.toSorted(compareDue));
    }
    const listed = Object.values(GROUPS).flat().length;
    expect((await db.prospects.toArray()).filter((row) => groupOf(row, TODAY))).toHaveLength(
      listed,
    );
  });
});

describe("countGroup", () => {
  it.each(["your-turn", "overdue", "today", "never-contacted", "unscheduled"] as const)(
    "%s",
    async (group) => {
      expect(await countGroup(await filled(), group, TODAY)).toBe(GROUPS[group].length);
    },
  );
});

describe("countDue", () => {
  it("is nought in an empty database", async () => {
    expect(await countDue(freshDatabase(), NOW, TODAY)).toEqual({
      due: 0,
      cold: 0,
      yours: 0,
      promises: 0,
      hasOverdue: false,
    });
  });

  it("counts who is due at this moment, and not who is due later today", async () => {
    // Of the first group both promises and the old reply; two overdue, two today, one never contacted.
    expect(await countDue(await filled(), NOW, TODAY)).toEqual({
      due: 8,
      cold: 4,
      yours: 3,
      promises: 2,
      hasOverdue: true,
    });
  });

  it("counts the same person from the moment on", async () => {
    const db = freshDatabase();
    await track(db, {}, until("2026-11-23T14:00"));
    expect(await countDue(db, NOW - 1, TODAY)).toMatchObject({ due: 0 });
    expect(await countDue(db, NOW, TODAY)).toMatchObject({ due: 1, hasOverdue: false });
    const tomorrow = todayOf({ now: NOW + 864e5, zone: BERLIN });
    expect(await countDue(db, NOW + 864e5, tomorrow)).toMatchObject({ due: 1, hasOverdue: true });
  });
});

describe("what changes when", () => {
  const id = (name: string): ProspectId => `prospect:${name}`;

  it("lists who turned cold in between, the end included, the start not", async () => {
    const db = freshDatabase();
    const row = await track(db, { id: id("a"), name: "a" }, [touch(at("2026-11-03T10:00"))]);
    const cold = at("2026-11-11T09:00");
    expect(row.coldAt).toBe(cold);
    const list = (after: number, until: number, now = cold) =>
      listGoingCold(db, { after, until, now });
    expect(names(await list(cold - 1, cold))).toEqual(["a"]);
    expect(await list(cold, cold + 1)).toEqual([]);
    expect(await list(cold - 2, cold - 1)).toEqual([]);
    // Whoever is not due has nothing to be told of, and whoever may have answered is not silent.
    expect(await list(cold - 1, cold, (row.dueAt ?? 0) - 1)).toEqual([]);
    await db.prospects.update(row.id, {
      possibleReply: { id: "event:1", why: "unread", at: T, channel: "linkedin" },
    });
    expect(await list(cold - 1, cold)).toEqual([]);
  });

  it("finds the next moment at which someone falls due or turns cold", async () => {
    const db = freshDatabase();
    expect(await findNextChange(db, NOW)).toBeUndefined();
    await track(db, { id: id("a"), name: "a" }, [touch(at("2026-11-03T10:00"))]);
    const due = at("2026-11-06T09:00");
    const cold = at("2026-11-11T09:00");
    expect(await findNextChange(db, due - 1)).toBe(due);
    expect(await findNextChange(db, due)).toBe(cold);
    expect(await findNextChange(db, cold)).toBeUndefined();
  });
});

describe("what may not wait for the digest", () => {
  it("is looked for among leads, promises and answers owed, and those due", async () => {
    const db = await filled();
    expect(names(await listUrgent(db, NOW)).toSorted()).toEqual(
      ["promise-old", "promise-today", "reply-new", "reply-old"].toSorted(),
    );
    expect(names(await listUrgent(db, NOW + 5 * 60_000))).toContain("fresh");
  });

  it("listDue finds who is due now, and as many as asked for", async () => {
    const db = await filled();
    const { due } = await countDue(db, NOW, TODAY);
    expect(await listDue(db, NOW, 100)).toHaveLength(due);
    expect(await listDue(db, NOW, 3)).toHaveLength(3);
  });
});
