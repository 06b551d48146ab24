/**
 * What a card says, read by ical.js. It gets only what is asked for, for a birthday or a picture that it does not
 * take would spoil the card. All cards are given to it as 3.0, which has the most lenient rules, after what they do
 * not share is brought in line: parameters without a name (2.1), and the backslashes before ";" and ":", which
 * ical.js 2.2.1 leaves in plain texts. It comes with the first card: most lists are none, and it is 20 kB.
 */
import type { CardLine } from "./card-lines";

export interface CardProperty {
  /** In small letters. */
  name: string;
  isPreferred: boolean;
  /** Its parts, or its values; one of them if it has no parts. */
  values: string[];
}

/** Of parts that a semicolon tells apart. */
const STRUCTURED = ["N", "ORG"];
const ASKED =
  /^(?:FN|N|EMAIL|ORG|TITLE|ROLE|CATEGORIES|NOTE|TZ|URL|X-.*|IMPP|SOCIALPROFILE|SOURCE)$/;

type Ical = typeof import("ical.js")["default"];

/** Undefined if the card cannot be read. */
export type CardReader = (lines: readonly CardLine[]) => CardProperty[] | undefined;

export async function makeCardReader(): Promise<CardReader> {
  const { default: ical } = await import("ical.js");
  return (lines) => propertiesIn(lines, ical);
}

function propertiesIn(lines: readonly CardLine[], ical: Ical): CardProperty[] | undefined {
  const asked = lines.filter(({ name }) => ASKED.test(name)).map(contentLine);
  const card = ["BEGIN:VCARD", "VERSION:3.0", ...asked, "END:VCARD"].join("\r\n");
  try {
    return new ical.Component(ical.parse(card)).getAllProperties().map(propertyFrom);
  } catch {
    // Whatever it does not like about this card, the others are read.
    return undefined;
  }
}

function contentLine({ name, parameters, value }: CardLine): string {
  if (parameters === undefined) return value;
  const known = parameters.flatMap((one) => {
    if (!one.includes("=")) return `;TYPE=${one.trim()}`;
    return /^(?:TYPE|PREF)=/i.test(one) ? `;${one}` : [];
  });
  // ical.js cuts a zone to the length of "+01:00" unless it is called a text.
  if (name === "TZ") known.push(";VALUE=TEXT");
  return `${name}${known.join("")}:${tidyEscapes(value, STRUCTURED.includes(name))}`;
}

/** What was encoded may hold line ends, which would begin a line of the card. */
function tidyEscapes(value: string, isStructured: boolean): string {
  return value
    .replace(/\\([\\;:])/g, (found, character: string) =>
      character === "\\" || (character === ";" && isStructured) ? found : character,
    )
    .replace(/\r\n?|\n/g, "\\n");
}

function propertyFrom(property: InstanceType<Ical["Property"]>): CardProperty {
  const { name } = property;
  const types = [property.getParameter("type") ?? []].flat();
  const isPreferred =
    types.some((type) => /^pref$/i.test(type)) || property.getParameter("pref") !== undefined;
  const read: unknown[] = property.getValues();
  const values = read.flatMap(textsIn).map((text) => text.trim());
  // ical.js takes a note with commas for several.
  return { name, isPreferred, values: name === "note" ? [read.join(",").trim()] : values };
}

/** A part may be a list again: somebody with two surnames. */
function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map((part) => [part].flat().join(", ")) : [String(value)];
}
