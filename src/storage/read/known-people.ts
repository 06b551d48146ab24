/** Looks up whom a list meets. Asked for all at once: a cursor that goes from one to the next waits for each. */
import type { ProspectId } from "~domain/ids";
import { KnownPeople, type Listed, namesakeKey, ownKeys } from "~domain/known-people";
import { indexedNamesOf } from "~domain/search-words";
import type { ProspectRow, RekindleDatabase } from "../database";
import type { HandleIndex } from "./handle-index";
import { factsOf } from "./prospects";

/**
 * Adds those whom these people meet to those who are known already, as far as they are not among them. With
 * an index, which must be fresh, nobody is asked for in vain.
 */
export async function meet(
  db: RekindleDatabase,
  people: readonly Listed[],
  known = new KnownPeople(),
  index?: HandleIndex,
): Promise<KnownPeople> {
  const keys = [...new Set(people.flatMap(keysOf))];
  const owners = index === undefined ? await ownersOf(db, keys) : index.ownersOf(keys);
  const namesakes = await namesakesOf(db, people);
  const ids = [...new Set([...owners, ...namesakes])].filter((id) => !known.get(id));
  for (const row of await db.prospects.bulkGet(ids)) if (row) putRow(known, row);
  return known;
}

export function putRow(known: KnownPeople, row: ProspectRow): void {
  known.put(factsOf(row));
  if (row.touchCount > 0) known.putTouched(row.id);
}

const keysOf = ({ addresses }: Listed) => addresses.flatMap((one) => ownKeys(one.keys));

async function ownersOf(db: RekindleDatabase, keys: readonly string[]): Promise<ProspectId[]> {
  const found = await Promise.all(
    keys.map((key) => db.prospects.where("handleKeys").equals(key).primaryKeys()),
  );
  return found.flat();
}

/** Of those without an address, for whom nothing but the name is left. */
async function namesakesOf(db: RekindleDatabase, people: readonly Listed[]): Promise<ProspectId[]> {
  const nameless = people.filter(({ addresses }) => addresses.length === 0);
  const found = await Promise.all(nameless.map(({ person }) => listNamesakes(db, person)));
  return found.flat();
}

async function listNamesakes(
  db: RekindleDatabase,
  person: { name: string; company?: string },
): Promise<ProspectId[]> {
  const words = indexedNamesOf(person);
  const sharing = (word: string) => db.prospects.where("words").equals(word);
  const counts = await Promise.all(words.map((word) => sharing(word).count()));
  const rarest = words[counts.indexOf(Math.min(...counts))];
  if (rarest === undefined) return [];
  const rows = await sharing(rarest).toArray();
  const key = namesakeKey(person);
  return rows.filter((row) => namesakeKey(row) === key).map(({ id }) => id);
}
