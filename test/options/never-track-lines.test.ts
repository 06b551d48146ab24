import { expect, test } from "vitest";
import { readLines } from "~options/never-track-lines";

test.each<[string, string, string[], [number, string][]]>([
  ["an address", "Jane@Acme.com", ["jane@acme.com"], []],
  ["a domain, with or without @", "acme.com\n@globex.example", ["acme.com", "globex.example"], []],
  ["blank lines and blanks", "\n  acme.com \r\n\n", ["acme.com"], []],
  ["one twice", "acme.com\nACME.com", ["acme.com"], []],
  ["one that is there already", "known.example\nnew.example", ["new.example"], []],
  [
    "what is neither, by its line",
    "acme.com\n\njane\nacme",
    ["acme.com"],
    [
      [3, "jane"],
      [4, "acme"],
    ],
  ],
  ["nothing", "", [], []],
])("%s", (_what, typed, entries, wrong) => {
  expect(readLines(typed, ["known.example"])).toEqual({
    entries,
    wrong: wrong.map(([number, text]) => ({ number, text })),
  });
});
