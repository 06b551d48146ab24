/** The reason of a row, as a sentence. */
import { assertNever } from "~domain/assert-never";
import type { Channel } from "~domain/channel";
import type { Reason } from "~domain/reason";
import { formatDate } from "./dates";
import { duration } from "./duration";
import { type MessageKey, say, sayCount, sayNumber } from "./say";
import { daysAgo } from "./when";

type Of<Kind> = Extract<Reason, { kind: Kind }>;

const LAST: Record<Channel, MessageKey> = {
  email: "reasonLastEmail",
  linkedin: "reasonLastLinkedin",
  call: "reasonLastCall",
  meeting: "reasonLastMeeting",
  message: "reasonLastMessage",
};
const REPLIED: Record<Channel, MessageKey> = {
  email: "reasonRepliedEmail",
  linkedin: "reasonRepliedLinkedin",
  call: "reasonRepliedCall",
  meeting: "reasonRepliedMeeting",
  message: "reasonRepliedMessage",
};

/** For example "No reply for 6 days, touch 3 of 8, last LinkedIn Tuesday". */
export function sentenceFor(reason: Reason, zone: string): string {
  switch (reason.kind) {
    case "never-contacted":
      return say(
        "reasonAdded",
        reason.days === 0 ? shortAgo(reason.minutes) : daysAgo(reason.days),
      );
    case "fresh-lead":
      return say("reasonFreshLead", duration(reason.minutes));
    case "no-reply":
      return noReplySentence(reason, zone);
    case "answer-owed":
      return say(REPLIED[reason.channel], daysAgo(reason.days));
    case "accepted":
      return say("reasonAccepted", daysAgo(reason.days));
    case "decide": {
      const touches = sayCount("commonTouches", reason.touches);
      return say("reasonDecide", touches, sayCount("reasonDecideSilence", reason.days));
    }
    case "parked":
      return parkedSentence(reason);
    case "promise":
      return promiseSentence(reason);
    case "next-step":
      return say("reasonNextStep", reason.text);
    case "customer":
      return say("reasonCustomer", daysAgo(reason.days));
    case "snoozed":
      return reason.days === 0 ? say("reasonSnoozedToday") : sayCount("reasonSnoozed", reason.days);
    case "closed":
      return say(reason.outcome === "won" ? "reasonWon" : "reasonLost");
    default:
      return assertNever(reason);
  }
}

/** Two counts in one sentence: each is a part of its own, with its own plural. */
function noReplySentence({ days, touch, of, last }: Of<"no-reply">, zone: string): string {
  const silence = days === 0 ? say("reasonInTouchToday") : sayCount("reasonSilence", days);
  const position =
    of === undefined
      ? say("reasonTouch", sayNumber(touch))
      : say("reasonTouchOf", sayNumber(touch), sayNumber(of));
  const day = formatDate(last.at, days < 7 ? "weekday" : "day", zone);
  const when = days === 0 ? say("whenToday") : say("reasonOnDay", day);
  return say("reasonParts", silence, position, say(LAST[last.channel], when));
}

function parkedSentence({ days, why }: Of<"parked">): string {
  if (days > 0) return sayCount("reasonParked", days);
  return why ? say("reasonBackBecause", why) : say("reasonBack");
}

function promiseSentence({ days, on, text }: Of<"promise">): string {
  if (days === -1) return say("reasonPromised", say("whenYesterday"), text);
  if (days === 0) return say("reasonPromised", say("whenToday"), text);
  if (days === 1) return say("reasonPromised", say("whenTomorrow"), text);
  const at = Date.parse(on);
  return Math.abs(days) < 7
    ? say("reasonPromised", formatDate(at, "weekday", "UTC"), text)
    : say("reasonPromisedDate", formatDate(at, "day", "UTC"), text);
}

function shortAgo(minutes: number): string {
  if (minutes < 1) return say("reasonJustNow");
  return minutes < 60
    ? say("reasonMinutesAgo", minutes)
    : say("reasonHoursAgo", Math.floor(minutes / 60));
}
