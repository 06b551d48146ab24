/**
 * Who may be in the list twice: people of the same name at the same company, or at none that is known,
 * and whoever a list has named as one person. Only the rep knows, so this asks and decides nothing.
 *
 * Whoever shares a name with many is asked about once, with one of them, and with the next when that is
 * settled: all pairs of a hundred namesakes would be thousands of questions.
 */
import type { ProspectId } from "./ids";
import { foldText, type ProspectLine } from "./prospect-line";

export type MaybeSame = readonly [ProspectId, ProspectId];
type Line = Pick<ProspectLine, "id" | "name" | "company" | "notSameAs" | "maybeSameAs">;

/** What a list has named comes first. Each pair once, the smaller id first, in an order that stays. */
export function duplicatesAmong(lines: readonly Line[]): MaybeSame[] {
  const looking = lookForDuplicates(lines);
  for (;;) {
    const { done, value } = looking.next();
    if (done) return value;
  }
}

/** The same bit by bit: a page does something else between two steps, for all of it takes too long. */
export function* lookForDuplicates(lines: readonly Line[]): Generator<undefined, MaybeSame[]> {
  const pairs = new Map<string, MaybeSame>();
  const note = (one: Line, other: Line) => {
    const pair: MaybeSame = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
    pairs.set(pair.join(), pair);
  };
  for (const [one, other] of namedByLists(lines)) note(one, other);
  for (const group of yield* namesakes(lines)) pairUp(group, note);
  return [...pairs.values()];
}

function namedByLists(lines: readonly Line[]): [Line, Line][] {
  const named = lines.filter(({ maybeSameAs }) => maybeSameAs !== undefined).sort(byId);
  if (named.length === 0) return [];
  const wanted = new Set(named.flatMap(({ maybeSameAs }) => maybeSameAs ?? []));
  const others = new Map(lines.filter(({ id }) => wanted.has(id)).map((line) => [line.id, line]));
  return named.flatMap((one) =>
    (one.maybeSameAs ?? []).flatMap((id): [Line, Line][] => {
      const other = others.get(id);
      return other === undefined || other === one || areApart(one, other) ? [] : [[one, other]];
    }),
  );
}

const STEP = 2_000;

function* namesakes(lines: readonly Line[]): Generator<undefined, Line[][]> {
  const firsts = new Map<string, Line>();
  const groups = new Map<string, Line[]>();
  for (const [index, line] of lines.entries()) {
    if (index % STEP === STEP - 1) yield;
    const name = nameKey(line.name);
    if (name === undefined) continue;
    const group = groups.get(name);
    const first = firsts.get(name);
    if (group) group.push(line);
    else if (first) groups.set(name, [first, line]);
    else firsts.set(name, line);
  }
  return [...groups.values()].map((group) => group.sort(byId)).sort(byFirst);
}

/** Each with the first before them at the same company, or when either's is not known. */
function pairUp(group: readonly Line[], note: (one: Line, other: Line) => void): void {
  const byCompany = new Map<string, Line[]>();
  const before: Line[] = [];
  for (const line of group) {
    const company = wordsOf(line.company ?? "").join(" ");
    const own = byCompany.get(company) ?? [];
    byCompany.set(company, own);
    const unknown = company === "" ? before : (byCompany.get("") ?? []);
    const isOther = (one: Line) => !areApart(one, line);
    const other = own.find(isOther) ?? unknown.find(isOther);
    if (other !== undefined) note(other, line);
    own.push(line);
    before.push(line);
  }
}

/** As `isSameName` compares: in any order of the words; one word alone is no name to go by. */
function nameKey(name: string): string | undefined {
  const words = wordsOf(name);
  return words.length > 1 ? words.sort().join(" ") : undefined;
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(NO_LETTERS)
    .filter((word) => word !== "");
}

const NO_LETTERS = /[^\p{L}\p{N}]+/u;

function areApart(one: Line, other: Line): boolean {
  return (
    (one.notSameAs?.includes(other.id) ?? false) || (other.notSameAs?.includes(one.id) ?? false)
  );
}

const byId = (one: Line, other: Line) => (one.id < other.id ? -1 : 1);
const byFirst = ([one]: Line[], [other]: Line[]) => ((one?.id ?? "") < (other?.id ?? "") ? -1 : 1);
