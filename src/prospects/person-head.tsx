/** Who this is, where they stand and why, and what can be done. */
import "~ui/prospect/row.css";
import { useEffect, useRef } from "react";
import { groupOf, todayOf } from "~domain/due-list";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { reasonFor } from "~domain/reason";
import { temperatureOf } from "~domain/temperature";
import { Avatar } from "~ui/prospect/avatar";
import { RowChoices } from "~ui/prospect/row-choices";
import { RowHints } from "~ui/prospect/row-hints";
import { OnItsWay, RowLate } from "~ui/prospect/row-late";
import { RowQuiet } from "~ui/prospect/row-quiet";
import { sentenceFor } from "~words/reason";
import { say } from "~words/say";
import { PersonActions } from "./person-actions";
import type { PersonData } from "./person-data";
import { PersonLinks } from "./person-links";
import { PersonMarks } from "./person-marks";
import { NotLookedAt } from "./person-not-looked-at";

interface PersonHeadProps {
  data: PersonData;
  moment: Moment;
}

export function PersonHead({ data: { prospect, sending }, moment }: PersonHeadProps) {
  const temperature = temperatureOf(prospect, moment.now);
  const group = groupOf(prospect, todayOf(moment));
  return (
    <header className="person-head" data-temperature={temperature}>
      <Avatar name={prospect.name} />
      <div className="person-who">
        <Heading prospect={prospect} />
        <Position prospect={prospect} />
      </div>
      <PersonActions prospect={prospect} moment={moment} />
      <div className="person-standing">
        <PersonMarks prospect={prospect} temperature={temperature} />
        <div className="person-why">
          {sending ? (
            <OnItsWay sending={sending} zone={moment.zone} />
          ) : (
            <RowLate prospect={prospect} group={group} temperature={temperature} moment={moment} />
          )}
          <p>
            <bdi>{sentenceFor(reasonFor(prospect, moment), moment.zone)}</bdi>
          </p>
        </div>
        {group && group !== "upcoming" && <RowQuiet prospect={prospect} moment={moment} />}
        <NotLookedAt prospect={prospect} />
        <RowHints prospect={prospect} moment={moment} />
        <RowChoices prospect={prospect} moment={moment} />
        <PersonLinks prospect={prospect} />
      </div>
    </header>
  );
}

/** Has the focus at first: whoever comes from the list by the keyboard is in the page at once. */
function Heading({ prospect: { name } }: { prospect: Prospect }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={ref} tabIndex={-1}>
      <bdi>{name}</bdi>
    </h1>
  );
}

function Position({ prospect: { title, company } }: { prospect: Prospect }) {
  if (!title && !company) return <p className="person-position">{say("pageNoCompany")}</p>;
  return (
    <p className="person-position">
      {title && <bdi>{title}</bdi>}
      {title && company && <span aria-hidden="true"> · </span>}
      {company && <bdi>{company}</bdi>}
    </p>
  );
}
