import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { Prospect } from "~domain/prospect";
import { countValues, isOpen, isSameView, matcherOf, withToggled } from "~domain/prospect-filter";
import { foldText, lineOf, type ProspectLine } from "~domain/prospect-line";
import { mergeLines, type Order, sortLines } from "~domain/prospect-order";
import { COLUMNS, EVERYBODY, SavedViewsSchema, type View } from "~domain/prospect-view";
import { prospectOf } from "../support/log";

const NOW = Date.parse("2026-11-10T10:00Z");
const DAY = 24 * 60 * 60_000;
const collator = new Intl.Collator("de");

let made = 0;
function line(change: Partial<Prospect> = {}): ProspectLine {
  made += 1;
  return lineOf({ ...prospectOf(), id: `prospect:${made}`, name: `Person ${made}`, ...change });
}

const shown = (lines: readonly ProspectLine[], view: Partial<View>) =>
  lines.filter(matcherOf({ ...EVERYBODY, ...view }, NOW)).map(({ name }) => name);
const sorted = (lines: readonly ProspectLine[], order: Order) =>
  sortLines(lines, order, collator).map(({ name }) => name);

describe("a line", () => {
  it("has nothing but what the table needs", () => {
    const kept = lineOf({ ...prospectOf(), notes: "private", handleKeys: ["email:a@b.example"] });
    expect(JSON.stringify(kept)).not.toMatch(/private|handleKeys|createdAt/);
  });

  it("can be searched without accents and capitals", () => {
    expect(foldText("Jürgen MÜLLER, Łódź")).toBe("jurgen muller, łodz");
    expect(foldText("plain@acme.example")).toBe("plain@acme.example");
  });
});

describe("the search", () => {
  const people = [
    line({ name: "Jürgen Müller", company: "Acme", email: "jm@acme.example" }),
    line({ name: "Chloé Dubois", company: "Kestrel" }),
    line({ name: "Acme Person" }),
  ];

  it.each([
    ["", 3],
    ["muller", 1],
    ["MÜLL acm", 1],
    ["acme muller", 1],
    ["cme", 2],
    ["jm@ac", 1],
    ["muller kestrel", 0],
    ["  chloe  ", 1],
    // Nobody is found across the border of two fields.
    ["duboiskestrel", 0],
  ])("%j finds %i", (search, count) => {
    expect(shown(people, { search })).toHaveLength(count);
  });
});

describe("the filters", () => {
  const people = [
    line({ name: "A", stage: "meeting", source: "Fair", turn: "yours", tags: ["x", "y"] }),
    line({ name: "B", stage: "new", turn: "theirs", tags: ["y"] }),
    line({ name: "C", stage: "new", source: "Fair", turn: "parked" }),
  ];

  it.each<[Partial<View>, string[]]>([
    [{}, ["A", "B", "C"]],
    [{ stages: ["new"] }, ["B", "C"]],
    [{ stages: ["new", "meeting"] }, ["A", "B", "C"]],
    [{ sources: [""] }, ["B"]],
    [{ sources: ["", "Fair"] }, ["A", "B", "C"]],
    [{ turns: ["parked"] }, ["C"]],
    [{ tags: ["x"] }, ["A"]],
    [{ tags: ["x", "y"] }, ["A", "B"]],
    [{ stages: ["new"], sources: ["Fair"] }, ["C"]],
    [{ stages: ["proposal"] }, []],
  ])("%j", (view, names) => {
    expect(shown(people, view)).toEqual(names);
  });

  it("are none in the view of everybody", () => {
    expect(isOpen(EVERYBODY)).toBe(true);
    expect(isOpen({ ...EVERYBODY, search: " ", isDescending: true })).toBe(true);
    expect(isOpen({ ...EVERYBODY, search: "a" })).toBe(false);
    expect(isOpen({ ...EVERYBODY, tags: ["x"] })).toBe(false);
  });

  it("know who is due and who is cold by now", () => {
    const due = [
      line({ name: "warm", dueAt: NOW + 1, coldAt: NOW + DAY }),
      line({ name: "cooling", dueAt: NOW, coldAt: NOW + 1 }),
      line({ name: "cold", dueAt: NOW - DAY, coldAt: NOW }),
      line({ name: "nothing" }),
    ].map((one) => (one.name === "nothing" ? withoutDates(one) : one));
    expect(shown(due, { temperatures: ["warm"] })).toEqual(["warm"]);
    expect(shown(due, { temperatures: ["cooling", "cold"] })).toEqual(["cooling", "cold"]);
  });

  it("count each value with the other filters, not with their own", () => {
    const view = { ...EVERYBODY, stages: ["new" as const], sources: ["Fair"] };
    expect(Object.fromEntries(countValues(people, view, "stages", NOW))).toEqual({
      meeting: 1,
      new: 1,
    });
    expect(Object.fromEntries(countValues(people, view, "sources", NOW))).toEqual({
      "": 1,
      Fair: 1,
    });
    expect(Object.fromEntries(countValues(people, EVERYBODY, "tags", NOW))).toEqual({ x: 1, y: 2 });
  });

  it("are ticked and unticked, and only with values that exist", () => {
    const once = withToggled(EVERYBODY, "stages", "meeting");
    expect(once.stages).toEqual(["meeting"]);
    expect(withToggled(once, "stages", "meeting")).toEqual(EVERYBODY);
    expect(withToggled(once, "stages", "nonsense")).toEqual(once);
    expect(withToggled(EVERYBODY, "sources", "").sources).toEqual([""]);
    expect(withToggled(withToggled(EVERYBODY, "tags", "x"), "tags", "x")).toEqual(EVERYBODY);
  });

  it("make the same view in whatever order they are ticked", () => {
    const tags = (...names: string[]) => ({ ...EVERYBODY, tags: names });
    expect(isSameView(tags("a", "b"), tags("b", "a"))).toBe(true);
    expect(isSameView(tags("a", "b"), tags("a"))).toBe(false);
    expect(isSameView(tags("a"), tags("b"))).toBe(false);
    expect(isSameView(EVERYBODY, { ...EVERYBODY, isDescending: true })).toBe(false);
    expect(isSameView(EVERYBODY, { ...EVERYBODY, search: "x" })).toBe(false);
  });
});

