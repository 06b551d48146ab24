/** After an absence: too many people at once, and the offer to spread them. Nothing moves by itself. */
import CalendarRange from "lucide-react/icons/calendar-range";
import Luggage from "lucide-react/icons/luggage";
import type { Moment } from "~domain/moment";
import { SPREAD_OVER } from "~domain/spread";
import { declineToSpread, undoBatch } from "~ui/prospect/act-on-many";
import { openDialog } from "~ui/prospect/dialogs";
import { formatDate } from "~words/dates";
import { say, sayCount, sayNumber } from "~words/say";
import { type Return, useReturn } from "./use-return";

export function ReturnNotice({ moment }: { moment: Moment }) {
  const found = useReturn(moment);
  if (found === undefined || found.kind === "nothing") return null;
  return found.kind === "back" ? (
    <Back {...found} />
  ) : (
    <Done text={doneWords(found, moment.zone)} commandId={found.batch.commandId} />
  );
}

function Back({ awayDays, due }: Extract<Return, { kind: "back" }>) {
  return (
    <div className="notice" data-kind="offer-days">
      <Luggage size={16} aria-hidden="true" />
      <p>{sayCount("popupAway", awayDays, sayNumber(due))}</p>
      <div className="text-actions">
        {SPREAD_OVER.map((days) => (
          <button
            key={days}
            type="button"
            className="text-button"
            aria-label={sayCount("popupSpreadOver", days)}
            onClick={() => openDialog({ kind: "spread", days })}
          >
            {sayCount("commonDays", days)}
          </button>
        ))}
        <button type="button" className="text-button" onClick={() => void declineToSpread()}>
          {say("popupNotNow")}
        </button>
      </div>
    </div>
  );
}

function Done({ text, commandId }: { text: string; commandId: string }) {
  return (
    <div className="notice">
      <CalendarRange size={16} aria-hidden="true" />
      <p role="status">{text}</p>
      <button
        type="button"
        className="text-button"
        aria-label={say("popupUndoOf", text)}
        onClick={() => undoBatch(commandId)}
      >
        {say("commonUndo")}
      </button>
    </div>
  );
}

function doneWords({ batch, days }: Extract<Return, { kind: "done" }>, zone: string): string {
  const { count, what } = batch;
  const [first] = days;
  if (what === "spread-due")
    return days.length === 1
      ? sayCount("popupSpreadOneDay", count)
      : sayCount("popupSpreadDays", count, sayNumber(days.length));
  if (first === undefined) return sayCount("popupSnoozedAll", count);
  return sayCount("popupSnoozedAllTo", count, formatDate(first, "weekday-day", zone));
}
