/** What can be done about them, as in the list, and what only their page offers. */
import Clock from "lucide-react/icons/clock";
import Download from "lucide-react/icons/download";
import Ellipsis from "lucide-react/icons/ellipsis";
import Flag from "lucide-react/icons/flag";
import Merge from "lucide-react/icons/merge";
import NotebookPen from "lucide-react/icons/notebook-pen";
import Trash2 from "lucide-react/icons/trash-2";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { MenuButton, type MenuEntry } from "~ui/menu";
import { logEntries, outcomeEntries, snoozeEntries } from "~ui/prospect/row-menus";
import { useWorkCalendar } from "~ui/rules";
import { say } from "~words/say";
import { openPersonDialog } from "./person-dialog-state";
import { savePerson } from "./save-person";

interface PersonActionsProps {
  prospect: Prospect;
  moment: Moment;
}

export function PersonActions({ prospect, moment }: PersonActionsProps) {
  const { name } = prospect;
  const calendar = useWorkCalendar();
  return (
    <div className="person-actions">
      <MenuButton
        isWide
        label={say("pageLogFor", name)}
        heading={say("pageLog")}
        icon={NotebookPen}
        entries={() => logEntries(prospect)}
      />
      <MenuButton
        isWide
        label={say("pageSnoozeFor", name)}
        heading={say("pageSnooze")}
        icon={Clock}
        entries={() => snoozeEntries(prospect, moment, calendar)}
      />
      <MenuButton
        isWide
        label={say("pageDecideFor", name)}
        heading={say("pageDecide")}
        icon={Flag}
        entries={() => outcomeEntries(prospect)}
      />
      <MenuButton
        label={say("pageMoreFor", name)}
        heading={say("pageMore")}
        icon={Ellipsis}
        entries={() => moreEntries(prospect)}
      />
    </div>
  );
}

function moreEntries(prospect: Prospect): MenuEntry[] {
  return [
    {
      text: say("pageMergeDuplicate"),
      icon: Merge,
      onSelect: () => openPersonDialog({ kind: "find-duplicate", prospect }),
    },
    {
      text: say("exportPersonMenu"),
      icon: Download,
      onSelect: () => void savePerson(prospect),
    },
    {
      text: say("pageDeleteMenu"),
      icon: Trash2,
      onSelect: () => openPersonDialog({ kind: "delete", prospect }),
    },
  ];
}
