/** What goes out as CSV: read by a parser, it is what went in, and no cell of it is a formula. */
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { plainCell } from "~files/csv-cell";
import { csvRows } from "~files/csv-rows";
import { prospectsCsv } from "~files/prospects-csv";
import { REKINDLE_HEADERS } from "~files/rekindle-headers";
import { type PersonLog, TOUCH_HEADERS, touchesCsv } from "~files/touches-csv";
import { prospectOf, reply, retracted, touch } from "../support/log";
import { at, DAY } from "../support/times";

const T = at("2026-11-02T09:00Z");

/** The parser is not to guess. */
const AS_IT_IS = { delimiter: ",", newline: "\r\n" } as const;

async function* inBatches<T>(...batches: T[][]): AsyncGenerator<T[]> {
  yield* batches;
}

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}

/** As a spreadsheet has it, without the mark at its beginning. */
function cellsOf(text: string): string[][] {
  expect(text.startsWith("\uFEFF")).toBe(true);
  return Papa.parse<string[]>(text.slice(1), { ...AS_IT_IS, skipEmptyLines: true }).data;
}

/** Each line by its headers. */
async function read(parts: AsyncIterable<string>): Promise<Record<string, string>[]> {
  const [headers = [], ...rows] = cellsOf(await textOf(parts));
  return rows.map((row) =>
    Object.fromEntries(headers.map((header, index) => [header, plainCell(row[index] ?? "")])),
  );
}

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "'", '"', ",", "1") }),
  fc.constantFrom("=1+1", "@SUM(A1)", '=HYPERLINK("http://x.example")', "\t=1", "''=1", "شركة 😀"),
);

describe("a cell", () => {
  it("is never a formula, whatever is in it: ten thousand of them", () => {
    let count = 0;
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 5, maxLength: 5 }), (cells) => {
        const [row = []] = Papa.parse<string[]>(csvRows([cells]), AS_IT_IS).data;
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(row.map(plainCell)).toEqual(cells);
        count += cells.length;
      }),
      { numRuns: 2_000 },
    );
    expect(count).toBe(10_000);
  });

  it("is quoted, and lines end as spreadsheets have it", () => {
    expect(
      csvRows([
        ["a", 'say "hi"'],
        ["=1", ""],
      ]),
    ).toBe('"a","say ""hi"""\r\n"\'=1",""\r\n');
    expect(csvRows([])).toBe("");
  });
});

describe("prospectsCsv", () => {
  it("has a header and a line for each, with what is known and what follows from the log", async () => {
    const jane = prospectOf([touch(T), reply(T + DAY)], {
      createdAt: T - DAY,
      interestedAt: T - 2 * DAY,
      email: "jane@acme.example",
      handleKeys: ["email:jane@acme.example", "email:jane@home.example", "linkedin:id:ACoAAA"],
      linkedinUrl: "https://www.linkedin.com/in/jane-doe/",
      company: 'Acme "Robotics", Inc',
      title: "-Head-",
      source: "Fair",
      stage: "in-conversation",
      tags: ["pilot", "wine; red"],
      notes: "Likes tea.\nCall on Fridays.",
      theirZone: "Europe/Paris",
    });
    const rows = await read(prospectsCsv(inBatches([jane], [prospectOf([], { name: "Bo Li" })])));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({
      Name: "Jane Doe",
      Email: "jane@acme.example",
      "Other emails": "jane@home.example",
      LinkedIn: "https://www.linkedin.com/in/jane-doe/",
      Company: 'Acme "Robotics", Inc',
      Title: "-Head-",
      Source: "Fair",
      Stage: "in-conversation",
      Tags: 'pilot; "wine; red"',
      Notes: "Likes tea.\nCall on Fridays.",
      Cadence: "follow-up",
      "Time zone": "Europe/Paris",
      Interested: "2026-10-31T09:00:00.000Z",
      Added: "2026-11-01T09:00:00.000Z",
      Touches: "1",
      "Last touch": "2026-11-02T09:00:00.000Z",
      "Last reply": "2026-11-03T09:00:00.000Z",
      Standing: "yours",
      Due: new Date(jane.dueAt ?? 0).toISOString(),
      Outcome: "open",
    });
    expect(rows[1]).toMatchObject({ Name: "Bo Li", Email: "", Touches: "0", "Last touch": "" });
  });

  it("of nobody is the header", async () => {
    expect(cellsOf(await textOf(prospectsCsv(inBatches())))).toEqual([[...REKINDLE_HEADERS]]);
  });
});

describe("touchesCsv", () => {
  it("has touches and replies in order, numbered, without what was taken back", async () => {
    const mistake = touch(T + DAY);
    const log = [
      reply(T + 3 * DAY, { source: "gmail", link: "https://mail.example/1" }),
      touch(T, { subject: "=Offer", seenBy: "both", source: "gmail" }),
      mistake,
      retracted(T + 2 * DAY, mistake.id),
      touch(T + 2 * DAY, { isGroup: true, channel: "linkedin" }),
      touch(T + 4 * DAY, { channel: "linkedin", form: "inmail", seenBy: "request" }),
    ];
    const row = prospectOf(log, { email: "jane@acme.example", company: "Acme" });
    const person: PersonLog = { row, log };
    const other: PersonLog = { row: prospectOf([], { name: "Bo Li" }), log: [] };
    const rows = await read(touchesCsv(inBatches([person], [other])));
    expect(Object.keys(rows[0] ?? {})).toEqual(TOUCH_HEADERS);
    expect(rows[0]).toEqual({
      Time: "2026-11-02T09:00:00.000Z",
      Direction: "out",
      Name: "Jane Doe",
      Company: "Acme",
      Email: "jane@acme.example",
      Channel: "email",
      Form: "",
      Subject: "=Offer",
      Link: "",
      "Seen by": "both",
      Source: "gmail",
      "To a group": "",
      "Touch number": "1",
    });
    const told = rows.map((one) => `${one.Direction} ${one.Channel} ${one["Touch number"]}`);
    expect(told).toEqual(["out email 1", "out linkedin ", "in email ", "out linkedin 2"]);
    expect(rows[1]).toMatchObject({ "To a group": "yes" });
    expect(rows[3]).toMatchObject({ Form: "inmail", "Seen by": "request" });
    expect(rows[2]).toMatchObject({ Link: "https://mail.example/1", "Seen by": "" });
  });
});
