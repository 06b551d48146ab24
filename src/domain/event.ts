/**
 * The append-only log. Everything Rekindle knows about what happened to a prospect is an event
 * here; due dates, turns and counts are derived from it (`standing.ts`) and can be rebuilt at any
 * time. Nothing is edited or removed: undoing something is one more event.
 */
import type { Channel, ConnectorId, TouchForm } from "./channel";
import type { EventId, ProspectId } from "./ids";

/** Who noticed: a connector, or the rep by hand. */
export type EventSource = ConnectorId | "hand";

interface Recorded {
  id: EventId;
  prospectId: ProspectId;
  /** When it happened, epoch milliseconds. */
  at: number;
  /** When Rekindle wrote it down, epoch milliseconds. */
  recordedAt: number;
  source: EventSource;
  /**
   * The source's own name for what happened. Unique with source and prospect, so that recording
   * the same thing again changes nothing and any sender may retry.
   */
  messageKey: string;
}

/**
 * Which signs spoke for a touch. `screen` alone means the request format was not recognised; `history`
 * that it was found in the conversation afterwards, sent from another device.
 */
export type SeenBy = "request" | "screen" | "both" | "hand" | "history";

export interface Touch extends Recorded {
  kind: "touch";
  channel: Channel;
  seenBy: SeenBy;
  /** The site's id of the conversation. */
  threadId?: string;
  /** Address of the conversation. */
  link?: string;
  /** `weak` when only a plus-address without its tag agreed. */
  match?: "weak";
  /** Absent for a plain message of its channel. */
  form?: TouchForm;
  /** Of a mail, when the rep wants subject lines kept. */
  subject?: string;
  /** Written to several people at once: on record, and it moves nobody's date. */
  isGroup?: true;
}

export interface Reply extends Recorded {
  kind: "reply";
  channel: Channel;
  threadId?: string;
  link?: string;
}

/** An automatic answer, which is none: the other side still has to answer. */
export interface AutoReplied extends Recorded {
  kind: "auto-replied";
  channel: Channel;
  /** The last day away or the day of return, `yyyy-MM-dd`, when the message names one. */
  returnsOn?: string;
}

/**
 * Why something may be a reply and is not taken for one:
 * - `colleague`: someone else of the same company wrote.
 * - `other-address`: someone of the same name wrote, from an address that is not the prospect's.
 * - `calendar`: the prospect answered or sent an invitation.
 * - `bulk`: the prospect's address sent something that can be unsubscribed from.
 * - `unclear`: someone wrote in the conversation; a list does not show who was last.
 * - `unread`: something unread came from someone of this name, or in this conversation.
 */
export const POSSIBLE_REPLIES = [
  "colleague",
  "other-address",
  "calendar",
  "bulk",
  "unclear",
  "unread",
] as const;
export type PossibleReplyKind = (typeof POSSIBLE_REPLIES)[number];

/** May be an answer. Shown to the rep, who knows; by itself it changes no date and no turn. */
export interface PossibleReply extends Recorded {
  kind: "possible-reply";
  channel: Channel;
  why: PossibleReplyKind;
  link?: string;
}

/** The prospect took the rep's invitation to connect, and has not said a word yet. */
export interface InviteAccepted extends Recorded {
  kind: "invite-accepted";
  channel: Channel;
  threadId?: string;
  link?: string;
}

export interface Snoozed extends Recorded {
  kind: "snoozed";
  untilAt: number;
}

export interface Parked extends Recorded {
  kind: "parked";
  /** Calendar day, `yyyy-MM-dd`. */
  untilOn: string;
  reason?: string;
}

export interface Won extends Recorded {
  kind: "won";
  /** The cadence by which the customer is looked after; absent when nothing more is to be done. */
  careCadenceId?: string;
}

export interface Lost extends Recorded {
  kind: "lost";
  reason?: string;
}

/** The rep's own plan, in place of what the cadence says next. A later one takes its place. */
export interface NextStepSet extends Recorded {
  kind: "next-step-set";
  /** Calendar day, `yyyy-MM-dd`. */
  on: string;
  text: string;
}

/** Asked to decide, the rep begins the cadence anew. */
export interface RoundStarted extends Recorded {
  kind: "round-started";
}

export interface PromiseMade extends Recorded {
  kind: "promise-made";
  text: string;
  /** Calendar day, `yyyy-MM-dd`. */
  dueOn: string;
}

export interface PromiseMoved extends Recorded {
  kind: "promise-moved";
  promiseId: EventId;
  /** Calendar day, `yyyy-MM-dd`. */
  dueOn: string;
}

export interface PromiseClosed extends Recorded {
  kind: "promise-closed";
  promiseId: EventId;
  how: "kept" | "dropped";
}

/**
 * Takes another event out of account: the rep undid it, or says it was not a touch. Retracted in its
 * turn, it says nothing, and the other event counts again.
 */
export interface Retracted extends Recorded {
  kind: "retracted";
  eventId: EventId;
}

export type LoggedEvent =
  | Touch
  | Reply
  | AutoReplied
  | PossibleReply
  | InviteAccepted
  | Snoozed
  | Parked
  | Won
  | Lost
  | NextStepSet
  | RoundStarted
  | PromiseMade
  | PromiseMoved
  | PromiseClosed
  | Retracted;

/**
 * The order in which events of the same millisecond count. A reply comes after a touch, so that in
 * doubt it is the rep's turn.
 */
const RANK: Record<LoggedEvent["kind"], number> = {
  touch: 0,
  "auto-replied": 1,
  "invite-accepted": 2,
  "possible-reply": 3,
  reply: 4,
  "promise-made": 5,
  "promise-moved": 6,
  "promise-closed": 7,
  "round-started": 8,
  snoozed: 9,
  "next-step-set": 10,
  parked: 11,
  lost: 12,
  won: 13,
  retracted: 14,
};

/** The log in the order things happened, without what was retracted. Any order of arrival will do. */
export function inOrder(events: readonly LoggedEvent[]): LoggedEvent[] {
  const gone = retractedIn(events);
  return events
    .filter((event) => event.kind !== "retracted" && !gone.has(event.id))
    .sort((a, b) => a.at - b.at || RANK[a.kind] - RANK[b.kind] || (a.id < b.id ? -1 : 1));
}

function retractedIn(events: readonly LoggedEvent[]): Set<EventId> {
  const retractions = new Map<EventId, EventId[]>();
  for (const event of events) {
    if (event.kind !== "retracted") continue;
    retractions.set(event.eventId, [...(retractions.get(event.eventId) ?? []), event.id]);
  }
  // Gone is what a retraction names that is not gone itself. A chain of ids has no way back.
  const isGone = (id: EventId, depth: number): boolean =>
    depth < LONGEST_CHAIN && (retractions.get(id) ?? []).some((by) => !isGone(by, depth + 1));
  return new Set([...retractions.keys()].filter((id) => isGone(id, 0)));
}

/** Nobody takes back what was taken back so often; without an end, a damaged log could hold us up. */
const LONGEST_CHAIN = 1_000;
