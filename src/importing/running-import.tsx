import CircleAlert from "lucide-react/icons/circle-alert";
import type { ImportJob } from "~domain/import-job";
import { useKeptFocus } from "~ui/use-kept-focus";
import { locale, say } from "~words/say";
import { type Sending, useImport } from "./import-state";
import { stopImport, tryAgain } from "./send-import";

/** The share of the way that is done when all parts have been handed over. */
const SENT = 0.2;

/** An import that is going on, begun by this page or not; or the one that could not be. */
export function RunningImport({ job }: { job: ImportJob | undefined }) {
  const { sending, isStopping, failure } = useImport();
  const ref = useKeptFocus<HTMLElement>();
  const id = job?.id ?? sending?.body.importId;
  const name = job?.name ?? sending?.body.name ?? "";
  const isComingOut = isStopping || job?.state === "stopping";
  return (
    <section ref={ref} className="import-card" aria-labelledby="import-going">
      <h2 id="import-going" tabIndex={-1} data-step-heading dir="auto">
        {say(isComingOut ? "importStoppingTitle" : "importGoing", name)}
      </h2>
      <div className="import-progress">
        <progress value={shareOf(job, sending)} aria-labelledby="import-going" />
        <span aria-hidden="true">{percent(shareOf(job, sending))}</span>
      </div>
      <p role="status" className="import-hint">
        {failure === undefined && say(hint(job, isComingOut))}
      </p>
      <div role="alert">{failure !== undefined && <Failure message={failure} />}</div>
      <div className="import-actions">
        {failure !== undefined && (
          <button
            type="button"
            className="button"
            data-kind="primary"
            onClick={() => void tryAgain()}
          >
            {say("noteTryAgain")}
          </button>
        )}
        {!isComingOut && id !== undefined && (
          <button type="button" className="button" onClick={() => void stopImport(id)}>
            {say("importStop")}
          </button>
        )}
      </div>
    </section>
  );
}

function Failure({ message }: { message: string }) {
  return (
    <p className="import-problem">
      <CircleAlert size={14} aria-hidden="true" />
      <span>
        {say("importFailed", message)} {say("importFailedSafe")}
      </span>
    </p>
  );
}

function hint(job: ImportJob | undefined, isComingOut: boolean) {
  if (isComingOut) return "importTakingOut";
  return job === undefined ? "importHandingOver" : "importGoesOn";
}

function shareOf(job: ImportJob | undefined, sending: Sending | undefined): number {
  if (job) return SENT + (1 - SENT) * (job.doneParts / job.partCount);
  if (!sending || sending.parts.length === 0) return 0;
  return SENT * (sending.sentCount / sending.parts.length);
}

function percent(share: number): string {
  return new Intl.NumberFormat(locale(), { style: "percent" }).format(
    Math.floor(share * 100) / 100,
  );
}
