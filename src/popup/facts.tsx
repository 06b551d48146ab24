/** What was done and what is left, told once and without a judgement. Its place is kept from the first paint on. */
import { daysBetween } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import { countTouchesSince } from "~storage/read/touches";
import { useLive } from "~ui/use-live";
import { say, sayCount } from "~words/say";
import type { PopupData } from "./use-popup-data";
import { openHere } from "./view-state";
import { startOfWeekAt } from "./week";

interface FactsProps {
  data: PopupData;
  moment: Moment;
  isPainted: boolean;
}

export function Facts({ data, moment, isPainted }: FactsProps) {
  const monday = startOfWeekAt(moment);
  const touches = useLive(
    async (db) => (isPainted ? countTouchesSince(db, monday) : undefined),
    [monday, isPainted],
  );
  const facts = touches === undefined ? [] : factsOf(touches, data, moment);
  return (
    <div className="facts">
      <ul aria-label={say("popupFacts")}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {isPainted && data.settings.hasSingleKeys && (
        <button type="button" className="text-button" onClick={() => openHere({ kind: "keys" })}>
          {say("popupKeys")} <kbd>?</kbd>
        </button>
      )}
    </div>
  );
}

function factsOf(touches: number, data: PopupData, { now, zone }: Moment): string[] {
  const [oldest] = data.groups.find(({ group }) => group === "overdue")?.rows ?? [];
  return [
    // A week that has just begun needs no zero.
    ...(touches > 0 ? [sayCount("popupWeek", touches)] : []),
    ...(oldest?.dueAt === undefined
      ? []
      : [sayCount("popupOldest", daysBetween(oldest.dueAt, now, zone))]),
  ];
}
