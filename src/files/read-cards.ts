/** The people of vCards. A card that cannot be read is a rejection and no end of the file. */
import { parseLinkedin } from "~domain/handle";
import type { ListedPerson, RejectionKind } from "~domain/listed-person";
import { makeBreather } from "./breather";
import { type Card, readCardsOf } from "./card-lines";
import { type CardProperty, type CardReader, makeCardReader } from "./card-properties";
import { makeGatherer } from "./gather-people";
import type { ListedPeople } from "./list-table";
import { type ListedDraft, personFrom } from "./listed-draft";

export const areCards = (text: string) =>
  /^\s*BEGIN\s*:\s*VCARD\s*[\r\n]/i.test(text.slice(0, 2_000));

export async function readCards(text: string): Promise<ListedPeople | "too-large"> {
  const breather = makeBreather();
  const gatherer = makeGatherer();
  const readCard = await makeCardReader();
  for (const card of readCardsOf(text)) {
    if (gatherer.isFull()) return "too-large";
    gatherer.add(personOf(card, readCard), card.line, () => shown(card));
    if (breather.isDue()) await breather.rest();
  }
  return gatherer.found;
}

function personOf(card: Card, readCard: CardReader): ListedPerson | RejectionKind {
  const properties = card.isBroken ? undefined : readCard(card.lines);
  return properties === undefined ? "unreadable" : personFrom(draftOf(card.line, properties));
}

function draftOf(line: number, properties: readonly CardProperty[]): ListedDraft {
  const all = (name: string) => properties.filter((property) => property.name === name);
  const one = (name: string) => all(name)[0]?.values[0] ?? "";
  const tidy = (text: string) => text.replace(/\s+/gu, " ").trim();
  return {
    line,
    name: tidy(one("fn")) || tidy(wholeName(all("n")[0]?.values ?? [])),
    emails: preferredFirst(all("email")).flatMap(({ values }) => values),
    profiles: profilesIn(properties),
    company: tidy(one("org")),
    title: tidy(one("title") || one("role")),
    source: "",
    stage: "",
    tags: all("categories").flatMap(({ values }) => values),
    notes: all("note")
      .flatMap(({ values }) => values)
      .join("\n")
      .trim(),
    cadence: "",
    zone: one("tz"),
    interestedAt: undefined,
    createdAt: undefined,
  };
}

/** Surname, first name, further ones, title before and after it. */
function wholeName([last = "", first = "", further = ""]: readonly string[]): string {
  return [first, further, last].filter((part) => part !== "").join(" ");
}

function preferredFirst(properties: readonly CardProperty[]): CardProperty[] {
  return [
    ...properties.filter(({ isPreferred }) => isPreferred),
    ...properties.filter(({ isPreferred }) => !isPreferred),
  ];
}

/** Cards have many addresses of pages; only one of a person on LinkedIn counts. */
function profilesIn(properties: readonly CardProperty[]): string[] {
  return properties
    .filter(({ name }) => /^(?:url|x-|impp|socialprofile|source)/.test(name))
    .flatMap(({ values }) => values.map((value) => value.slice(0, 600)))
    .filter((address) => parseLinkedin(address)?.url !== undefined);
}

/** As it is written, for a card that could not be read is shown too. */
function shown({ lines, written }: Card): string {
  const told = lines.filter(({ name }) => /^(?:FN|N|EMAIL|ORG|TEL)$/.test(name));
  const plain = told.map(({ value }) => value.slice(0, 200).replace(/\\n/gi, " "));
  return plain.map((value) => value.replaceAll("\\", "").trim()).join(", ") || written;
}
