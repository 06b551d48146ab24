/** What stands in the menus of a row. */
import Check from "lucide-react/icons/check";
import CircleSlash from "lucide-react/icons/circle-slash";
import ExternalLink from "lucide-react/icons/external-link";
import Handshake from "lucide-react/icons/handshake";
import History from "lucide-react/icons/history";
import Repeat from "lucide-react/icons/repeat";
import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import SquareParking from "lucide-react/icons/square-parking";
import { type WorkCalendar, workdayStartAt } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import type { MenuEntry } from "~ui/menu";
import { formatDate } from "~words/dates";
import { say, sayCount } from "~words/say";
import { log } from "./act";
import { openDialog } from "./dialogs";
import { whatHappened } from "./log-menu";
import { openPage } from "./open-page";
import { anotherRound } from "./row-choices";

export function logEntries(prospect: Prospect): MenuEntry[] {
  return [
    ...whatHappened(prospect),
    {
      text: say("personMenuPromise"),
      icon: Handshake,
      onSelect: () => openDialog({ kind: "promise", prospect }),
    },
    {
      text: say("personMenuHistory"),
      icon: History,
      onSelect: () => openDialog({ kind: "history", prospect }),
    },
  ];
}

/** On a person's own page it would lead nowhere, so it is not among the entries above. */
export function pageEntry({ id }: Prospect): MenuEntry {
  return { text: say("personMenuPage"), icon: ExternalLink, onSelect: () => openPage(id) };
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
      text: sayCount("commonDays", days),
      hint: until,
      onSelect: () =>
        void log(
          "snooze-prospect",
          { commandId: crypto.randomUUID(), prospectId: prospect.id, untilAt },
          say("actSnoozed", prospect.name, until),
        ),
    };
  });
  return [
    ...quick,
    {
      text: say("personMenuUntil"),
      onSelect: () => openDialog({ kind: "snooze", prospect }),
    },
    {
      text: say("personMenuNextStep"),
      onSelect: () => openDialog({ kind: "next-step", prospect }),
    },
  ];
}

export function outcomeEntries(prospect: Prospect): MenuEntry[] {
  const { id: prospectId, name, turn } = prospect;
  return [
    {
      text: say("personMenuYes"),
      icon: Check,
      onSelect: () => openDialog({ kind: "win", prospect }),
    },
    {
      text: say("personMenuNo"),
      icon: CircleSlash,
      onSelect: () => openDialog({ kind: "lose", prospect }),
    },
    {
      text: say("personMenuPark"),
      icon: SquareParking,
      onSelect: () => openDialog({ kind: "park", prospect }),
    },
    // Whose turn is the rep's has an answer to come first.
    ...(turn === "yours"
      ? []
      : [
          {
            text: say("personRoundAgain"),
            icon: Repeat,
            onSelect: () => {
              const body = { commandId: crypto.randomUUID(), prospectId };
              void log("start-round", body, anotherRound(name));
            },
          },
        ]),
    {
      text: say("personMenuDetails"),
      icon: SlidersHorizontal,
      onSelect: () => openDialog({ kind: "details", prospect }),
    },
  ];
}
