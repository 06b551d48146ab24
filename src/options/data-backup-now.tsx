import Download from "lucide-react/icons/download";
import { useState } from "react";
import { sealOf } from "~files/backup/seal";
import { withDatabase } from "~storage/connection";
import { download } from "~ui/download";
import { errorWords } from "~ui/error-words";
import { Progress } from "~ui/restore/progress";
import { say } from "~words/say";
import { sizeWords } from "~words/size";
import { DataPart } from "./data-part";
import { makeBackup } from "./make-backup";
import { SealFields, useSealDraft } from "./seal-fields";

type State =
  | { kind: "idle" }
  | { kind: "running"; count: number; of: number }
  | { kind: "done"; text: string }
  | { kind: "failed"; message: string };

/** One file with everything, whenever the rep wants one. */
export function BackUpNow() {
  const [state, setState] = useState<State>({ kind: "idle" });
  const { draft, setDraft, take, forget } = useSealDraft();
  const start = async () => {
    const taken = take();
    if (state.kind === "running" || taken.kind === "wrong") return;
    setState({ kind: "running", count: 0, of: 0 });
    const passphrase = taken.kind === "given" ? taken.passphrase : undefined;
    const next = await save(passphrase, (count, of) => setState({ kind: "running", count, of }));
    setState(next);
    if (next.kind === "done") forget();
  };
  return (
    <DataPart title={say("backupTitle")} lead={say("backupLead")}>
      <SealFields draft={draft} onChange={setDraft} />
      <div className="data-row">
        <button
          type="button"
          className="button"
          aria-disabled={state.kind === "running"}
          onClick={() => void start()}
        >
          <Download size={14} aria-hidden="true" />
          {say("backupNow")}
        </button>
        <p role="status">{state.kind === "done" && state.text}</p>
      </div>
      {state.kind === "running" && <Progress text={say("backupRunning")} {...state} />}
      {state.kind === "failed" && (
        <p role="alert" className="data-fault">
          {say("backupNotMade", state.message)}
        </p>
      )}
    </DataPart>
  );
}

async function save(
  passphrase: string | undefined,
  onPeople: (count: number, of: number) => void,
): Promise<State> {
  try {
    const of = await withDatabase((db) => db.prospects.count());
    const seal = passphrase === undefined ? undefined : await sealOf(passphrase);
    const { name, file } = await makeBackup(seal, (count) => onPeople(count, of));
    download(name, file);
    return { kind: "done", text: say("backupMade", name, sizeWords(file.size)) };
  } catch (error) {
    return { kind: "failed", message: errorWords(error) };
  }
}
