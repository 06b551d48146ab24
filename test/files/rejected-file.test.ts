/** The file of what could not be read has the list's own columns, so that it can be put right and imported. */
import fc from "fast-check";
import { unparse } from "papaparse";
import { describe, expect, it } from "vitest";
import type { RejectedLine } from "~domain/listed-person";
import { type ListTable, peopleOf, readList } from "~files/read-list";
import { rejectedCsv } from "~files/rejected-file";
import { REJECTION_HEADERS } from "~files/rekindle-headers";
import * as LISTS from "./lists";

async function tableOf(text: string): Promise<ListTable> {
  const list = await readList(text);
  if (list.kind !== "table") throw new Error(`No table, but ${list.kind}`);
  return list.table;
}

const reasonOf = ({ kind }: RejectedLine) => `Because: ${kind}`;
const allOf = ({ rows }: ListTable): RejectedLine[] =>
  rows.map(({ line }) => ({ line, text: "", kind: "no-address" }));
const fileOf = (table: ListTable, rejected = allOf(table)) =>
  rejectedCsv({ rejected, reasonOf, table });

/** Without the two that are ours. */
async function readBack(table: ListTable) {
  const { header = [], rows, columns } = await tableOf(fileOf(table));
  expect(header.slice(-2)).toEqual(REJECTION_HEADERS);
  expect(columns.slice(-2)).toEqual(["ignore", "ignore"]);
  const padded = rows.map(({ cells }) => cells.slice(0, -2));
  return { header: header.slice(0, -2), rows: padded, columns: columns.slice(0, -2) };
}

const padded = ({ rows, columns }: ListTable) =>
  rows.map(({ cells }) => columns.map((_, index) => cells[index] ?? ""));

describe("the file of what could not be read", () => {
  const tables = Object.entries(LISTS).filter(([, text]) => typeof text === "string");
  it.each(tables)("keeps names, cells and meanings of the columns: %s", async (_, text) => {
    const list = await readList(text);
    if (list.kind !== "table") return;
    const back = await readBack(list.table);
    if (list.table.header) expect(back.header).toEqual(list.table.header);
    expect(back.rows).toEqual(padded(list.table));
    expect(back.columns).toEqual(list.table.columns);
  });

  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.constantFrom("", "=1", "'=1", "a,b", 'a"b', "x@y.example", "@", "a\nb", "; ;", "Jane Doe"),
  );
  const row = fc.array(cell, { minLength: 2, maxLength: 6 });
  const header = fc.uniqueArray(fc.constantFrom("Name", "Email", "Company", "Size", "=x", "Fax"), {
    minLength: 2,
    maxLength: 5,
  });

  it("keeps every cell of any table", async () => {
    const anyTable = fc.record({ names: fc.option(header), rows: fc.array(row, { minLength: 1 }) });
    await fc.assert(
      fc.asyncProperty(anyTable, async ({ names, rows }) => {
        const list = await readList(unparse(names ? [names, ...rows] : rows));
        fc.pre(list.kind === "table");
        if (list.kind !== "table") return;
        const back = await readBack(list.table);
        if (list.table.header)
          expect(back.header).toEqual(
            list.table.columns.map((_, at) => list.table.header?.[at] ?? ""),
          );
        expect(back.rows).toEqual(padded(list.table));
      }),
      { numRuns: 100 },
    );
  });

  it("is imported once it is put right, also a second time", async () => {
    const text =
      "Name,Email,Company\nJane Doe,jane at acme,Acme\nOmar Said,omar@beta.example,Beta\n";
    const table = await tableOf(text);
    const { people, rejected } = await peopleOf(table, table.columns, "UTC");
    expect([people.length, rejected.length]).toEqual([1, 1]);
    const file = fileOf(table, rejected);
    const again = await tableOf(fileOf(await tableOf(file)));
    expect(again.header).toEqual(["Name", "Email", "Company", ...REJECTION_HEADERS]);
    const mended = await tableOf(file.replace("jane at acme", "jane@acme.example"));
    const read = await peopleOf(mended, mended.columns, "UTC");
    expect(read.rejected).toEqual([]);
    expect(read.people).toMatchObject([
      { name: "Jane Doe", email: "jane@acme.example", company: "Acme" },
    ]);
  });

  it("says what the columns of a table mean that has no names for them", async () => {
    const table = await tableOf(
      "jane@acme.example,Jane Doe,Acme\nomar@beta.example,Omar Said,Beta",
    );
    expect(table.header).toBeUndefined();
    const back = await tableOf(fileOf(table, allOf(table).slice(0, 1)));
    expect(back.header).toEqual(["Email", "Name", "Company", ...REJECTION_HEADERS]);
    expect(back.columns).toEqual([...table.columns, "ignore", "ignore"]);
  });

  it("has the text of what is no table, and nothing a spreadsheet runs", () => {
    const rejected: RejectedLine[] = [{ line: 3, text: "=cmd()", kind: "no-name" }];
    expect(rejectedCsv({ rejected, reasonOf })).toBe(
      '\uFEFF"Text","Rekindle line","Rekindle reason"\r\n"\'=cmd()","3","Because: no-name"',
    );
  });
});
