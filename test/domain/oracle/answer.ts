/** What the list would show of somebody, by `docs/follow-up.md` and by nothing else. */
import type { Wait, WorkCalendar } from "~domain/calendar";
import type { Channel } from "~domain/channel";
import type { DueGroup } from "~domain/due-list";
import type { LoggedEvent } from "~domain/event";
import type { ProspectFacts } from "~domain/prospect";
import type { Rules } from "~domain/rules";
import type { DueFor, OpenPromise, Outcome, Turn } from "~domain/standing";
import { after, clockAt, startOn } from "./calendar";
import { stepNumber } from "./past";
import { type Base, type Story, storyOf } from "./standing";

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

const ONE: Wait = { kind: "business-days", days: 1 };

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
    promises: story.vows(n).map(({ id, text, dueOn }) => ({ id, text, dueOn })),
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
    .sort((one, other) => (one.itsDay < other.itsDay ? -1 : one.itsDay > other.itsDay ? 1 : 0))
    .map(({ at, text, itsDay }) => ({ at, why: "promise", text, itsDay }));
  if (plan !== undefined) own.push({ at: plan.at, why: "next-step", text: plan.event.text });
  const isAsked = base && !["first-touch", "cadence", "decide"].includes(base.why);
  const all: Due[] = base && (isAsked || own.length === 0) ? [...own, base] : own;
  // A stable sort: at the same moment a promise stays before a next step, and that before the rest.
  return all.sort((one, other) => one.at - other.at)[0];
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
  if (due.why !== "first-touch" || own === undefined) return asLongAgain;
  const coldAt = after(facts.interestedAt ?? facts.createdAt, own, calendar);
  return coldAt > due.at ? coldAt : asLongAgain;
}

function tried(story: Story, n: number): Partial<Record<Channel, number>> {
  const counts: Partial<Record<Channel, number>> = {};
  for (const { channel } of story.round(n)) counts[channel] = (counts[channel] ?? 0) + 1;
  return counts;
}

function suggestion(story: Story, n: number, facts: ProspectFacts): unknown {
  const round = story.round(n);
  const cadence = story.cadence(n);
  if (story.turn(n) !== "theirs" || round.length === 0 || cadence === undefined) return undefined;
  const ofStep = stepNumber(cadence, round.length).channel;
  const next = ofStep ?? round.at(-1)?.channel;
  if (next === undefined) return undefined;
  const count = (channel: Channel) => round.filter((one) => one.channel === channel).length;
  const isCapped = (channel: Channel) => {
    const cap = cadence.caps[channel];
    return cap !== undefined && count(channel) >= cap;
  };
  let run = 0;
  for (const { channel } of round) run = channel === next ? run + 1 : 0;
  if (run < 3 && !isCapped(next)) return ofStep && { channel: ofStep, why: "step" };
  const channel = (["call", "email", "linkedin"] as const).find(
    (one) => one !== next && !isCapped(one) && hasAddress(one, facts),
  );
  if (channel === undefined) return undefined;
  const instead = isCapped(next) ? count(next) : run;
  return {
    channel,
    why: isCapped(next) ? "capped" : "unanswered",
    instead: { channel: next, count: instead },
  };
}

function hasAddress(channel: Channel, { email, linkedinUrl }: ProspectFacts): boolean {
  if (channel === "email") return email !== undefined;
  return channel === "linkedin" ? linkedinUrl !== undefined : true;
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
  const isFirst = due.why === "first-touch";
  if (isFirst) return facts.interestedAt === undefined ? "never-contacted" : "your-turn";
  if (!isNow) return "upcoming";
  if (due.why === "promise" || (due.why === "snooze" && turn === "yours")) return "your-turn";
  return on < today ? "overdue" : "today";
}
