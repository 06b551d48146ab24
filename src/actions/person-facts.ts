/** Who someone is, as a page edits it, and under which keys messages find them after it. */
import { emailKeys, linkedinKeys, normaliseEmail, parseLinkedin } from "~domain/handle";
import type { ProspectFacts } from "~domain/prospect";
import { tidyTags } from "~domain/tags";
import type { PersonChange } from "~messages/contract";
import { handleKeysOf } from "~storage/read/prospects";

const TEXTS = ["name", "company", "title", "email", "linkedinUrl", "notes"] as const;

/** What was changed, as it was. Of the keys only those that came or went: others are learned meanwhile. */
export function wayBackOf(before: ProspectFacts, after: ProspectFacts): PersonChange {
  const texts = TEXTS.filter((name) => before[name] !== after[name]);
  const { tags = [] } = before;
  const add = before.handleKeys.filter((key) => !after.handleKeys.includes(key));
  const drop = after.handleKeys.filter((key) => !before.handleKeys.includes(key));
  return {
    ...Object.fromEntries(texts.map((name) => [name, before[name] ?? ""])),
    ...(JSON.stringify(tags) !== JSON.stringify(after.tags ?? []) && { tags }),
    ...(add.length + drop.length > 0 && { handleKeys: { add, drop } }),
  };
}

export function withPerson(before: ProspectFacts, change: PersonChange): ProspectFacts {
  const { company: _, title: __, email: ___, linkedinUrl: ____, ...others } = before;
  const { notes: _____, tags: ______, ...rest } = others;
  const { name, company, title, notes, ...typed } = { ...before, ...change };
  const email = normaliseEmail(typed.email ?? "");
  const linkedinUrl = parseLinkedin(typed.linkedinUrl ?? "")?.url;
  const tags = tidyTags(typed.tags ?? []);
  return {
    ...rest,
    name,
    handleKeys: keysAfter(before, change, { email, linkedinUrl }),
    ...(company && { company }),
    ...(title && { title }),
    ...(email !== undefined && { email }),
    ...(linkedinUrl !== undefined && { linkedinUrl }),
    ...(notes && { notes }),
    ...(tags.length > 0 && { tags }),
  };
}

interface Addresses {
  email: string | undefined;
  linkedinUrl: string | undefined;
}

function keysAfter(before: ProspectFacts, change: PersonChange, typed: Addresses): string[] {
  const { handleKeys: back, email, linkedinUrl } = change;
  if (back !== undefined) {
    const kept = before.handleKeys.filter((key) => !back.drop.includes(key));
    return [...new Set([...kept, ...back.add])];
  }
  const isAbout = email !== undefined || linkedinUrl !== undefined;
  return isAbout ? keysOfNew(before, typed) : before.handleKeys;
}

/** Learned keys stay for as long as the address they were learned with is of the same person. */
function keysOfNew(before: ProspectFacts, { email, linkedinUrl }: Addresses): string[] {
  const gone = new Set(
    before.email === undefined || before.email === email ? [] : emailKeys(before.email),
  );
  const isOther = isOtherMember(before, linkedinUrl);
  const kept = before.handleKeys.filter(
    (key) => !gone.has(key) && !(isOther && key.startsWith("linkedin:")),
  );
  return [...new Set([...kept, ...handleKeysOf(email, linkedinUrl)])];
}

/** Another address of someone whose id it holds is no other person; one that was taken away is nobody's. */
function isOtherMember(before: ProspectFacts, linkedinUrl: string | undefined): boolean {
  if (before.linkedinUrl === undefined || before.linkedinUrl === linkedinUrl) return false;
  const handle = linkedinUrl === undefined ? undefined : parseLinkedin(linkedinUrl);
  if (handle === undefined) return true;
  return !linkedinKeys(handle).some((key) => before.handleKeys.includes(key));
}
