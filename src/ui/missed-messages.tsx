/** "We may have missed one": the rep pressed Send and nothing says whether it went. */
import MailQuestion from "lucide-react/icons/mail-question-mark";
import { isInvitation } from "~domain/channel";
import type { Moment } from "~domain/moment";
import type { MissedSend } from "~storage/read/timeline";
import { listOfNames } from "./list-of-names";
import { showNote, showProblem } from "./notes";
import { perform } from "./perform";
import { takeBackEvents } from "./take-back";
import { whenLabel } from "./when-label";

interface MissedMessagesProps {
  missed: readonly MissedSend[];
  moment: Moment;
}

export function MissedMessages({ missed, moment }: MissedMessagesProps) {
  return (
    <ul aria-label="Messages that may have been missed">
      {missed.map((one) => (
        <MissedMessage key={one.key} missed={one} when={whenLabel(one.sentAt, moment)} />
      ))}
    </ul>
  );
}

function MissedMessage({ missed, when }: { missed: MissedSend; when: string }) {
  const to = listOfNames(missed.names);
  const what = isInvitation(missed.form) ? "invitation" : "message";
  const about = `${what} to ${to}, ${when}`;
  return (
    <li className="notice" data-kind="missed">
      <MailQuestion size={16} aria-hidden="true" />
      <p>
        We may have missed {what === "invitation" ? "an" : "a"} {what} to <strong>{to}</strong>,{" "}
        {when}. Did it go out?
      </p>
      <div className="text-actions">
        <button
          type="button"
          className="text-button"
          aria-label={`Add it: ${about}`}
          onClick={() => void addMissed(missed)}
        >
          Add it
        </button>
        <button
          type="button"
          className="text-button"
          aria-label={`It did not: ${about}`}
          onClick={() => void dismissMissed(missed)}
        >
          It did not
        </button>
      </div>
    </li>
  );
}

async function addMissed({ key, ...missed }: MissedSend): Promise<void> {
  const answer = await perform("add-missed", { sendKey: key });
  if (!answer.ok) return showProblem(answer.failure.message);
  // Settled already: pressed twice, by a late sign, or from another page. The list says so by itself.
  if (answer.value.kind === "unknown-send") return;
  const { eventIds } = answer.value;
  const undo = () => void takeBackEvents(eventIds);
  showNote({ text: `${whatItWas(missed)} added.`, isProblem: false, undo });
}

async function dismissMissed({ key, ...missed }: MissedSend): Promise<void> {
  const answer = await perform("dismiss-missed", { sendKey: key });
  if (!answer.ok) return showProblem(answer.failure.message);
  showNote({ text: `${whatItWas(missed)} left out.`, isProblem: false });
}

function whatItWas({ names, form }: Pick<MissedSend, "names" | "form">): string {
  return `${isInvitation(form) ? "Invitation" : "Message"} to ${listOfNames(names)}`;
}
