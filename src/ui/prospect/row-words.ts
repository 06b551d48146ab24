/** What a row says in few words beyond its reason. */
import { CHANNELS, type Channel } from "~domain/channel";
import { isDue } from "~domain/due-list";
import type { Moment } from "~domain/moment";
import type { Suggestion } from "~domain/next-channel";
import type { Prospect } from "~domain/prospect";
import { minutesOfDay } from "~domain/zone-time";
import { formatDate } from "~words/dates";
import { type CountKey, type MessageKey, say, sayCount, sayNumber } from "~words/say";
import { clock, longDayLabel } from "~words/when";

const COUNTED: Record<Channel, CountKey> = {
  email: "personEmails",
  linkedin: "personOnLinkedin",
  call: "personCalls",
  meeting: "personMeetings",
  message: "personMessages",
};
/** As they are called within a sentence. */
const NEXT: Record<Channel, MessageKey> = {
  email: "personNextEmail",
  linkedin: "personNextLinkedin",
  call: "personNextCall",
  meeting: "personNextMeeting",
  message: "personNextMessage",
};

/** For example "3 emails unanswered: call?". */
export function suggestionWords({ channel, why, instead }: Suggestion): string {
  const next = say(NEXT[channel]);
  if (why === "step" || instead === undefined) return say("personNext", next);
  const tried = sayCount(COUNTED[instead.channel], instead.count);
  return say(why === "capped" ? "personCapped" : "personUnanswered", tried, next);
}

/** What is worth a line below the reason of someone who is due; mostly nothing. */
export function quietWords(prospect: Prospect, moment: Moment): string[] {
  const { suggestion, parked, dueFor, theirZone } = prospect;
  const isBack = parked !== undefined && dueFor === "parked" && isDue(prospect, moment.now);
  return [
    isBack ? say("personParkedOn", formatDate(parked.at, "weekday-day", moment.zone)) : undefined,
    suggestion && suggestionWords(suggestion),
    theirZone === undefined ? undefined : nightThere(theirZone, moment.now),
  ].filter((words) => words !== undefined);
}

/** Before and after these hours, in minutes after their midnight, a call is no good idea. */
const THEIR_DAY = { startsAt: 8 * 60, endsAt: 20 * 60 };

function nightThere(theirZone: string, now: number): string | undefined {
  const minutes = minutesOfDay(now, theirZone);
  const isDay = minutes >= THEIR_DAY.startsAt && minutes < THEIR_DAY.endsAt;
  return isDay ? undefined : say("personTimeThere", clock(now, theirZone));
}

/** The round so far, and what was promised: shown when the reason is pointed at. */
export function roundWords({ stepsDone, maxTouches, tried, promises }: Prospect): string[] {
  const channels = CHANNELS.flatMap((channel) => {
    const count = tried[channel] ?? 0;
    return count === 0 ? [] : [sayCount(COUNTED[channel], count)];
  }).join(", ");
  const touch = sayNumber(stepsDone);
  const round =
    maxTouches === undefined
      ? say("personRound", touch, channels)
      : say("personRoundOf", touch, sayNumber(maxTouches), channels);
  return [
    ...(stepsDone > 0 ? [round] : []),
    ...promises.map(({ dueOn, text }) => say("personPromised", longDayLabel(dueOn), text)),
  ];
}
