/**
 * Reads the days and times of a column. Only what is one day for everybody is read: a day of "03/04/2024" is
 * decided by the other cells of its column, and where none of them tells, by where the rep is. A number alone
 * is no date. What names no day that exists is undefined.
 */
import { DAY, MINUTE, timeOn } from "~domain/zone-time";
import { plainWords } from "./column-words";

type Order = "day-first" | "month-first";
interface Parts {
  year: number;
  month: number;
  day: number;
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(.*))?$/;
const DOTS = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?:,?\s+(.*))?$/;
const SLASHES = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?:,?\s+(.*))?$/;
const ASIAN = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:\s+(.*))?$/;
/** "12 Mar 2024", "12. März 2024", "12-Mar-2024" */
const DAY_WORD =
  /^(\d{1,2})\.?[\s-]+(?:de )?(\p{Letter}{3,12})\.?,?[\s-]+(?:de )?(\d{4})(?:,?\s+(.*))?$/u;
/** "Mar 12, 2024" */
const WORD_DAY = /^(\p{Letter}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(.*))?$/u;
const TIME =
  /^(?:at |um )?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?\s*(?:uhr)?\s*(z|utc|gmt|(?:utc|gmt)?[+-]\d{2}:?\d{2})?$/i;

const MONTHS = new Map<string, number>();
for (const names of [
  "jan feb mar apr may jun jul aug sep oct nov dec",
  "januar februar marz april mai juni juli august september oktober november dezember",
  "january february march april may june july august september october november december",
  "jan feb mrz apr mai jun jul aug sept okt nov dez",
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
  "janv fevr mars avr mai juin juil aout sept oct nov dec",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "ene feb mar abr may jun jul ago sep oct nov dic",
])
  for (const [index, name] of names.split(" ").entries()) MONTHS.set(name, index + 1);

const LONGEST = 60;

export function looksLikeDate(cell: string): boolean {
  return (
    partsOf(cell.trim(), "day-first") !== undefined ||
    partsOf(cell.trim(), "month-first") !== undefined
  );
}

/** Reads the cells of one column; `zone` is where days and times are that do not say it. */
export function dateReader(cells: Iterable<string>, zone: string) {
  const order = orderOf(cells) ?? (/^(America|US)\//.test(zone) ? "month-first" : "day-first");
  return (cell: string): number | undefined => {
    const found = partsOf(cell.trim(), order);
    if (found === undefined) return undefined;
    const at = timeOf(found.parts, found.rest, zone);
    return at !== undefined && at >= 0 ? at : undefined;
  };
}

/** What the column's dates with slashes tell, if any of them does. */
function orderOf(cells: Iterable<string>): Order | undefined {
  for (const cell of cells) {
    const [, first, second] = SLASHES.exec(cell.trim().slice(0, LONGEST)) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) return "day-first";
    if (Number(second) > 12 && Number(first) <= 12) return "month-first";
  }
  return undefined;
}

function partsOf(cell: string, order: Order): { parts: Parts; rest: string } | undefined {
  if (cell.length < 6 || cell.length > LONGEST) return undefined;
  const digits = /^\d/.test(cell) ? byDigits(cell, order) : undefined;
  const found = digits ?? byWords(cell);
  return found !== undefined && exists(found.parts) ? found : undefined;
}

function byDigits(cell: string, order: Order) {
  const iso = ISO.exec(cell) ?? ASIAN.exec(cell);
  if (iso !== null) return partsFrom(iso[1], iso[2], iso[3], iso[4]);
  const dots = DOTS.exec(cell);
  if (dots !== null) return partsFrom(dots[3], dots[2], dots[1], dots[4]);
  const slashes = SLASHES.exec(cell);
  if (slashes === null) return undefined;
  const [, first, second, year, rest] = slashes;
  return order === "day-first"
    ? partsFrom(year, second, first, rest)
    : partsFrom(year, first, second, rest);
}

function byWords(cell: string) {
  const [, day, month, year, rest] = DAY_WORD.exec(cell) ?? [];
  if (month !== undefined) return partsFrom(year, monthOf(month), day, rest);
  const [, word, dayAfter, yearAfter, restAfter] = WORD_DAY.exec(cell) ?? [];
  if (word === undefined) return undefined;
  return partsFrom(yearAfter, monthOf(word), dayAfter, restAfter);
}

const monthOf = (word: string) => String(MONTHS.get(plainWords(word)) ?? 0);

function partsFrom(year = "", month = "", day = "", rest = "") {
  // Two digits are of this century, or of the last if that is nearer to a life at work.
  const full = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
  return { parts: { year: full, month: Number(month), day: Number(day) }, rest: rest.trim() };
}

const dayNumberOf = ({ year, month, day }: Parts) => Date.UTC(year, month - 1, day) / DAY;

function exists({ year, month, day }: Parts): boolean {
  // What is no day of its month is taken for one of another; years before 100 for others.
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function timeOf(parts: Parts, rest: string, zone: string): number | undefined {
  const day = dayNumberOf(parts);
  if (rest === "") return timeOn(day, 0, zone);
  const [, hour, minute, second = "0", fraction = "0", half, offset] = TIME.exec(rest) ?? [];
  if (hour === undefined || minute === undefined) return timeOn(day, 0, zone);
  const hours = hourOf(Number(hour), half);
  if (hours > 24 || Number(minute) > 59 || Number(second) > 59) return timeOn(day, 0, zone);
  const minutes = hours * 60 + Number(minute);
  const millis = Number(second) * 1_000 + Math.floor(Number(`0.${fraction}`) * 1_000);
  if (offset === undefined) return clockTime(day, minutes, zone) + millis;
  return day * DAY + (minutes - offsetMinutes(offset)) * MINUTE + millis;
}

/** Asking for a time of a zone is slow: on a day without a change of the clock the midnights tell. */
function clockTime(day: number, minutes: number, zone: string): number {
  const midnight = timeOn(day, 0, zone);
  const isPlain = timeOn(day + 1, 0, zone) - midnight === DAY;
  return isPlain ? midnight + minutes * MINUTE : timeOn(day, minutes, zone);
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

function offsetMinutes(offset: string): number {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === "-" ? -size : size;
}
