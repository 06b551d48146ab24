/** The holidays: which are saved, and on demand the list to choose them from. */
import { useState } from "react";
import { dayAfter } from "~domain/calendar";
import { longDay } from "./day-words";
import {
  allDays,
  chosenOf,
  countryName,
  type Holidays,
  likelyCountry,
  listHolidays,
  loadHolidays,
  type SavedHolidays,
} from "./holiday-days";
import { HolidayPicker } from "./holiday-picker";

interface HolidaysChoiceProps {
  saved: SavedHolidays | undefined;
  /** Not saved yet, perhaps. */
  value: SavedHolidays | undefined;
  /** `yyyy-MM-dd` */
  today: string;
  onChange: (value: SavedHolidays | undefined) => void;
}

type Package = { kind: "not-asked" | "loading" | "failed" } | { kind: "here"; holidays: Holidays };

export function HolidaysChoice({ saved, value, today, onChange }: HolidaysChoiceProps) {
  const [state, setState] = useState<Package>({ kind: "not-asked" });
  const thisYear = Number(today.slice(0, 4));
  const choose = (holidays: Holidays, country: string | undefined, region?: string) =>
    onChange(country ? defaultsOf(holidays, country, region, thisYear, saved) : undefined);
  const open = async () => {
    setState({ kind: "loading" });
    const next = await fetched();
    setState(next);
    if (next.kind !== "here") return;
    const country = value?.country ?? likelyCountry(navigator.languages);
    choose(next.holidays, country, value?.region);
  };
  return (
    <fieldset className="holidays">
      <legend>Holidays</legend>
      {value !== undefined && <EndHint days={value.days} today={today} />}
      {state.kind === "here" ? (
        <HolidayPicker
          holidays={state.holidays}
          value={value}
          thisYear={thisYear}
          onChoosePlace={(country, region) => choose(state.holidays, country, region)}
          onChange={onChange}
        />
      ) : (
        <>
          <p>{savedWords(value)}</p>
          <button type="button" className="button" onClick={() => void open()}>
            {value === undefined ? "Choose holidays" : "Change or renew"}
          </button>
        </>
      )}
      <small role="status">{STATUS[state.kind]}</small>
    </fieldset>
  );
}

async function fetched(): Promise<Package> {
  try {
    return { kind: "here", holidays: await loadHolidays() };
  } catch {
    return { kind: "failed" };
  }
}

const STATUS: Record<Package["kind"], string> = {
  "not-asked": "",
  loading: "Loading…",
  failed: "The list of holidays could not be loaded. Reload this page and try again.",
  here: "",
};

function savedWords(value: SavedHolidays | undefined): string {
  if (value === undefined) return "None.";
  const { country, region, days } = value;
  const place = [countryName(country) ?? country, ...(region ? [region] : [])].join(", ");
  const last = days.at(-1);
  return last ? `${place}, until the end of ${last.on.slice(0, 4)}.` : `${place}, none chosen.`;
}

/** What is saved for a place, brought up to these years; for another place, all public holidays. */
function defaultsOf(
  holidays: Holidays,
  country: string,
  region: string | undefined,
  thisYear: number,
  saved: SavedHolidays | undefined,
): SavedHolidays {
  const isSavedPlace = saved?.country === country && saved.region === region;
  const list = listHolidays(holidays, country, region, thisYear);
  const days = allDays(chosenOf(list, isSavedPlace ? saved.days : undefined));
  return { country, ...(region && { region }), days };
}

const SOON_DAYS = 183;

function EndHint({ days, today }: { days: SavedHolidays["days"]; today: string }) {
  const last = days.at(-1)?.on;
  if (last === undefined || last > dayAfter(today, SOON_DAYS)) return null;
  return (
    <p className="hint-line">
      Holidays are known until {longDay(last)}. Choose “Change or renew” and save again.
    </p>
  );
}
