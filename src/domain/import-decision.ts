/**
 * What becomes of somebody in a list. The preview and the worker ask the same, so that what is shown is
 * what is done.
 */
import { filledFacts, type ListTerms } from "./filled-facts";
import type { ProspectId } from "./ids";
import type { ImportCounts } from "./import-job";
import type { KnownPeople, Listed } from "./known-people";
import type { ProspectFacts } from "./prospect";
import { tidyTags } from "./tags";

export type Fate = keyof ImportCounts;

export interface ImportTerms extends ListTerms {
  /** Whether one of these handle keys is of somebody the rep has erased, and does not want back. */
  isErased: (keys: readonly string[]) => boolean;
  /** Whether this email address is not to be tracked. */
  isRefused: (email: string) => boolean;
}

export interface Decision {
  fate: Fate;
  /** Who is new or has changed, as they are from now on. */
  made: ProspectFacts[];
}

/** `id` is whose they are if they are new. */
export function decide(
  listed: Listed,
  known: KnownPeople,
  terms: ImportTerms,
  id: ProspectId,
): Decision {
  const { person, addresses } = listed;
  if (addresses.some(({ email }) => email !== undefined && terms.isRefused(email)))
    return { fate: "refused", made: [] };
  const keys = addresses.flatMap((one) => one.keys);
  const [owner, ...others] = known.ownersOf(keys);
  // Whoever is in the list now has come back since they were erased.
  if (owner !== undefined) return filled(owner, others, listed, known, terms);
  if (terms.isErased(keys)) return { fate: "erased", made: [] };
  if (keys.length === 0 && known.hasNamesake(person)) return { fate: "same", made: [] };
  return { fate: "added", made: [addedFacts(listed, terms, id)] };
}

function filled(
  owner: ProspectFacts,
  others: readonly ProspectFacts[],
  listed: Listed,
  known: KnownPeople,
  terms: ListTerms,
): Decision {
  const before = [owner, ...others];
  let first = filledFacts(owner, listed, known, terms);
  const rest = others.map((other) => {
    if (areApart(owner, other)) return other;
    first = withMaybe(first, other.id);
    return withMaybe(other, owner.id);
  });
  const made = [first, ...rest].filter((facts, index) => facts !== before[index]);
  return { fate: made.length > 0 ? "filled" : "same", made };
}

function areApart(one: ProspectFacts, other: ProspectFacts): boolean {
  return Boolean(one.notSameAs?.includes(other.id) || other.notSameAs?.includes(one.id));
}

function withMaybe(facts: ProspectFacts, id: ProspectId): ProspectFacts {
  const { maybeSameAs = [] } = facts;
  return maybeSameAs.includes(id) ? facts : { ...facts, maybeSameAs: [...maybeSameAs, id] };
}

function addedFacts(
  { person, addresses }: Listed,
  { now, source, interestedAt }: ListTerms,
  id: ProspectId,
): ProspectFacts {
  const { name, company, title, email, linkedinUrl, notes, cadenceId, theirZone } = person;
  const tags = tidyTags(person.tags ?? []);
  const from = person.source ?? source;
  const since = person.interestedAt ?? interestedAt;
  const first = email ?? person.otherEmails?.[0];
  return {
    id,
    name,
    handleKeys: [...new Set(addresses.flatMap(({ keys }) => keys))],
    stage: person.stage ?? "new",
    createdAt: Math.min(person.createdAt ?? now, now),
    ...(company !== undefined && { company }),
    ...(title !== undefined && { title }),
    ...(first !== undefined && { email: first }),
    ...(linkedinUrl !== undefined && { linkedinUrl }),
    ...(from !== undefined && { source: from }),
    ...(notes !== undefined && { notes }),
    ...(tags.length > 0 && { tags }),
    ...(cadenceId !== undefined && { cadenceId }),
    ...(theirZone !== undefined && { theirZone }),
    ...(since !== undefined && { interestedAt: Math.min(since, now) }),
  };
}
