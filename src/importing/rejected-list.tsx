import CircleAlert from "lucide-react/icons/circle-alert";
import type { RejectedLine } from "~domain/listed-person";
import { say, sayCount, sayNumber } from "~words/say";
import { type OpenList, useImport } from "./import-state";
import { reasonWords, saveRejected } from "./rejections";

const SHOWN = 20;

interface RejectedListProps {
  rejected: readonly RejectedLine[];
  list: OpenList;
}

export function RejectedList({ rejected, list }: RejectedListProps) {
  const columns = useImport((state) => state.columns);
  if (rejected.length === 0) return null;
  const more = rejected.length - SHOWN;
  return (
    <>
      <div className="import-list-head">
        <h3 id="import-rejected">{say("importRejected")}</h3>
        <button
          type="button"
          className="button"
          onClick={() => saveRejected(rejected, list, columns)}
        >
          {sayCount("importSaveRejected", rejected.length)}
        </button>
      </div>
      <ul className="import-rejected" aria-labelledby="import-rejected">
        {rejected.slice(0, SHOWN).map(({ line, text, kind }) => (
          <li key={line}>
            <CircleAlert size={14} aria-hidden="true" />
            <span>
              <b>{say("importLineNumber", sayNumber(line))}</b> {reasonWords(kind)}
              <bdi>{text}</bdi>
            </span>
          </li>
        ))}
        {more > 0 && <li className="import-more">{sayCount("importMore", more)}</li>}
      </ul>
    </>
  );
}
