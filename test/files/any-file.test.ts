/** No file is too strange: nothing is thrown, nothing lost, and nobody comes out who could not be kept. */
import * as v from "valibot";
import { expect, it } from "vitest";
import { ListedPersonSchema, REJECTIONS } from "~domain/listed-person";
import {
  COLUMNS,
  decodeText,
  type ListedPeople,
  peopleOf,
  type ReadList,
  readList,
} from "~files/read-list";
import { type Dice, diceFrom, madeFile } from "./made-files";

const FILES = 100_000;
const SEED = 20_260_101;
/** Busy machines included. */
const PATIENT = 3_600_000;

/** What is wrong with how a text was read. */
async function problemsOf(text: string, list: ReadList, dice: Dice): Promise<string[]> {
  if (list.kind === "people") return [...peopleProblems(list), ...lineProblems(text, list)];
  if (list.kind !== "table") return list.kind === "too-large" ? ["too large"] : [];
  const { table } = list;
  const columns =
    dice.below(2) === 0 ? table.columns : table.columns.map(() => dice.of(COLUMNS, "ignore"));
  const found = await peopleOf(table, columns, "Europe/Berlin");
  const lines = table.rows.map(({ line }) => line).join();
  const problems = linesOf(found).join() === lines ? [] : ["a row is lost, or there twice"];
  const widest = Math.max(
    table.header?.length ?? 0,
    ...table.rows.map(({ cells }) => cells.length),
  );
  if (table.columns.length !== widest) problems.push("not a column for each cell");
  return [...problems, ...peopleProblems(found)];
}

const linesOf = ({ people, rejected, repeated }: ListedPeople) =>
  [...[...people, ...rejected].map(({ line }) => line), ...repeated].sort(
    (one, other) => one - other,
  );

function peopleProblems({ people, rejected }: ListedPeople): string[] {
  const bad = people.filter((person) => !v.is(ListedPersonSchema, person));
  const odd = rejected.filter(({ kind, text }) => !REJECTIONS.includes(kind) || text.length > 300);
  return [...bad, ...odd].map((one) => JSON.stringify(one));
}

/** Lines are numbered without gaps that hide something: each has a number, and no number is there twice. */
function lineProblems(text: string, found: ListedPeople): string[] {
  const lines = linesOf(found);
  if (new Set(lines).size !== lines.length) return ["a line is there twice"];
  if (/^\s*BEGIN/i.test(text)) return [];
  const filled = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "").length;
  return lines.length >= filled - 1 ? [] : ["a line is lost"];
}

async function readAs(dice: Dice) {
  const { text } = decodeText(madeFile(dice));
  const list = await readList(text);
  return { kind: list.kind, problems: await problemsOf(text, list, dice) };
}

const thrown = (error: unknown) => ({ kind: "thrown", problems: [String(error)] });

it(
  "reads any file",
  async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    const kinds = new Map<string, number>();
    for (let seed = SEED; seed < SEED + FILES; seed += 1) {
      const dice = diceFrom(seed);
      const { kind, problems } = await readAs(dice).catch(thrown);
      if (problems.length > 0) expect({ seed, problems }).toEqual({ seed, problems: [] });
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
    // It is not one kind that all of them are.
    for (const kind of ["table", "people", "not-a-list", "empty"])
      expect(kinds.get(kind), kind).toBeGreaterThan(FILES / 200);
  },
  PATIENT,
);
