import { startOfDayAt } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import { listUntouchedSources, type UntouchedSource } from "~storage/read/untouched";
import { useLive } from "~ui/use-live";

/** So many sources are told of; a list of all of them is no list of people. */
const SHOWN = 3;

/** How far the rep has come with each source. Counted anew when something changes, or the day does. */
export function UntouchedLines({ moment }: { moment: Moment }) {
  const today = startOfDayAt(moment.now, moment.zone);
  const sources = useLive((db) => listUntouchedSources(db, moment), [today]);
  if (sources === undefined || sources.length === 0) return null;
  const more = sources.length - SHOWN;
  return (
    <ul className="untouched" aria-label="Untouched by source">
      {sources.slice(0, SHOWN).map((one) => (
        <li key={one.source} dir="auto">
          {untouchedWords(one)}
        </li>
      ))}
      {more > 0 && <li>{`and ${more} more ${more === 1 ? "source" : "sources"}`}</li>}
    </ul>
  );
}

function untouchedWords({ source, untouched, total, day }: UntouchedSource): string {
  return `${source}: ${untouched} of ${total} untouched, day ${day}`;
}
