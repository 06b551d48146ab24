import Clock from "lucide-react/icons/clock";
import Flag from "lucide-react/icons/flag";
import NotebookPen from "lucide-react/icons/notebook-pen";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { MenuButton } from "~ui/menu";
import { useWorkCalendar } from "~ui/rules";
import { logEntries, outcomeEntries, snoozeEntries } from "./row-menus";

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
