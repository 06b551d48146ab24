import type { LucideIcon } from "lucide-react";
import CalendarDays from "lucide-react/icons/calendar-days";
import Check from "lucide-react/icons/check";
import CircleSlash from "lucide-react/icons/circle-slash";
import Clock from "lucide-react/icons/clock";
import Flag from "lucide-react/icons/flag";
import History from "lucide-react/icons/history";
import Mail from "lucide-react/icons/mail";
import MessageCircle from "lucide-react/icons/message-circle";
import MessageCircleReply from "lucide-react/icons/message-circle-reply";
import MessageSquare from "lucide-react/icons/message-square";
import NotebookPen from "lucide-react/icons/notebook-pen";
import Phone from "lucide-react/icons/phone";
import SquareParking from "lucide-react/icons/square-parking";
import Users from "lucide-react/icons/users";
import { type WorkCalendar, workdayStartAt } from "~domain/calendar";
import type { Channel } from "~domain/channel";
import { formatDate } from "~domain/date-format";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { MenuButton, type MenuEntry } from "~ui/menu";
import { useWorkCalendar } from "~ui/rules";
import { log } from "./act";
import { openDialog } from "./view-state";

interface RowActionsProps {
  prospect: Prospect;
  moment: Moment;
}

/** Log what happened, look again later, or decide. */
export function RowActions({ prospect, moment }: RowActionsProps) {
  const { name } = prospect;
  const calendar = useWorkCalendar();
  return (
    <div className="row-actions">
      <MenuButton
        label={`Log for ${name}`}
        heading="Log"
        icon={NotebookPen}
        entries={() => logEntries(prospect)}
      />
      <MenuButton
        label={`Snooze ${name}`}
        heading="Snooze"
        icon={Clock}
        entries={() => snoozeEntries(prospect, moment, calendar)}
      />
      <MenuButton
        label={`Decide on ${name}`}
        heading="Decide"
        icon={Flag}
        entries={() => outcomeEntries(prospect)}
      />
    </div>
  );
}

function logEntries(prospect: Prospect): MenuEntry[] {
  return [
    ...whatHappened(prospect),
    { text: "History…", icon: History, onSelect: () => openDialog({ kind: "history", prospect }) },
  ];
}

function whatHappened({
  id: prospectId,
  name,
  lastTouchChannel,
  email,
  outcome,
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
  // A customer who writes is no prospect again.
  if (outcome === "won") return touches;
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

function snoozeEntries(
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
      icon: CalendarDays,
      onSelect: () => openDialog({ kind: "snooze", prospect }),
    },
  ];
}

function outcomeEntries(prospect: Prospect): MenuEntry[] {
  const { id: prospectId, name } = prospect;
  return [
    {
      text: "Yes, won",
      icon: Check,
      onSelect: () =>
        void log(
          "close-prospect",
          { commandId: crypto.randomUUID(), prospectId, outcome: "won" },
          `${name}: won.`,
        ),
    },
    { text: "No…", icon: CircleSlash, onSelect: () => openDialog({ kind: "lose", prospect }) },
    {
      text: "Park until…",
      icon: SquareParking,
      onSelect: () => openDialog({ kind: "park", prospect }),
    },
  ];
}