describe("the order", () => {
  it("is that of the language", () => {
    const people = ["Zoe", "Özil", "Oz", "anna", "Ärmel"].map((name) => line({ name }));
    const order = { sortBy: "name", isDescending: false } as const;
    expect(sorted(people, order)).toEqual(["anna", "Ärmel", "Oz", "Özil", "Zoe"]);
  });

  it.each([true, false])("has those without a value last, descending %s", (isDescending) => {
    const people = [
      withoutDates(line({ name: "none" })),
      line({ name: "late", dueAt: NOW + DAY, company: "B" }),
      line({ name: "soon", dueAt: NOW, company: "A" }),
    ];
    const expected = isDescending ? ["late", "soon", "none"] : ["soon", "late", "none"];
    expect(sorted(people, { sortBy: "dueAt", isDescending })).toEqual(expected);
    expect(sorted(people, { sortBy: "company", isDescending })).toEqual(expected);
  });

  it("follows the way from new to a yes", () => {
    const people = (["proposal", "new", "meeting"] as const).map((stage) =>
      line({ name: stage, stage }),
    );
    const order = { sortBy: "stage", isDescending: true } as const;
    expect(sorted(people, order)).toEqual(["proposal", "meeting", "new"]);
  });

  it("brings whoever is equal by due date", () => {
    const people = [NOW + DAY, NOW, NOW + 2 * DAY].map((dueAt) =>
      line({ name: `${dueAt - NOW}`, dueAt, stage: "new" }),
    );
    const order = { sortBy: "stage", isDescending: true } as const;
    expect(sorted(people, order)).toEqual(["0", `${DAY}`, `${2 * DAY}`]);
  });
});

describe("merging", () => {
  const people = Array.from({ length: 60 }, (_, index) => {
    const one = line({
      name: ["Özil", "oz", "Zoe", "Anna", "Anna"][index % 5] ?? "",
      ...(index % 3 > 0 && { company: `Company ${index % 4}`, source: `Source ${index % 2}` }),
      stage: index % 2 === 0 ? "new" : "meeting",
      touchCount: index % 7,
      dueAt: NOW + ((index * 31) % 17) * DAY,
    });
    return index % 6 === 0 ? withoutDates(one) : one;
  });
  const orders = COLUMNS.flatMap((sortBy) =>
    [true, false].map((isDescending) => ({ sortBy, isDescending })),
  );

  it.each(orders)("is as if all had been sorted at once: $sortBy, $isDescending", (order) => {
    const some = sortLines(
      people.filter((_, index) => index % 4 === 1),
      order,
      collator,
    );
    const rest = sortLines(
      people.filter((_, index) => index % 4 !== 1),
      order,
      collator,
    );
    const merged = mergeLines(rest, some, order, collator);
    expect(merged.map(({ id }) => id)).toEqual(
      sortLines(people, order, collator).map(({ id }) => id),
    );
    expect(mergeLines([], some, order, collator)).toEqual(some);
    expect(mergeLines(some, [], order, collator)).toEqual(some);
  });
});

it("a saved view needs a name, and there are fifty at most", () => {
  const named = (name: string) => ({ name, view: EVERYBODY });
  expect(v.safeParse(SavedViewsSchema, [named(" Mine ")]).output).toEqual([named("Mine")]);
  expect(v.safeParse(SavedViewsSchema, [named(" ")]).success).toBe(false);
  const many = Array.from({ length: 51 }, (_, index) => named(`View ${index}`));
  expect(v.safeParse(SavedViewsSchema, many).success).toBe(false);
});

function withoutDates(one: ProspectLine): ProspectLine {
  const { dueAt: _due, coldAt: _cold, ...rest } = one;
  return rest;
}
