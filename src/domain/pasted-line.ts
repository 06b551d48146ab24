/** One line of a pasted list: whom it names, or why that cannot be said. */
import { normaliseEmail, parseLinkedin } from "./handle";

export interface ReadPerson {
  name: string;
  email?: string;
  linkedinUrl?: string;
  company?: string;
}

/**
 * - `no-address`: neither an email address nor a LinkedIn profile.
 * - `email`, `linkedin`: something that looks like one and is none.
 * - `several`: more than one address of a kind.
 * - `no-name`: an address that tells no name.
 * - `too-long`: longer than a name or an address can be.
 * - `repeated`: the address of an earlier line.
 * - `too-many`: beyond what is added at once.
 */
export type PastedProblemKind =
  | "no-address"
  | "email"
  | "linkedin"
  | "several"
  | "no-name"
  | "too-long"
  | "repeated"
  | "too-many";

const LONGEST = 200;
const LONGEST_URL = 500;
/** What is longer was not meant as one line. */
const LONGEST_LINE = 2_000;

/** The addresses of Sales Navigator have commas in them. */
const LINKEDIN =
  /<?(?:https?:\/\/)?(?:[\w-]+\.)*linkedin\.com\/(?:sales\/lead\/[^\s;"<>]+|[^\s,;"<>]*)>?/giu;
const EMAIL = /<?(?:mailto:)?[^\s<>,;"()]+@[^\s<>,;"()]*>?/giu;
/** Stands for an address that was taken out; no text has it, for it is for private use. */
const MARK = "\uE000";

/** A person, or why it is none. */
export function readLine(text: string): ReadPerson | PastedProblemKind {
  if (text.length > LONGEST_LINE) return "too-long";
  const line = surnameLast(text.replaceAll(MARK, "").replace(/^\s*[-*•]\s+/u, ""));
  const profiles = [...line.matchAll(LINKEDIN)].map(([found]) => plain(found));
  const rest = line.replace(LINKEDIN, `,${MARK},`);
  const mails = [...rest.matchAll(EMAIL)].map(([found]) => plain(found));
  if (profiles.length + mails.length === 0) return "no-address";
  if (profiles.length > 1 || mails.length > 1) return "several";
  const email = normaliseEmail(mails[0] ?? "");
  const linkedinUrl = parseLinkedin(profiles[0] ?? "")?.url;
  if (mails.length > 0 && email === undefined) return "email";
  if (profiles.length > 0 && linkedinUrl === undefined) return "linkedin";
  const { name, company } = wordsOf(rest.replace(EMAIL, `,${MARK},`));
  const called = name ?? nameIn(email, linkedinUrl);
  if (called === undefined) return "no-name";
  const isLong = [called, company ?? ""].some((words) => words.length > LONGEST);
  if (isLong || (linkedinUrl?.length ?? 0) > LONGEST_URL) return "too-long";
  return {
    name: called,
    ...(email !== undefined && { email }),
    ...(linkedinUrl !== undefined && { linkedinUrl }),
    ...(company !== undefined && { company }),
  };
}

const plain = (address: string) => address.replace(/^<|>$/g, "").replace(/[.:]+$/, "");

/** "Doe, Jane <jane@acme.com>", as Outlook writes it. */
function surnameLast(line: string): string {
  return line.replace(/^\s*"?([^,;<>"\t@]+),([^,;<>"\t@]+?)"?\s*(<[^<>]*>)/u, "$2 $1 $3");
}

/** A name and perhaps a company: what is left of a line without its addresses. */
function wordsOf(rest: string): { name?: string; company?: string } {
  const cells = cellsOf(rest);
  const before = cells.slice(0, cells.indexOf(MARK));
  const words = cells.filter((cell) => cell !== MARK);
  // A spreadsheet has first and last name in two columns.
  const isSplit = before.length === 2 && before.every((cell) => !/\s/u.test(cell));
  const [name, company] = isSplit ? [before.join(" "), words[2]] : words;
  return { ...(name !== undefined && { name }), ...(company !== undefined && { company }) };
}

function cellsOf(rest: string): string[] {
  // In a line of a spreadsheet commas are part of the text.
  const parts = rest.includes("\t")
    ? rest.replaceAll(`,${MARK},`, `\t${MARK}\t`).split("\t")
    : splitAtCommas(rest);
  return parts
    .map((part) => part.replaceAll('"', "").replace(/\s+/gu, " ").trim())
    .filter((part) => part !== "");
}

/** Not at those between quotation marks. */
function splitAtCommas(text: string): string[] {
  const parts = text.split('"');
  // With a quotation mark left over, nothing is quoted.
  if (parts.length % 2 === 0) return text.split(/[,;]/u);
  return parts
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[,;]/gu, "\n")))
    .join("")
    .split("\n");
}

/** "jane.doe@acme.com" and "/in/jane-doe-4b12/" tell a name. */
export function nameIn(
  email: string | undefined,
  linkedinUrl: string | undefined,
): string | undefined {
  const vanity = linkedinUrl === undefined ? undefined : parseLinkedin(linkedinUrl)?.vanity;
  const text = email?.replace(/[+@].*$/, "") ?? vanity ?? "";
  const words = text.split(/[._-]+/u).filter((word) => /^\p{Letter}+$/u.test(word));
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
  return name || email;
}
