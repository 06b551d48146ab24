/** Who may be in the list twice. Only the rep knows; nobody is merged because of a name. */

import type { ProspectId } from "~domain/ids";
import { splitWords } from "~domain/search-words";
import { isSameName } from "~domain/sighting";
import type { ProspectRow, RekindleDatabase } from "../database";

const A_FEW = 5;
/** A word that more people share than this is read for too long. */
const SHARED_BY_AT_MOST = 1_000;

/**
 * Whoever a list has named as the same person, then others of the same name at the same company or
 * none; without those of whom the rep has said that they are others.
 */
export async function listSamePerson(db: RekindleDatabase, id: ProspectId): Promise<ProspectRow[]> {
  const row = await db.prospects.get(id);
  if (row === undefined) return [];
  const apart = row.notSameAs ?? [];
  const isWanted = (one: ProspectRow) =>
    one.id !== id && !apart.includes(one.id) && !(one.notSameAs ?? []).includes(id);
  const named = await db.prospects.bulkGet(row.maybeSameAs ?? []);
  const alike = [...named, ...(await listNamesakes(db, row, isWanted))];
  const found = new Map<ProspectId, ProspectRow>();
  for (const one of alike) if (one !== undefined && isWanted(one)) found.set(one.id, one);
  return [...found.values()];
}

/** Somebody on a page who is no prospect by any address there. */
export interface ShownName {
  name: string;
  company?: string;
  /** Where they are shown. */
  channel: "email" | "linkedin";
}

/** Prospects who may be the one on the page: of that name, and not known on that channel yet. */
export function findSameName(db: RekindleDatabase, shown: ShownName): Promise<ProspectRow[]> {
  const { channel } = shown;
  const isFree = ({ handleKeys, email, linkedinUrl }: ProspectRow) =>
    (channel === "email" ? email : linkedinUrl) === undefined &&
    !handleKeys.some((key) => key.startsWith(`${channel}:`));
  return listNamesakes(db, shown, isFree);
}

async function listNamesakes(
  db: RekindleDatabase,
  { name, company }: { name: string; company?: string | undefined },
  isWanted: (row: ProspectRow) => boolean,
): Promise<ProspectRow[]> {
  const words = [...new Set(splitWords(name))];
  const counts = await Promise.all(
    words.map((word) => db.prospects.where("words").equals(word).count()),
  );
  const rarest = Math.min(...counts);
  const word = words[counts.indexOf(rarest)];
  if (word === undefined || rarest > SHARED_BY_AT_MOST) return [];
  return db.prospects
    .where("words")
    .equals(word)
    .filter(
      (row) => isSameName(row.name, name) && isSameCompany(row.company, company) && isWanted(row),
    )
    .limit(A_FEW)
    .toArray();
}

function isSameCompany(one: string | undefined, other: string | undefined): boolean {
  const [left, right] = [splitWords(one ?? "").join(" "), splitWords(other ?? "").join(" ")];
  return left === "" || right === "" || left === right;
}
