/** The base date, the wait in force, and the rep's next step. */
import type { Wait } from "~domain/calendar";
import type { Touch } from "~domain/event";
import { after, offDaysOff, startOn, workdayFrom } from "./calendar";
import { momentOn } from "./clock";
import { isAway, isHeard, last, movesBase } from "./moves";
import { isLookedAfter, knownAt, stepNumber } from "./past";
import type { Base, Plan, Story } from "./story";

export const ONE: Wait = { kind: "business-days", days: 1 };

/** The end of a wait, when somebody may be there. */
function there({ facts, rules }: Story, at: number, wait: Wait): number {
  return after(at, wait, rules.calendar, facts.theirZone);
}

export function baseAfter(story: Story, n: number): Base | undefined {
  const { calendar } = story.rules;
  const event = last(story, n);
  const by = story.cadence(n);
  if (event === undefined)
    return (
      by && { at: there(story, knownAt(story.facts), by.firstTouchWithin), why: "first-touch" }
    );
  const before = story.base(n - 1);
  switch (event.kind) {
    case "touch":
      return baseAfterTouch(story, n, event);
    case "reply":
      return baseAfterReply(story, n, event.at);
    case "invite-accepted": {
      if (!isHeard(story, n)) return before;
      const at = there(story, event.at, ONE);
      const isTaken = before === undefined || at < before.at || story.turn(n - 1) === "decide";
      return isTaken ? { at, why: "accepted" } : before;
    }
    case "round-started":
      if (story.turn(n - 1) === "yours") return before;
      if (by === undefined) return before?.why === "parked" ? undefined : before;
      return { at: there(story, event.at, ONE), why: "cadence" };
    case "snoozed":
      if (!movesBase(story, n)) return before;
      return { at: offDaysOff(event.untilAt, calendar), why: "snooze" };
    case "parked":
      return { at: startOn(workdayFrom(event.untilOn, calendar), calendar), why: "parked" };
    case "lost":
    case "won": {
      if (!isLookedAfter(event) || by === undefined) return undefined;
      return { at: there(story, event.at, by.firstTouchWithin), why: "cadence" };
    }
    default:
      return before;
  }
}

function baseAfterReply(story: Story, n: number, at: number): Base | undefined {
  const before = story.base(n - 1);
  if (story.turn(n) === "closed") return before;
  // They wait already; only one whose answer was put off is asked for anew.
  if (story.turn(n - 1) === "yours" && before?.why === "answer") return before;
  return { at: there(story, at, ONE), why: "answer" };
}

/** Whether a touch is one of the cadence: not to a group, to somebody closed or still parked. */
function isStep(story: Story, n: number, touch: Touch): boolean {
  const isGone = story.turn(n - 1) === "closed" || isAway(story, n - 1, touch.at);
  return !touch.isGroup && !isGone;
}

function baseAfterTouch(story: Story, n: number, touch: Touch): Base | undefined {
  const before = story.base(n - 1);
  const by = story.cadence(n);
  if (!isStep(story, n, touch)) return before;
  if (by === undefined)
    return before?.why === "snooze" && before.at > touch.at ? before : undefined;
  const { wait } = stepNumber(by, story.round(n).length);
  const isUsedUp = story.turn(n) === "decide";
  const why = isUsedUp ? "decide" : "cadence";
  const at = isUsedUp ? after(touch.at, wait, story.rules.calendar) : there(story, touch.at, wait);
  if (before === undefined) return { at, why };
  if (before.why === "first-touch" && touch.at < knownAt(story.facts)) return { at, why };
  return { at: Math.max(at, before.at), why };
}

export function waitAfter(story: Story, n: number): Wait {
  const event = last(story, n);
  const by = story.cadence(n);
  if (event === undefined) return by?.firstTouchWithin ?? ONE;
  const before = story.wait(n - 1);
  if (event.kind === "reply") return story.turn(n) === "closed" ? before : ONE;
  if (event.kind === "round-started") return story.turn(n - 1) === "yours" || !by ? before : ONE;
  if (isLookedAfter(event)) return by?.firstTouchWithin ?? before;
  if (event.kind !== "touch" || !by || !isStep(story, n, event)) return before;
  return stepNumber(by, story.round(n).length).wait;
}

export function planAfter(story: Story, n: number): Plan | undefined {
  const { calendar } = story.rules;
  const event = last(story, n);
  if (event === undefined) return undefined;
  if (event.kind === "next-step-set")
    return { event, at: startOn(workdayFrom(event.on, calendar), calendar) };
  if (event.kind === "won" || event.kind === "lost" || event.kind === "parked") return undefined;
  const before = story.plan(n - 1);
  if (before === undefined) return undefined;
  const isTouch = event.kind === "touch" && !event.isGroup;
  if (isTouch && event.at >= momentOn(before.event.on, 0, calendar.zone)) return undefined;
  if (event.kind === "snoozed" && before.at <= event.at)
    return { ...before, at: offDaysOff(event.untilAt, calendar) };
  return before;
}
