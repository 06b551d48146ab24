/** What can be done to everyone selected. Below the list, so that no row moves. */
import Clock from "lucide-react/icons/clock";
import { workdayStartAt } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import { MenuButton } from "~ui/menu";
import { clearSelection, selectedPeople, useSelection } from "~ui/prospect/selection";
import { useWorkCalendar } from "~ui/rules";
import { formatDate } from "~words/dates";
import { say, sayCount } from "~words/say";
import { logCalls } from "./log-for";
import { snooze } from "./put-off";
import { openHere } from "./view-state";

export function BulkBar({ moment }: { moment: Moment }) {
  const count = useSelection(({ people }) => people.size);
  const calendar = useWorkCalendar();
  if (count === 0) return null;
  const putOff = (text: string, days: number) => ({
    text,
    hint: formatDate(workdayStartAt(moment.now, days, calendar), "weekday-day", moment.zone),
    onSelect: () => {
      const people = selectedPeople();
      clearSelection();
      void snooze(people, days, moment, calendar);
    },
  });
  const call = () => {
    const people = selectedPeople();
    clearSelection();
    void logCalls(people);
  };
  return (
    <section className="bulk-bar" aria-label={say("popupSelection")}>
      <p role="status">{sayCount("popupSelected", count)}</p>
      <button type="button" className="button" data-kind="quiet" onClick={clearSelection}>
        {say("popupClear")}
      </button>
      <MenuButton
        label={sayCount("popupSnoozeMany", count)}
        heading={say("popupSnooze")}
        icon={Clock}
        isWide
        entries={() => [
          putOff(sayCount("commonDays", 1), 1),
          putOff(sayCount("commonDays", 3), 3),
          putOff(say("popupOneWeek"), 7),
        ]}
      />
      <button
        type="button"
        className="button"
        onClick={() => openHere({ kind: "park-many", people: selectedPeople() })}
      >
        {say("popupPark")}
      </button>
      <button type="button" className="button" onClick={call}>
        {say("popupLogCall")}
      </button>
    </section>
  );
}
