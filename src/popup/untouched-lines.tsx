import { startOfDayAt } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import { listUntouchedSources, type UntouchedSource } from "~storage/read/untouched";
import { useLive } from "~ui/use-live";
import { say, sayCount, sayNumber } from "~words/say";

/** So many sources are told of; a list of all of them is no list of people. */
const SHOWN = 3;

/** How far the rep has come with each source. Counted anew when something changes, or the day does. */
export function UntouchedLines({ moment }: { moment: Moment }) {
  const today = startOfDayAt(moment.now, moment.zone);
  const sources = useLive((db) => listUntouchedSources(db, moment), [today]);
  if (sources === undefined || sources.length === 0) return null;
  const more = sources.length - SHOWN;
  return (
    <ul className="untouched" aria-label={say("popupUntouched")}>
      {sources.slice(0, SHOWN).map((one) => (
        <li key={one.source} dir="auto">
          {untouchedWords(one)}
        </li>
      ))}
      {more > 0 && <li>{sayCount("popupMoreSources", more)}</li>}
    </ul>
  );
}

function untouchedWords({ source, untouched, total, day }: UntouchedSource): string {
  return say("popupUntouchedOf", source, sayNumber(untouched), sayNumber(total), sayNumber(day));
}
