/**
 * A page shows several ids of one person: a prospect of whom one is known gets the others. So whoever
 * was added by the public address alone is found by the id in a message once the rep has looked at the
 * profile, and whoever changes that address is found all the same.
 *
 * Ids of a member are for life; the public address can move to someone else. Where they disagree the id
 * is right. People who are no prospects leave no trace.
 */
import { parseLinkedin } from "~domain/handle";
import type { ProspectId } from "~domain/ids";
import { addressesOf, type Recipient } from "~domain/recipient";
import type { ProspectRow } from "~storage/database";
import { changeFacts } from "~storage/write/change-facts";
import type { ActionContext } from "./context";

/** Returns the prospects of whom something was learned. */
export async function learnPeople(
  context: ActionContext,
  people: readonly Recipient[],
): Promise<ProspectId[]> {
  const learned: ProspectId[] = [];
  for (const person of people) {
    const id = await learn(context, addressesOf(person));
    if (id !== undefined) learned.push(id);
  }
  return learned;
}

function learn(
  { db, zone }: ActionContext,
  keys: readonly string[],
): Promise<ProspectId | undefined> {
  return db.transaction("rw", db.prospects, db.events, db.state, async () => {
    if (areMixed(keys)) return undefined;
    const rows = await db.prospects.where("handleKeys").anyOf(keys).distinct().toArray();
    // Someone else's: an address that has moved on since.
    const others = rows.filter((row) => contradicts(row, keys));
    for (const other of others) await changeFacts(db, other.id, without(other, keys), zone);
    const own = rows.filter((row) => !others.includes(row));
    const owner = strongest(own, keys);
    if (owner === undefined) return undefined;
    // What another prospect has as well is a question for the rep: it may be the same person twice.
    const taken = new Set(own.flatMap(({ handleKeys }) => handleKeys));
    const missing = keys.filter((key) => !taken.has(key));
    if (missing.length === 0) return undefined;
    const url = urlOf(missing);
    const handleKeys = [...owner.handleKeys, ...missing];
    await changeFacts(db, owner.id, { handleKeys, ...(url && { linkedinUrl: url }) }, zone);
    return owner.id;
  });
}

/** What is left of them; whose public address has moved on is led to by the id. */
function without({ handleKeys, linkedinUrl }: ProspectRow, moved: readonly string[]) {
  const kept = handleKeys.filter((key) => !moved.includes(key));
  const vanity = linkedinUrl && parseLinkedin(linkedinUrl)?.vanity;
  const id = kept.find((key) => key.startsWith("linkedin:id:"))?.slice(12);
  const isElsewhere = vanity !== undefined && moved.includes(`linkedin:vanity:${vanity}`);
  const url = isElsewhere && id && parseLinkedin(`https://www.linkedin.com/in/${id}/`)?.url;
  return { handleKeys: kept, ...(url && { linkedinUrl: url }) };
}

/** Whom the strongest of the keys belongs to. */
function strongest(rows: readonly ProspectRow[], keys: readonly string[]): ProspectRow | undefined {
  for (const key of keys) {
    const row = rows.find(({ handleKeys }) => handleKeys.includes(key));
    if (row !== undefined) return row;
  }
  return undefined;
}

const FOR_LIFE = ["linkedin:id:", "linkedin:member:", "linkedin:sales:"];

/** Whether a prospect is known under another id of a kind of which everyone has one. */
function contradicts({ handleKeys }: ProspectRow, keys: readonly string[]): boolean {
  const told = keys.filter(isForLife);
  if (told.some((key) => handleKeys.includes(key))) return false;
  return told.some((key) => handleKeys.some((own) => kindOf(own) === kindOf(key)));
}

const kindOf = (key: string) => key.split(":")[1];
const isForLife = (key: string) => FOR_LIFE.some((kind) => key.startsWith(kind));

/** Ids that cannot all be of one person: a page that is changing from one to the next. */
function areMixed(keys: readonly string[]): boolean {
  const kinds = keys.filter(isForLife).map(kindOf);
  return new Set(kinds).size < kinds.length;
}

/** The profile's address by its public name, which is what a person can read. */
function urlOf(keys: readonly string[]): string | undefined {
  const vanity = keys.find((key) => key.startsWith("linkedin:vanity:"))?.slice(16);
  return vanity && parseLinkedin(`https://www.linkedin.com/in/${encodeURIComponent(vanity)}/`)?.url;
}
