/** What happened to a prospect, in words: the one place that turns events into sentences. */
import { assertNever } from "~domain/assert-never";
import { isDay } from "~domain/calendar";
import type { Channel, TouchForm } from "~domain/channel";
import { formatDate } from "~domain/date-format";
import type { PossibleReplyKind, Touch } from "~domain/event";
import type { Moment } from "~domain/moment";
import type { PendingSend } from "~domain/pending-send";
import type { PastEvent } from "~storage/read/timeline";
import { longDayLabel, whenLabel } from "./when-label";

const TOUCHES: Record<Channel, string> = {
  email: "Email sent",
  linkedin: "LinkedIn message sent",
  call: "Call",
  meeting: "Meeting",
  message: "Message sent",
};
const FORMS: Record<TouchForm, string> = {
  inmail: "InMail sent",
  "sales-message": "Sales Navigator message sent",
  invitation: "Invitation to connect sent",
  "noted-invitation": "Invitation with a note sent",
};
const REPLIES: Record<Channel, string> = {
  email: "Replied by email",
  linkedin: "Replied on LinkedIn",
  call: "Replied by call",
  meeting: "Replied in a meeting",
  message: "Replied by message",
};
const POSSIBLE: Record<PossibleReplyKind, string> = {
  colleague: "a colleague of theirs wrote",
  "other-address": "someone of the same name wrote from another address",
  calendar: "an invitation, or an answer to one",
  bulk: "a newsletter or mass mail",
  unclear: "someone wrote in your conversation",
  unread: "something unread on LinkedIn",
};

/** For example "Possible reply: a colleague of theirs wrote". */
export function possibleReplyWords(why: PossibleReplyKind): string {
  return `Possible reply: ${POSSIBLE[why]}`;
}

/** Something that happened, without its time. */
export function pastWords({ event, promise }: PastEvent, zone: string): string {
  switch (event.kind) {
    case "touch":
      return touchWords(event);
    case "reply":
      return REPLIES[event.channel];
    case "auto-replied":
      return `Automatic reply${event.returnsOn ? `, ${awayWords(event.returnsOn)}` : ""}`;
    case "possible-reply":
      return possibleReplyWords(event.why);
    case "invite-accepted":
      return "Accepted your invitation";
    case "snoozed":
      return `Snoozed until ${formatDate(event.untilAt, "weekday-day", zone)}`;
    case "parked":
      return `Parked until ${dayWords(event.untilOn)}${because(event.reason)}`;
    case "won":
      return event.careCadenceId ? "Won, now a customer" : "Won";
    case "lost":
      return `Lost${because(event.reason)}`;
    case "promise-made":
      return `Promised for ${dayWords(event.dueOn)}: ${event.text}`;
    case "promise-moved":
      return `Promise moved to ${dayWords(event.dueOn)}${because(promise)}`;
    case "promise-closed":
      return `Promise ${event.how}${because(promise)}`;
    case "next-step-set":
      return `Next step for ${dayWords(event.on)}: ${event.text}`;
    case "round-started":
      return "Another round begun";
    case "retracted":
      return "Taken back";
    default:
      return assertNever(event);
  }
}

function touchWords({ channel, form, isGroup, seenBy }: Touch): string {
  const what = form === undefined ? TOUCHES[channel] : FORMS[form];
  return [
    what,
    isGroup && "to a group",
    seenBy === "screen" && "seen on screen only",
    seenBy === "history" && "from another device",
  ]
    .filter((part) => typeof part === "string")
    .join(", ");
}

const because = (text: string | undefined) => (text ? `: ${text}` : "");

function awayWords(day: string): string {
  return `away until ${dayWords(day)}`;
}

/** A page may have told a day that does not exist. */
function dayWords(day: string): string {
  return isDay(day) ? longDayLabel(day) : day;
}

/** A message that is no touch yet, for example "Scheduled for tomorrow 09:00". */
export function aheadWords(send: PendingSend, moment: Moment): string {
  return send.phase === "scheduled" ? `Scheduled for ${whenLabel(send.sentAt, moment)}` : "Sending";
}
