import CircleCheck from "lucide-react/icons/circle-check";
import type { ImportJob } from "~domain/import-job";
import type { Moment } from "~domain/moment";
import { useKeptFocus } from "~ui/use-kept-focus";
import { say } from "~words/say";
import { OtherCounts } from "./counts";
import { backToList, beginAnew, useImport } from "./import-state";
import { doneWords, undoneWords, undoUntil } from "./job-words";
import { undoImport } from "./undo-import";

/** What has become of the import that the rep has just had done, and the way back. */
export function OverImport({ job, moment }: { job: ImportJob; moment: Moment }) {
  const ref = useKeptFocus<HTMLElement>();
  const isDone = job.state === "done";
  return (
    <section ref={ref} className="import-card" aria-labelledby="import-over">
      <h2 id="import-over" tabIndex={-1} data-step-heading>
        {isDone && <CircleCheck size={20} aria-hidden="true" />}
        {headline(job)}
      </h2>
      {job.state === "undoing" && (
        <progress value={1 - job.doneParts / job.partCount} aria-label={say("importUndoing")} />
      )}
      <p className="import-hint" dir="auto">
        {say("importDoneFrom", job.name)} {isDone && undoUntil(job, moment)}
        {job.state === "undone" && undoneWords(job)}
      </p>
      {isDone && <OtherCounts counts={job.counts} />}
      <div className="import-actions">{isDone ? <Done job={job} /> : <Undone />}</div>
    </section>
  );
}

function Done({ job }: { job: ImportJob }) {
  return (
    <>
      <a className="button" data-kind="primary" href={prospectsOf(job)}>
        {say("importShow")}
      </a>
      <button type="button" className="button" onClick={() => void undoImport(job.id)}>
        {say("commonUndo")}
      </button>
      <button type="button" className="button" onClick={beginAnew}>
        {say("importNext")}
      </button>
    </>
  );
}

/** The list is still there, to be put right and imported once more. */
function Undone() {
  const list = useImport((state) => state.list);
  return (
    <>
      {list && (
        <button type="button" className="button" data-kind="primary" onClick={backToList}>
          {say("importBackToList")}
        </button>
      )}
      <button type="button" className="button" onClick={beginAnew}>
        {say("importNext")}
      </button>
    </>
  );
}

export function headline(job: ImportJob): string {
  if (job.state === "undoing") return say("importUndoing");
  return job.state === "undone" ? say("importTakenBack") : doneWords(job.counts);
}

/** Those of its source, if it has one. */
function prospectsOf({ source }: ImportJob): string {
  const hash = source === undefined ? "" : `#source=${encodeURIComponent(source)}`;
  return chrome.runtime.getURL(`tabs/prospects.html${hash}`);
}
