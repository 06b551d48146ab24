/** Prospects and events for tests: made-up people, every field that does not matter filled in. */
import type { LoggedEvent } from "~domain/event";
import type { EventId, ProspectId } from "~domain/ids";
import type { Prospect, ProspectFacts } from "~domain/prospect";
import { standingOf } from "~domain/standing";
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
  const { cadenceId: _, ...facts } = factsOf(change);
  return facts;
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
export const parked = (time: number, untilOn: string) => event({ kind: "parked", untilOn }, time);
export const won = (time: number) => event({ kind: "won" }, time);
export const lost = (time: number) => event({ kind: "lost" }, time);
export const promised = (time: number, dueAt: number, text = "send the offer") =>
  event({ kind: "promise-made", text, dueAt }, time);
export const promiseClosed = (time: number, promiseId: EventId) =>
  event({ kind: "promise-closed", promiseId, how: "kept" }, time);
export const retracted = (time: number, eventId: EventId) =>
  event({ kind: "retracted", eventId }, time);

export function prospectOf(
  events: readonly LoggedEvent[] = [],
  change: Partial<ProspectFacts> = {},
  zone = BERLIN,
): Prospect {
  const facts = factsOf(change);
  return { ...facts, ...standingOf(facts, events, zone) };
}
