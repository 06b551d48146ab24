/** What a row says in few words beyond its reason. */
import { CHANNELS, type Channel } from "~domain/channel";
import { formatDate } from "~domain/date-format";
import { isDue } from "~domain/due-list";
import type { Moment } from "~domain/moment";
import type { Suggestion } from "~domain/next-channel";
import type { Prospect } from "~domain/prospect";
import { minutesOfDay } from "~domain/zone-time";
import { clock, longDayLabel } from "~ui/when-label";

const ONE: Record<Channel, string> = {
  email: "email",
  linkedin: "on LinkedIn",
  call: "call",
  meeting: "meeting",
  message: "message",
};
const MANY: Record<Channel, string> = {
  email: "emails",
  linkedin: "on LinkedIn",
  call: "calls",
  meeting: "meetings",
  message: "messages",
};
const NEXT: Record<Channel, string> = {
  email: "email",
  linkedin: "LinkedIn",
  call: "call",
  meeting: "meeting",
  message: "message",
};

const counted = (count: number, channel: Channel) =>
  `${count} ${count === 1 ? ONE[channel] : MANY[channel]}`;

/** For example "3 emails unanswered: call?". */
export function suggestionWords({ channel, why, instead }: Suggestion): string {
  if (why === "step" || instead === undefined) return `next: ${NEXT[channel]}`;
  const tried = counted(instead.count, instead.channel);
  return why === "capped"
    ? `${tried}, the most for this cadence: ${NEXT[channel]}?`
    : `${tried} unanswered: ${NEXT[channel]}?`;
}

/** What is worth a line below the reason of someone who is due; mostly nothing. */
export function quietWords(prospect: Prospect, moment: Moment): string[] {
  const { suggestion, parked, dueFor, theirZone } = prospect;
  const isBack = parked !== undefined && dueFor === "parked" && isDue(prospect, moment.now);
  return [
    isBack ? `parked on ${formatDate(parked.at, "weekday-day", moment.zone)}` : undefined,
    suggestion && suggestionWords(suggestion),
    theirZone === undefined ? undefined : nightThere(theirZone, moment.now),
  ].filter((words) => words !== undefined);
}

/** Before and after these hours, in minutes after their midnight, a call is no good idea. */
const THEIR_DAY = { startsAt: 8 * 60, endsAt: 20 * 60 };

function nightThere(theirZone: string, now: number): string | undefined {
  const minutes = minutesOfDay(now, theirZone);
  const isDay = minutes >= THEIR_DAY.startsAt && minutes < THEIR_DAY.endsAt;
  return isDay ? undefined : `${clock(now, theirZone)} there`;
}

/** The round so far, and what was promised: shown when the reason is pointed at. */
export function roundWords({ stepsDone, maxTouches, tried, promises }: Prospect): string[] {
  const of = maxTouches === undefined ? "" : ` of ${maxTouches}`;
  const channels = CHANNELS.flatMap((channel) => {
    const count = tried[channel] ?? 0;
    return count === 0 ? [] : [counted(count, channel)];
  });
  return [
    ...(stepsDone > 0 ? [`Touch ${stepsDone}${of}: ${channels.join(", ")}`] : []),
    ...promises.map(({ dueOn, text }) => `Promised for ${longDayLabel(dueOn)}: ${text}`),
  ];
}
