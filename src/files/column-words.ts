/**
 * Which column a name in a header means, and which program a header is of. A word counts only as the whole
 * name of a column, so that "Company size" is no company and "Email opt-out" no address.
 */
import { COLUMN_WORDS } from "./column-names";
import type { Column, ListOrigin } from "./list-table";
import { REJECTION_HEADERS } from "./rekindle-headers";

/** In small letters without accents; whatever is between words is one space. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}

/** Our own are known too, so that what stands above them is taken for a header. */
const COLUMN_OF = new Map<string, Column>(
  REJECTION_HEADERS.map((name) => [plainWords(name), "ignore"]),
);
for (const [column, words] of COLUMN_WORDS)
  for (const word of words) COLUMN_OF.set(plainWords(word), column);

/** "E-mail 2 - Value" of Google, "E-Mail 3: Adresse" of Outlook. */
const NUMBERED_EMAIL = /^e ?mail (\d+ (value|address|adresse)|(address|adresse) \d+|\d+)$/;

/** What a column of this name tells; undefined for one that is not known. */
export function columnCalled(header: string): Column | undefined {
  if (header.length > 100) return undefined;
  const words = plainWords(header);
  return COLUMN_OF.get(words) ?? (NUMBERED_EMAIL.test(words) ? "other-emails" : undefined);
}

/** By which columns a program is known: one of the lists has to be there as a whole. */
const SIGNS: [ListOrigin, string[][]][] = [
  ["rekindle", [["name", "other emails", "cadence", "interested", "added"]]],
  ["pipedrive", [["person name"], ["person first name"], ["person email work"]]],
  [
    "google",
    [
      ["given name", "family name"],
      ["e mail 1 value"],
      ["first name", "organization name", "labels"],
    ],
  ],
  [
    "linkedin",
    [
      ["first name", "last name", "connected on"],
      ["vorname", "nachname", "verknupft am"],
      ["vorname", "nachname", "vernetzt am"],
    ],
  ],
  [
    "hubspot",
    [
      ["lifecycle stage"],
      ["lifecycle phase"],
      ["record id contact"],
      ["email", "create date"],
      ["associated company"],
    ],
  ],
  [
    "salesforce",
    [
      ["account name"],
      ["company account"],
      ["last name", "account id"],
      ["lead source", "last name"],
    ],
  ],
  [
    "outlook",
    [
      ["first name", "e mail address", "job title"],
      ["first name", "e mail address", "e mail 2 address"],
      ["vorname", "e mail adresse", "e mail 2 adresse"],
      ["vorname", "nachname", "weitere vornamen", "firma"],
    ],
  ],
];

export function originOf(header: readonly string[]): ListOrigin | undefined {
  const names = new Set(header.map(plainWords));
  return SIGNS.find(([, signs]) =>
    signs.some((sign) => sign.every((name) => names.has(name))),
  )?.[0];
}
