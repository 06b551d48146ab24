/** The list and what was done, as files any spreadsheet opens. The backup is another part. */
import "./data-export.css";
import FileDown from "lucide-react/icons/file-down";
import { useState } from "react";
import { type MessageKey, say, sayCount } from "~words/say";
import { type ExportKind, saveExport } from "./save-export";

type State =
  | { kind: "idle" }
  | { kind: "writing"; what: ExportKind; count: number }
  | { kind: "saved"; fileName: string; count: number }
  | { kind: "failed" };

export function DataExport() {
  const [state, setState] = useState<State>({ kind: "idle" });
  const isWriting = state.kind === "writing";
  const save = async (what: ExportKind) => {
    if (isWriting) return;
    setState({ kind: "writing", what, count: 0 });
    try {
      const done = await saveExport(what, (count) => setState({ kind: "writing", what, count }));
      setState({ kind: "saved", ...done });
    } catch {
      // Nothing is changed by writing a file: the rep may simply try again.
      setState({ kind: "failed" });
    }
  };
  return (
    <section className="data-export" aria-labelledby="data-export-title">
      <div className="export-head">
        <h3 id="data-export-title">{say("exportTitle")}</h3>
        <p
          className="export-state"
          role="status"
          data-problem={state.kind === "failed" || undefined}
        >
          {wordsOf(state)}
        </p>
      </div>
      <ul className="export-files">
        {FILES.map(({ what, name, holds }) => (
          <li key={what}>
            <button
              type="button"
              className="button"
              aria-disabled={isWriting}
              aria-describedby={`export-${what}`}
              onClick={() => void save(what)}
            >
              <FileDown size={14} aria-hidden="true" />
              {say(name)}
            </button>
            <p id={`export-${what}`}>{say(holds)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const FILES: { what: ExportKind; name: MessageKey; holds: MessageKey }[] = [
  { what: "prospects", name: "exportProspects", holds: "exportProspectsHolds" },
  { what: "touches", name: "exportTouches", holds: "exportTouchesHolds" },
];

function wordsOf(state: State): string {
  if (state.kind === "writing") return sayCount("exportWriting", state.count);
  if (state.kind === "saved") return sayCount("exportSaved", state.count, state.fileName);
  return state.kind === "failed" ? say("exportFailed") : "";
}
