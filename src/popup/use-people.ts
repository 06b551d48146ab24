/** Who of those whom the page in front shows is a prospect. */
import { neverTracked } from "~domain/never-track";
import type { Prospect } from "~domain/prospect";
import type { Shown, ShownPerson } from "~messages/who-is-this";
import type { RekindleDatabase } from "~storage/database";
import { findRecipient } from "~storage/read/prospects";
import { getSettings, listAccounts } from "~storage/read/state";
import { useLive } from "~ui/use-live";
import type { InFront } from "./use-in-front";

export interface FoundPerson {
  shown: ShownPerson;
  /** Undefined for a stranger. */
  prospect: Prospect | undefined;
}

export type People =
  | { kind: "elsewhere" | "looking" | "nobody" | "group" }
  /** At least one; prospects first. */
  | { kind: "people"; people: FoundPerson[] };

export function usePeople(inFront: InFront): People {
  const shown = inFront.kind === "answered" ? inFront.shown : undefined;
  const wanted = JSON.stringify(listOf(shown));
  const found = useLive(
    async (db) => ({ wanted, people: await findPeople(db, listOf(shown)) }),
    [wanted],
  );
  if (inFront.kind !== "answered") return inFront;
  if (shown?.kind === "group") return { kind: "group" };
  if (wanted === "[]") return { kind: "nobody" };
  // Those found before are others, until these are.
  if (found?.wanted !== wanted) return { kind: "looking" };
  return found.people.length === 0 ? { kind: "nobody" } : { kind: "people", people: found.people };
}

function listOf(shown: Shown | undefined): ShownPerson[] {
  if (shown?.kind === "people") return shown.people;
  return shown?.kind === "person" ? [shown] : [];
}

/** Without the rep, and without those whom the rep does not want to be looked at. */
async function findPeople(
  db: RekindleDatabase,
  shown: readonly ShownPerson[],
): Promise<FoundPerson[]> {
  if (shown.length === 0) return [];
  const [accounts, { neverTrack }] = await Promise.all([listAccounts(db), getSettings(db)]);
  const own = new Set(accounts.map(({ address }) => address));
  const found = new Map<string, FoundPerson>();
  for (const person of shown) {
    const addresses = addressesOf(person);
    if (addresses.some((one) => neverTracked(one, neverTrack) !== undefined)) continue;
    const [address = "", ...also] = addresses;
    const match = await findRecipient(db, { address, also });
    const prospect = match && (await db.prospects.get(match.id));
    // A newer profile does not say that it is the rep's own; a conversation seen before did.
    if (prospect === undefined && addresses.some((one) => own.has(one))) continue;
    const name = prospect?.id ?? address;
    if (!found.has(name)) found.set(name, { shown: person, prospect });
  }
  const people = [...found.values()];
  const isKnown = ({ prospect }: FoundPerson) => prospect !== undefined;
  return [...people.filter(isKnown), ...people.filter((one) => !isKnown(one))];
}

/** As recipients are looked for: an email address by itself, all else by its key. */
export function addressesOf({ keys }: ShownPerson): string[] {
  return keys.map((key) => key.replace(/^email:/, ""));
}
