/** What is known of a person out of a backup, together with what is known of them here; see `joined.ts`. */
import { emailKeys, linkedinKeys, parseLinkedin } from "./handle";
import type { ProspectId } from "./ids";
import type { Fate } from "./joined";
import { mergedFacts } from "./merge";
import type { ProspectFacts } from "./prospect";
import { tidyTags } from "./tags";

/** Somebody out of a backup as they come into the list, with the person they are here, if there is one. */
export function joinedFacts(
  brought: ProspectFacts,
  fate: Fate,
  here?: ProspectFacts,
): ProspectFacts {
  const own = withKnownZone({ ...brought, id: fate.id });
  const facts = withOthers(withoutTaken(own, fate.taken), fate.others);
  if (here === undefined) return facts;
  if (isSameFacts(facts, here)) return here;
  const { tags: _, notes: __, ...merged } = mergedFacts(here, facts);
  const notes = joinedNotes(here.notes, facts.notes);
  const tags = tidyTags([...(here.tags ?? []), ...(facts.tags ?? [])]);
  const hasNew = tags.length > (here.tags?.length ?? 0);
  return {
    ...merged,
    ...(notes !== undefined && { notes }),
    ...(hasNew ? { tags } : here.tags && { tags: here.tags }),
  };
}

/** Whatever the order of the fields. */
export function isSameFacts(one: ProspectFacts, other: ProspectFacts): boolean {
  const textOf = (facts: ProspectFacts) => JSON.stringify(Object.entries(facts).sort());
  return textOf(one) === textOf(other);
}

function withoutTaken(facts: ProspectFacts, taken: readonly string[]): ProspectFacts {
  if (taken.length === 0) return facts;
  const { email, linkedinUrl, ...rest } = facts;
  const gone = new Set(taken);
  // What was kept of an address without its tag goes with it.
  for (const key of taken)
    if (key.startsWith("email:"))
      for (const other of emailKeys(key.slice("email:".length))) gone.add(other);
  const profile = linkedinUrl === undefined ? undefined : parseLinkedin(linkedinUrl);
  const isProfileGone = profile !== undefined && linkedinKeys(profile).some((key) => gone.has(key));
  return {
    ...rest,
    handleKeys: facts.handleKeys.filter((key) => !gone.has(key)),
    ...(email !== undefined && !gone.has(`email:${email}`) && { email }),
    ...(linkedinUrl !== undefined && !isProfileGone && { linkedinUrl }),
  };
}

/** One that this browser does not know would stop everything that asks for the time there. */
function withKnownZone(facts: ProspectFacts): ProspectFacts {
  if (facts.theirZone === undefined || isZone(facts.theirZone)) return facts;
  const { theirZone: _, ...rest } = facts;
  return rest;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}

function withOthers(facts: ProspectFacts, others: readonly ProspectId[]): ProspectFacts {
  const asked = others.filter((id) => facts.notSameAs?.includes(id) !== true);
  if (asked.length === 0) return facts;
  return { ...facts, maybeSameAs: [...new Set([...(facts.maybeSameAs ?? []), ...asked])] };
}

function joinedNotes(here: string | undefined, brought: string | undefined): string | undefined {
  if (here === undefined || brought === undefined) return here ?? brought;
  return here.includes(brought) ? here : `${here}\n\n${brought}`;
}
