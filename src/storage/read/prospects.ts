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
import { isSameName } from "~domain/sighting";
import type { ProspectRow, RekindleDatabase } from "../database";

/** The words a prospect can be found by: every part of name, company and addresses. */
export function wordsOf(facts: ProspectFacts): string[] {
  const text = [facts.name, facts.company, facts.email, facts.linkedinUrl].filter(
    (part) => part !== undefined,
  );
  return [
    ...new Set([...text.flatMap(splitWords), ...(facts.email === undefined ? [] : [facts.email])]),
  ];
}

function splitWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "");
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** Prospects of which every word of the query begins a word. An empty query finds nobody. */
export async function searchProspects(
  db: RekindleDatabase,
  query: string,
  limit: number,
): Promise<ProspectRow[]> {
  const wanted = splitWords(query);
  const longest = [...wanted].sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return [];
  return db.prospects
    .where("words")
    .startsWith(longest)
    .distinct()
    .filter((row) => wanted.every((word) => row.words.some((own) => own.startsWith(word))))
    .limit(limit)
    .toArray();
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
  const longest = splitWords(text).sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return [];
  const sharing = () => db.prospects.where("words").equals(longest);
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
export async function findOwner(
  db: RekindleDatabase,
  keys: string[],
): Promise<ProspectRow | undefined> {
  const exact = keys.filter((key) => !key.startsWith("email-untagged:"));
  return exact.length === 0 ? undefined : db.prospects.where("handleKeys").anyOf(exact).first();
}

/** What the rep knows of a person, without what follows from the log. */
export function factsOf(row: ProspectRow): ProspectFacts {
  const { id, name, company, title, email, linkedinUrl, handleKeys, source, stage, cadenceId } =
    row;
  const { createdAt, interestedAt, theirZone } = row;
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
  };
}
