/**
 * The cards of a file, one at a time, as lines that a reader of vCard 3.0 takes: unfolded, and of vCard 2.1 without
 * quoted-printable, which ical.js does not know. A card is taken out of the file before it is read, as ical.js takes
 * a whole file for broken when one card is.
 */
import { textLines } from "./text-lines";

export interface Card {
  /** Where it begins, counted from 1. */
  line: number;
  /** It does not end, or another begins within it. */
  isBroken: boolean;
  lines: CardLine[];
  /** How it begins. */
  written: string;
}

export interface CardLine {
  /** In capital letters, without its group. */
  name: string;
  /** Each without the semicolon before it. Undefined if the line does not follow the rules. */
  parameters: string[] | undefined;
  /** Unfolded and decoded; backslashes are still in it. If there are no parameters to tell, the whole line. */
  value: string;
}

/** A photo has many lines, which nobody needs. */
const MOST_LINES = 2_000;
const LONGEST_LINE = 40_000;

export function* readCardsOf(text: string): Generator<Card> {
  let open: { line: number; lines: string[] } | undefined;
  /** A card of somebody's assistant may be within another. */
  let inner = 0;
  for (const { line, text: written } of textLines(text)) {
    const mark = /^\s*(BEGIN|END)\s*:\s*VCARD\s*$/i.exec(written)?.[1]?.toUpperCase();
    if (mark === "BEGIN" && open !== undefined && /^AGENT\b/i.test(open.lines.at(-1) ?? "")) {
      inner += 1;
    } else if (mark === "BEGIN") {
      if (open !== undefined) yield cardOf(open, true);
      open = { line, lines: [] };
      inner = 0;
    } else if (mark === "END" && inner > 0) inner -= 1;
    else if (mark === "END" && open !== undefined) {
      yield cardOf(open, false);
      open = undefined;
    } else if (inner === 0 && written.trim() !== "") {
      if (open === undefined) yield cardOf({ line, lines: [written] }, true);
      else if (open.lines.length < MOST_LINES) open.lines.push(written);
    }
  }
  if (open !== undefined) yield cardOf(open, true);
}

function cardOf({ line, lines }: { line: number; lines: string[] }, isBroken: boolean): Card {
  const written = lines.slice(0, 3).join(" ").slice(0, 300);
  return { line, isBroken, lines: unfolded(lines).flatMap((one) => lineIn(one) ?? []), written };
}

const QUOTED_PRINTABLE = /^[^:]*;\s*(?:ENCODING\s*=\s*)?QUOTED-PRINTABLE\b/i;

/** Lines as they were before they were folded, in both ways there are. */
function unfolded(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const goesOn = last !== undefined && last.length < LONGEST_LINE;
    if (goesOn && last.endsWith("=") && QUOTED_PRINTABLE.test(last))
      whole[whole.length - 1] = last.slice(0, -1) + line.replace(/^[ \t]/, "");
    else if (/^[ \t]/.test(line)) {
      if (goesOn) whole[whole.length - 1] = last + line.slice(1);
    } else whole.push(line);
  }
  return whole;
}

const NAMED = /^\s*(?:[\w-]+\.)?([\w-]+)\s*[:;]/;
const WHOLE = /^\s*(?:[\w-]+\.)?[\w-]+((?:;(?:[^":;]|"[^"]*")*)*):(.*)$/;

/** What does not even have a name is passed over. */
function lineIn(line: string): CardLine | undefined {
  const name = NAMED.exec(line)?.[1]?.toUpperCase();
  if (name === undefined) return undefined;
  const [, written, value = ""] = WHOLE.exec(line) ?? [];
  if (written === undefined) return { name, parameters: undefined, value: line };
  const parameters = written.match(/(?<=;)(?:[^";]|"[^"]*")+/g) ?? [];
  const isEncoded = QUOTED_PRINTABLE.test(line);
  return { name, parameters, value: isEncoded ? fromQuotedPrintable(value, written) : value };
}

function fromQuotedPrintable(value: string, parameters: string): string {
  const bytes: number[] = [];
  for (const [found, hex] of value.matchAll(/=([0-9A-F]{2})|[\s\S]/giu)) {
    if (hex !== undefined) bytes.push(Number.parseInt(hex, 16));
    else bytes.push(...new TextEncoder().encode(found));
  }
  const charset = /CHARSET\s*=\s*"?([\w-]+)/i.exec(parameters)?.[1];
  return decoderOf(charset).decode(new Uint8Array(bytes));
}

function decoderOf(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset ?? "utf-8");
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder();
    throw error;
  }
}
