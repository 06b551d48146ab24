/** Who would come on which day, before anything is moved. */
import { useState } from "react";
import { dayOf } from "~domain/calendar";
import type { ProspectId } from "~domain/ids";
import type { Moment } from "~domain/moment";
import { SPREAD_OVER, type SpreadDay, spreadOver } from "~domain/spread";
import { listDue } from "~storage/read/due-list";
import { Dialog } from "~ui/dialog";
import { useWorkCalendar } from "~ui/rules";
import { useLive } from "~ui/use-live";
import { rightNow } from "~ui/use-moment";
import { formatDate } from "~words/dates";
import { say, sayCount, sayNumber } from "~words/say";
import { spread } from "./act-on-many";
import { useCommandId } from "./dialog-form";
import { closeDialog } from "./dialogs";

const MOST = 5_000;
/** So many are named of each day, as far as there is room. */
const NAMED = 3;

export function SpreadDialog({ first }: { first: number }) {
  const commandId = useCommandId();
  const calendar = useWorkCalendar();
  // That of the opening: what was shown is what is done.
  const [moment] = useState(rightNow);
  const [days, setDays] = useState(first);
  const due = useLive((db) => listDue(db, moment.now, MOST), [moment.now]);
  if (due === undefined) return null;
  const plan = spreadOver(due, days, moment, calendar);
  const names = new Map(due.map(({ id, name }) => [id, name]));
  const submit = async () => {
    if (await spread(commandId, plan)) closeDialog();
  };
  return (
    <Dialog
      title={sayCount("personSpreadTitle", due.length)}
      submitText={say("personSpread")}
      onSubmit={() => void submit()}
      onClose={closeDialog}
    >
      <fieldset className="quick-dates">
        <legend className="label">{say("personSpreadOver")}</legend>
        {SPREAD_OVER.map((count) => (
          <button
            key={count}
            type="button"
            className="button"
            aria-pressed={count === days}
            onClick={() => setDays(count)}
          >
            {sayCount("commonDays", count)}
          </button>
        ))}
      </fieldset>
      <ol className="spread-plan">
        {plan.map((day) => (
          <PlannedDay key={day.on} day={day} names={names} moment={moment} />
        ))}
      </ol>
      <p className="dialog-about">{say("personSpreadNote")}</p>
    </Dialog>
  );
}

interface PlannedDayProps {
  day: SpreadDay;
  names: ReadonlyMap<ProspectId, string>;
  moment: Moment;
}

function PlannedDay({ day: { on, untilAt, ids }, names, moment: { now, zone } }: PlannedDayProps) {
  const isToday = untilAt === undefined || on === dayOf(now, zone);
  const title = isToday ? say("personToday") : formatDate(untilAt, "weekday-day", zone);
  const first = ids.slice(0, NAMED).map((id) => names.get(id));
  return (
    <li>
      <strong>{title}</strong>
      <span className="count">{sayNumber(ids.length)}</span>
      <span className="spread-names" dir="auto">
        {first.join(", ")}
      </span>
    </li>
  );
}
