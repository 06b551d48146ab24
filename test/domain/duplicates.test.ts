import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { duplicatesAmong, lookForDuplicates } from "~domain/duplicates";
import type { ProspectId } from "~domain/ids";
import type { ProspectFacts } from "~domain/prospect";
import { isSameName } from "~domain/sighting";

type Line = Pick<ProspectFacts, "id" | "name" | "company" | "notSameAs" | "maybeSameAs">;
const idOf = (letter: string): ProspectId => `prospect:${letter}`;

/** People called a, b, c…: each by name and company, and with whatever else. */
function pairsOf(...people: [name: string, company?: string, more?: Partial<Line>][]): string[] {
  const lines = people.map(([name, company, more], index): Line => {
    const id = idOf(String.fromCharCode(97 + index));
    return { id, name, ...(company !== undefined && { company }), ...more };
  });
  const forth = duplicatesAmong(lines);
  expect(duplicatesAmong(lines.toReversed())).toEqual(forth);
  return forth.map(([one, other]) => `${one.slice(9)}${other.slice(9)}`);
}

describe("duplicatesAmong", () => {
  it("pairs people of one name, in any order and with any accents, at one company or none", () => {
    expect(pairsOf(["Jane Doe", "Acme"], ["DOE, Jané", "ACME"], ["Omar Said"])).toEqual(["ab"]);
    expect(pairsOf(["Jane Doe", "Acme"], ["Jane Doe"])).toEqual(["ab"]);
    expect(pairsOf(["Jane Doe"], ["Jane Doe", "Acme"])).toEqual(["ab"]);
    expect(pairsOf(["Jane Doe", "Acme"], ["Jane Doe", "Harbour"])).toEqual([]);
    expect(pairsOf(["Jane Doe", "Acme"], ["Jane M. Doe", "Acme"])).toEqual([]);
    expect(pairsOf(["孙 丽"], ["丽 孙"])).toEqual(["ab"]);
  });

  it("does not go by a single word", () => {
    expect(pairsOf(["Jane"], ["Jane"], [""], [""])).toEqual([]);
  });

  it("asks of many namesakes one question each, and of the next when that is settled", () => {
    expect(pairsOf(["Jane Doe"], ["Jane Doe"], ["Jane Doe"])).toEqual(["ab", "ac"]);
    const apart = { notSameAs: [idOf("a")] };
    expect(pairsOf(["Jane Doe"], ["Jane Doe", "", apart], ["Jane Doe", "", apart])).toEqual(["bc"]);
  });

  it("leaves out whom the rep has kept apart, whichever of the two says so", () => {
    expect(pairsOf(["Jane Doe", "", { notSameAs: [idOf("b")] }], ["Jane Doe"])).toEqual([]);
    expect(pairsOf(["Jane Doe"], ["Jane Doe", "", { notSameAs: [idOf("a")] }])).toEqual([]);
    const both = { notSameAs: [idOf("b")], maybeSameAs: [idOf("b")] };
    expect(pairsOf(["Jane Doe", "", both], ["J. Miller"])).toEqual([]);
  });

  it("takes a list's word for it first, once, and not of people who are gone", () => {
    const maybe = { maybeSameAs: [idOf("d"), idOf("gone")] };
    const back = { maybeSameAs: [idOf("c")] };
    expect(
      pairsOf(["Jane Doe"], ["Jane Doe"], ["Omar", "A", maybe], ["O. Said", "B", back]),
    ).toEqual(["cd", "ab"]);
    expect(pairsOf(["Jane Doe", "", { maybeSameAs: [idOf("b")] }], ["Jane Doe"])).toEqual(["ab"]);
  });

  it("gives way on the way", () => {
    const lines = [...Array(4_500).keys()].map((n) => ({ id: idOf(`${n}`), name: "Jane" }));
    expect([...lookForDuplicates(lines)]).toHaveLength(2);
  });

  it("pairs only who is alike, and leaves no two who are without a question", () => {
    const name = fc.constantFrom("Jane Doe", "Doe Jane", "Jané Doe", "Omar Said", "Jane", "a b");
    const company = fc.constantFrom(undefined, "Acme", "acme", "Harbour");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, company), { maxLength: 12 }), (people) => {
        const lines = people.map(([one, at], index) => ({
          id: idOf(String(index).padStart(2, "0")),
          name: one,
          ...(at !== undefined && { company: at }),
        }));
        const byId = new Map(lines.map((line) => [line.id, line]));
        const alike = (a: Line, b: Line) =>
          isSameName(a.name, b.name) &&
          (!a.company || !b.company || a.company.toLowerCase() === b.company.toLowerCase());
        const pairs = duplicatesAmong(lines);
        for (const [a, b] of pairs) {
          const [one, other] = [byId.get(a), byId.get(b)];
          expect(one && other && alike(one, other)).toBe(true);
        }
        const asked = new Set(pairs.flat());
        for (const one of lines)
          for (const other of lines)
            if (one !== other && alike(one, other))
              expect(asked.has(one.id) || asked.has(other.id)).toBe(true);
      }),
    );
  });
});
