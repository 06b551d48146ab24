import Clock from "lucide-react/icons/clock";
import Flag from "lucide-react/icons/flag";
import NotebookPen from "lucide-react/icons/notebook-pen";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { MenuButton } from "~ui/menu";
import { useWorkCalendar } from "~ui/rules";
import { say } from "~words/say";
import { logEntries, outcomeEntries, pageEntry, snoozeEntries } from "./row-menus";

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
        label={say("personLogFor", name)}
        heading={say("personLog")}
        icon={NotebookPen}
        entries={() => [...logEntries(prospect), pageEntry(prospect)]}
      />
      <MenuButton
        label={say("personSnoozeFor", name)}
        heading={say("personSnooze")}
        icon={Clock}
        entries={() => snoozeEntries(prospect, moment, calendar)}
      />
      <MenuButton
        label={say("personDecideOn", name)}
        heading={say("personDecide")}
        icon={Flag}
        entries={() => outcomeEntries(prospect)}
      />
    </div>
  );
}
