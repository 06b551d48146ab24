/** One person's history: what is ahead and what was, newest first, and what was taken for a touch wrongly. */
import { useState } from "react";
import { isAllowed } from "~domain/contact-link";
import type { LoggedEvent } from "~domain/event";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { duration } from "~domain/reason";
import { type PastEvent, readTimeline, type Timeline } from "~storage/read/timeline";
import { ReadingDialog } from "~ui/dialog";
import { aheadWords, pastWords } from "~ui/timeline-words";
import { useLive } from "~ui/use-live";
import { useMoment } from "~ui/use-moment";
import { whenLabel } from "~ui/when-label";
import { AheadIcon, EventIcon } from "./event-icon";
import { type Done, takeOut } from "./history-acts";
import { Plans } from "./history-plans";
import { closeDialog } from "./view-state";

/** How many are read at first, and how many more each time. */
const PAGE = 50;

export function HistoryDialog({ prospect }: { prospect: Prospect }) {
  const moment = useMoment();
  const [limit, setLimit] = useState(PAGE);
  const [{ status, undo }, setDone] = useState<Done>({ status: "" });
  const found = useLive(
    async (db) => {
      const timeline = await readTimeline(db, prospect.id, moment.now, limit);
      // The row may be older than what was done in this dialog.
      return { timeline, row: (await db.prospects.get(prospect.id)) ?? prospect };
    },
    [prospect.id, moment.now, limit],
  );
  // Nothing for a moment rather than an empty frame that fills.
  if (found === undefined) return null;
  const { timeline, row } = found;
  return (
    <ReadingDialog
      title={`${prospect.name}: history`}
      status={status}
      undo={undo}
      onClose={closeDialog}
    >
      <Plans prospect={row} onDone={setDone} />
      <FirstAnswer prospect={row} />
      <Entries timeline={timeline} moment={moment} onDone={setDone} />
      {timeline.pastCount > timeline.past.length && (
        <button type="button" className="button more" onClick={() => setLimit(limit + PAGE)}>
          Show more
        </button>
      )}
    </ReadingDialog>
  );
}

/** How long a lead had to wait: the figure that decides most about it. */
function FirstAnswer({ prospect: { interestedAt, firstTouchAt } }: { prospect: Prospect }) {
  if (interestedAt === undefined || firstTouchAt === undefined || firstTouchAt < interestedAt)
    return null;
  const minutes = Math.floor((firstTouchAt - interestedAt) / 60_000);
  return <p className="timeline-note">First answer after {duration(minutes)}</p>;
}

interface EntriesProps {
  timeline: Timeline;
  moment: Moment;
  onDone: (done: Done) => void;
}

function Entries({ timeline: { ahead, past }, moment, onDone }: EntriesProps) {
  if (ahead.length + past.length === 0) return <p className="timeline-empty">Nothing yet</p>;
  return (
    <ol className="timeline" aria-label="What happened">
      {ahead.map((send) => (
        <li key={send.key} className="event" data-kind="ahead">
          <AheadIcon phase={send.phase} />
          <What link={send.link} text={aheadWords(send, moment)} />
        </li>
      ))}
      {past.map((one) => (
        <Entry key={one.event.id} one={one} moment={moment} onDone={onDone} />
      ))}
    </ol>
  );
}

interface EntryProps {
  one: PastEvent;
  moment: Moment;
  onDone: (done: Done) => void;
}

function Entry({ one, moment, onDone }: EntryProps) {
  const { event } = one;
  const text = pastWords(one, moment.zone);
  const when = whenLabel(event.at, moment);
  const link = "link" in event ? event.link : undefined;
  const no = WRONGLY[event.kind];
  return (
    <li className="event" data-kind={event.kind}>
      <EventIcon event={event} />
      <What link={link} text={text} />
      <time dateTime={new Date(event.at).toISOString()}>{when}</time>
      {no && (
        <span className="event-action">
          <button
            type="button"
            className="text-button"
            aria-label={`${no}: ${text}, ${when}`}
            onClick={() => void takeOut(event.id, `${no}: ${text}, ${when}.`, onDone)}
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
  "invite-accepted": "Not accepted",
};

function What({ link, text }: { link: string | undefined; text: string }) {
  if (!isAllowed(link))
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
