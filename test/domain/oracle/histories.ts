/** Made-up histories of one prospect: everything that can be in a log, each at a time of its own. */
import fc from "fast-check";
import { CHANNELS } from "~domain/channel";
import { type LoggedEvent, POSSIBLE_REPLIES } from "~domain/event";
import type { EventId } from "~domain/ids";
import { JANE } from "../../support/log";
import { DAY, MINUTE } from "../../support/times";

const channel = fc.oneof(fc.constant("email" as const), fc.constantFrom(...CHANNELS));
/** Days from the day of the event; some have passed. */
const ahead = fc.oneof(fc.integer({ min: -2, max: 4 }), fc.integer({ min: -5, max: 40 }));
const minutesAhead = fc.oneof(
  fc.integer({ min: -600, max: 3 * 1440 }),
  fc.integer({ min: 0, max: 40 * 1440 }),
);
const target = fc.nat({ max: 12 });
const kind = <K extends string>(one: K) => fc.constant(one);

/** What happened, with days and other events still counted from the event itself. */
const what = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record(
      { kind: kind("touch"), channel, isGroup: fc.constant(true as const) },
      { requiredKeys: ["kind", "channel"] },
    ),
  },
  { weight: 6, arbitrary: fc.record({ kind: kind("touch"), channel }) },
  { weight: 3, arbitrary: fc.record({ kind: kind("reply"), channel }) },
  fc.record({ kind: kind("auto-replied"), channel }),
  fc.record({ kind: kind("possible-reply"), channel, why: fc.constantFrom(...POSSIBLE_REPLIES) }),
  { weight: 2, arbitrary: fc.record({ kind: kind("invite-accepted"), channel }) },
  { weight: 3, arbitrary: fc.record({ kind: kind("snoozed"), minutesAhead }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("parked"), ahead }) },
  {
    weight: 2,
    arbitrary: fc.record(
      { kind: kind("won"), careCadenceId: fc.constantFrom("care-30", "care-60", "own", "gone") },
      { requiredKeys: ["kind"] },
    ),
  },
  fc.record({ kind: kind("lost") }),
  { weight: 2, arbitrary: fc.record({ kind: kind("next-step-set"), ahead }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("round-started") }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("promise-made"), ahead }) },
  fc.record({ kind: kind("promise-moved"), target, ahead }),
  fc.record({ kind: kind("promise-closed"), target }),
  { weight: 2, arbitrary: fc.record({ kind: kind("retracted"), target }) },
);
type What = typeof what extends fc.Arbitrary<infer W> ? W : never;

/** From one event to the next: at once, within the day, or weeks later. */
const gap = fc.oneof(
  fc.integer({ min: 1, max: 10 * MINUTE }),
  fc.integer({ min: MINUTE, max: DAY }),
  fc.integer({ min: MINUTE, max: 8 * DAY }),
  fc.integer({ min: DAY, max: 30 * DAY }),
);

/** Given when it begins. The ids in the order of time; only what was before can be meant. */
export const history = fc
  .array(fc.tuple(gap, what), { maxLength: 16 })
  .map((entries) => (begin: number) => {
    let at = begin;
    const events: LoggedEvent[] = [];
    for (const [later, one] of entries) {
      at += later;
      events.push(logged(events, at, one));
    }
    return events;
  });

const idOf = (index: number): EventId => `event:${String(index).padStart(2, "0")}`;
const dayOf = (at: number, days: number) => new Date(at + days * DAY).toISOString().slice(0, 10);

function logged(before: readonly LoggedEvent[], at: number, one: What): LoggedEvent {
  const id = idOf(before.length);
  const recorded = {
    id,
    prospectId: JANE,
    at,
    recordedAt: at,
    source: "hand" as const,
    messageKey: id,
  };
  switch (one.kind) {
    case "touch":
      return { ...recorded, ...one, seenBy: "hand" };
    case "snoozed":
      return { ...recorded, kind: one.kind, untilAt: at + one.minutesAhead * MINUTE };
    case "parked":
      return { ...recorded, kind: one.kind, untilOn: dayOf(at, one.ahead) };
    case "next-step-set":
      return { ...recorded, kind: one.kind, on: dayOf(at, one.ahead), text: `plan ${id}` };
    case "promise-made":
      return { ...recorded, kind: one.kind, dueOn: dayOf(at, one.ahead), text: `promise ${id}` };
    case "promise-moved":
      return {
        ...recorded,
        kind: one.kind,
        dueOn: dayOf(at, one.ahead),
        promiseId: promiseNear(before, one.target),
      };
    case "promise-closed":
      return {
        ...recorded,
        kind: one.kind,
        how: "kept",
        promiseId: promiseNear(before, one.target),
      };
    case "retracted":
      // Counted from the end: what was just done is what is taken back most.
      return { ...recorded, kind: one.kind, eventId: idOf(before.length - 1 - (one.target % 4)) };
    default:
      return { ...recorded, ...one };
  }
}

/** One of the promises so far; of none, what names nothing. */
function promiseNear(before: readonly LoggedEvent[], target: number): EventId {
  const promises = before.filter((event) => event.kind === "promise-made");
  return promises[target % Math.max(promises.length, 1)]?.id ?? "event:none";
}
