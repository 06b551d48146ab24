/** What the rep plans by hand: promises, next steps, rounds, a customer's care, and who gets which cadence. */
import { beforeEach, describe, expect, it } from "vitest";
import { changeProspect } from "~actions/change-prospect";
import { closeProspect } from "~actions/close-prospect";
import { closePromise, makePromise, movePromise } from "~actions/promises";
import { setNextStep } from "~actions/set-next-step";
import { startRound } from "~actions/start-round";
import { undo } from "~actions/undo";
import type { EventId } from "~domain/ids";
import type { RekindleDatabase } from "~storage/database";
import { freshDatabase, rowIn, track } from "../support/database";
import { JANE, touch } from "../support/log";
import { context } from "../support/outbox";
import { at } from "../support/times";

const NOW = at("2026-11-23T14:00"); // A Monday.
let db: RekindleDatabase;
let count = 0;
beforeEach(() => {
  db = freshDatabase();
  count = 0;
});

const ctx = (now = NOW) => context(db, now);
const command = () => {
  count += 1;
  return { commandId: `c${count}`, prospectId: JANE };
};
const jane = () => rowIn(db, JANE);

describe("promises", () => {
  const promise = async (dueOn: string, text: string): Promise<EventId> => {
    const logged = await makePromise(ctx(), { ...command(), dueOn, text });
    if (logged.kind !== "logged") throw new Error("Not logged.");
    return logged.eventId;
  };

  it("of one person may be several; the soonest is due first, and each ends on its own", async () => {
    await track(db, {}, [touch(NOW - 1)]);
    const quote = await promise("2026-11-27", "send the quote");
    const call = await promise("2026-11-25", "call back");
    expect(await jane()).toMatchObject({
      promises: [{ text: "call back" }, { text: "send the quote" }],
      dueAt: at("2026-11-24T09:00"),
      dueFor: "promise",
      dueText: "call back",
      duePromise: { id: call },
    });
    await closePromise(ctx(), { ...command(), promiseId: call, how: "kept" });
    expect(await jane()).toMatchObject({
      dueText: "send the quote",
      dueAt: at("2026-11-26T09:00"),
    });
    await movePromise(ctx(), { ...command(), promiseId: quote, dueOn: "2026-12-04" });
    expect(await jane()).toMatchObject({
      promises: [{ dueOn: "2026-12-04" }],
      dueAt: at("2026-12-03T09:00"),
    });
    const dropped = await closePromise(ctx(), { ...command(), promiseId: quote, how: "dropped" });
    expect(await jane()).toMatchObject({ promises: [], dueFor: "cadence" });
    if (dropped.kind !== "logged") throw new Error("Not logged.");
    await undo(ctx(), { commandId: "u", eventId: dropped.eventId });
    expect(await jane()).toMatchObject({ promises: [{ id: quote, dueOn: "2026-12-04" }] });
  });

  it("made for somebody who is gone are refused", async () => {
    const made = await makePromise(ctx(), { ...command(), dueOn: "2026-11-27", text: "call" });
    expect(made).toEqual({ kind: "unknown-prospect" });
  });
});

describe("a next step", () => {
  it("takes the place of the cadence once", async () => {
    await track(db, {}, [touch(NOW - 1)]);
    await setNextStep(ctx(), { ...command(), on: "2026-12-09", text: "ask about the budget" });
    expect(await jane()).toMatchObject({
      dueAt: at("2026-12-09T09:00"),
      dueFor: "next-step",
      dueText: "ask about the budget",
    });
  });
});

describe("another round", () => {
  it("begins the cadence anew", async () => {
    const touches = Array.from({ length: 8 }, (_, n) => touch(at(`2026-11-0${n + 1}T10:00`)));
    await track(db, {}, touches);
    expect(await jane()).toMatchObject({ turn: "decide", stepsDone: 8 });
    await startRound(ctx(), command());
    expect(await jane()).toMatchObject({
      turn: "theirs",
      stepsDone: 0,
      tried: {},
      dueAt: at("2026-11-24T09:00"),
    });
  });
});

describe("a yes", () => {
  it("may be the beginning of looking after a customer", async () => {
    await track(db, {}, [touch(NOW - 1)]);
    await closeProspect(ctx(), { ...command(), outcome: "won", careCadenceId: "care-60" });
    expect(await jane()).toMatchObject({
      outcome: "won",
      turn: "theirs",
      dueAt: at("2027-01-22T09:00"),
    });
  });
});

describe("changeProspect", () => {
  it("moves the date, and says what to send to take it back", async () => {
    await track(db, { source: "Fair", company: "Acme" }, [touch(NOW - 1)]);
    const before = await jane();
    const change = {
      stage: "proposal" as const,
      source: "",
      cadenceId: "",
      theirZone: "America/New_York",
    };
    const changed = await changeProspect(ctx(), { commandId: "c", prospectId: JANE, change });
    expect(await jane()).toMatchObject({
      stage: "proposal",
      company: "Acme",
      // The cadence of a proposal: two working days, at nine in New York.
      dueAt: at("2026-11-25T15:00"),
      maxTouches: 8,
    });
    expect(await jane()).not.toHaveProperty("source");
    if (changed.kind !== "changed") throw new Error("Not changed.");
    await changeProspect(ctx(), { commandId: "b", prospectId: JANE, change: changed.before });
    expect(await jane()).toEqual(before);
  });

  it("takes no interest from the future, and knows who is gone", async () => {
    await track(db);
    const change = { stage: "new" as const, interestedAt: NOW + 5 };
    await changeProspect(ctx(), { commandId: "c", prospectId: JANE, change });
    expect(await jane()).toMatchObject({ interestedAt: NOW });
    expect(
      await changeProspect(ctx(), { commandId: "c", prospectId: "prospect:no", change }),
    ).toEqual({
      kind: "unknown-prospect",
    });
  });
});
