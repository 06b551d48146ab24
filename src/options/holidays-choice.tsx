/** The holidays: which are saved, and on demand the list to choose them from. */
import { useState } from "react";
import { dayAfter } from "~domain/calendar";
import { type MessageKey, say } from "~words/say";
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
      <legend>{say("settingsHolidays")}</legend>
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
            {say(value === undefined ? "settingsHolidaysChoose" : "settingsHolidaysRenew")}
          </button>
        </>
      )}
      <small role="status">{statusWords(state.kind)}</small>
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

const STATUS: Partial<Record<Package["kind"], MessageKey>> = {
  loading: "settingsHolidaysLoading",
  failed: "settingsHolidaysFailed",
};

function statusWords(kind: Package["kind"]): string {
  const key = STATUS[kind];
  return key === undefined ? "" : say(key);
}

function savedWords(value: SavedHolidays | undefined): string {
  if (value === undefined) return say("settingsHolidaysNone");
  const { country, region, days } = value;
  const name = countryName(country) ?? country;
  const place = region ? say("settingsPlace", name, region) : name;
  const last = days.at(-1);
  return last
    ? say("settingsHolidaysUntil", place, last.on.slice(0, 4))
    : say("settingsHolidaysNoneOf", place);
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
      {say("settingsHolidaysEnd", longDay(last), say("settingsHolidaysRenew"))}
    </p>
  );
}
