/**
 * Whom the page in front shows. Its place is as tall whoever it is, and while nobody knows yet: the
 * list below is read and clicked by then, and must not move.
 */
import { assertNever } from "~domain/assert-never";
import { groupOf, todayOf } from "~domain/due-list";
import type { Moment } from "~domain/moment";
import type { Shown, ShownPerson } from "~messages/who-is-this";
import { findRecipient } from "~storage/read/prospects";
import { listAccounts } from "~storage/read/state";
import { useLive } from "~ui/use-live";
import { ProspectRow } from "./prospect-row";
import { StrangerCard } from "./stranger-card";
import type { InFront } from "./use-in-front";
import type { PopupData } from "./use-popup-data";

interface OnPageProps {
  inFront: InFront;
  data: PopupData;
  moment: Moment;
  hasActions: boolean;
}

export function OnPage({ inFront, ...rest }: OnPageProps) {
  if (inFront.kind === "elsewhere") return null;
  const isLooking = inFront.kind === "looking";
  return (
    <section className="group on-page" aria-label="On this page" aria-busy={isLooking}>
      <h2 className="group-title">On this page</h2>
      {isLooking ? <Looking /> : <Answer shown={inFront.shown} {...rest} />}
    </section>
  );
}

interface AnswerProps extends Omit<OnPageProps, "inFront"> {
  shown: Shown | undefined;
}

function Answer({ shown, ...rest }: AnswerProps) {
  switch (shown?.kind) {
    case "person":
      // One for each person: the last one's row would be shown until this one's is found.
      return <Person key={shown.keys.join(" ")} shown={shown} {...rest} />;
    case "group":
      return <Nobody text="A conversation with several people" />;
    case "self":
    case undefined:
      return <Nobody text={NOBODY} />;
    default:
      return assertNever(shown);
  }
}

const NOBODY = "Nobody to track on this page";

interface PersonProps extends Omit<OnPageProps, "inFront"> {
  shown: ShownPerson;
}

function Person({ shown, data, moment, hasActions }: PersonProps) {
  const found = useLive(async (db) => {
    const [address = "", ...also] = shown.keys;
    const match = await findRecipient(db, { address, also });
    const accounts = await listAccounts(db);
    return {
      prospect: match && (await db.prospects.get(match.id)),
      // A newer profile does not say that it is the rep's own; a conversation seen before did.
      isOwn: accounts.some((account) => shown.keys.includes(account.address)),
    };
  }, []);
  if (found === undefined) return <Looking />;
  const { prospect, isOwn } = found;
  if (prospect === undefined && isOwn) return <Nobody text={NOBODY} />;
  if (prospect === undefined) return <StrangerCard shown={shown} />;
  return (
    <ul>
      <ProspectRow
        prospect={prospect}
        group={groupOf(prospect, todayOf(moment))}
        sending={data.sending.get(prospect.id)}
        moment={moment}
        hasActions={hasActions}
        hasHints={false}
      />
    </ul>
  );
}

function Nobody({ text }: { text: string }) {
  return (
    <div className="looking">
      <span className="avatar" />
      <p>{text}</p>
    </div>
  );
}

export function Looking({ text = "Looking at the page" }: { text?: string }) {
  return (
    <div className="looking">
      <span className="avatar" />
      <span className="looking-line" />
      <span className="looking-line" />
      <span className="visually-hidden">{text}</span>
    </div>
  );
}
