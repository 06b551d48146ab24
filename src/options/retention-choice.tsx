import { useId, useState } from "react";
import { monthsBefore } from "~domain/retention";
import { RETENTION_MONTHS, type Settings } from "~domain/settings";
import type { RekindleDatabase } from "~storage/database";
import { listStale } from "~storage/read/stale";
import { findRetentionRun, getSettings } from "~storage/read/state";
import { changeSettings } from "~ui/change-settings";
import { useKeptFocus } from "~ui/use-kept-focus";
import { useLive } from "~ui/use-live";
import { formatDate } from "~words/dates";
import { say, sayCount } from "~words/say";

type Months = Settings["retentionMonths"];

/** After how long somebody is erased by itself. Before it is switched on, it says whom that would be of now. */
export function RetentionChoice() {
  const id = useId();
  const ref = useKeptFocus<HTMLDivElement>();
  const known = useLive(read, []);
  const [asked, setAsked] = useState<Months>();
  const saved = known?.months;
  const choose = (value: string) => {
    const months = RETENTION_MONTHS.find((one) => one === Number(value));
    setAsked(months === saved ? undefined : months);
    if (months === undefined && saved !== undefined) void save(undefined);
  };
  const agree = async (months: NonNullable<Months>) => {
    await save(months);
    setAsked(undefined);
  };
  return (
    <div ref={ref} className="retention">
      <div className="field short-field">
        <label htmlFor={id}>{say("eraseRetention")}</label>
        <select
          id={id}
          className="input"
          value={asked ?? saved ?? ""}
          aria-describedby={`${id}-note`}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{say("eraseNever")}</option>
          {RETENTION_MONTHS.map((one) => (
            <option key={one} value={one}>
              {sayCount("eraseMonths", one)}
            </option>
          ))}
        </select>
        <small id={`${id}-note`}>{say("eraseRetentionNote")}</small>
      </div>
      {asked !== undefined && (
        <Ask
          months={asked}
          onAgree={() => void agree(asked)}
          onCancel={() => setAsked(undefined)}
        />
      )}
      {asked === undefined && known?.last !== undefined && <small>{known.last}</small>}
    </div>
  );
}

interface AskProps {
  months: NonNullable<Months>;
  onAgree: () => void;
  onCancel: () => void;
}

function Ask({ months, onAgree, onCancel }: AskProps) {
  const count = useLive(
    async (db) => (await listStale(db, monthsBefore(Date.now(), months))).length,
    [months],
  );
  return (
    <div className="retention-ask">
      <p role="status">{wordsFor(count)}</p>
      <div className="retention-buttons">
        <button
          type="button"
          className="button"
          data-kind="primary"
          aria-disabled={count === undefined}
          onClick={() => count !== undefined && onAgree()}
        >
          {sayCount("eraseSwitchOn", months)}
        </button>
        <button type="button" className="button" data-kind="quiet" onClick={onCancel}>
          {say("commonCancel")}
        </button>
      </div>
    </div>
  );
}

function wordsFor(count: number | undefined): string {
  if (count === undefined) return say("eraseCounting");
  return count === 0 ? say("eraseWouldBeNobody") : sayCount("eraseWouldBe", count);
}

async function save(months: Months): Promise<void> {
  const done = months === undefined ? say("eraseSwitchedOff") : sayCount("eraseSwitchedOn", months);
  await changeSettings(({ retentionMonths: _, ...rest }) => {
    return { ...rest, ...(months !== undefined && { retentionMonths: months }) };
  }, done);
}

async function read(db: RekindleDatabase): Promise<{ months: Months; last: string | undefined }> {
  const [{ retentionMonths: months }, run] = await Promise.all([
    getSettings(db),
    findRetentionRun(db),
  ]);
  if (months === undefined || run?.isDone === undefined) return { months, last: undefined };
  const { on, count, heldUntilOn } = run;
  if (heldUntilOn !== undefined) return { months, last: say("eraseHeld", dayWords(heldUntilOn)) };
  const last =
    count === 0 ? say("eraseLastNobody", dayWords(on)) : sayCount("eraseLast", count, dayWords(on));
  return { months, last };
}

function dayWords(day: string): string {
  return formatDate(Date.parse(`${day}T12:00:00Z`), "date", "UTC");
}
