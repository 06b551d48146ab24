import { BY_HAND } from "~domain/cadence";
import { findCadence, type RulesSettings } from "~domain/rules";
import { say } from "~words/say";
import { cadenceName } from "~words/terms";

interface Assignment {
  key: string;
  name: string;
  cadenceId: string | undefined;
  onChange: (id: string | undefined) => void;
}

interface AssignmentTableProps {
  caption: string;
  /** What holds where none is chosen. */
  none: string;
  settings: RulesSettings;
  rows: readonly Assignment[];
}

/** One cadence to choose in each row. */
export function AssignmentTable({ caption, none, settings, rows }: AssignmentTableProps) {
  const { cadences } = settings;
  return (
    <table className="assignments">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(({ key, name, cadenceId, onChange }) => (
          <tr key={key}>
            <th scope="row" dir="auto">
              {name}
            </th>
            <td>
              <select
                className="input"
                aria-label={say("settingsCadenceFor", name)}
                value={isKnown(cadenceId, settings) ? cadenceId : ""}
                onChange={(event) => onChange(event.target.value || undefined)}
              >
                <option value="">{none}</option>
                {cadences.map((cadence) => (
                  <option key={cadence.id} value={cadence.id}>
                    {cadenceName(cadence)}
                  </option>
                ))}
                <option value={BY_HAND}>{say("settingsCadenceNone")}</option>
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One that has been removed counts as not chosen. */
function isKnown(id: string | undefined, settings: RulesSettings): boolean {
  return id === BY_HAND || findCadence(settings, id) !== undefined;
}
