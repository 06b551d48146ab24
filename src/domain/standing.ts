/**
 * Where a prospect stands: whose turn it is, and when the rep is due. Replays the event log from
 * the start each time, so the result depends on what happened and on the rules and on nothing else:
 * not on the order of arrival, not on how often it was computed before.
 */
import { assertNever } from "./assert-never";
import { type Cadence, stepAfter } from "./cadence";
import { addWait, dayOf, startOfDayAt, type Wait, workdayStartOn } from "./calendar";
import type { Channel } from "./channel";
import {
  inOrder,
  type LoggedEvent,
  type NextStepSet,
  type PossibleReply,
  type Touch,
  type Won,
} from "./event";
import type { EventId } from "./ids";
import { type Suggestion, suggestionFor } from "./next-channel";
import {
  type Due,
  type DueFor,
  effectiveDue,
  type Lane,
  laneOf,
  onWorkday,
  type PlannedPromise,
  promiseOf,
} from "./plans";
import type { ProspectFacts } from "./prospect";
import { cadenceOf, findCadence, type Rules } from "./rules";

export type { DueFor, Lane } from "./plans";

/** Whose move it is. `decide`: the cadence is used up, so Yes, No, Park or another round. */
export type Turn = "never-contacted" | "theirs" | "yours" | "decide" | "parked" | "closed";
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

/** How soon a reply wants an answer. */
export const ANSWER_WITHIN: Wait = { kind: "business-days", days: 1 };
const ONE_DAY: Wait = { kind: "business-days", days: 1 };

