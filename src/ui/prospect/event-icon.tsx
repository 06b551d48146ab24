import Bot from "lucide-react/icons/bot";
import Check from "lucide-react/icons/check";
import CircleSlash from "lucide-react/icons/circle-slash";
import Clock from "lucide-react/icons/clock";
import Footprints from "lucide-react/icons/footprints";
import Handshake from "lucide-react/icons/handshake";
import MessageCircleQuestion from "lucide-react/icons/message-circle-question-mark";
import Repeat from "lucide-react/icons/repeat";
import Send from "lucide-react/icons/send";
import SquareParking from "lucide-react/icons/square-parking";
import UserCheck from "lucide-react/icons/user-check";
import UserPlus from "lucide-react/icons/user-plus";
import { assertNever } from "~domain/assert-never";
import { isInvitation } from "~domain/channel";
import type { LoggedEvent } from "~domain/event";
import type { SendPhase } from "~domain/pending-send";
import { CHANNEL_ICONS } from "~ui/channel-icon";

/** The picture beside an event; the words beside it say the same. */
export function EventIcon({ event }: { event: LoggedEvent }) {
  const Icon = iconOf(event);
  return <Icon size={14} aria-hidden="true" />;
}

function iconOf(event: LoggedEvent) {
  switch (event.kind) {
    case "touch":
      return isInvitation(event.form) ? UserPlus : CHANNEL_ICONS[event.channel];
    case "reply":
      return CHANNEL_ICONS[event.channel];
    case "auto-replied":
      return Bot;
    case "possible-reply":
      return MessageCircleQuestion;
    case "invite-accepted":
      return UserCheck;
    case "snoozed":
      return Clock;
    case "parked":
      return SquareParking;
    case "lost":
    case "retracted":
      return CircleSlash;
    case "won":
      return Check;
    case "promise-made":
    case "promise-moved":
    case "promise-closed":
      return Handshake;
    case "next-step-set":
      return Footprints;
    case "round-started":
      return Repeat;
    default:
      return assertNever(event);
  }
}

export function AheadIcon({ phase }: { phase: SendPhase }) {
  const Icon = phase === "scheduled" ? Clock : Send;
  return <Icon size={14} aria-hidden="true" />;
}
