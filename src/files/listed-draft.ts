/**
 * A person as a row or a card has them, in its own words, becomes one that can be imported, or a reason why not.
 * What cannot be read of what nobody is found by, a stage, a date or a zone, they come in without.
 */
import { BUILT_IN_CADENCES } from "~domain/cadence";
import { normaliseEmail, parseLinkedin } from "~domain/handle";
import type { ListedPerson, RejectionKind } from "~domain/listed-person";
import { nameIn } from "~domain/pasted-line";
import { MOST_TAGS, tidyTags } from "~domain/tags";
import { isZone } from "./known-zones";
import { LONGEST_NOTE } from "./list-table";
import { stageCalled } from "./stage-words";
import { cut } from "./text-lines";

/** Texts are trimmed; an absent one is empty. */
export interface ListedDraft {
  line: number;
  name: string;
  /** Each may hold several. */
  emails: string[];
  profiles: string[];
  company: string;
  title: string;
  source: string;
  stage: string;
  tags: string[];
  notes: string;
  cadence: string;
  zone: string;
  interestedAt: number | undefined;
  createdAt: number | undefined;
}

const MOST_OTHERS = 20;
const LONGEST_NAME = 200;
const LONGEST_URL = 500;

/** Of our own list, somebody with nothing but a name is somebody: the rep had them like that. */
export function personFrom(draft: ListedDraft, isOwn = false): ListedPerson | RejectionKind {
  const emails = emailsIn(draft.emails);
  if (emails === undefined) return "email";
  const linkedinUrl = profileIn(draft.profiles);
  if (linkedinUrl === "linkedin") return "linkedin";
  const [email, ...others] = emails;
  const name = draft.name || (nameIn(email, linkedinUrl) ?? "");
  const isKnown = email !== undefined || linkedinUrl !== undefined;
  const says = isOwn || draft.company !== "" || draft.title !== "" || draft.notes !== "";
  if (!isKnown && !(name !== "" && says)) return says ? "no-name" : "no-address";
  if (name === "") return "no-name";
  if (name.length > LONGEST_NAME) return "too-long";
  const person: ListedPerson = { line: draft.line, name };
  if (email !== undefined) person.email = email;
  if (others.length > 0) person.otherEmails = others.slice(0, MOST_OTHERS);
  if (linkedinUrl !== undefined) person.linkedinUrl = linkedinUrl;
  addFacts(person, draft);
  return person;
}

/** `-`, `n/a` and the like stand for no address. */
const NONE =
  /^(?:[-–—.?/0]+|n\.?\/?a\.?|none|null|nil|unknown|no email|k\.? ?a\.?|keine?|unbekannt)$/i;
export const isGiven = (text: string) => text !== "" && !NONE.test(text);

/** Each address once; undefined if something else stands in their place. */
function emailsIn(texts: readonly string[]): string[] | undefined {
  const found = new Set<string>();
  for (const text of texts)
    for (const piece of piecesOf(text)) {
      const address = piece.length > 500 ? undefined : normaliseEmail(piece);
      if (address === undefined) return undefined;
      found.add(address);
    }
  return [...found];
}

function piecesOf(text: string): string[] {
  // Most cells hold one address and nothing else.
  if (!/[\s;,|]|:::/.test(text)) return isGiven(text) ? [text] : [];
  const pieces = text.split(/[;,|\r\n]|:::/).map((piece) => piece.trim());
  return pieces.filter(isGiven).flatMap((piece) => {
    const words = piece.split(/\s+/);
    return words.length > 1 && words.every((word) => word.includes("@")) ? words : [piece];
  });
}

function profileIn(texts: readonly string[]): string | undefined {
  const given = texts.filter(isGiven);
  for (const text of given) {
    const url = parseLinkedin(text)?.url;
    if (url !== undefined && url.length <= LONGEST_URL) return url;
  }
  return given.length > 0 ? "linkedin" : undefined;
}

/** Written field by field: a list has a hundred thousand of them. */
function addFacts(person: ListedPerson, draft: ListedDraft): void {
  const { company, title, source, notes, interestedAt, createdAt, zone } = draft;
  const stage = stageCalled(draft.stage);
  const cadenceId = cadenceCalled(draft.cadence);
  if (company !== "") person.company = cut(company, 200).trim();
  if (title !== "") person.title = cut(title, 300).trim();
  if (source !== "") person.source = cut(source, 200).trim();
  if (stage !== undefined) person.stage = stage;
  if (draft.tags.length > 0) {
    const tags = tidyTags(draft.tags.map((tag) => cut(tag, 60))).slice(0, MOST_TAGS);
    if (tags.length > 0) person.tags = tags;
  }
  if (notes !== "") person.notes = cut(notes, LONGEST_NOTE).trim();
  if (cadenceId !== undefined) person.cadenceId = cadenceId;
  if (isZone(zone)) person.theirZone = zone;
  if (interestedAt !== undefined) person.interestedAt = interestedAt;
  if (createdAt !== undefined) person.createdAt = createdAt;
}

/** By its id, or a built-in one by its English name. */
function cadenceCalled(text: string): string | undefined {
  if (text === "") return undefined;
  const named = BUILT_IN_CADENCES.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (named !== undefined) return named.id;
  return /^[a-z0-9-]{1,60}$/.test(text) ? text : undefined;
}
