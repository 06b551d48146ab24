import ExternalLink from "lucide-react/icons/external-link";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { duePromiseOf, reasonFor } from "~domain/reason";
import { readTimeline } from "~storage/read/timeline";
import { showNote } from "~ui/notes";
import { openDialog } from "~ui/prospect/dialogs";
import type { Done } from "~ui/prospect/history-acts";
import { Plans } from "~ui/prospect/history-plans";
import { RowChoices } from "~ui/prospect/row-choices";
import { RowHints } from "~ui/prospect/row-hints";
import type { Sending } from "~ui/prospect/sending";
import { Entries } from "~ui/prospect/timeline-list";
import { useLive } from "~ui/use-live";
import { sentenceFor } from "~words/reason";
import { say } from "~words/say";
import { turnName } from "~words/terms";
import { CardActions } from "./card-actions";
import { CardFacts } from "./card-facts";
import { CardWhen } from "./card-when";
import { NotesField } from "./notes-field";

interface CardBodyProps {
  prospect: Prospect;
  sending: Sending | undefined;
  moment: Moment;
}

/** The past is for a glance: the dialog has all of it. */
const SHOWN = 10;

/** Appears in one piece, so that nothing below it moves twice. */
export function CardBody({ prospect, sending, moment }: CardBodyProps) {
  const { id } = prospect;
  const timeline = useLive((db) => readTimeline(db, id, moment.now, SHOWN), [id, moment.now]);
  if (timeline === undefined) return <div className="card-wait" />;
  return (
    <div className="card-body">
      <div className="card-why">
        <p className="card-turn">{turnName(prospect.turn)}</p>
        <CardWhen prospect={prospect} sending={sending} moment={moment} />
        <p dir="auto">{sentenceFor(reasonFor(prospect, moment), moment.zone)}</p>
      </div>
      <div className="card-asks">
        <RowHints prospect={prospect} moment={moment} />
        {/* What was promised is asked below, with every other promise. */}
        {duePromiseOf(prospect, moment.now) === undefined && (
          <RowChoices prospect={prospect} moment={moment} />
        )}
      </div>
      <CardActions prospect={prospect} moment={moment} />
      <CardFacts prospect={prospect} moment={moment} />
      <Plans prospect={prospect} onDone={showDone} />
      <NotesField key={id} prospect={prospect} />
      <section className="card-past" aria-label={say("panelHistory")}>
        <h4>{say("panelHistory")}</h4>
        <Entries timeline={timeline} moment={moment} onDone={showDone} />
      </section>
      <div className="card-more">
        {timeline.pastCount > timeline.past.length && (
          <button
            type="button"
            className="text-button"
            onClick={() => openDialog({ kind: "history", prospect })}
          >
            {say("panelWholeHistory")}
          </button>
        )}
        <a
          className="text-button"
          href={chrome.runtime.getURL(`tabs/prospects.html#${id}`)}
          target="_blank"
          rel="noreferrer"
          aria-label={say("personOpenPageOf", prospect.name)}
        >
          {say("personMenuPage")}
          <ExternalLink size={13} aria-hidden="true" />
        </a>
      </div>
    </div>
  );
}

function showDone({ status, undo }: Done): void {
  showNote({ text: status, isProblem: false, ...(undo && { undo }) });
}
