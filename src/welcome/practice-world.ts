/**
 * The made-up people of the practice run, and what happens to them. It is the real domain on a log in
 * memory: nothing is stored, and nobody is written to. The practice has a clock of its own, which
 * begins on a Monday morning, so that four days later somebody is due and four more make them cold.
 */
import { workdayStartOn } from "~domain/calendar";
import { compareDue, DUE_GROUPS, type DueGroup, groupOf, todayOf } from "~domain/due-list";
import type { LoggedEvent } from "~domain/event";
import type { Prospect, ProspectFacts } from "~domain/prospect";
import { DEFAULT_RULES, rulesOf } from "~domain/rules";
import { standingOf } from "~domain/standing";
import { DAY, dayNumberAt, dayText, MINUTE, weekdayOf } from "~domain/zone-time";

export interface World {
  now: number;
  /** When Sam was added. */
  beganAt: number;
  /** The rep's IANA time zone. */
  zone: string;
  log: readonly LoggedEvent[];
}

const person = (key: string, name: string, company: string, email: string) =>
  ({ id: `prospect:practice-${key}`, name, company, email }) as const;
/** What Sam is called in a sentence. */
export const CALLED = "Sam";
export const SAM = person("sam", "Sam Sample", "Example Ltd", "sam@example.com");
const ALEX = person("alex", "Alex Demo", "Demo GmbH", "alex@example.org");
const KIM = person("kim", "Kim Trial", "Trial Inc.", "kim@example.net");

export type PracticeAct =
  | { kind: "begin"; at: number; zone: string }
  | { kind: "send" }
  | { kind: "pass-days"; days: number }
  | { kind: "reply" }
  | { kind: "park"; untilOn: string }
  | { kind: "win" };

export function step(world: World, act: PracticeAct): World {
  const { now, log } = world;
  const added = (...events: LoggedEvent[]): World => {
    // Two things never happen in the same millisecond here.
    return { ...world, now: now + MINUTE, log: [...log, ...events] };
  };
  switch (act.kind) {
    case "begin":
      return begin(act.at, act.zone);
    case "pass-days":
      return { ...world, now: now + act.days * DAY };
    case "send":
      return added(touch(SAM.id, now));
    case "reply":
      return added({ ...recorded(SAM.id, now), kind: "reply", channel: "email" });
    case "park":
      return added({ ...recorded(SAM.id, now), kind: "parked", untilOn: act.untilOn });
    case "win":
      return added({ ...recorded(SAM.id, now), kind: "won" });
  }
}

/** Monday of this week, an hour after work begins. */
export function begin(at: number, zone: string): World {
  const today = dayNumberAt(at, zone);
  const monday = dayText(today - weekdayOf(today) + 1);
  const now = workdayStartOn(monday, rulesOf(DEFAULT_RULES, zone).calendar) + 60 * MINUTE;
  const log = [
    touch(ALEX.id, now - 5 * DAY),
    touch(KIM.id, now - 12 * DAY),
    touch(KIM.id, now - 7 * DAY + MINUTE),
  ];
  return { now, beganAt: now, zone, log };
}

function recorded(prospectId: ProspectFacts["id"], at: number) {
  const messageKey = `${prospectId} ${at}`;
  return {
    id: `event:${messageKey}`,
    prospectId,
    at,
    recordedAt: at,
    source: "hand",
    messageKey,
  } as const;
}

function touch(prospectId: ProspectFacts["id"], at: number): LoggedEvent {
  return { ...recorded(prospectId, at), kind: "touch", channel: "email", seenBy: "hand" };
}

/** Everyone as they stand. */
export function prospectsIn({ beganAt, zone, log }: World): Prospect[] {
  const rules = rulesOf(DEFAULT_RULES, zone);
  return [SAM, ALEX, KIM].map((one) => {
    const createdAt = one === SAM ? beganAt : beganAt - 14 * DAY;
    const facts: ProspectFacts = { ...one, handleKeys: [], stage: "new", createdAt };
    const own = log.filter(({ prospectId }) => prospectId === one.id);
    return { ...facts, ...standingOf(facts, own, rules) };
  });
}

export interface PracticeGroup {
  /** Undefined for those decided on. */
  group: DueGroup | undefined;
  rows: Prospect[];
}

/** In the order of the popup; those decided on last. Empty groups are left out. */
export function groupsIn(world: World): PracticeGroup[] {
  const today = todayOf(world);
  const everyone = prospectsIn(world).sort(compareDue);
  return [...DUE_GROUPS, undefined]
    .map((group) => ({ group, rows: everyone.filter((one) => groupOf(one, today) === group) }))
    .filter(({ rows }) => rows.length > 0);
}

/** The next first of March, `yyyy-MM-dd`. */
export function nextMarch({ now, zone }: World): string {
  const today = dayText(dayNumberAt(now, zone));
  const year = Number(today.slice(0, 4));
  const march = `${year}-03-01`;
  return march > today ? march : `${year + 1}-03-01`;
}
