/** After an absence: too many people at once, and the offer to spread them. Nothing moves by itself. */
import CalendarRange from "lucide-react/icons/calendar-range";
import Luggage from "lucide-react/icons/luggage";
import { formatDate } from "~domain/date-format";
import type { Moment } from "~domain/moment";
import { SPREAD_OVER } from "~domain/spread";
import { declineToSpread, undoBatch } from "./act-on-many";
import { type Return, useReturn } from "./use-return";
import { openDialog } from "./view-state";

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
      <p>
        You were away for {awayDays} days, {due} people are due. Spread them over the next days?
      </p>
      <div className="text-actions">
        {SPREAD_OVER.map((days) => (
          <button
            key={days}
            type="button"
            className="text-button"
            aria-label={`Spread over ${days} days`}
            onClick={() => openDialog({ kind: "spread", days })}
          >
            {days} days
          </button>
        ))}
        <button type="button" className="text-button" onClick={() => void declineToSpread()}>
          Not now
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
        aria-label={`Undo: ${text}`}
        onClick={() => undoBatch(commandId)}
      >
        Undo
      </button>
    </div>
  );
}

function doneWords({ batch, days }: Extract<Return, { kind: "done" }>, zone: string): string {
  const people = batch.count === 1 ? "1 person" : `${batch.count} people`;
  const [first] = days;
  if (batch.what === "spread-due")
    return `${people} spread over ${days.length === 1 ? "the next working day" : `the next ${days.length} working days`}.`;
  return `${people} snoozed${first === undefined ? "" : ` to ${formatDate(first, "weekday-day", zone)}`}.`;
}
