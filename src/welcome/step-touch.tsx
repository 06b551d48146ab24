import CircleCheck from "lucide-react/icons/circle-check";
import ExternalLink from "lucide-react/icons/external-link";
import PenLine from "lucide-react/icons/pen-line";
import Send from "lucide-react/icons/send";
import type { Prospect } from "~domain/prospect";
import { readSending, type Sending } from "~ui/prospect/sending";
import { useLive } from "~ui/use-live";
import { useMoment } from "~ui/use-moment";
import { formatDate } from "~words/dates";
import { say, sayNumber } from "~words/say";

interface StepTouchProps {
  recorded: Prospect | undefined;
  onPractise: () => void;
}

/** Waits for the first message that Rekindle notices, and says so when it is there. */
export function StepTouch({ recorded, onPractise }: StepTouchProps) {
  const { now, zone } = useMoment();
  const sending = useLive((db) => readSending(db, now), [now]);
  const [first] = sending?.values() ?? [];
  const state = first !== undefined ? "sending" : recorded ? "recorded" : "waiting";
  const Icon = { waiting: PenLine, sending: Send, recorded: CircleCheck }[state];
  return (
    <>
      <p className="watch" data-state={state} role="status">
        <Icon size={18} aria-hidden="true" />
        <span>{wordsFor(first, recorded, zone)}</span>
      </p>
      <p className="step-actions">
        <a className="button" href="https://mail.google.com/" target="_blank" rel="noreferrer">
          {say("welcomeOpenGmail")}
          <ExternalLink size={14} aria-hidden="true" />
        </a>
        <a
          className="button"
          href="https://www.linkedin.com/messaging/"
          target="_blank"
          rel="noreferrer"
        >
          {say("welcomeOpenLinkedin")}
          <ExternalLink size={14} aria-hidden="true" />
        </a>
        <button type="button" className="button" data-kind="quiet" onClick={onPractise}>
          {say("welcomePractise")}
        </button>
      </p>
    </>
  );
}

function wordsFor(sending: Sending | undefined, recorded: Prospect | undefined, zone: string) {
  if (sending !== undefined) return say("welcomeTouchOnItsWay", sending.name);
  if (recorded === undefined) return say("welcomeTouchWaiting");
  const { name, touchCount, dueAt } = recorded;
  const number = sayNumber(touchCount);
  if (dueAt === undefined) return say("welcomeTouchRecorded", number, name);
  return say("welcomeTouchNext", number, name, formatDate(dueAt, "weekday-day", zone));
}
