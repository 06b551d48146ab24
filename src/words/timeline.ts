/** What happened to a prospect, in words: the one place that turns events into sentences. */
import { assertNever } from "~domain/assert-never";
import { isDay } from "~domain/calendar";
import type { Channel, TouchForm } from "~domain/channel";
import type { PossibleReplyKind, Touch } from "~domain/event";
import type { Moment } from "~domain/moment";
import type { PendingSend } from "~domain/pending-send";
import type { PastEvent } from "~storage/read/timeline";
import { formatDate } from "./dates";
import { type MessageKey, say } from "./say";
import { longDayLabel, whenLabel } from "./when";

const TOUCHES: Record<Channel, MessageKey> = {
  email: "timelineEmailSent",
  linkedin: "timelineLinkedinSent",
  call: "timelineCall",
  meeting: "timelineMeeting",
  message: "timelineMessageSent",
};
const FORMS: Record<TouchForm, MessageKey> = {
  inmail: "timelineInmailSent",
  "sales-message": "timelineSalesMessageSent",
  invitation: "timelineInvitationSent",
  "noted-invitation": "timelineNotedInvitationSent",
};
const REPLIES: Record<Channel, MessageKey> = {
  email: "timelineRepliedEmail",
  linkedin: "timelineRepliedLinkedin",
  call: "timelineRepliedCall",
  meeting: "timelineRepliedMeeting",
  message: "timelineRepliedMessage",
};
const POSSIBLE: Record<PossibleReplyKind, MessageKey> = {
  colleague: "timelinePossibleColleague",
  "other-address": "timelinePossibleOtherAddress",
  calendar: "timelinePossibleCalendar",
  bulk: "timelinePossibleBulk",
  unclear: "timelinePossibleUnclear",
  unread: "timelinePossibleUnread",
};

/** For example "Possible reply: a colleague of theirs wrote". */
export const possibleReplyWords = (why: PossibleReplyKind): string => say(POSSIBLE[why]);

/** Something that happened, without its time. */
export function pastWords({ event, promise }: PastEvent, zone: string): string {
  switch (event.kind) {
    case "touch":
      return touchWords(event);
    case "reply":
      return say(REPLIES[event.channel]);
    case "auto-replied":
      return event.returnsOn
        ? say("timelineAutoReplyAway", dayWords(event.returnsOn))
        : say("timelineAutoReply");
    case "possible-reply":
      return possibleReplyWords(event.why);
    case "invite-accepted":
      return say("timelineAccepted");
    case "snoozed":
      return say("timelineSnoozed", formatDate(event.untilAt, "weekday-day", zone));
    case "parked":
      return withText(say("timelineParked", dayWords(event.untilOn)), event.reason);
    case "won":
      return say(event.careCadenceId ? "timelineWonCustomer" : "timelineWon");
    case "lost":
      return withText(say("timelineLost"), event.reason);
    case "promise-made":
      return say("timelinePromised", dayWords(event.dueOn), event.text);
    case "promise-moved":
      return withText(say("timelinePromiseMoved", dayWords(event.dueOn)), promise);
    case "promise-closed":
      return withText(
        say(event.how === "kept" ? "timelinePromiseKept" : "timelinePromiseDropped"),
        promise,
      );
    case "next-step-set":
      return say("timelineNextStep", dayWords(event.on), event.text);
    case "round-started":
      return say("timelineRound");
    case "retracted":
      return say("timelineTakenBack");
    default:
      return assertNever(event);
  }
}

function touchWords({ channel, form, isGroup, seenBy, subject }: Touch): string {
  const what = say(form === undefined ? TOUCHES[channel] : FORMS[form]);
  const toWhom = isGroup ? say("timelineToGroup", what) : what;
  if (seenBy === "screen") return withText(say("timelineOnScreenOnly", toWhom), subject);
  return withText(seenBy === "history" ? say("timelineElsewhere", toWhom) : toWhom, subject);
}

/** What happened, and the rep's own words about it or the subject of the mail, if there are any. */
const withText = (what: string, text: string | undefined) =>
  text ? say("timelineWithText", what, text) : what;

/** A page may have told a day that does not exist. */
const dayWords = (day: string) => (isDay(day) ? longDayLabel(day) : day);

/** A message that is no touch yet, for example "Scheduled for tomorrow 09:00". */
export function aheadWords(send: PendingSend, moment: Moment): string {
  return send.phase === "scheduled"
    ? say("timelineScheduled", whenLabel(send.sentAt, moment))
    : say("timelineSending");
}
