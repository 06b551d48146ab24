/**
 * Where a prospect stands: whose turn it is, and when the rep is due. Replays the event log from
 * the start each time, so the result depends on what happened and on the rules and on nothing else:
 * not on the order of arrival, not on how often it was computed before.
 */
import type { Channel } from "./channel";
import {
  inOrder,
  type LoggedEvent,
  type NextStepSet,
  type PossibleReply,
  type Touch,
} from "./event";
import type { EventId } from "./ids";
import type { Suggestion } from "./next-channel";
import type { DueFor, Lane } from "./plans";
import type { ProspectFacts } from "./prospect";
import { apply } from "./replay/apply";
import { finish } from "./replay/columns";
import { begin } from "./replay/state";
import type { Rules } from "./rules";

export type { DueFor, Lane } from "./plans";

/** Whose move it is. `decide`: the cadence is used up, so Yes, No, Park or another round. */
export const TURNS = ["never-contacted", "theirs", "yours", "decide", "parked", "closed"] as const;
export type Turn = (typeof TURNS)[number];

/** A customer who is looked after is `won`, and has turns and dates as before. */
export type Outcome = "open" | "parked" | "won" | "lost";

/** A promise that is neither kept nor dropped. */
export interface OpenPromise {
  /** Of the event that made it. */
  id: EventId;
  text: string;
  /** Calendar day, `yyyy-MM-dd`. */
  dueOn: string;
  /** From when on it is due: the working day before, or when it was put off to. */
  dueAt: number;
}

/** The columns that follow from the log. Times are epoch milliseconds. */
export interface Standing {
  touchCount: number;
  /** Unanswered touches of this round; the position in the cadence. */
  stepsDone: number;
  /** The same, by channel. */
  tried: Partial<Record<Channel, number>>;
  /** How many of them, the last ones, went out on the channel of the last. */
  sameChannelRun: number;
  /** How many touches the cadence has; absent without one. */
  maxTouches?: number;
  /** On which channel to go on, where there is something to say about it. */
  suggestion?: Suggestion;
  firstTouchAt?: number;
  lastTouchAt?: number;
  lastTouchChannel?: Channel;
  lastTouchSeenBy?: Touch["seenBy"];
  /** Address of the last conversation that has one. */
  lastLink?: string;
  lastReplyAt?: number;
  lastReplyChannel?: Channel;
  /** Their last reply, when they had gone cold before it and nothing has answered it yet. */
  coldReplyAt?: number;
  /** The newest thing that may be an answer and that nothing has answered or followed since. */
  possibleReply?: Pick<PossibleReply, "id" | "why" | "at" | "channel" | "link">;
  /** When they accepted an invitation to connect. */
  inviteAcceptedAt?: number;
  /** An automatic reply said that they are away until this day, `yyyy-MM-dd`. */
  awayUntilOn?: string;
  /** Why and when they were parked, while they are. */
  parked?: { at: number; reason?: string };
  turn: Turn;
  outcome: Outcome;
  /** Since when nothing has moved. With the person, it names a cold period. */
  waitingSince: number;
  /** The soonest first. */
  promises: OpenPromise[];
  /** When the first of them is due. */
  promiseDueAt?: number;
  /** The rep's own plan, until its day has come and they were touched. */
  nextStep?: Pick<NextStepSet, "id" | "on" | "text">;
  /** Absent when nothing is scheduled. Due means `dueAt <= now`; never on a day off. */
  dueAt?: number;
  dueFor?: DueFor;
  /** What was promised, or planned, when that is what is due. */
  dueText?: string;
  /** The promise that is due, and its day. */
  duePromise?: Pick<OpenPromise, "id" | "dueOn">;
  /** From here on the prospect is cold; always after `dueAt`. */
  coldAt?: number;
  lane?: Lane;
  laneAt?: number;
}

/** Replays a prospect's log. `events` are that prospect's own, in any order. */
export function standingOf(
  facts: ProspectFacts,
  events: readonly LoggedEvent[],
  rules: Rules,
): Standing {
  const state = begin(facts, rules);
  for (const event of inOrder(events)) apply(state, event);
  return finish(state);
}
