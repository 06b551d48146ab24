import { isAllowed } from "~domain/contact-link";
import type { LoggedEvent } from "~domain/event";
import type { Moment } from "~domain/moment";
import type { PastEvent, Timeline } from "~storage/read/timeline";
import { type MessageKey, say } from "~words/say";
import { aheadWords, pastWords } from "~words/timeline";
import { whenLabel } from "~words/when";
import { AheadIcon, EventIcon } from "./event-icon";
import { type Done, takeOut } from "./history-acts";

interface EntriesProps {
  timeline: Timeline;
  moment: Moment;
  onDone: (done: Done) => void;
}

/** What is ahead of one person and what was, newest first. */
export function Entries({ timeline: { ahead, past }, moment, onDone }: EntriesProps) {
  if (ahead.length + past.length === 0)
    return <p className="timeline-empty">{say("timelineNothing")}</p>;
  return (
    <ol className="timeline" aria-label={say("timelineWhatHappened")}>
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
  const wrongly = WRONGLY[event.kind];
  const no = wrongly && say(wrongly);
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
            aria-label={say("timelineChoiceOf", no, text, when)}
            onClick={() => void takeOut(event.id, say("timelineNotDone", no, text, when), onDone)}
          >
            {no}
          </button>
        </span>
      )}
    </li>
  );
}

/** What the rep may say something is not. */
const WRONGLY: Partial<Record<LoggedEvent["kind"], MessageKey>> = {
  touch: "timelineNotTouch",
  reply: "timelineNotReply",
  "possible-reply": "timelineNotReply",
  "invite-accepted": "timelineNotAccepted",
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
      title={say("timelineOpen")}
    >
      {text}
    </a>
  );
}
