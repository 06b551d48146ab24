/** When somebody is due, in the words and colours of the popup's rows. */
import AlarmClock from "lucide-react/icons/alarm-clock";
import Snowflake from "lucide-react/icons/snowflake";
import { type DueGroup, groupOf, type Today } from "~domain/due-list";
import type { Moment } from "~domain/moment";
import type { ProspectLine } from "~domain/prospect-line";
import { duePromiseOf } from "~domain/reason";
import { type Temperature, temperatureOf } from "~domain/temperature";
import { lateLabel, promiseLabel, waitingLabel } from "~words/late";
import { temperatureName } from "~words/terms";

interface DueCellProps {
  line: ProspectLine;
  today: Today;
  moment: Moment;
}

export function DueCell({ line, today, moment }: DueCellProps) {
  const group = groupOf(line, today);
  const label = group && labelOf(line, group, moment);
  if (label === undefined) return null;
  const temperature = temperatureOf(line, moment.now);
  const isLead = line.lane === "fresh";
  const Icon = iconOf(temperature, isLead);
  return (
    <span
      className="grid-due"
      data-group={isLead ? "lead" : group}
      data-temperature={temperature}
      title={label.title}
    >
      {Icon && temperature && (
        <>
          <Icon size={11} aria-hidden="true" />
          <span className="visually-hidden">{temperatureName(temperature)}</span>
        </>
      )}
      <span className="grid-due-text">{label.text}</span>
    </span>
  );
}

/** As in a row of the popup: only a lead grows cold within hours, and rings. */
function iconOf(temperature: Temperature | undefined, isLead: boolean) {
  if (temperature === "cold") return Snowflake;
  return temperature === "cooling" && isLead ? AlarmClock : undefined;
}

function labelOf(line: ProspectLine, group: DueGroup, moment: Moment) {
  if (line.lane === "fresh") return waitingLabel(line, moment);
  const promise = duePromiseOf(line, moment.now);
  return promise && group === "your-turn"
    ? promiseLabel(promise.dueOn, moment)
    : lateLabel(line.dueAt, group, moment);
}
