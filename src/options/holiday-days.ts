/**
 * Public holidays, from the package that knows them for the whole world. It is large, so it is loaded
 * when the rep asks for holidays and not before, and by this page alone: what the rules keep are
 * plain days.
 */
import type { HolidaysTypes } from "date-holidays";
import { dayAfter } from "~domain/calendar";
import type { CalendarRules } from "~domain/rules";
import { say } from "~words/say";

export type SavedHolidays = NonNullable<CalendarRules["holidays"]>;
export type HolidayDay = SavedHolidays["days"][number];

export async function loadHolidays() {
  const { default: Holidays } = await import("date-holidays");
  return Holidays;
}
export type Holidays = Awaited<ReturnType<typeof loadHolidays>>;

/** How many years are saved, the present one included. */
const YEARS = 5;
/** What the rules can hold. */
const MOST_DAYS = 400;

/** One holiday with its days in all those years, by day. */
export interface Holiday {
  /** Its name; a day in place of one on a weekend belongs to it. */
  key: string;
  /** By law. Otherwise banks are closed, and many others are, too. */
  isPublic: boolean;
  days: HolidayDay[];
}

/** The holidays from this year on, in the order of their first days. */
export function listHolidays(
  Holidays: Holidays,
  country: string,
  region: string | undefined,
  thisYear: number,
): Holiday[] {
  const options = { languages: [say("language"), "en"], types: TYPES };
  const known = new Holidays({ country, ...(region && { state: region }) }, options);
  const found = new Map<string, Holiday>();
  for (let year = thisYear; year < thisYear + YEARS; year += 1)
    for (const one of known.getHolidays(year)) {
      const key = keyOf(one);
      const holiday = found.get(key) ?? { key, isPublic: false, days: [] };
      if (one.type === "public") holiday.isPublic = true;
      holiday.days.push(...daysOf(one));
      found.set(key, holiday);
    }
  return [...found.values()].filter(({ days }) => days.length > 0);
}

const TYPES: HolidaysTypes.HolidayType[] = ["bank", "public"];

function keyOf({ name, substitute }: HolidaysTypes.Holiday): string {
  return (substitute === true ? name.replace(/ *\([^()]*\)$/, "") : name).slice(0, 100);
}

/** The whole days of it: half a day off is a working day. */
function daysOf({ date, start, end, name }: HolidaysTypes.Holiday): HolidayDay[] {
  const isFromMidnight = date.slice(11, 19) === "00:00:00";
  const first = isFromMidnight ? date.slice(0, 10) : dayAfter(date.slice(0, 10), 1);
  // A day on which the clocks change has 23 or 25 hours.
  const count = Math.floor((end.getTime() - start.getTime()) / DAY + 0.1);
  return Array.from({ length: count }, (_, index) => ({
    on: dayAfter(first, index),
    name: name.slice(0, 100),
  }));
}

const DAY = 24 * 60 * 60_000;

/**
 * Which of them count when nothing is saved yet, or else as they counted when it was. What was saved in
 * another language is known by its days.
 */
export function chosenOf(
  holidays: readonly Holiday[],
  saved: readonly HolidayDay[] | undefined,
): Holiday[] {
  const last = saved?.at(-1)?.on ?? "";
  const names = new Set(saved?.map(({ name }) => name));
  const listed = new Set(holidays.flatMap(({ days }) => days.map(({ name }) => name)));
  const foreign = new Set(saved?.filter(({ name }) => !listed.has(name)).map(({ on }) => on));
  return holidays.filter(({ days, isPublic }) => {
    const could = days.filter(({ on }) => on <= last);
    if (could.length === 0) return isPublic;
    return days.some(({ name }) => names.has(name)) || could.every(({ on }) => foreign.has(on));
  });
}

/** All days of these, by day. */
export function allDays(holidays: readonly Holiday[]): HolidayDay[] {
  return holidays
    .flatMap(({ days }) => days)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.name < b.name ? -1 : 1))
    .slice(0, MOST_DAYS);
}

export interface Choice {
  code: string;
  name: string;
}

export function listCountries(Holidays: Holidays): Choice[] {
  return choicesOf(new Holidays().getCountries(say("language")))
    .map(({ code, name }) => ({
      code,
      name: countryName(code) ?? name,
    }))
    .toSorted(byName);
}

/** The parts of a country that have holidays of their own; may be none. */
export function listRegions(Holidays: Holidays, country: string): Choice[] {
  return choicesOf(new Holidays().getStates(country, say("language"))).toSorted(byName);
}

const byName = (a: Choice, b: Choice) => a.name.localeCompare(b.name, say("language"));

/** A country without parts has no table of them. */
function choicesOf(table: { [code: string]: string } | undefined): Choice[] {
  return Object.entries(table ?? {}).map(([code, name]) => ({ code, name }));
}

/** Undefined for codes that are no country's. */
export function countryName(code: string): string | undefined {
  return new Intl.DisplayNames([say("language"), "en"], { type: "region", fallback: "none" }).of(
    code,
  );
}

/** Where the rep is, by the languages of the browser; not every language names a country. */
export function likelyCountry(languages: readonly string[]): string | undefined {
  return languages.map((language) => new Intl.Locale(language).region).find(Boolean);
}
