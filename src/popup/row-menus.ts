/** What stands in the menus of a row. */
import type { LucideIcon } from "lucide-react";
import Check from "lucide-react/icons/check";
import CircleSlash from "lucide-react/icons/circle-slash";
import Handshake from "lucide-react/icons/handshake";
import History from "lucide-react/icons/history";
import Mail from "lucide-react/icons/mail";
import MessageCircle from "lucide-react/icons/message-circle";
import MessageCircleReply from "lucide-react/icons/message-circle-reply";
import MessageSquare from "lucide-react/icons/message-square";
import Phone from "lucide-react/icons/phone";
import Repeat from "lucide-react/icons/repeat";
import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import SquareParking from "lucide-react/icons/square-parking";
import Users from "lucide-react/icons/users";
import { type WorkCalendar, workdayStartAt } from "~domain/calendar";
import type { Channel } from "~domain/channel";
import { formatDate } from "~domain/date-format";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import type { MenuEntry } from "~ui/menu";
import { log } from "./act";
import { anotherRound } from "./row-choices";
import { openDialog } from "./view-state";

export function logEntries(prospect: Prospect): MenuEntry[] {
  return [
    ...whatHappened(prospect),
    {
      text: "Promise…",
      icon: Handshake,
      onSelect: () => openDialog({ kind: "promise", prospect }),
    },
    { text: "History…", icon: History, onSelect: () => openDialog({ kind: "history", prospect }) },
  ];
}

function whatHappened({
  id: prospectId,
  name,
  lastTouchChannel,
  email,
  outcome,
  turn,
}: Prospect): MenuEntry[] {
  const touch = (text: string, channel: Channel, icon: LucideIcon): MenuEntry => ({
    text,
    icon,
    onSelect: () => {
      const body = { commandId: crypto.randomUUID(), prospectId, channel };
      void log("log-touch", body, `${text} logged for ${name}.`);
    },
  });
  const wrote = lastTouchChannel === "email" || lastTouchChannel === "linkedin";
  const answeredOn = wrote ? lastTouchChannel : email === undefined ? "linkedin" : "email";
  const touches = [
    touch("Call", "call", Phone),
    touch("Meeting", "meeting", Users),
    touch("Email", "email", Mail),
    touch("LinkedIn message", "linkedin", MessageSquare),
    touch("Other message", "message", MessageCircle),
  ];
  // A customer who writes is no prospect again, unless they are looked after.
  if (outcome === "won" && turn === "closed") return touches;
  return [
    ...touches,
    {
      text: "They replied",
      icon: MessageCircleReply,
      onSelect: () =>
        void log(
          "log-reply",
          { commandId: crypto.randomUUID(), prospectId, channel: answeredOn },
          `Reply from ${name} logged: your turn.`,
        ),
    },
  ];
}

export function snoozeEntries(
  prospect: Prospect,
  { now, zone }: Moment,
  calendar: WorkCalendar,
): MenuEntry[] {
  const quick = [1, 3, 7].map((days): MenuEntry => {
    const untilAt = workdayStartAt(now, days, calendar);
    const until = formatDate(untilAt, "weekday-day", zone);
    return {
      text: days === 1 ? "1 day" : `${days} days`,
      hint: until,
      onSelect: () =>
        void log(
          "snooze-prospect",
          { commandId: crypto.randomUUID(), prospectId: prospect.id, untilAt },
          `${prospect.name} snoozed until ${until}.`,
        ),
    };
  });
  return [
    ...quick,
    {
      text: "Until a date…",
      onSelect: () => openDialog({ kind: "snooze", prospect }),
    },
    {
      text: "Next step…",
      onSelect: () => openDialog({ kind: "next-step", prospect }),
    },
  ];
}

export function outcomeEntries(prospect: Prospect): MenuEntry[] {
  const { id: prospectId, name, turn } = prospect;
  return [
    { text: "Yes…", icon: Check, onSelect: () => openDialog({ kind: "win", prospect }) },
    { text: "No…", icon: CircleSlash, onSelect: () => openDialog({ kind: "lose", prospect }) },
    {
      text: "Park until…",
      icon: SquareParking,
      onSelect: () => openDialog({ kind: "park", prospect }),
    },
    // Whose turn is the rep's has an answer to come first.
    ...(turn === "yours"
      ? []
      : [
          {
            text: "Another round",
            icon: Repeat,
            onSelect: () => {
              const body = { commandId: crypto.randomUUID(), prospectId };
              void log("start-round", body, anotherRound(name));
            },
          },
        ]),
    {
      text: "Details…",
      icon: SlidersHorizontal,
      onSelect: () => openDialog({ kind: "details", prospect }),
    },
  ];
}
