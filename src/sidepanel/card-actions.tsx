import Clock from "lucide-react/icons/clock";
import Flag from "lucide-react/icons/flag";
import NotebookPen from "lucide-react/icons/notebook-pen";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { MenuButton } from "~ui/menu";
import { logEntries, outcomeEntries, snoozeEntries } from "~ui/prospect/row-menus";
import { useWorkCalendar } from "~ui/rules";
import { say } from "~words/say";

interface CardActionsProps {
  prospect: Prospect;
  moment: Moment;
}

/** The same as in a row, with their words: here is room for them. */
export function CardActions({ prospect, moment }: CardActionsProps) {
  const { name } = prospect;
  const calendar = useWorkCalendar();
  return (
    <div className="card-actions">
      <MenuButton
        label={say("panelLogFor", name)}
        heading={say("panelLog")}
        icon={NotebookPen}
        isWide
        entries={() => logEntries(prospect)}
      />
      <MenuButton
        label={say("panelSnoozeWho", name)}
        heading={say("panelSnooze")}
        icon={Clock}
        isWide
        entries={() => snoozeEntries(prospect, moment, calendar)}
      />
      <MenuButton
        label={say("panelDecideOn", name)}
        heading={say("panelDecide")}
        icon={Flag}
        isWide
        entries={() => outcomeEntries(prospect)}
      />
    </div>
  );
}
