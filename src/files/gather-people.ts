/**
 * Gathers the people of a list. Whoever stands in it twice, by an address, is there once: the first row gets
 * what it lacks from the later one and loses nothing. An address that is somebody else's stays theirs.
 */
import type { ListedPerson, RejectionKind } from "~domain/listed-person";
import { keysOf } from "~domain/pasted-list";
import { MOST_TAGS, tidyTags } from "~domain/tags";
import { type ListedPeople, MOST_ROWS } from "./list-table";
import { cutForShow } from "./text-lines";

const MOST_OTHERS = 20;

export interface Gatherer {
  add: (read: ListedPerson | RejectionKind, line: number, text: () => string) => void;
  isFull: () => boolean;
  found: ListedPeople;
}

/** In our own list each row is a person, so that two of one name without an address stay two. */
export function makeGatherer(isOwn = false): Gatherer {
  const found: ListedPeople = { people: [], rejected: [], repeated: [], leftOut: [] };
  /** Where in the list whoever has a key is. */
  const owners = new Map<string, number>();
  const add: Gatherer["add"] = (read, line, text) => {
    if (typeof read === "string") {
      found.rejected.push({ line, text: cutForShow(text()), kind: read });
      return;
    }
    const keys = keysOfListed(read, isOwn);
    const owner = keys.map((key) => owners.get(key)).find((index) => index !== undefined);
    const first = owner === undefined ? undefined : found.people[owner];
    const index = owner ?? found.people.length;
    if (first === undefined) found.people.push(read);
    else {
      found.people[index] = filled(first, read, (key) => (owners.get(key) ?? index) === index);
      found.repeated.push(line);
    }
    const now = found.people[index];
    if (now !== undefined) for (const key of keysOfListed(now, isOwn)) owners.set(key, index);
  };
  const isFull = () =>
    found.people.length + found.rejected.length + found.repeated.length >= MOST_ROWS;
  return { add, isFull, found };
}

/** By which a person is known in the list: addresses, or without any the name and the company. */
function keysOfListed(person: ListedPerson, isOwn: boolean): string[] {
  const { name, company, email, otherEmails = [], linkedinUrl } = person;
  const keys = otherEmails.map((address) => `email:${address}`);
  if (email !== undefined) keys.unshift(`email:${email}`);
  if (linkedinUrl !== undefined) keys.push(...profileKeys(linkedinUrl));
  if (keys.length > 0 || isOwn) return keys;
  return [`name:${name.toLowerCase()}\n${company?.toLowerCase() ?? ""}`];
}

/** An address with a public name is in its one form already; ids may be of the same person in several. */
function profileKeys(linkedinUrl: string): string[] {
  return /\/in\/(?!AC[ow])/.test(linkedinUrl) ? [linkedinUrl] : keysOf({ linkedinUrl });
}

function filled(
  first: ListedPerson,
  later: ListedPerson,
  isFree: (key: string) => boolean,
): ListedPerson {
  const { line: _, name: __, email, otherEmails = [], linkedinUrl, tags = [], ...rest } = later;
  const known = new Set([first.email, ...(first.otherEmails ?? [])]);
  const addresses = [...(email === undefined ? [] : [email]), ...otherEmails].filter(
    (address) => !known.has(address) && isFree(`email:${address}`),
  );
  const own = first.email ?? addresses.shift();
  const others = [...(first.otherEmails ?? []), ...addresses].slice(0, MOST_OTHERS);
  const profile =
    first.linkedinUrl ??
    (linkedinUrl !== undefined && profileKeys(linkedinUrl).every(isFree) ? linkedinUrl : undefined);
  const allTags = tidyTags([...(first.tags ?? []), ...tags]).slice(0, MOST_TAGS);
  return {
    ...rest,
    ...first,
    ...(own !== undefined && { email: own }),
    ...(others.length > 0 && { otherEmails: others }),
    ...(profile !== undefined && { linkedinUrl: profile }),
    ...(allTags.length > 0 && { tags: allTags }),
  };
}
