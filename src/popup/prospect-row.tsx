import Eye from "lucide-react/icons/eye";
import Send from "lucide-react/icons/send";
import Snowflake from "lucide-react/icons/snowflake";
import { contactLinkOf } from "~domain/contact-link";
import { formatDate } from "~domain/date-format";
import type { DueGroup } from "~domain/due-list";
import type { Moment } from "~domain/moment";
import { firstChannel, type Prospect } from "~domain/prospect";
import { reasonFor, sentenceFor } from "~domain/reason";
import { temperatureOf } from "~domain/temperature";
import { ChannelIcon } from "~ui/channel-icon";
import { lateLabel } from "~ui/late-label";
import { Avatar } from "./avatar";
import { RowActions } from "./row-actions";
import { RowHints } from "./row-hints";
import type { Sending } from "./use-popup-data";
import { openDialog } from "./view-state";

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
}

/** One person: who, why, how late; one click away from the conversation. */
export function ProspectRow(props: ProspectRowProps) {
  const { prospect, group, sending, moment, hasActions, hasHints = true } = props;
  const temperature = temperatureOf(prospect, moment.now);
  const late = group && lateLabel(prospect.dueAt, group, moment);
  const reason = sentenceFor(reasonFor(prospect, moment), moment.zone);
  const channel = prospect.lastTouchChannel ?? firstChannel(prospect);
  return (
    <li className="row" data-temperature={temperature}>
      <Avatar name={prospect.name} />
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
          late && (
            <span className="late" data-group={group} title={late.title}>
              {temperature === "cold" && <Cold />}
              {late.text}
            </span>
          )
        ) : (
          <OnItsWay sending={sending} zone={moment.zone} />
        )}
      </div>
      {hasActions && <RowActions prospect={prospect} moment={moment} />}
      <p className="row-why">
        {channel && <ChannelIcon channel={channel} />}
        {prospect.lastTouchSeenBy === "screen" && <SeenOnScreenOnly />}
        <button
          type="button"
          className="reason"
          title="History"
          aria-label={`${reason}: history of ${prospect.name}`}
          onClick={() => openDialog({ kind: "history", prospect })}
        >
          {reason}
        </button>
      </p>
      {hasHints && <RowHints prospect={prospect} moment={moment} />}
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
    conversation: "Open the conversation",
    profile: "Open the profile",
    compose: "Write the first message",
    search: "Find mail",
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

function SeenOnScreenOnly() {
  return (
    <span className="channel" title="The last touch was seen on screen only">
      <Eye size={13} aria-hidden="true" />
      <span className="visually-hidden">seen on screen only, </span>
    </span>
  );
}

function Cold() {
  return (
    <>
      <Snowflake size={11} aria-hidden="true" />
      <span className="visually-hidden">cold, </span>
    </>
  );
}

function OnItsWay({ sending, zone }: { sending: Sending; zone: string }) {
  const time = formatDate(sending.countsAt, "time", zone);
  const title =
    sending.connector === "gmail"
      ? `Counts as a touch at ${time}, unless you undo it`
      : "Counts as a touch as soon as LinkedIn has it";
  return (
    <span className="late" data-group="sending" title={title}>
      <Send size={11} aria-hidden="true" />
      Sending
    </span>
  );
}
