/** Everything about one prospect, beside the page that shows them. */
import ChevronRight from "lucide-react/icons/chevron-right";
import { useId } from "react";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { temperatureOf } from "~domain/temperature";
import { Avatar } from "~ui/prospect/avatar";
import type { Sending } from "~ui/prospect/sending";
import { say } from "~words/say";
import { CardBody } from "./card-body";
import { CardWhen } from "./card-when";

interface ProspectCardProps {
  prospect: Prospect;
  sending: Sending | undefined;
  moment: Moment;
  /** Where it is one of several, of which one is open. */
  fold?: { isOpen: boolean; toggle: () => void };
}

export function ProspectCard(props: ProspectCardProps) {
  const { prospect, sending, moment, fold } = props;
  const bodyId = useId();
  const isOpen = fold?.isOpen ?? true;
  return (
    <article
      className="card"
      data-temperature={temperatureOf(prospect, moment.now)}
      aria-label={prospect.name}
    >
      <Head {...props} bodyId={bodyId} />
      {isOpen && (
        <div id={bodyId}>
          <CardBody prospect={prospect} sending={sending} moment={moment} />
        </div>
      )}
    </article>
  );
}

function Head({ prospect, sending, moment, fold, bodyId }: ProspectCardProps & { bodyId: string }) {
  const { name, company, title } = prospect;
  return (
    <header className="card-head">
      <Avatar name={name} />
      <div className="card-who">
        <h3 className="name" dir="auto">
          {name}
        </h3>
        {title !== undefined && (
          <p dir="auto" title={title}>
            {title}
          </p>
        )}
        {company !== undefined && company !== "" && (
          <p dir="auto" title={company}>
            {company}
          </p>
        )}
      </div>
      {fold?.isOpen === false && <CardWhen prospect={prospect} sending={sending} moment={moment} />}
      {fold && (
        <button
          type="button"
          className="icon-button card-fold"
          aria-expanded={fold.isOpen}
          aria-controls={fold.isOpen ? bodyId : undefined}
          aria-label={say("panelMoreOf", name)}
          onClick={fold.toggle}
        >
          <ChevronRight size={16} aria-hidden="true" />
        </button>
      )}
    </header>
  );
}
