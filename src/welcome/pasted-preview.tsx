import CircleAlert from "lucide-react/icons/circle-alert";
import type { PastedProblemKind } from "~domain/pasted-line";
import type { PastedList, PastedPerson } from "~domain/pasted-list";
import { Avatar } from "~ui/prospect/avatar";
import { type MessageKey, say, sayCount, sayNumber } from "~words/say";

const REASONS: Record<PastedProblemKind, MessageKey> = {
  "no-address": "welcomeLineNoAddress",
  email: "welcomeLineEmail",
  linkedin: "welcomeLineLinkedin",
  several: "welcomeLineSeveral",
  "no-name": "welcomeLineNoName",
  "too-long": "welcomeLineTooLong",
  repeated: "welcomeLineRepeated",
  "too-many": "welcomeLineTooMany",
};

/** So many of each kind are shown; the others are counted. */
const SHOWN = 5;

interface PastedPreviewProps {
  list: PastedList;
  newcomers: PastedPerson[];
  /** False while it is not known yet who of the list is new. */
  isCurrent: boolean;
  /** How many prospects there are. */
  count: number;
}

/** What would become of the list: who is new, and which lines are not understood. */
export function PastedPreview({ list, newcomers, isCurrent, count }: PastedPreviewProps) {
  const { people, problems } = list;
  const isEmpty = people.length + problems.length === 0;
  const known = isCurrent ? people.length - newcomers.length : 0;
  return (
    <div className="preview">
      <p role="status" className="preview-counts">
        {isEmpty && count > 0 && <span data-kind="have">{sayCount("welcomeHave", count)}</span>}
        {people.length > 0 && isCurrent && <span>{sayCount("welcomeNew", newcomers.length)}</span>}
        {known > 0 && <span>{sayCount("welcomeAlready", known)}</span>}
        {problems.length > 0 && (
          <span data-kind="problem">{sayCount("welcomeUnread", problems.length)}</span>
        )}
      </p>
      {problems.length > 0 && (
        <ul className="preview-problems" aria-label={say("welcomeLines")}>
          {problems.slice(0, SHOWN).map(({ line, text, kind }) => (
            <li key={line}>
              <CircleAlert size={14} aria-hidden="true" />
              <span>
                {say(REASONS[kind], sayNumber(line))}
                <bdi>{text}</bdi>
              </span>
            </li>
          ))}
          <More count={problems.length - SHOWN} />
        </ul>
      )}
      {newcomers.length > 0 && (
        <ul className="preview-people" aria-label={say("welcomePeople")}>
          {newcomers.slice(0, SHOWN).map(({ line, name, company, email, linkedinUrl }) => (
            <li key={line}>
              <Avatar name={name} />
              <bdi className="preview-name">{name}</bdi>
              <bdi>{company}</bdi>
              <bdi className="preview-address">{email ?? shorten(linkedinUrl)}</bdi>
            </li>
          ))}
          <More count={newcomers.length - SHOWN} />
        </ul>
      )}
    </div>
  );
}

const shorten = (url = "") => url.replace(/^https:\/\/www\.|\/$/g, "");

function More({ count }: { count: number }) {
  return count > 0 && <li className="preview-more">{sayCount("welcomeMore", count)}</li>;
}
