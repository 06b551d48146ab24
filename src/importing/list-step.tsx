import { say, sayCount } from "~words/say";
import { ColumnTable } from "./column-table";
import { ORIGIN_NAMES } from "./column-words";
import { EncodingSelect } from "./encoding-select";
import { ForAll } from "./for-all";
import { closeList, type OpenList, useImport } from "./import-state";
import { Opening } from "./opening";
import { Outcome } from "./outcome";

/** What was read, what it means, and what would become of it. */
export function ListStep({ list }: { list: OpenList }) {
  const said = useImport((state) => state.said);
  const { name, content, file } = list;
  return (
    <>
      {said !== undefined && (
        <p role="status" className="import-said">
          {said}
        </p>
      )}
      <section className="import-card" aria-labelledby="import-list">
        <div className="import-list-head">
          <div>
            <h2 id="import-list" tabIndex={-1} data-step-heading>
              <bdi>{name}</bdi>
            </h2>
            <p>{whatItIs(list)}</p>
          </div>
          <button type="button" className="button" onClick={closeList}>
            {say("importOther")}
          </button>
        </div>
        {file && file.found !== "utf-8" && <EncodingSelect list={list} file={file} />}
        <Opening />
        {content.kind === "table" && <ColumnTable table={content.table} />}
      </section>
      <ForAll />
      <Outcome list={list} />
    </>
  );
}

/** "HubSpot export, 412 rows" */
function whatItIs({ content }: OpenList): string {
  if (content.kind === "people") {
    const { people, rejected, repeated } = content;
    return sayCount("importEntries", people.length + rejected.length + repeated.length);
  }
  const { origin, rows } = content.table;
  return origin === undefined
    ? sayCount("importRows", rows.length)
    : sayCount("importRowsFrom", rows.length, ORIGIN_NAMES[origin]);
}
