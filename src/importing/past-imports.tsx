import type { ImportJob } from "~domain/import-job";
import type { Moment } from "~domain/moment";
import { useKeptFocus } from "~ui/use-kept-focus";
import { say } from "~words/say";
import { whenLabel } from "~words/when";
import { doneWords, undoneWords } from "./job-words";
import { undoImport } from "./undo-import";

interface PastImportsProps {
  imports: readonly ImportJob[];
  moment: Moment;
}

export function PastImports(props: PastImportsProps) {
  return props.imports.length === 0 ? null : <List {...props} />;
}

function List({ imports, moment }: PastImportsProps) {
  const ref = useKeptFocus<HTMLElement>();
  return (
    <section ref={ref} className="import-past" aria-labelledby="import-past">
      <h2 id="import-past">{say("importPast")}</h2>
      <ul>
        {imports.map((job) => (
          <li key={job.id}>
            <p>
              <bdi className="import-name">{job.name}</bdi>
              <span>{say("importPastLine", whenLabel(job.at, moment), words(job))}</span>
            </p>
            {job.state === "done" && (
              <button
                type="button"
                className="button"
                aria-label={say("importUndoOf", job.name)}
                onClick={() => void undoImport(job.id)}
              >
                {say("commonUndo")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function words(job: ImportJob): string {
  if (job.state === "undoing") return say("importUndoing");
  return job.state === "undone" ? say("importPastUndone", undoneWords(job)) : doneWords(job.counts);
}
