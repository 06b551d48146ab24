/** A cadence in one line, and the names of its parts. */
import type { Cadence, CadenceStep } from "~domain/cadence";
import type { Wait } from "~domain/calendar";
import { CHANNELS, type Channel } from "~domain/channel";
import { type CountKey, type MessageKey, say, sayCount, sayNumber } from "~words/say";
import { listOf } from "./list-words";

type Unit = Wait["kind"];

const UNITS: Record<Unit, MessageKey> = {
  minutes: "settingsUnitMinutes",
  "business-days": "settingsUnitWorkdays",
  days: "settingsUnitDays",
};
export const unitName = (unit: Unit) => say(UNITS[unit]);

/** For example "First touch within 2 working days, then after 3, 4, 5 working days; …". */
export function cadenceWords(cadence: Cadence): string {
  const { firstTouchWithin, firstTouchColdAfter, steps, maxTouches, caps } = cadence;
  const first = waitWords(firstTouchWithin);
  const most = sayNumber(maxTouches);
  const line = firstTouchColdAfter
    ? say("settingsLineCold", first, waitWords(firstTouchColdAfter), stepsWords(steps), most)
    : say("settingsLine", first, stepsWords(steps), most);
  const limits = CHANNELS.flatMap((channel) => {
    const count = caps[channel];
    return count === undefined ? [] : [sayCount(LIMITS[channel], count)];
  });
  return limits.length === 0 ? line : say("settingsLineCapped", line, listOf(limits));
}

const LIMITS: Record<Channel, CountKey> = {
  email: "settingsLimitEmail",
  linkedin: "settingsLimitLinkedin",
  call: "settingsLimitCall",
  meeting: "settingsLimitMeeting",
  message: "settingsLimitMessage",
};

const WAITS: Record<Unit, CountKey> = {
  minutes: "settingsWaitMinutes",
  "business-days": "settingsWaitWorkdays",
  days: "commonDays",
};

function waitWords(wait: Wait): string {
  return sayCount(WAITS[wait.kind], amountOf(wait));
}

const amountOf = (wait: Wait) => (wait.kind === "minutes" ? wait.minutes : wait.days);

const SERIES: Record<Unit, MessageKey> = {
  minutes: "settingsSeriesMinutes",
  "business-days": "settingsSeriesWorkdays",
  days: "settingsSeriesDays",
};

function stepsWords(steps: readonly CadenceStep[]): string {
  const [only] = steps;
  if (only !== undefined && steps.length === 1)
    return say("settingsEvery", withChannel(waitWords(only.wait), only));
  return say("settingsAfter", listOf(runsOf(steps).map(runWords)));
}

/** The unit is named once for steps in a row that share it. */
function runWords(run: readonly CadenceStep[]): string {
  const last = run.at(-1);
  if (last === undefined) return "";
  const amounts = run.slice(0, -1).map((step) => withChannel(sayNumber(amountOf(step.wait)), step));
  if (amounts.length === 0) return withChannel(waitWords(last.wait), last);
  const list = listOf([...amounts, sayNumber(amountOf(last.wait))]);
  return withChannel(say(SERIES[last.wait.kind], list), last);
}

function runsOf(steps: readonly CadenceStep[]): CadenceStep[][] {
  const runs: CadenceStep[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run?.[0]?.wait.kind === step.wait.kind) run.push(step);
    else runs.push([step]);
  }
  return runs;
}

const BY: Record<Channel, MessageKey> = {
  email: "settingsByEmail",
  linkedin: "settingsByLinkedin",
  call: "settingsByCall",
  meeting: "settingsByMeeting",
  message: "settingsByMessage",
};

const withChannel = (words: string, { channel }: CadenceStep) =>
  channel ? say(BY[channel], words) : words;
