import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it, test } from "vitest";
import { decodeText } from "~files/decode-text";
import { readRows, SEPARATORS, type Separator } from "~files/read-rows";

const cellsIn = (text: string, separator: Separator = ",") =>
  [...readRows(text, separator)].map(({ cells }) => cells);

describe("rows of a table", () => {
  const cases: [string, string[][]][] = [
    [
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\r\nc,d\ne,f\rg,h\r\n",
      [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
        ["g", "h"],
      ],
    ],
    ['"a,b","c""d"\n', [["a,b", 'c"d']]],
    ['"","x"\n', [["", "x"]]],
    ['""""\n', [['"']]],
    ['"a\r\nb",c', [["a\nb", "c"]]],
    ['a, "b, c" ,d', [["a", "b, c", "d"]]],
    [
      '5" pipe,b\nc,d',
      [
        ['5" pipe', "b"],
        ["c", "d"],
      ],
    ],
    [
      '"Acme" Inc,b\nc,d',
      [
        ['"Acme" Inc', "b"],
        ["c", "d"],
      ],
    ],
    [
      '"never closed,b\nc,d',
      [
        ['"never closed', "b"],
        ["c", "d"],
      ],
    ],
    // A mark that was not doubled stays; the cell is whole, for nothing else went into it.
    [
      '"Jane "JD" Doe","b"\nc,d',
      [
        ['Jane "JD" Doe', "b"],
        ["c", "d"],
      ],
    ],
    ['"Acme" Inc,"x, y",b', [['"Acme" Inc', "x, y", "b"]]],
    ['"said "so" and\nleft",b', [['"said "so" and'], ['left"', "b"]]],
    // Spaces within a cell are no spaces around one.
    ['"hello, ""you""", "b"', [['hello, "you"', "b"]]],
    ["\n , \n\na,\n", [["a", ""]]],
    ["a,", [["a", ""]]],
    ["", []],
  ];
  test.each(cases)("%j", (text, rows) => {
    expect(cellsIn(text)).toEqual(rows);
  });

  it("a mark that is never closed costs one row, not the time of all others", () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `"x${n},b`);
    expect(cellsIn(rows.join("\n"))).toHaveLength(rows.length);
  });

  it("know the line they begin on", () => {
    const rows = [...readRows('a\r\n\r\n"b\nc\r\nd"\re\n"f"', ";")];
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 6, 7]);
  });
});

const cell = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'",;|\t\r\n= ', "\r\n", "ü", "€", "صح", "🙂"),
      fc.string({ maxLength: 4 }),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(""));

const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
  );

it("any table reads back as it was written, whatever the separator, the quotes and the line ends", () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(...SEPARATORS),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.boolean(),
      (rows, delimiter, newline, quotes) => {
        const written = Papa.unparse(rows, { delimiter, newline, quotes });
        const filled = rows.filter((cells) => cells.some((one) => one.trim() !== ""));
        // Line ends are made one kind, for a file may mix them; papaparse reads no other.
        const even = filled.map((cells) => cells.map((one) => one.replace(/\r\n?/g, "\n")));
        expect(cellsIn(written, delimiter)).toEqual(even);
      },
    ),
    { numRuns: 2_000 },
  );
});

it("any text reads back in UTF-8 and UTF-16, with and without a mark", () => {
  const text = fc.array(fc.string({ unit: "grapheme" }), { maxLength: 20 });
  fc.assert(
    fc.property(
      text,
      fc.constantFrom("utf-8", "utf-16le", "utf-16be"),
      fc.boolean(),
      (parts, encoding, hasMark) => {
        // Without a mark UTF-16 is known by plain letters.
        const plain = `Name,Email\n${parts.join("").replaceAll(/[\0\uFEFF]/g, "")}`;
        const bytes = Buffer.from(
          hasMark ? `\uFEFF${plain}` : plain,
          encoding === "utf-8" ? "utf8" : "utf16le",
        );
        const swapped = encoding === "utf-16be" ? Buffer.from(bytes).swap16() : bytes;
        const read = decodeText(new Uint8Array(swapped));
        // Every mark is taken off, but a long text without plain letters is not told without one.
        if (hasMark || encoding === "utf-8") expect(read).toEqual({ text: plain, encoding });
      },
    ),
    { numRuns: 1_000 },
  );
});
