import { groupOf, todayOf } from "~domain/due-list";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { temperatureOf } from "~domain/temperature";
import { OnItsWay, RowLate } from "~ui/prospect/row-late";
import type { Sending } from "~ui/prospect/sending";

interface CardWhenProps {
  prospect: Prospect;
  sending: Sending | undefined;
  moment: Moment;
}

/** How late, or that a message is on its way: as in a row. */
export function CardWhen({ prospect, sending, moment }: CardWhenProps) {
  if (sending !== undefined) return <OnItsWay sending={sending} zone={moment.zone} />;
  return (
    <RowLate
      prospect={prospect}
      group={groupOf(prospect, todayOf(moment))}
      temperature={temperatureOf(prospect, moment.now)}
      moment={moment}
    />
  );
}
