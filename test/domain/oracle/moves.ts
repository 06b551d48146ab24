/** What an event is able to do, given all before it. Event number `n` is the last one, from 1. */
import type { LoggedEvent } from "~domain/event";
import { offDaysOff, workdayFrom } from "./calendar";
import { clockAt } from "./clock";
import type { Story } from "./story";

export const last = ({ events }: Story, n: number): LoggedEvent | undefined => events[n - 1];

/** Still parked at this moment, before the day of return. */
export function isAway({ turn, events, rules: { calendar } }: Story, n: number, at: number) {
  if (turn(n) !== "parked") return false;
  const parked = events.slice(0, n).findLast(({ kind }) => kind === "parked");
  if (parked?.kind !== "parked") return false;
  return clockAt(at, calendar.zone).day < workdayFrom(parked.untilOn, calendar);
}

/** Whether a snooze puts off the base date, and not only a promise or a plan. */
export function movesBase(story: Story, n: number): boolean {
  const event = last(story, n);
  if (event?.kind !== "snoozed") return false;
  const isDue = (due: { at: number } | undefined) => due !== undefined && due.at <= event.at;
  if (isDue(story.base(n - 1))) return true;
  return !isDue(story.plan(n - 1)) && !story.vows(n - 1).some(isDue);
}

/** Whether it makes a prospect of somebody closed. A snooze of nothing but a promise does not. */
export function opens(story: Story, n: number): boolean {
  const kind = last(story, n)?.kind;
  if (kind === "snoozed") return movesBase(story, n);
  return kind === "next-step-set" || kind === "round-started";
}

const END_A_SNOOZE = ["reply", "parked", "won", "lost"];

/** Another round is one only when it is not the rep's turn. */
function endsSnooze(story: Story, n: number, { kind }: LoggedEvent): boolean {
  if (kind === "round-started") return story.turn(n - 1) !== "yours";
  return END_A_SNOOZE.includes(kind);
}

/** Snoozed by the rep until later than this moment, with nothing since that ends a snooze. */
function isSnoozed(story: Story, n: number, at: number): boolean {
  const event = last(story, n);
  if (event === undefined) return false;
  if (event.kind === "snoozed" && movesBase(story, n))
    return offDaysOff(event.untilAt, story.rules.calendar) > at;
  return !endsSnooze(story, n, event) && isSnoozed(story, n - 1, at);
}

/** Whether an accepted invitation changes anything. */
export function isHeard(story: Story, n: number): boolean {
  const event = last(story, n);
  if (event?.kind !== "invite-accepted") return false;
  if (["parked", "closed", "yours"].includes(story.turn(n - 1))) return false;
  return story.plan(n - 1) === undefined && !isSnoozed(story, n - 1, event.at);
}
