/**
 * What an import would do with each person of a list, decided as the worker decides it. Nothing is
 * written. A list is either looked up person by person, or, when it is long and the table is not, the whole
 * table is read past it.
 */
import { type Decision, decide } from "~domain/import-decision";
import type { ImportCounts } from "~domain/import-job";
import { KnownPeople, type Listed, listedOf, namesakeKey, ownKeys } from "~domain/known-people";
import type { ListedPerson } from "~domain/listed-person";
import type { ProspectRow, RekindleDatabase } from "../database";
import { importTerms } from "./import-terms";
import { meet, putRow } from "./known-people";

export type Fate = keyof ImportCounts;

export interface ImportPreview {
  counts: ImportCounts;
  /** Of each person, in the order of the list. */
  fates: Fate[];
}

/** So many at a time, that the page is not held up. */
const SLICE = 250;
/** To look somebody up takes as long as to read so many rows. */
const ROWS_A_LOOKUP = 4;

/** `onProgress` is told how many have been looked up. Gives way to the page now and then. */
export async function previewImport(
  db: RekindleDatabase,
  people: readonly ListedPerson[],
  options: { source?: string; interestedAt?: number; bringsBack: boolean },
  onProgress?: (done: number) => void,
): Promise<ImportPreview> {
  const terms = await importTerms(db, options, Date.now());
  const known = new KnownPeople();
  const isLong = people.length * ROWS_A_LOOKUP > (await db.prospects.count());
  if (isLong) await readPast(db, people, known);
  const counts: ImportCounts = { added: 0, filled: 0, same: 0, refused: 0, erased: 0 };
  const fates: Fate[] = [];
  for (let from = 0; from < people.length; from += SLICE) {
    const listed = people.slice(from, from + SLICE).map(listedOf);
    if (!isLong) await meet(db, listed, known);
    for (const one of listed) {
      const { fate, made }: Decision = decide(one, known, terms, `prospect:${fates.length}`);
      counts[fate] += 1;
      fates.push(fate);
      for (const facts of made) known.put(facts);
    }
    onProgress?.(fates.length);
    await giveWay();
  }
  return { counts, fates };
}

/** Reads everyone, and keeps those whom the list meets. */
async function readPast(
  db: RekindleDatabase,
  people: readonly ListedPerson[],
  known: KnownPeople,
): Promise<void> {
  const [keys, namesakes] = [new Set<string>(), new Set<string>()];
  for (let from = 0; from < people.length; from += SLICE) {
    for (const one of people.slice(from, from + SLICE).map(listedOf)) note(one, keys, namesakes);
    await giveWay();
  }
  const isMet = (row: ProspectRow) =>
    row.handleKeys.some((key) => keys.has(key)) ||
    (namesakes.size > 0 && namesakes.has(namesakeKey(row)));
  let rows: ProspectRow[];
  let after = "";
  do {
    rows = await db.prospects.where("id").above(after).limit(SLICE).toArray();
    for (const row of rows) if (isMet(row)) putRow(known, row);
    after = rows.at(-1)?.id ?? "";
    await giveWay();
  } while (rows.length === SLICE);
}

function note({ person, addresses }: Listed, keys: Set<string>, namesakes: Set<string>): void {
  for (const address of addresses) for (const key of ownKeys(address.keys)) keys.add(key);
  if (addresses.length === 0) namesakes.add(namesakeKey(person));
}

/** Half of a picture's time. */
const BUSY_AT_MOST = 8;
let busySince = 0;

/** After a while at work: each time takes the browser some milliseconds. */
async function giveWay(): Promise<void> {
  if (performance.now() - busySince < BUSY_AT_MOST) return;
  await new Promise((resolve) => setTimeout(resolve));
  busySince = performance.now();
}
