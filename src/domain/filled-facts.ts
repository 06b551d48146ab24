/**
 * What a list adds to somebody who is known: only what is missing. Nothing known is overwritten, so that the
 * same list again changes nothing; facts with nothing new are given back as they are.
 */
import { type KnownPeople, type Listed, ownKeys } from "./known-people";
import type { ProspectFacts } from "./prospect";
import { MOST_TAGS, tidyTags, withoutTag } from "./tags";

/** What holds for a whole list. */
export interface ListTerms {
  /** Epoch milliseconds. */
  now: number;
  /** For whoever has none in the list. */
  source?: string | undefined;
  interestedAt?: number | undefined;
}

export function filledFacts(
  facts: ProspectFacts,
  listed: Listed,
  known: KnownPeople,
  terms: ListTerms,
): ProspectFacts {
  const change = {
    ...newAddresses(facts, listed, known),
    ...newWords(facts, listed, terms),
    ...newInterest(facts, listed, known, terms),
  };
  return Object.keys(change).length === 0 ? facts : { ...facts, ...change };
}

/** An address that is somebody else's stays theirs. */
function newAddresses(
  facts: ProspectFacts,
  { person, addresses }: Listed,
  known: KnownPeople,
): Partial<ProspectFacts> {
  const free = addresses.filter(({ keys }) =>
    known.ownersOf(keys).every(({ id }) => id === facts.id),
  );
  const keys = [...new Set([...facts.handleKeys, ...free.flatMap((one) => one.keys)])];
  const email = free.find((one) => one.email !== undefined)?.email;
  const linkedin = free.find((one) => one.email === undefined && ownKeys(one.keys).length > 0);
  return {
    ...(keys.length > facts.handleKeys.length && { handleKeys: keys }),
    ...(facts.email === undefined && email !== undefined && { email }),
    ...(facts.linkedinUrl === undefined &&
      linkedin &&
      person.linkedinUrl !== undefined && { linkedinUrl: person.linkedinUrl }),
  };
}

const WORDS = ["company", "title", "cadenceId", "theirZone", "notes"] as const;

function newWords(
  facts: ProspectFacts,
  { person }: Listed,
  { source }: ListTerms,
): Partial<ProspectFacts> {
  const change: Partial<ProspectFacts> = {};
  for (const field of WORDS) {
    const listed = person[field];
    if (facts[field] === undefined && listed !== undefined) change[field] = listed;
  }
  const from = person.source ?? source;
  if (facts.source === undefined && from !== undefined) change.source = from;
  // Where everyone begins, nobody has put them.
  if (facts.stage === "new" && person.stage && person.stage !== "new") change.stage = person.stage;
  const tags = united(facts.tags ?? [], person.tags ?? []);
  if (tags !== undefined) change.tags = tags;
  return change;
}

/** Undefined when there is none that is new, or no place for it. */
function united(own: readonly string[], listed: readonly string[]): string[] | undefined {
  const others = own.reduce<string[]>((left, tag) => withoutTag(left, tag), tidyTags(listed));
  const added = others.slice(0, Math.max(0, MOST_TAGS - own.length));
  return added.length === 0 ? undefined : tidyTags([...own, ...added]);
}

/** What they were interested in first counts, as long as nothing has come of it. */
function newInterest(
  { id, interestedAt = Infinity }: ProspectFacts,
  { person }: Listed,
  known: KnownPeople,
  terms: ListTerms,
): Partial<ProspectFacts> {
  const listed = person.interestedAt ?? terms.interestedAt;
  const at = listed === undefined ? Infinity : Math.min(listed, terms.now);
  return known.isTouched(id) || at >= interestedAt ? {} : { interestedAt: at };
}
