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
import { findByAddress } from "~storage/read/prospects";
import { changeFacts } from "~storage/write/change-facts";
import type { ActionContext } from "./context";

/** Returns the prospects of whom something was learned. */
export async function learnPeople(
  context: ActionContext,
  people: readonly Recipient[],
): Promise<ProspectId[]> {
  const learned: ProspectId[] = [];
  for (const person of people) {
    const id = await context.db.transaction("rw", context.db.prospects, context.db.events, () =>
      learn(context, addressesOf(person)),
    );
    if (id !== undefined) learned.push(id);
  }
  return learned;
}

async function learn(context: ActionContext, keys: string[]): Promise<ProspectId | undefined> {
  const { db, zone } = context;
  if (keys.length < 2) return undefined;
  const owner = await findOwnerOf(context, keys);
  if (owner === undefined) return undefined;
  const missing: string[] = [];
  for (const key of keys) {
    if (owner.handleKeys.includes(key)) continue;
    const other = await rowOf(context, key);
    if (other === undefined) missing.push(key);
    else if (contradicts(other, keys)) {
      await drop(context, other, key);
      missing.push(key);
    }
  }
  if (missing.length === 0) return undefined;
  const url = urlOf(missing);
  const handleKeys = [...owner.handleKeys, ...missing];
  await changeFacts(db, owner.id, { handleKeys, ...(url && { linkedinUrl: url }) }, zone);
  return owner.id;
}

/** Whom the strongest id belongs to; a public address that has moved on is taken from its old owner. */
async function findOwnerOf(
  context: ActionContext,
  keys: readonly string[],
): Promise<ProspectRow | undefined> {
  for (const key of keys) {
    const row = await rowOf(context, key);
    if (row === undefined) continue;
    if (!contradicts(row, keys)) return row;
    await drop(context, row, key);
  }
  return undefined;
}

async function rowOf({ db }: ActionContext, key: string): Promise<ProspectRow | undefined> {
  const match = await findByAddress(db, key);
  return match && db.prospects.get(match.id);
}

async function drop({ db, zone }: ActionContext, row: ProspectRow, key: string): Promise<void> {
  const handleKeys = row.handleKeys.filter((one) => one !== key);
  await changeFacts(db, row.id, { handleKeys }, zone);
}

const FOR_LIFE = ["linkedin:id:", "linkedin:member:", "linkedin:sales:"];

/** Whether a prospect is known under another id of a kind of which everyone has one. */
function contradicts({ handleKeys }: ProspectRow, keys: readonly string[]): boolean {
  return FOR_LIFE.some((kind) => {
    const own = handleKeys.filter((key) => key.startsWith(kind));
    const told = keys.find((key) => key.startsWith(kind));
    return told !== undefined && own.length > 0 && !own.includes(told);
  });
}

/** The profile's address by its public name, which is what a person can read. */
function urlOf(keys: readonly string[]): string | undefined {
  const vanity = keys.find((key) => key.startsWith("linkedin:vanity:"))?.slice(16);
  return vanity && parseLinkedin(`https://www.linkedin.com/in/${encodeURIComponent(vanity)}/`)?.url;
}
