import { describe, expect, test } from "vitest";
import type { ProspectId } from "~domain/ids";
import type { PendingSendRow } from "~storage/database";
import { listMissed, readTimeline } from "~storage/read/timeline";
import { freshDatabase, track } from "../support/database";
import {
  event,
  JANE,
  promiseClosed,
  promised,
  reply,
  retracted,
  snoozed,
  touch,
} from "../support/log";
import { at, DAY, HOUR, MINUTE } from "../support/times";

const NOW = at("2026-11-20T14:00");
const OMAR: ProspectId = "prospect:omar";

function send(key: string, change: Partial<PendingSendRow> = {}): PendingSendRow {
  return {
    key,
    connector: "gmail",
    phase: "unclear",
    sentAt: NOW - HOUR,
    startedAt: NOW - HOUR,
    notedAt: NOW - HOUR,
    wakeAt: NOW + 7 * DAY,
    seenByRequest: false,
    seenOnScreen: false,
    requestIds: [],
    prospectIds: [JANE],
    weakIds: [],
    ...change,
  };
}

describe("a person's timeline", () => {
  test("tells the newest first, of that person only, without what was retracted", async () => {
    const db = freshDatabase();
    const first = touch(NOW - 9 * DAY);
    const wrong = touch(NOW - 3 * DAY);
    await track(db, {}, [
      snoozed(NOW - 2 * DAY, NOW + DAY),
      first,
      wrong,
      reply(NOW - 5 * DAY),
      retracted(NOW - DAY, wrong.id),
    ]);
    await track(db, { id: OMAR, name: "Omar" }, [touch(NOW - DAY)]);
    const { past, pastCount } = await readTimeline(db, JANE, NOW, 50);
    expect(past.map(({ event: { kind } }) => kind)).toEqual(["snoozed", "reply", "touch"]);
    expect(past.at(-1)?.event.id).toBe(first.id);
    expect(pastCount).toBe(3);
  });

  test("a retraction counts also where the clocks put it before what it takes back", async () => {
    const db = freshDatabase();
    const wrong = reply(NOW);
    await track(db, {}, [wrong, ...some(5), retracted(NOW - 20 * DAY, wrong.id)]);
    expect((await readTimeline(db, JANE, NOW, 3)).past[0]?.event.kind).toBe("touch");
  });

  test("stops at the limit and says how many there are", async () => {
    const db = freshDatabase();
    await track(db, {}, some(7));
    const { past, pastCount } = await readTimeline(db, JANE, NOW, 3);
    expect(past.map((one) => one.event.at)).toEqual([1, 2, 3].map((hours) => NOW - hours * HOUR));
    expect(pastCount).toBe(7);
  });

  test("the end of a promise says what was promised, also beyond the limit", async () => {
    const db = freshDatabase();
    const made = promised(NOW - 5 * DAY, NOW, "send the offer");
    await track(db, {}, [made, promiseClosed(NOW - DAY, made.id)]);
    const { past } = await readTimeline(db, JANE, NOW, 1);
    expect(past).toMatchObject([{ event: { kind: "promise-closed" }, promise: "send the offer" }]);
  });

  test("tells what is scheduled and on its way, once each", async () => {
    const db = freshDatabase();
    await track(db);
    await db.pendingSends.bulkPut([
      send("msg-a:r1", { phase: "held", requestIds: ["7"], wakeAt: NOW + MINUTE }),
      send("screen:1", { phase: "held", wakeAt: NOW + MINUTE }),
      send("msg-a:r2", { phase: "scheduled", sentAt: NOW + DAY, requestIds: ["8"] }),
      send("msg-a:r3", { phase: "committed" }),
      send("msg-a:r4", { phase: "held", prospectIds: [OMAR] }),
    ]);
    const { ahead } = await readTimeline(db, JANE, NOW, 50);
    expect(ahead.map(({ key }) => key)).toEqual(["msg-a:r2", "msg-a:r1"]);
  });

  test("is empty for someone unknown", async () => {
    const timeline = await readTimeline(freshDatabase(), JANE, NOW, 50);
    expect(timeline).toEqual({ ahead: [], past: [], pastCount: 0 });
  });
});

function some(count: number) {
  return Array.from({ length: count }, (_, index) =>
    event({ kind: "touch", channel: "call", seenBy: "hand" }, NOW - (index + 1) * HOUR),
  );
}

describe("messages that may have been missed", () => {
  test("newest first, with the names of those who are still prospects", async () => {
    const db = freshDatabase();
    await track(db);
    await track(db, { id: OMAR, name: "Omar Haddad" });
    await db.pendingSends.bulkPut([
      send("screen:1", { sentAt: NOW - 2 * HOUR, prospectIds: [OMAR, JANE] }),
      send("screen:2", { form: "invitation" }),
      send("screen:3", { prospectIds: ["prospect:gone"] }),
      send("msg-a:r4", { phase: "committed" }),
    ]);
    expect(await listMissed(db, NOW)).toEqual([
      { key: "screen:2", names: ["Jane Doe"], form: "invitation", sentAt: NOW - HOUR },
      { key: "screen:1", names: ["Omar Haddad", "Jane Doe"], sentAt: NOW - 2 * HOUR },
    ]);
  });

  test("not one that was recognised under another key, whatever became of that", async () => {
    const db = freshDatabase();
    await track(db);
    const twin = (startedAt: number) =>
      send("msg-a:r1", { startedAt, phase: "committed", requestIds: ["7"], seenByRequest: true });
    await db.pendingSends.bulkPut([send("screen:1"), twin(NOW - HOUR + 3_000)]);
    expect(await listMissed(db, NOW)).toEqual([]);
    await db.pendingSends.put(twin(NOW - 3 * HOUR));
    expect(await listMissed(db, NOW)).toHaveLength(1);
  });

  test("not one of this moment, which may still settle by itself", async () => {
    const db = freshDatabase();
    await track(db);
    await db.pendingSends.put(send("msg-a:r1", { notedAt: NOW - 2_000 }));
    expect(await listMissed(db, NOW)).toEqual([]);
    expect(await listMissed(db, NOW + 3_000)).toHaveLength(1);
    // A request may yet tell of it under its own name.
    await db.pendingSends.put(send("screen:1", { notedAt: NOW - 2_000 }));
    expect(await listMissed(db, NOW + 17_999)).toHaveLength(1);
    expect(await listMissed(db, NOW + 18_000)).toHaveLength(2);
  });
});
