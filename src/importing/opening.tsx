import CircleAlert from "lucide-react/icons/circle-alert";
import { type MessageKey, say } from "~words/say";
import { type Refused, useImport } from "./import-state";

const REFUSALS: Record<Refused["why"], MessageKey> = {
  empty: "importEmpty",
  "too-large": "importTooLarge",
  spreadsheet: "importSpreadsheet",
  "no-list": "importNoList",
  several: "importSeveralFiles",
  unreadable: "importUnreadable",
};

/** That something is being read, or why it cannot be. Its place for words is there from the first, to be heard. */
export function Opening() {
  const opening = useImport((state) => state.opening);
  const refused = useImport((state) => state.refused);
  return (
    <>
      <div role="status" className="import-opening">
        {opening !== undefined && (
          <>
            <progress aria-hidden="true" />
            <bdi>{say("importReading", opening)}</bdi>
          </>
        )}
      </div>
      <div role="alert">
        {refused && (
          <p className="import-problem">
            <CircleAlert size={14} aria-hidden="true" />
            <span>{say(REFUSALS[refused.why], refused.name, refused.detail ?? "")}</span>
          </p>
        )}
      </div>
    </>
  );
}
