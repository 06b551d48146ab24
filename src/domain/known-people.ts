/**
 * The people a list meets: prospects found by its addresses and names, and those it has just added, so
 * that somebody who is in it twice meets themselves. One address belongs to one person.
 */
import { emailKeys, linkedinKeys, parseLinkedin } from "./handle";
import type { ProspectId } from "./ids";
import type { ListedPerson } from "./listed-person";
import type { ProspectFacts } from "./prospect";

/** One of somebody's addresses, and the keys a prospect with it is known by. */
export interface ListedAddress {
  email?: string;
  keys: string[];
}

export interface Listed {
  person: ListedPerson;
  /** The strongest first: the email they are written to, others, LinkedIn. */
  addresses: ListedAddress[];
}

export function listedOf(person: ListedPerson): Listed {
  const { email, otherEmails = [], linkedinUrl } = person;
  const emails = new Set(email === undefined ? otherEmails : [email, ...otherEmails]);
  const addresses: ListedAddress[] = [...emails].map((one) => ({
    email: one,
    keys: emailKeys(one),
  }));
  const handle = linkedinUrl === undefined ? undefined : parseLinkedin(linkedinUrl);
  if (handle !== undefined) addresses.push({ keys: linkedinKeys(handle) });
  return { person, addresses };
}

/** Those of the keys that belong to one person alone: without its tag an address may be several people's. */
export function ownKeys(keys: readonly string[]): string[] {
  return keys.filter((key) => !key.startsWith("email-untagged:"));
}

/** The same for two people of one name at one company. */
export function namesakeKey({ name, company }: Pick<ProspectFacts, "name" | "company">): string {
  return JSON.stringify([plain(name), plain(company ?? "")]);
}

function plain(text: string): string {
  return text.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}

export class KnownPeople {
  private readonly people = new Map<ProspectId, ProspectFacts>();
  private readonly owners = new Map<string, ProspectId>();
  /** How many have this name and company. */
  private readonly namesakes = new Map<string, number>();
  /** Those who were written to. */
  private readonly touched = new Set<ProspectId>();

  /** As they are now, also when they were known otherwise before. */
  put(facts: ProspectFacts): void {
    const before = this.people.get(facts.id);
    if (before) this.countName(before, -1);
    this.countName(facts, 1);
    this.people.set(facts.id, facts);
    for (const key of ownKeys(facts.handleKeys))
      if (!this.owners.has(key)) this.owners.set(key, facts.id);
  }

  putTouched(id: ProspectId): void {
    this.touched.add(id);
  }

  isTouched(id: ProspectId): boolean {
    return this.touched.has(id);
  }

  get(id: ProspectId): ProspectFacts | undefined {
    return this.people.get(id);
  }

  /** Whom the keys belong to, the owner of the first first. */
  ownersOf(keys: readonly string[]): ProspectFacts[] {
    const ids = new Set(ownKeys(keys).map((key) => this.owners.get(key)));
    return [...ids].flatMap((id) => (id && this.people.get(id)) ?? []);
  }

  hasNamesake(person: Pick<ProspectFacts, "name" | "company">): boolean {
    return (this.namesakes.get(namesakeKey(person)) ?? 0) > 0;
  }

  private countName(facts: ProspectFacts, by: number): void {
    const key = namesakeKey(facts);
    this.namesakes.set(key, (this.namesakes.get(key) ?? 0) + by);
  }
}
