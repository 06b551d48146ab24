import Eye from "lucide-react/icons/eye";
import { useId } from "react";
import type { Moment } from "~domain/moment";
import { firstChannel, type Prospect } from "~domain/prospect";
import { reasonFor } from "~domain/reason";
import { ChannelIcon } from "~ui/channel-icon";
import { sentenceFor } from "~words/reason";
import { say } from "~words/say";
import { openDialog } from "./dialogs";
import { roundWords } from "./row-words";

interface RowReasonProps {
  prospect: Prospect;
  moment: Moment;
  /** What is unseen until the row is pointed at comes after the first paint. */
  hasMore: boolean;
}

/** Why someone is in the list. Pointed at, it tells of the round; a click opens the history. */
export function RowReason({ prospect, moment, hasMore }: RowReasonProps) {
  const tipId = useId();
  const reason = sentenceFor(reasonFor(prospect, moment), moment.zone);
  const channel = prospect.lastTouchChannel ?? firstChannel(prospect);
  const more = hasMore ? roundWords(prospect) : [];
  const about = more.length > 0 ? { "aria-describedby": tipId } : { title: say("personHistory") };
  return (
    <p className="row-why">
      {channel && <ChannelIcon channel={channel} />}
      {prospect.lastTouchSeenBy === "screen" && <SeenOnScreenOnly />}
      <button
        type="button"
        className="reason"
        aria-label={say("personHistoryOf", reason, prospect.name)}
        onClick={() => openDialog({ kind: "history", prospect })}
        {...about}
      >
        {reason}
      </button>
      {more.length > 0 && (
        <span role="tooltip" id={tipId} className="reason-more">
          {more.map((line) => (
            <span key={line} dir="auto">
              {line}
            </span>
          ))}
        </span>
      )}
    </p>
  );
}

function SeenOnScreenOnly() {
  return (
    <span className="channel" title={say("personOnScreenOnly")}>
      <Eye size={13} aria-hidden="true" />
      <span className="visually-hidden">{say("personOnScreenMark")} </span>
    </span>
  );
}
