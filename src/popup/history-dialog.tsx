/** One person's history: what is ahead and what was, newest first, and what was taken for a touch wrongly. */
import { useState } from "react";
import type { LoggedEvent } from "~domain/event";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { type PastEvent, readTimeline, type Timeline } from "~storage/read/timeline";
import { conversationLink } from "~ui/conversation-link";
import { ReadingDialog } from "~ui/dialog";
import { perform } from "~ui/perform";
import { aheadWords, pastWords } from "~ui/timeline-words";
import { useLive } from "~ui/use-live";
import { useMoment } from "~ui/use-moment";
import { whenLabel } from "~ui/when-label";
import { AheadIcon, EventIcon } from "./event-icon";
import { closeDialog } from "./view-state";

/** How many are read at first, and how many more each time. */
const PAGE = 50;

export function HistoryDialog({ prospect }: { prospect: Prospect }) {
  const moment = useMoment();
  const [limit, setLimit] = useState(PAGE);
  const [status, setStatus] = useState("");
  const timeline = useLive(
    (db) => readTimeline(db, prospect.id, moment.now, limit),
    [prospect.id, moment.now, limit],
  );
  // Nothing for a moment rather than an empty frame that fills.
  if (timeline === undefined) return null;
  return (
    <ReadingDialog title={`${prospect.name}: history`} status={status} onClose={closeDialog}>
      <Entries timeline={timeline} prospect={prospect} moment={moment} onDone={setStatus} />
      {timeline.pastCount > timeline.past.length && (
        <button type="button" className="button more" onClick={() => setLimit(limit + PAGE)}>
          Show more
        </button>
      )}
    </ReadingDialog>
  );
}

interface EntriesProps {
  timeline: Timeline;
  prospect: Prospect;
  moment: Moment;
  onDone: (status: string) => void;
}

function Entries({ timeline: { ahead, past }, prospect, moment, onDone }: EntriesProps) {
  if (ahead.length + past.length === 0) return <p className="timeline-empty">Nothing yet</p>;
  return (
    <ol className="timeline">
      {ahead.map((send) => (
        <li key={send.key} className="event" data-kind="ahead">
          <AheadIcon phase={send.phase} />
          <What link={conversationLink(prospect, send.link)} text={aheadWords(send, moment)} />
        </li>
      ))}
      {past.map((one) => (
        <Entry key={one.event.id} one={one} prospect={prospect} moment={moment} onDone={onDone} />
      ))}
    </ol>
  );
}

interface EntryProps {
  one: PastEvent;
  prospect: Prospect;
  moment: Moment;
  onDone: (status: string) => void;
}

function Entry({ one, prospect, moment, onDone }: EntryProps) {
  const { event } = one;
  const text = pastWords(one, moment.zone);
  const when = whenLabel(event.at, moment);
  const link = "link" in event ? event.link : undefined;
  const no = WRONGLY[event.kind];
  const retract = async () => {
    const body = { commandId: crypto.randomUUID(), eventId: event.id };
    const answer = await perform("undo", body);
    onDone(answer.ok ? `${no}: ${text}, ${when}.` : `Not saved. ${answer.failure.message}`);
  };
  return (
    <li className="event" data-kind={event.kind}>
      <EventIcon event={event} />
      <What link={conversationLink(prospect, link)} text={text} />
      <time dateTime={new Date(event.at).toISOString()}>{when}</time>
      {no && (
        <span className="event-action">
          <button
            type="button"
            className="text-button"
            aria-label={`${no}: ${text}, ${when}`}
            onClick={() => void retract()}
          >
            {no}
          </button>
        </span>
      )}
    </li>
  );
}

/** What the rep may say something is not. */
const WRONGLY: Partial<Record<LoggedEvent["kind"], string>> = {
  touch: "Not a touch",
  reply: "Not a reply",
  "possible-reply": "Not a reply",
};

function What({ link, text }: { link: string | undefined; text: string }) {
  if (link === undefined)
    return (
      <span className="event-what" dir="auto">
        {text}
      </span>
    );
  return (
    <a
      className="event-what"
      dir="auto"
      href={link}
      target="_blank"
      rel="noreferrer"
      title="Open the conversation"
    >
      {text}
    </a>
  );
}
