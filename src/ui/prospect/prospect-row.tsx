import "./row.css";
import { contactLinkOf } from "~domain/contact-link";
import type { DueGroup } from "~domain/due-list";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { temperatureOf } from "~domain/temperature";
import { say } from "~words/say";
import { Avatar } from "./avatar";
import { rememberRow } from "./listed-rows";
import { RowActions } from "./row-actions";
import { RowChoices } from "./row-choices";
import { RowHints } from "./row-hints";
import { OnItsWay, RowLate } from "./row-late";
import { RowQuiet } from "./row-quiet";
import { RowReason } from "./row-reason";
import { RowSelect } from "./row-select";
import type { Sending } from "./sending";

interface ProspectRowProps {
  prospect: Prospect;
  /** Undefined for a closed prospect. */
  group: DueGroup | undefined;
  /** The message on its way to this prospect, if there is one. */
  sending: Sending | undefined;
  moment: Moment;
  /** The menus are unseen until the row is pointed at, and come after the first paint. */
  hasActions: boolean;
  /** Whether it says more than its reason, and may be taller for it. */
  hasHints?: boolean;
  /** Whether it can be selected, to act on several at once. */
  isSelectable?: boolean;
}

/** One person: who, why, how late; one click away from the conversation. */
export function ProspectRow(props: ProspectRowProps) {
  const {
    prospect,
    group,
    sending,
    moment,
    hasActions,
    hasHints = true,
    isSelectable = false,
  } = props;
  const temperature = temperatureOf(prospect, moment.now);
  return (
    <li className="row" data-temperature={temperature} ref={(row) => rememberRow(row, prospect)}>
      <Avatar name={prospect.name} />
      {isSelectable && hasActions && <RowSelect prospect={prospect} />}
      <p className="row-who">
        <Name prospect={prospect} />
        {prospect.company && (
          <span className="company" dir="auto">
            {prospect.company}
          </span>
        )}
      </p>
      <div className="row-when">
        {sending === undefined ? (
          <RowLate prospect={prospect} group={group} temperature={temperature} moment={moment} />
        ) : (
          <OnItsWay sending={sending} zone={moment.zone} />
        )}
      </div>
      {hasActions && <RowActions prospect={prospect} moment={moment} />}
      <RowReason prospect={prospect} moment={moment} hasMore={hasActions} />
      {hasHints && group && group !== "upcoming" && (
        <RowQuiet prospect={prospect} moment={moment} />
      )}
      {hasHints && <RowHints prospect={prospect} moment={moment} />}
      {hasHints && <RowChoices prospect={prospect} moment={moment} />}
    </li>
  );
}

function Name({ prospect }: { prospect: Prospect }) {
  const link = contactLinkOf(prospect);
  if (link === undefined)
    return (
      <span className="name" dir="auto">
        {prospect.name}
      </span>
    );
  const what = {
    conversation: say("personOpenConversation"),
    profile: say("personOpenProfile"),
    compose: say("personCompose"),
    search: say("personFindMail"),
  };
  return (
    <a
      className="name"
      dir="auto"
      href={link.url}
      target="_blank"
      rel="noreferrer"
      title={what[link.kind]}
    >
      {prospect.name}
    </a>
  );
}
