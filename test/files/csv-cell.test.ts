import fc from "fast-check";
import { expect, it, test } from "vitest";
import { plainCell, safeCell } from "~files/csv-cell";

const DANGEROUS = [..."=+-@\t\r\n"];
const cell = fc
  .array(fc.oneof(fc.constantFrom("'", '"', ...DANGEROUS), fc.string({ maxLength: 3 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(""));

test.each([
  ["=1+1", "'=1+1"],
  ["+49 30 1234", "'+49 30 1234"],
  ["-", "'-"],
  ["@jane", "'@jane"],
  ["\t=1", "'\t=1"],
  ["'=1", "''=1"],
  ["''=1", "'''=1"],
  ["'tis", "'tis"],
  ["Jane", "Jane"],
  ["", ""],
])("%j is written as %j", (text, written) => {
  expect(safeCell(text)).toBe(written);
  expect(plainCell(written)).toBe(text);
});

it("takes one apostrophe from a cell that another program made safe, and leaves others", () => {
  expect(plainCell("'+1 555 0100")).toBe("+1 555 0100");
  expect(plainCell("'Tis me")).toBe("'Tis me");
  expect(plainCell("=1")).toBe("=1");
});

it("gives back what was written, and writes nothing that runs", () => {
  fc.assert(
    fc.property(cell, (text) => {
      const written = safeCell(text);
      return plainCell(written) === text && !DANGEROUS.includes(written.charAt(0));
    }),
    { numRuns: 10_000 },
  );
});
