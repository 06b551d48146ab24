/** "We may have missed one": the rep pressed Send and nothing says whether it went. */
import MailQuestion from "lucide-react/icons/mail-question-mark";
import { isInvitation } from "~domain/channel";
import type { Moment } from "~domain/moment";
import type { MissedSend } from "~storage/read/timeline";
import { listOfNames } from "~words/names";
import { type MessageKey, say } from "~words/say";
import { whenLabel } from "~words/when";
import { showNote, showProblem } from "./notes";
import { perform } from "./perform";
import { sayWith } from "./say-with";
import { takeBackEvents } from "./take-back";

interface MissedMessagesProps {
  missed: readonly MissedSend[];
  moment: Moment;
}

export function MissedMessages({ missed, moment }: MissedMessagesProps) {
  return (
    <ul aria-label={say("noteMissedList")}>
      {missed.map((one) => (
        <MissedMessage key={one.key} missed={one} when={whenLabel(one.sentAt, moment)} />
      ))}
    </ul>
  );
}

function MissedMessage({ missed, when }: { missed: MissedSend; when: string }) {
  const to = listOfNames(missed.names);
  const words = wordsFor(missed);
  return (
    <li className="notice" data-kind="missed">
      <MailQuestion size={16} aria-hidden="true" />
      <p>{sayWith(words.missed, <strong dir="auto">{to}</strong>, when)}</p>
      <div className="text-actions">
        <button
          type="button"
          className="text-button"
          aria-label={say(words.add, to, when)}
          onClick={() => void addMissed(missed)}
        >
          {say("noteAddIt")}
        </button>
        <button
          type="button"
          className="text-button"
          aria-label={say(words.dismiss, to, when)}
          onClick={() => void dismissMissed(missed)}
        >
          {say("noteDidNot")}
        </button>
      </div>
    </li>
  );
}

async function addMissed(missed: MissedSend): Promise<void> {
  const answer = await perform("add-missed", { sendKey: missed.key });
  if (!answer.ok) return showProblem(answer.failure.message);
  // Settled already: pressed twice, by a late sign, or from another page. The list says so by itself.
  if (answer.value.kind === "unknown-send") return;
  const { eventIds } = answer.value;
  const undo = () => void takeBackEvents(eventIds);
  showNote({
    text: say(wordsFor(missed).added, listOfNames(missed.names)),
    isProblem: false,
    undo,
  });
}

async function dismissMissed(missed: MissedSend): Promise<void> {
  const answer = await perform("dismiss-missed", { sendKey: missed.key });
  if (!answer.ok) return showProblem(answer.failure.message);
  showNote({ text: say(wordsFor(missed).leftOut, listOfNames(missed.names)), isProblem: false });
}

type Words = Record<"missed" | "add" | "dismiss" | "added" | "leftOut", MessageKey>;

const MESSAGE: Words = {
  missed: "noteMessageMissed",
  add: "noteMessageAdd",
  dismiss: "noteMessageDidNot",
  added: "noteMessageAdded",
  leftOut: "noteMessageLeftOut",
};
const INVITATION: Words = {
  missed: "noteInvitationMissed",
  add: "noteInvitationAdd",
  dismiss: "noteInvitationDidNot",
  added: "noteInvitationAdded",
  leftOut: "noteInvitationLeftOut",
};

function wordsFor({ form }: MissedSend): Words {
  return isInvitation(form) ? INVITATION : MESSAGE;
}
