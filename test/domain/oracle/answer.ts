/** What the list would show of somebody, by `docs/follow-up.md` and by nothing else. */
import type { WorkCalendar } from "~domain/calendar";
import type { Channel } from "~domain/channel";
import type { DueGroup } from "~domain/due-list";
import type { LoggedEvent } from "~domain/event";
import type { ProspectFacts } from "~domain/prospect";
import type { Rules } from "~domain/rules";
import type { DueFor, OpenPromise, Outcome, Turn } from "~domain/standing";
import { after, startOn } from "./calendar";
import { clockAt } from "./clock";
import { ONE } from "./dates";
import { knownAt } from "./past";
import { type Base, type Story, storyOf } from "./story";
import { suggestion } from "./suggestion";

export interface Answer {
  turn: Turn;
  outcome: Outcome;
  stepsDone: number;
  tried: Partial<Record<Channel, number>>;
  dueAt: number | undefined;
  dueFor: DueFor | undefined;
  dueText: string | undefined;
  coldAt: number | undefined;
  promises: OpenPromise[];
  nextStep: { id: string; on: string; text: string } | undefined;
  suggestion: unknown;
  group: DueGroup | undefined;
}

type Due = Base & { text?: string; itsDay?: string };

export function answerOf(
  facts: ProspectFacts,
  log: readonly LoggedEvent[],
  rules: Rules,
  now: number,
): Answer {
  const story = storyOf(facts, log, rules);
  const n = story.events.length;
  const due = dueOf(story, n);
  const plan = story.plan(n)?.event;
  return {
    turn: story.turn(n),
    outcome: story.outcome(n),
    stepsDone: story.round(n).length,
    tried: tried(story, n),
    dueAt: due?.at,
    dueFor: due?.why,
    dueText: due?.text,
    coldAt: due && coldOf(due, story, n, facts, rules.calendar),
    promises: story.vows(n).map(({ id, text, dueOn, at }) => ({ id, text, dueOn, dueAt: at })),
    nextStep: plan && { id: plan.id, on: plan.on, text: plan.text },
    suggestion: suggestion(story, n, facts),
    group: groupAt(now, story, n, facts, due, rules.calendar),
  };
}

function dueOf(story: Story, n: number): Due | undefined {
  const plan = story.plan(n);
  const base = story.base(n);
  const own: Due[] = story
    .vows(n)
    .toSorted((one, other) => (one.itsDay < other.itsDay ? -1 : one.itsDay > other.itsDay ? 1 : 0))
    .map(({ at, text, itsDay }) => ({ at, why: "promise", text, itsDay }));
  if (plan !== undefined) own.push({ at: plan.at, why: "next-step", text: plan.event.text });
  const isLead = base?.why === "first-touch" && story.facts.interestedAt !== undefined;
  const isAsked = base && (isLead || !["first-touch", "cadence", "decide"].includes(base.why));
  const all: Due[] = base && (isAsked || own.length === 0) ? [...own, base] : own;
  // A stable sort: at the same moment a promise stays before a next step, and that before the rest.
  return all.toSorted((one, other) => one.at - other.at)[0];
}

function coldOf(
  due: Due,
  story: Story,
  n: number,
  facts: ProspectFacts,
  calendar: WorkCalendar,
): number {
  const wait = story.wait(n);
  const again = wait.kind === "minutes" ? ONE : wait;
  const asLongAgain = after(due.at, again, calendar);
  if (due.itsDay !== undefined)
    return after(Math.max(due.at, startOn(due.itsDay, calendar)), ONE, calendar);
  const own = story.cadence(n)?.firstTouchColdAfter;
  const isPutOff = due.why === "snooze" && story.turn(n) === "never-contacted";
  if (!(due.why === "first-touch" || isPutOff) || own === undefined) return asLongAgain;
  const coldAt = after(knownAt(facts), own, calendar);
  return coldAt > due.at ? coldAt : asLongAgain;
}

function tried(story: Story, n: number): Partial<Record<Channel, number>> {
  const counts: Partial<Record<Channel, number>> = {};
  for (const { channel } of story.round(n)) counts[channel] = (counts[channel] ?? 0) + 1;
  return counts;
}

function groupAt(
  now: number,
  story: Story,
  n: number,
  facts: ProspectFacts,
  due: Due | undefined,
  { zone }: WorkCalendar,
): DueGroup | undefined {
  const turn = story.turn(n);
  const today = clockAt(now, zone).day;
  const on = due && clockAt(due.at, zone).day;
  const isNow = on !== undefined && on <= today;
  if (turn === "closed" && due === undefined) return undefined;
  if (turn === "yours" && story.base(n)?.why === "answer") return "your-turn";
  if (due === undefined) return "unscheduled";
  const isLead = facts.interestedAt !== undefined;
  if (due.why === "first-touch" && isLead) return "your-turn";
  const hasWord = story.vows(n).length > 0 || (due.why === "snooze" && turn === "yours");
  const isLeadPutOff = turn === "never-contacted" && due.why === "snooze" && isLead;
  if (hasWord || isLeadPutOff) return isNow ? "your-turn" : "upcoming";
  const isPlanned = due.why === "accepted" || due.why === "next-step";
  if (turn === "never-contacted" && !isPlanned) return "never-contacted";
  if (!isNow) return "upcoming";
  return on < today ? "overdue" : "today";
}
