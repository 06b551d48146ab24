/** Whose turn it is, in which round and by which cadence. */
import type { Cadence } from "~domain/cadence";
import type { Touch } from "~domain/event";
import type { Outcome, Turn } from "~domain/standing";
import { isAway, isHeard, last, opens } from "./moves";
import { careOf, chosenCadence, isLookedAfter } from "./past";
import type { Story } from "./story";

export function turnAfter(story: Story, n: number): Turn {
  const event = last(story, n);
  if (event === undefined) return "never-contacted";
  const before = story.turn(n - 1);
  switch (event.kind) {
    case "touch": {
      if (event.isGroup || before === "closed" || isAway(story, n - 1, event.at)) return before;
      const limit = story.cadence(n)?.maxTouches ?? Number.POSITIVE_INFINITY;
      return story.round(n).length >= limit ? "decide" : "theirs";
    }
    case "reply":
      return before === "closed" && story.outcome(n - 1) === "won" ? "closed" : "yours";
    case "invite-accepted":
      return before === "decide" && isHeard(story, n) ? "theirs" : before;
    case "round-started":
      return before === "yours" ? "yours" : turnAnew(story, n);
    case "parked":
      return "parked";
    case "lost":
      return "closed";
    case "won":
      return isLookedAfter(event) ? "theirs" : "closed";
    default:
      return before === "closed" && opens(story, n) ? turnAnew(story, n) : before;
  }
}

/** Whose turn it is when somebody opens the prospect again. */
function turnAnew({ events }: Story, n: number): Turn {
  const isTouched = events.slice(0, n).some((one) => one.kind === "touch" && !one.isGroup);
  return isTouched ? "theirs" : "never-contacted";
}

export function outcomeAfter(story: Story, n: number): Outcome {
  const event = last(story, n);
  if (event === undefined) return "open";
  if (event.kind === "won" || event.kind === "lost" || event.kind === "parked") return event.kind;
  const [before, turn] = [story.turn(n - 1), story.turn(n)];
  const isBack = (before === "closed" || before === "parked") && turn !== before;
  if (!isBack) return story.outcome(n - 1);
  // A customer is one until the next yes or no, also while put away.
  const decision = story.events
    .slice(0, n)
    .findLast(({ kind }) => kind === "won" || kind === "lost");
  return before === "parked" && decision && isLookedAfter(decision) ? "won" : "open";
}

export function cadenceAfter(story: Story, n: number): Cadence | undefined {
  const event = last(story, n);
  const own = () => chosenCadence(story.facts, story.rules);
  if (event === undefined) return own();
  // A customer is one until the next yes or no.
  if (event.kind === "won" || event.kind === "lost") return careOf(event, story.rules) ?? own();
  return story.cadence(n - 1);
}

export function roundAfter(story: Story, n: number): Touch[] {
  const event = last(story, n);
  if (event === undefined || event.kind === "reply") return [];
  if (isLookedAfter(event)) return [];
  const before = story.turn(n - 1);
  if (event.kind === "round-started" && before !== "yours") return [];
  if (event.kind !== "touch" || event.isGroup) return story.round(n - 1);
  const isBack = before === "parked" && !isAway(story, n - 1, event.at);
  return isBack ? [event] : [...story.round(n - 1), event];
}