interface State {
  facts: ProspectFacts;
  rules: Rules;
  standing: Standing;
  /** That of the prospect, or of the customer. */
  cadence: Cadence | undefined;
  /** Won, and looked after since. */
  isCustomer: boolean;
  /** Had gone cold when the rep put them off, so that an answer is still news. */
  wasCold: boolean;
  /** What cadence, reply, parking or snooze make due. */
  due: Due | undefined;
  /** The wait in force, against which coldness is measured. */
  wait: Wait;
  /** The first moment of the day on which a parked prospect comes back. */
  parkedUntil: number;
  /** Until then the rep wants to be left alone, also when a touch has kept that date as its own. */
  snoozedUntil: number;
  promises: PlannedPromise[];
  nextStep: { plan: NextStepSet; dueAt: number } | undefined;
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

function begin(facts: ProspectFacts, rules: Rules): State {
  const cadence = cadenceOf(facts, rules);
  const from = knownSince(facts);
  return {
    facts,
    rules,
    cadence,
    standing: {
      touchCount: 0,
      stepsDone: 0,
      tried: {},
      sameChannelRun: 0,
      turn: "never-contacted",
      outcome: "open",
      waitingSince: from,
      promises: [],
    },
    due: cadence && {
      at: addWait(from, cadence.firstTouchWithin, rules.calendar, facts.theirZone),
      for: "first-touch",
    },
    wait: cadence?.firstTouchWithin ?? ONE_DAY,
    parkedUntil: 0,
    snoozedUntil: 0,
    promises: [],
    nextStep: undefined,
    isCustomer: false,
    wasCold: false,
  };
}

function knownSince(facts: ProspectFacts): number {
  return facts.interestedAt ?? facts.createdAt;
}

function apply(state: State, event: LoggedEvent): void {
  const { standing, rules } = state;
  switch (event.kind) {
    case "touch":
      touched(state, event);
      return;
    case "reply":
      noteColdReply(state, event.at);
      seenTo(standing);
      standing.lastReplyAt = event.at;
      standing.lastReplyChannel = event.channel;
      if (event.link !== undefined) standing.lastLink = event.link;
      replied(state, event.at);
      return;
    case "auto-replied":
      if (event.returnsOn !== undefined) standing.awayUntilOn = event.returnsOn;
      return;
    case "invite-accepted":
      accepted(state, event.at);
      return;
    case "possible-reply":
      if (standing.turn !== "yours" && !isClosed(standing)) standing.possibleReply = hintOf(event);
      return;
    case "snoozed":
      snoozed(state, event.at, event.untilAt);
      return;
    case "parked":
      noteCold(state, event.at);
      decided(state, event.at);
      standing.outcome = "parked";
      standing.turn = "parked";
      standing.parked = { at: event.at, ...(event.reason && { reason: event.reason }) };
      state.due = { at: workdayStartOn(event.untilOn, rules.calendar), for: "parked" };
      state.parkedUntil = startOfDayAt(state.due.at, rules.calendar.zone);
      return;
    case "won":
      decided(state, event.at);
      won(state, event);
      return;
    case "lost":
      decided(state, event.at);
      state.isCustomer = false;
      state.cadence = cadenceOf(state.facts, rules);
      standing.outcome = "lost";
      standing.turn = "closed";
      state.due = undefined;
      return;
    case "round-started":
      if (standing.turn !== "yours") beginRound(state, event.at);
      return;
    case "next-step-set":
      seenTo(standing);
      reopen(standing);
      standing.waitingSince = event.at;
      state.nextStep = { plan: event, dueAt: workdayStartOn(event.on, rules.calendar) };
      return;
    case "promise-made":
      state.promises.push(promiseOf(event.id, event, event.at, rules.calendar));
      return;
    case "promise-moved":
      state.promises = state.promises.map((one) =>
        one.id === event.promiseId
          ? promiseOf(one.id, { text: one.text, dueOn: event.dueOn }, event.at, rules.calendar)
          : one,
      );
      return;
    case "promise-closed":
      state.promises = state.promises.filter(({ id }) => id !== event.promiseId);
      return;
    case "retracted":
      return;
    default:
      assertNever(event);
  }
}

type Hint = NonNullable<Standing["possibleReply"]>;

function hintOf({ id, why, at, channel, link }: PossibleReply): Hint {
  return { id, why, at, channel, ...(link !== undefined && { link }) };
}

/** Something happened since: neither the hint nor the absence needs the rep's eye any more. */
function seenTo(standing: Standing): void {
  delete standing.possibleReply;
  delete standing.awayUntilOn;
}

/** Yes, No or Park: whatever was planned before is off, but for promises. */
function decided(state: State, at: number): void {
  seenTo(state.standing);
  delete state.standing.coldReplyAt;
  delete state.standing.parked;
  state.standing.waitingSince = at;
  state.snoozedUntil = 0;
  state.nextStep = undefined;
}

function won(state: State, { at, careCadenceId }: Won): void {
  const { standing, rules, facts } = state;
  standing.outcome = "won";
  state.isCustomer = careCadenceId !== undefined;
  state.due = undefined;
  if (careCadenceId === undefined) {
    state.cadence = cadenceOf(facts, rules);
    standing.turn = "closed";
    return;
  }
  // One that has been removed since is no reason to forget the customer.
  const care = findCadence(rules, careCadenceId) ?? cadenceOf(facts, rules);
  state.cadence = care;
  forgetRound(standing);
  standing.turn = "theirs";
  if (care === undefined) return;
  state.wait = care.firstTouchWithin;
  state.due = { at: addWait(at, state.wait, rules.calendar, facts.theirZone), for: "cadence" };
}

function forgetRound(standing: Standing): void {
  standing.stepsDone = 0;
  standing.tried = {};
  standing.sameChannelRun = 0;
}

function beginRound(state: State, at: number): void {
  const { standing, rules, facts } = state;
  seenTo(standing);
  reopen(standing);
  if (standing.outcome === "parked") comeBack(state);
  if (state.due?.for === "parked") state.due = undefined;
  forgetRound(standing);
  state.snoozedUntil = 0;
  standing.waitingSince = at;
  standing.turn = standing.touchCount === 0 ? "never-contacted" : "theirs";
  if (state.cadence === undefined) return;
  state.wait = ONE_DAY;
  state.due = { at: addWait(at, ONE_DAY, rules.calendar, facts.theirZone), for: "cadence" };
}

function comeBack({ standing, isCustomer }: State): void {
  standing.outcome = isCustomer ? "won" : "open";
  delete standing.parked;
}

/** What is due now is put off; when nothing is, the rep asks to be reminded then. */
function snoozed(state: State, at: number, untilAt: number): void {
  const { standing, nextStep, promises, rules } = state;
  noteCold(state, at);
  seenTo(standing);
  standing.waitingSince = at;
  const until = onWorkday(untilAt, rules.calendar);
  const isDue = (dueAt: number | undefined) => dueAt !== undefined && dueAt <= at;
  const wasPlanned = isDue(nextStep?.dueAt) || promises.some(({ dueAt }) => isDue(dueAt));
  if (isDue(state.due?.at) || !wasPlanned) {
    reopen(standing);
    state.due = { at: until, for: "snooze" };
    state.snoozedUntil = until;
  }
  if (nextStep && isDue(nextStep.dueAt)) state.nextStep = { ...nextStep, dueAt: until };
  state.promises = promises.map((one) => (isDue(one.dueAt) ? { ...one, dueAt: until } : one));
}

/** The door is open: now is the time to write, unless the rep has chosen another. */
function accepted(state: State, at: number): void {
  const { standing, due, rules, facts } = state;
  standing.inviteAcceptedAt = at;
  if (isClosed(standing) || standing.turn === "parked" || standing.turn === "yours") return;
  if (state.nextStep || at < state.snoozedUntil) return;
  const dueAt = addWait(at, ANSWER_WITHIN, rules.calendar, facts.theirZone);
  const wasDecision = standing.turn === "decide";
  if (wasDecision) standing.turn = "theirs";
  if (due === undefined || due.at > dueAt || wasDecision) {
    state.due = { at: dueAt, for: "accepted" };
    standing.waitingSince = at;
  }
}

function touched(state: State, touch: Touch): void {
  const { standing, facts, rules } = state;
  if (touch.isGroup) return;
  delete standing.possibleReply;
  delete standing.coldReplyAt;
  state.wasCold = false;
  standing.touchCount += 1;
  standing.firstTouchAt ??= touch.at;
  standing.sameChannelRun =
    standing.lastTouchChannel === touch.channel && standing.stepsDone > 0
      ? standing.sameChannelRun + 1
      : 1;
  standing.lastTouchAt = touch.at;
  standing.lastTouchChannel = touch.channel;
  standing.lastTouchSeenBy = touch.seenBy;
  if (touch.link !== undefined) standing.lastLink = touch.link;
  standing.stepsDone += 1;
  standing.tried[touch.channel] = (standing.tried[touch.channel] ?? 0) + 1;
  const { zone } = rules.calendar;
  if (state.nextStep && dayOf(touch.at, zone) >= state.nextStep.plan.on) state.nextStep = undefined;
  if (isClosed(standing)) return;
  if (standing.outcome === "parked") {
    if (touch.at < state.parkedUntil) return;
    // Back from parking, and written to: a new round begins.
    comeBack(state);
    forgetRound(standing);
    standing.stepsDone = 1;
    standing.sameChannelRun = 1;
    standing.tried = { [touch.channel]: 1 };
    if (state.due?.for === "parked" && state.due.at <= touch.at) state.due = undefined;
  }
  standing.waitingSince = touch.at;

  if (state.cadence === undefined) {
    standing.turn = "theirs";
    // Followed up by hand only: nothing is due any more, but a snooze still ahead stands.
    if (state.due?.for !== "snooze" || state.due.at <= touch.at) state.due = undefined;
    return;
  }
  const { wait } = stepAfter(state.cadence, standing.stepsDone);
  const isUsedUp = standing.stepsDone >= state.cadence.maxTouches;
  standing.turn = isUsedUp ? "decide" : "theirs";
  // A decision is the rep's alone, whatever time it is there.
  const theirZone = isUsedUp ? undefined : facts.theirZone;
  const at = addWait(touch.at, wait, rules.calendar, theirZone);
  state.wait = wait;
  // Never earlier because of a touch: one more message must not bring a date forward. Only a touch
  // from before the prospect was added has no regard for the first touch that was due since then.
  const isFromBefore = state.due?.for === "first-touch" && touch.at < knownSince(facts);
  const earliest = isFromBefore ? at : (state.due?.at ?? at);
  state.due = { at: Math.max(at, earliest), for: isUsedUp ? "decide" : "cadence" };
}

function noteCold(state: State, at: number): void {
  const { coldAt } = finish(state);
  if (coldAt !== undefined && coldAt <= at) state.wasCold = true;
}

/** The best moment of the day: who had been given up for cold, or for now, is back. */
function noteColdReply(state: State, at: number): void {
  const { standing } = state;
  if (isClosed(standing) || standing.turn === "yours") return;
  noteCold(state, at);
  if (state.wasCold || standing.turn === "parked") standing.coldReplyAt = at;
  state.wasCold = false;
}

function replied(state: State, at: number): void {
  const { standing, rules, facts } = state;
  // A customer whom nobody looks after is no prospect again; whoever said no and writes is.
  if (standing.outcome === "won" && isClosed(standing)) {
    forgetRound(standing);
    return;
  }
  // A second message does not give the rep more time to answer the first.
  const isWaitingAlready = standing.turn === "yours" && state.due?.for === "answer";
  comeBack(state);
  standing.turn = "yours";
  forgetRound(standing);
  state.snoozedUntil = 0;
  state.wait = ANSWER_WITHIN;
  if (isWaitingAlready) return;
  standing.waitingSince = at;
  state.due = { at: addWait(at, ANSWER_WITHIN, rules.calendar, facts.theirZone), for: "answer" };
}

/** Whoever plans something for a closed prospect has opened them again. */
function reopen(standing: Standing): void {
  if (!isClosed(standing)) return;
  standing.outcome = "open";
  standing.turn = standing.touchCount === 0 ? "never-contacted" : "theirs";
}

function isClosed(standing: Standing): boolean {
  return standing.turn === "closed";
}

/** The columns as they are now; the state goes on unchanged. */
function finish(state: State): Standing {
  const { facts, rules, cadence, nextStep, promises } = state;
  const { calendar } = rules;
  const open = promises.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const standing: Standing = {
    ...state.standing,
    tried: { ...state.standing.tried },
    promises: open.map(({ id, text, dueOn, dueAt }) => ({ id, text, dueOn, dueAt })),
    ...(promises.length > 0 && { promiseDueAt: Math.min(...promises.map(({ dueAt }) => dueAt)) }),
    ...(cadence && { maxTouches: cadence.maxTouches }),
    ...(nextStep && {
      nextStep: { id: nextStep.plan.id, on: nextStep.plan.on, text: nextStep.plan.text },
    }),
  };
  const suggestion = cadence && suggestionFor(standing, facts, cadence);
  if (suggestion) standing.suggestion = suggestion;
  const isInterested = facts.interestedAt !== undefined;
  const due = effectiveDue({ base: state.due, promises, nextStep }, calendar, isInterested);
  if (due === undefined) {
    if (isClosed(standing)) return standing;
    return { ...standing, lane: "unscheduled", laneAt: facts.createdAt };
  }
  return {
    ...standing,
    dueAt: due.at,
    dueFor: due.for,
    ...(due.text !== undefined && { dueText: due.text }),
    ...(due.promise && { duePromise: due.promise }),
    coldAt: coldAtOf(state, due),
    lane: laneOf({
      dueFor: due.for,
      turn: standing.turn,
      base: state.due?.for,
      hasPromises: promises.length > 0,
      isInterested,
    }),
    laneAt: due.at,
  };
}

/**
 * Cold is who has waited as long again as the step in force. A promise is cold when its day has
 * passed, and a lead nobody has written to when its cadence says so.
 */
function coldAtOf(
  { cadence, wait, facts, standing: { turn }, rules: { calendar } }: State,
  due: ReturnType<typeof effectiveDue> & {},
): number {
  if (due.promise) return addWait(Math.max(due.at, due.promise.dayAt), ONE_DAY, calendar);
  const isFirst = due.for === "first-touch" || (due.for === "snooze" && turn === "never-contacted");
  const coldAfter = isFirst ? cadence?.firstTouchColdAfter : undefined;
  if (coldAfter) {
    const at = addWait(knownSince(facts), coldAfter, calendar);
    if (at > due.at) return at;
  }
  return addWait(due.at, wait.kind === "minutes" ? ONE_DAY : wait, calendar);
}
