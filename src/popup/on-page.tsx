/**
 * Whom the page in front shows. Its place is as tall whoever it is, and while nobody knows yet: the
 * list below is read and clicked by then, and must not move.
 */
import type { ComponentType } from "react";
import { assertNever } from "~domain/assert-never";
import { groupOf, todayOf } from "~domain/due-list";
import type { Moment } from "~domain/moment";
import { ProspectRow } from "~ui/prospect/prospect-row";
import { say, sayCount } from "~words/say";
import { StrangerCard } from "./stranger-card";
import type { FoundPerson, People } from "./use-people";
import type { PopupData } from "./use-popup-data";

/** How those whom a page shows are shown: as a row in the popup, with everything in the panel. */
export interface PeopleProps {
  people: readonly FoundPerson[];
  sending: PopupData["sending"];
  moment: Moment;
  hasActions: boolean;
}

interface OnPageProps extends Omit<PeopleProps, "people"> {
  people: People;
  View?: ComponentType<PeopleProps> | undefined;
  /** Whether the place is kept for a card. */
  isCard: boolean;
}

export function OnPage(props: OnPageProps) {
  const { kind } = props.people;
  if (kind === "elsewhere") return null;
  return (
    <section
      className="group on-page"
      aria-label={say("panelTitle")}
      aria-busy={kind === "looking"}
    >
      <h2 className="group-title">{say("panelTitle")}</h2>
      <Answer {...props} />
    </section>
  );
}

function Answer({ people, View = FirstOfThem, isCard, ...rest }: OnPageProps) {
  switch (people.kind) {
    case "people":
      return <View people={people.people} {...rest} />;
    case "group":
      return <Nobody text={say("panelGroup")} />;
    case "nobody":
      return <Nobody text={say("panelNobody")} />;
    case "elsewhere":
    case "looking":
      return <Looking lines={isCard ? CARD_LINES : 2} />;
    default:
      return assertNever(people);
  }
}

/** The popup has room for one, and for how many more there are. */
function FirstOfThem({ people, sending, moment, hasActions }: PeopleProps) {
  const [first] = people;
  if (first === undefined) return null;
  const { shown, prospect } = first;
  const others = people.length - 1;
  return (
    <>
      {prospect === undefined ? (
        <StrangerCard shown={shown} />
      ) : (
        <ul>
          <ProspectRow
            key={prospect.id}
            prospect={prospect}
            group={groupOf(prospect, todayOf(moment))}
            sending={sending.get(prospect.id)}
            moment={moment}
            hasActions={hasActions}
            hasHints={false}
          />
        </ul>
      )}
      {others > 0 && <p className="group-more">{sayCount("panelOthers", others)}</p>}
    </>
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

const CARD_LINES = 9;

export function Looking({ text = say("panelLooking"), lines = 2 }) {
  return (
    <div className="looking">
      <span className="avatar" />
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike.
        <span key={line} className="looking-line" />
      ))}
      <span className="visually-hidden">{text}</span>
    </div>
  );
}
