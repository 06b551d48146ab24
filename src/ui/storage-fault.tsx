/** In place of a page that cannot be shown: what happened, what is safe, and what to do. */
import { type StorageTrouble, storageTroubleOf } from "~storage/storage-trouble";
import { type MessageKey, say } from "~words/say";
import { rescuePage } from "./rescue-link";
import { useRepair } from "./use-repair";

type Fault = StorageTrouble | "other";

const WORDS: Record<Fault, { title: MessageKey; safe: MessageKey; todo: MessageKey }> = {
  full: { title: "faultFull", safe: "faultFullSafe", todo: "faultFullTodo" },
  unavailable: { title: "faultClosed", safe: "faultClosedSafe", todo: "faultClosedTodo" },
  newer: { title: "faultNewer", safe: "faultNewerSafe", todo: "faultNewerTodo" },
  other: { title: "faultOther", safe: "faultOtherSafe", todo: "faultOtherTodo" },
};

interface StorageFaultProps {
  error: Error;
  onTryAgain: () => void;
}

export function StorageFault({ error, onTryAgain }: StorageFaultProps) {
  const fault = storageTroubleOf(error) ?? "other";
  const { title, safe, todo } = WORDS[fault];
  return (
    <main>
      <section className="state" role="alert">
        <h1>{say(title)}</h1>
        <p>{say(safe)}</p>
        <p>{say(todo)}</p>
        {fault === "other" ? (
          <Repair detail={error.message} onDone={onTryAgain} />
        ) : (
          <button type="button" className="button" data-kind="primary" onClick={onTryAgain}>
            {say("noteTryAgain")}
          </button>
        )}
        {fault !== "full" && <RescueLink />}
      </section>
    </main>
  );
}

export function RescueLink() {
  return (
    <a className="state-link" href={rescuePage()} target="_blank" rel="noreferrer">
      {say("faultRescue")}
    </a>
  );
}

/** Whoever is left after it is shown. */
function Repair({ detail, onDone }: { detail: string; onDone: () => void }) {
  const [isBusy, said, repair] = useRepair(onDone);
  return (
    <>
      <div className="state-buttons">
        <button
          type="button"
          className="button"
          data-kind="primary"
          aria-disabled={isBusy}
          onClick={() => void (!isBusy && repair())}
        >
          {say(isBusy ? "faultRepairing" : "faultRepair")}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {say("noteTryAgain")}
        </button>
      </div>
      <p className="state-detail" role="status">
        {said || say("faultDetail", detail)}
      </p>
    </>
  );
}
