/** Prospects and events for tests: made-up people, every field that does not matter filled in. */
import { BY_HAND } from "~domain/cadence";
import { dayOf } from "~domain/calendar";
import type { LoggedEvent } from "~domain/event";
import type { EventId, ProspectId } from "~domain/ids";
import type { Prospect, ProspectFacts } from "~domain/prospect";
import { standingOf } from "~domain/standing";
import { rulesIn } from "./rules";
import { at, BERLIN } from "./times";

export const JANE: ProspectId = "prospect:jane";

export function factsOf(change: Partial<ProspectFacts> = {}): ProspectFacts {
  return {
    id: JANE,
    name: "Jane Doe",
    handleKeys: [],
    stage: "new",
    createdAt: at("2026-11-02T10:00"),
    cadenceId: "follow-up",
    ...change,
  };
}

/** Facts of a prospect who is followed up by hand only. */
export function factsByHand(change: Partial<ProspectFacts> = {}): ProspectFacts {
  return factsOf({ cadenceId: BY_HAND, ...change });
}

type Recorded = "id" | "prospectId" | "recordedAt" | "at" | "source" | "messageKey";
type What<E = LoggedEvent> = E extends LoggedEvent
  ? Omit<E, Recorded> & Partial<Pick<E, Recorded>>
  : never;

let counter = 0;

export function event(what: What, time: number): LoggedEvent {
  counter += 1;
  const id: EventId = what.id ?? `event:${counter}`;
  return {
    prospectId: JANE,
    source: "hand",
    ...what,
    id,
    at: time,
    recordedAt: what.recordedAt ?? time,
    messageKey: what.messageKey ?? id,
  };
}

export const touch = (
  time: number,
  change: Partial<Extract<LoggedEvent, { kind: "touch" }>> = {},
) => event({ channel: "email", seenBy: "hand", ...change, kind: "touch" }, time);
export const reply = (
  time: number,
  change: Partial<Extract<LoggedEvent, { kind: "reply" }>> = {},
) => event({ channel: "email", ...change, kind: "reply" }, time);
export const autoReplied = (time: number, returnsOn?: string) =>
  event(
    { kind: "auto-replied", channel: "email", ...(returnsOn !== undefined && { returnsOn }) },
    time,
  );
export const possibleReply = (
  time: number,
  change: Partial<Extract<LoggedEvent, { kind: "possible-reply" }>> = {},
) => event({ channel: "email", why: "colleague", ...change, kind: "possible-reply" }, time);
export const inviteAccepted = (time: number) =>
  event({ kind: "invite-accepted", channel: "linkedin" }, time);
export const snoozed = (time: number, untilAt: number) => event({ kind: "snoozed", untilAt }, time);
export const parked = (time: number, untilOn: string, reason?: string) =>
  event({ kind: "parked", untilOn, ...(reason !== undefined && { reason }) }, time);
/** Given a cadence, the customer is looked after by it. */
export const won = (time: number, careCadenceId?: string) =>
  event({ kind: "won", ...(careCadenceId !== undefined && { careCadenceId }) }, time);
export const lost = (time: number) => event({ kind: "lost" }, time);
export const roundStarted = (time: number) => event({ kind: "round-started" }, time);
export const nextStep = (time: number, on: string, text = "see them at the fair") =>
  event({ kind: "next-step-set", on, text }, time);
/** For a day, or for the day of that moment in Berlin. */
export const promised = (time: number, due: string | number, text = "send the offer") =>
  event({ kind: "promise-made", text, dueOn: dayIn(due) }, time);
export const promiseMoved = (time: number, promiseId: EventId, due: string | number) =>
  event({ kind: "promise-moved", promiseId, dueOn: dayIn(due) }, time);
export const promiseClosed = (time: number, promiseId: EventId, how: "kept" | "dropped" = "kept") =>
  event({ kind: "promise-closed", promiseId, how }, time);
export const retracted = (time: number, eventId: EventId) =>
  event({ kind: "retracted", eventId }, time);

const dayIn = (due: string | number) => (typeof due === "string" ? due : dayOf(due, BERLIN));

export function prospectOf(
  events: readonly LoggedEvent[] = [],
  change: Partial<ProspectFacts> = {},
  zone: string = BERLIN,
  rules = rulesIn(zone),
): Prospect {
  const facts = factsOf(change);
  return { ...facts, ...standingOf(facts, events, rules) };
}
