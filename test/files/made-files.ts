/** Files out of a seed: well-formed, full of hostile pieces, damaged, or any bytes at all. */
import * as lists from "./lists";

const PIECES = [
  ...[
    "Jane",
    "Doe",
    "Acme, Inc.",
    "jane@acme.example",
    "bob@beta.example",
    "j@",
    "n/a",
    "Ünï",
    "صح",
    "🙂",
    "\uD83D",
  ],
  ...[
    "https://www.linkedin.com/in/jane",
    "linkedin.com/company/x",
    "linkedin.com/in/%E0%A4%A",
    "=1+1",
    "'=1",
    "''",
  ],
  ...[
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "2024-03-12",
    "13/01/2024",
    "31.02.2024",
  ],
  ...[
    "<a@b.example>",
    "a@b.example, c@d.example",
    "x".repeat(210),
    "\u0000",
    "\uFEFF",
    "\uE000",
    "\\",
    "\\n",
    "=C3=BC",
    "=",
  ],
  ...[
    "Name",
    "Email",
    "E-Mail",
    "Notes:",
    "First Name",
    "LinkedIn",
    "Tags",
    "a; b ::: c",
    "meeting",
    "Europe/Berlin",
  ],
];
const MARKS = [",", ";", "\t", "|", '"', '""', "\n", "\r\n", "\r", " ", "<", ">", ":", "\n\n"];
const HEADERS = [
  "Name",
  "Vorname",
  "Nachname",
  "Email",
  "Other emails",
  "LinkedIn",
  "Company",
  "Title",
  "Stage",
  "Tags",
];
const FURTHER = [
  "Notes",
  "Interested",
  "Added",
  "Time zone",
  "__proto__",
  "constructor",
  "",
  "Cadence",
  "Source",
  "sep=;",
];
const CARD = [
  "BEGIN:VCARD",
  "END:VCARD",
  "N:",
  "FN:",
  "EMAIL;HOME:",
  "NOTE;QUOTED-PRINTABLE:",
  "ORG:",
  " ",
  "AGENT:",
  "URL:",
];
const WHOLE = Object.values(lists);

export interface Dice {
  /** A whole number from 0, below this. */
  below: (most: number) => number;
  of: <Thing>(things: readonly Thing[], otherwise: Thing) => Thing;
}

/** Mulberry32: the same seed, the same file. */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return { below, of: (things, otherwise) => things[below(things.length)] ?? otherwise };
}

export function madeFile(dice: Dice): Uint8Array {
  const kind = dice.below(6);
  if (kind === 0) return Uint8Array.from({ length: dice.below(120) }, () => dice.below(256));
  const makers = [madeTable, madeSoup, madeCards, damaged];
  const text = dice.of(makers, madeTable)(dice);
  const form = dice.below(8);
  if (form === 0) return new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
  if (form === 1) return Uint8Array.from(text, (character) => character.charCodeAt(0) & 255);
  return new TextEncoder().encode(form === 2 ? `\uFEFF${text}` : text);
}

const times = <Thing>(count: number, make: () => Thing) => Array.from({ length: count }, make);

function madeTable(dice: Dice): string {
  const separator = dice.of([",", ";", "\t", "|"], ",");
  const end = dice.of(["\n", "\r\n", "\r"], "\n");
  const width = 1 + dice.below(6);
  const cell = () => {
    const text = times(dice.below(3), () => dice.of(PIECES, "")).join(dice.of(MARKS, ""));
    return dice.below(4) === 0 ? text : `"${text.replaceAll('"', '""')}"`;
  };
  const header = times(width, () => dice.of(dice.below(4) === 0 ? FURTHER : HEADERS, "Name"));
  const rows = times(dice.below(4), () => times(width + dice.below(2), cell));
  return (dice.below(5) === 0 ? rows : [header, ...rows])
    .map((row) => row.join(separator))
    .join(end);
}

function madeSoup(dice: Dice): string {
  return times(dice.below(24), () => dice.of(dice.below(2) === 0 ? PIECES : MARKS, "")).join("");
}

function madeCards(dice: Dice): string {
  const line = () => dice.of(CARD, "") + (dice.below(2) === 0 ? dice.of(PIECES, "") : "");
  return `BEGIN:VCARD\n${times(dice.below(14), line).join(dice.of(["\n", "\r\n"], "\n"))}`;
}

/** A good file in which pieces are missing, doubled, or something else. */
function damaged(dice: Dice): string {
  let text = dice.of(WHOLE, "");
  for (let left = dice.below(6); left > 0; left -= 1) {
    const from = dice.below(text.length + 1);
    const until = from + dice.below(30);
    const put = dice.of(
      ["", dice.of(MARKS, ""), dice.of(PIECES, ""), text.slice(from, until + 40)],
      "",
    );
    text = text.slice(0, from) + put + text.slice(until);
  }
  return text;
}
