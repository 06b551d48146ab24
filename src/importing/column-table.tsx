import { COLUMNS, type Column, type ListTable } from "~files/read-list";
import { say, sayCount, sayNumber } from "~words/say";
import { columnName, withMeaning } from "./column-words";
import { useImport } from "./import-state";

const SHOWN = 5;

/** The table as it begins, and above each column what it means. */
export function ColumnTable({ table }: { table: ListTable }) {
  const columns = useImport((state) => state.columns);
  const { header, rows } = table;
  const shown = rows.slice(0, SHOWN);
  const names = columns.map((_, index) => nameOf(header, index));
  return (
    <>
      <h3 id="import-columns">{say("importColumns")}</h3>
      <p className="import-hint">{say("importColumnsHint")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section className="import-table" data-scrolls tabIndex={0} aria-labelledby="import-columns">
        <table>
          <caption className="visually-hidden">{sayCount("importFirstRows", shown.length)}</caption>
          <thead>
            <tr>
              {names.map((name, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place.
                <th key={index} scope="col" data-ignored={columns[index] === "ignore" || undefined}>
                  <bdi title={name}>{name}</bdi>
                  <MeaningSelect name={name} index={index} columns={columns} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, cells }) => (
              <tr key={line}>
                {names.map((_, index) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                    key={index}
                    title={cells[index]}
                    data-ignored={columns[index] === "ignore" || undefined}
                  >
                    <bdi>{cells[index]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function nameOf(header: string[] | undefined, index: number): string {
  return header?.[index]?.trim() || say("importColumnNumber", sayNumber(index + 1));
}

interface MeaningSelectProps {
  name: string;
  index: number;
  columns: readonly Column[];
}

function MeaningSelect({ name, index, columns }: MeaningSelectProps) {
  return (
    <select
      className="input"
      aria-label={say("importColumnMeaning", name)}
      value={columns[index]}
      onChange={({ target }) => {
        const chosen = COLUMNS.find((one) => one === target.value);
        if (chosen) useImport.setState({ columns: withMeaning(columns, index, chosen) });
      }}
    >
      {COLUMNS.map((column) => (
        <option key={column} value={column}>
          {columnName(column)}
        </option>
      ))}
    </select>
  );
}
