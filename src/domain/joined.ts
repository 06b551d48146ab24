/**
 * How a person out of a backup comes together with who is in the list. The rules:
 *
 * - Who has the same id is the same person, unless nothing agrees: neither a name nor an address nor since
 *   when they are known. Then it is somebody else, who comes under an id of their own.
 * - Whose address somebody here has is that person, if it is one person and the rep has not said that the
 *   two are not the same. Where their addresses are those of several people here, they come as one more,
 *   without these addresses, and the rep is asked whether they are the same.
 * - An address has one owner: what somebody else here has is never taken from them.
 * - What is known here counts, and nothing that was known in either place is lost.
 * - A log is the log of both. The same event, by its id or by its source's own name for it, is in it once;
 *   whatever was taken back in either place stays so. An event that is in somebody else's log here as well
 *   comes under an id of its own.
 */
import type { ProspectId } from "./ids";
import type { ProspectFacts } from "./prospect";

/** Who was in the list before. */
export interface Here {
  people: ReadonlyMap<ProspectId, Known>;
  /** By exact handle key. */
  owners: ReadonlyMap<string, readonly ProspectId[]>;
}

export type Known = Pick<ProspectFacts, "name" | "createdAt" | "handleKeys" | "notSameAs">;

export interface Fate {
  kind: "new" | "known";
  /** Under which they are in the list afterwards. */
  id: ProspectId;
  /** Handle keys of theirs that somebody else here has. */
  taken: string[];
  /** Who has them. */
  others: ProspectId[];
}

/** Keys by which one person is known; without its tag an address may be of several. */
export function exactKeys(handleKeys: readonly string[]): string[] {
  return handleKeys.filter((key) => !key.startsWith("email-untagged:"));
}

/** Who somebody out of a backup is here. */
export function fateOf(facts: ProspectFacts, here: Here): Fate {
  const id = ownId(facts, here);
  if (here.people.has(id)) return fateAs("known", id, facts, here);
  const owners = exactKeys(facts.handleKeys).flatMap((key) => here.owners.get(key) ?? []);
  const same = [...new Set(owners)].filter((owner) => !areApart(facts, owner, here));
  const [only] = same;
  return only !== undefined && same.length === 1
    ? fateAs("known", only, facts, here)
    : fateAs("new", id, facts, here);
}

function fateAs(kind: Fate["kind"], id: ProspectId, facts: ProspectFacts, here: Here): Fate {
  const own = new Set(here.people.get(id)?.handleKeys);
  const taken = exactKeys(facts.handleKeys).filter((key) => !own.has(key) && here.owners.has(key));
  const others = new Set(taken.flatMap((key) => here.owners.get(key) ?? []));
  return { kind, id, taken, others: [...others] };
}

/** The same each time, so that restoring once more finds who came the first time. */
function ownId(facts: ProspectFacts, { people }: Here): ProspectId {
  const known = people.get(facts.id);
  return known === undefined || isSame(facts, known)
    ? facts.id
    : `prospect:${facts.id.slice(9, 90)}~2`;
}

function isSame(facts: ProspectFacts, known: Known): boolean {
  const keys = new Set(known.handleKeys);
  return (
    facts.createdAt === known.createdAt ||
    facts.name === known.name ||
    facts.handleKeys.some((key) => keys.has(key))
  );
}

function areApart({ id, notSameAs }: ProspectFacts, owner: ProspectId, { people }: Here): boolean {
  return notSameAs?.includes(owner) === true || people.get(owner)?.notSameAs?.includes(id) === true;
}
