/** A cadence in one line, and the names of its parts. */
import type { Cadence, CadenceStep } from "~domain/cadence";
import type { Wait } from "~domain/calendar";
import { CHANNELS, type Channel } from "~domain/channel";

export const UNIT_NAMES = {
  minutes: "minutes",
  "business-days": "working days",
  days: "days",
} satisfies Record<Wait["kind"], string>;

export const CHANNEL_NAMES: Record<Channel, string> = {
  email: "Email",
  linkedin: "LinkedIn",
  call: "Call",
  meeting: "Meeting",
  message: "Message",
};

const IN_STEP: Record<Channel, string> = {
  email: "email",
  linkedin: "LinkedIn",
  call: "call",
  meeting: "meeting",
  message: "message",
};

/** For example "First touch within 2 working days, then after 3, 4, 5 working days; …". */
export function cadenceWords(cadence: Cadence): string {
  const { firstTouchWithin, firstTouchColdAfter, steps, maxTouches } = cadence;
  const cold = firstTouchColdAfter ? ` (cold after ${waitWords(firstTouchColdAfter)})` : "";
  const parts = [
    `First touch within ${waitWords(firstTouchWithin)}${cold}, then ${stepsWords(steps)}`,
    `decide after ${maxTouches} touches`,
    capsWords(cadence.caps),
  ];
  return parts.filter((part) => part !== "").join("; ");
}

export function waitWords(wait: Wait): string {
  return `${amountOf(wait)} ${unitWord(wait)}`;
}

const amountOf = (wait: Wait) => (wait.kind === "minutes" ? wait.minutes : wait.days);
const unitWord = (wait: Wait) =>
  amountOf(wait) === 1 ? UNIT_NAMES[wait.kind].slice(0, -1) : UNIT_NAMES[wait.kind];

/** The unit is named once for steps in a row that share it. */
function stepsWords(steps: readonly CadenceStep[]): string {
  const [only] = steps;
  if (only !== undefined && steps.length === 1)
    return `every ${waitWords(only.wait)}${channelWord(only)}`;
  const words = steps.map((step, index) => {
    const { wait } = step;
    const isLastOfUnit = steps[index + 1]?.wait.kind !== wait.kind;
    const isAlone = steps[index - 1]?.wait.kind !== wait.kind;
    const unit = isAlone ? unitWord(wait) : UNIT_NAMES[wait.kind];
    return `${amountOf(wait)}${isLastOfUnit ? ` ${unit}` : ""}${channelWord(step)}`;
  });
  return `after ${words.join(", ")}`;
}

const channelWord = ({ channel }: CadenceStep) => (channel ? ` (${IN_STEP[channel]})` : "");

const CAP_WORDS: Record<Channel, (count: number) => string> = {
  email: (count) => (count === 1 ? "1 email" : `${count} emails`),
  linkedin: (count) => `${count} on LinkedIn`,
  call: (count) => (count === 1 ? "1 call" : `${count} calls`),
  meeting: (count) => (count === 1 ? "1 meeting" : `${count} meetings`),
  message: (count) => (count === 1 ? "1 message" : `${count} messages`),
};

function capsWords(caps: Cadence["caps"]): string {
  const words = CHANNELS.flatMap((channel) => {
    const count = caps[channel];
    return count === undefined ? [] : [CAP_WORDS[channel](count)];
  });
  return words.length === 0 ? "" : `at most ${words.join(", ")}`;
}
