import {
  emailKeys,
  emailLookups,
  linkedinKeys,
  type MatchStrength,
  parseLinkedin,
} from "~domain/handle";
import type { ProspectId } from "~domain/ids";
import type { ProspectFacts } from "~domain/prospect";
import { addressesOf, type Recipient } from "~domain/recipient";
import { allWordsOf, splitWords, tellingWordOf } from "~domain/search-words";
import { isSameName } from "~domain/sighting";
import type { ProspectRow, RekindleDatabase } from "../database";

/** Prospects of which every word of the query begins a word. An empty query finds nobody. */
export async function searchProspects(
  db: RekindleDatabase,
  query: string,
  limit: number,
): Promise<ProspectRow[]> {
  const wanted = splitWords(query);
  const telling = tellingWordOf(query);
  if (telling === undefined) return [];
  return db.prospects
    .where("words")
    .startsWith(telling)
    .distinct()
    .filter((row) => hasAll(allWordsOf(row), wanted))
    .limit(limit)
    .toArray();
}

function hasAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word) => words.some((own) => own.startsWith(word)));
}

export interface Match {
  id: ProspectId;
  strength: MatchStrength;
}

/**
 * The prospect an address belongs to. An exact key wins; a weak one counts only when it points to
 * one person.
 */
export async function findByAddress(
  db: RekindleDatabase,
  address: string,
): Promise<Match | undefined> {
  for (const { key, strength } of lookupsOf(address)) {
    const rows = await db.prospects.where("handleKeys").equals(key).limit(2).primaryKeys();
    const [id] = rows;
    if (id !== undefined && (strength === "exact" || rows.length === 1)) return { id, strength };
  }
  return undefined;
}

/** The prospect whom any of the recipient's addresses belongs to; the strongest decides. */
export async function findRecipient(
  db: RekindleDatabase,
  recipient: Recipient,
): Promise<Match | undefined> {
  for (const address of addressesOf(recipient)) {
    const match = await findByAddress(db, address);
    if (match !== undefined) return match;
  }
  return undefined;
}

function lookupsOf(address: string): { key: string; strength: MatchStrength }[] {
  if (address.startsWith("linkedin:")) return [{ key: address, strength: "exact" }];
  return emailLookups(address);
}

/** Prospects whose address is at this domain, a few at most; nobody when too many are alike. */
export function listAtDomain(db: RekindleDatabase, domain: string): Promise<ProspectRow[]> {
  return listWithWordOf(db, domain, ({ email }) => email?.endsWith(`@${domain}`) === true);
}

/** Prospects of this name, a few at most; nobody when too many are alike. */
export function listNamed(db: RekindleDatabase, name: string): Promise<ProspectRow[]> {
  return listWithWordOf(db, name, (row) => isSameName(row.name, name));
}

const A_FEW = 5;
/** A word that more people share says nothing about one of them, and reading them all takes long. */
const SHARED_BY_AT_MOST = 100;

async function listWithWordOf(
  db: RekindleDatabase,
  text: string,
  isWanted: (row: ProspectRow) => boolean,
): Promise<ProspectRow[]> {
  const telling = tellingWordOf(text);
  if (telling === undefined) return [];
  const sharing = () => db.prospects.where("words").equals(telling);
  if ((await sharing().count()) > SHARED_BY_AT_MOST) return [];
  return sharing().filter(isWanted).limit(A_FEW).toArray();
}

/** The keys of a prospect's addresses. */
export function handleKeysOf(email: string | undefined, linkedinUrl: string | undefined): string[] {
  const linkedin = linkedinUrl === undefined ? undefined : parseLinkedin(linkedinUrl);
  return [
    ...(email === undefined ? [] : emailKeys(email)),
    ...(linkedin ? linkedinKeys(linkedin) : []),
  ];
}

/** Who already has one of these addresses, by exact key. */
export function findOwner(db: RekindleDatabase, keys: string[]): Promise<ProspectRow | undefined> {
  return ownersOf(db, keys).first();
}

/** The same, but for this one. */
export function findOtherOwner(
  db: RekindleDatabase,
  id: ProspectId,
  keys: readonly string[],
): Promise<ProspectRow | undefined> {
  return ownersOf(db, keys)
    .filter((row) => row.id !== id)
    .first();
}

function ownersOf(db: RekindleDatabase, keys: readonly string[]) {
  const exact = keys.filter((key) => !key.startsWith("email-untagged:"));
  return db.prospects.where("handleKeys").anyOf(exact);
}

/** What the rep knows of a person, without what follows from the log. */
export function factsOf(row: ProspectFacts): ProspectFacts {
  const { id, name, company, title, email, linkedinUrl, handleKeys, source, stage, cadenceId } =
    row;
  const { createdAt, interestedAt, theirZone, notes, tags, notSameAs, maybeSameAs } = row;
  return {
    id,
    name,
    handleKeys,
    stage,
    createdAt,
    ...(company !== undefined && { company }),
    ...(title !== undefined && { title }),
    ...(email !== undefined && { email }),
    ...(linkedinUrl !== undefined && { linkedinUrl }),
    ...(source !== undefined && { source }),
    ...(cadenceId !== undefined && { cadenceId }),
    ...(interestedAt !== undefined && { interestedAt }),
    ...(theirZone !== undefined && { theirZone }),
    ...(notes !== undefined && { notes }),
    ...(tags !== undefined && { tags }),
    ...(notSameAs !== undefined && { notSameAs }),
    ...(maybeSameAs !== undefined && { maybeSameAs }),
  };
}
