/**
 * Looks once a day whether every row can be read and follows from its log, part by part; how far it came
 * is kept, so that a stopped worker goes on where it was.
 */
import { AT_THE_START, type CheckPlace, checkPart } from "~actions/check-data";
import { rightNow } from "./clock";
import { act } from "./context";

const KEY = "dailyCheck";
const DAY = 24 * 60 * 60_000;
const AFTER_A_FAILURE = 10 * 60_000;
/** So many parts between two notes of how far it came. */
const NOTED_EVERY = 10;

interface Checked {
  /** When the last check was done. Epoch milliseconds. */
  at?: number;
  /** How far the present one is. */
  place?: CheckPlace;
}

let isAskedFor = false;

/** Something failed that is none of the database's: perhaps a row, so that a day is too long to wait. */
export function checkSoon(): void {
  isAskedFor = true;
}

export async function checkDaily(): Promise<void> {
  const { at = 0, place } = await findChecked();
  const { now } = rightNow();
  const wait = isAskedFor ? AFTER_A_FAILURE : DAY;
  if (place === undefined && at <= now && now < at + wait) return;
  isAskedFor = false;
  await checkFrom(place ?? AT_THE_START);
  await note({ at: now });
}

async function checkFrom(start: CheckPlace): Promise<void> {
  let place: CheckPlace | undefined = start;
  for (let parts = 1; place !== undefined; parts += 1) {
    const from: CheckPlace = place;
    place = (await act((context) => checkPart(context, from))).next;
    if (place && parts % NOTED_EVERY === 0) await note({ place });
  }
}

async function note(checked: Checked): Promise<void> {
  await chrome.storage.local.set({ [KEY]: checked });
}

async function findChecked(): Promise<Checked> {
  const stored: unknown = (await chrome.storage.local.get(KEY))[KEY];
  if (typeof stored !== "object" || stored === null) return {};
  const at = "at" in stored && typeof stored.at === "number" ? { at: stored.at } : {};
  return "place" in stored && isPlace(stored.place) ? { ...at, place: stored.place } : at;
}

function isPlace(value: unknown): value is CheckPlace {
  return (
    typeof value === "object" &&
    value !== null &&
    "of" in value &&
    (value.of === "events" || value.of === "people") &&
    "after" in value &&
    typeof value.after === "string"
  );
}
