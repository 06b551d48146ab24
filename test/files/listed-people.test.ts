import { describe, expect, it, test } from "vitest";
import { type Column, type ListTable, peopleOf, readList } from "~files/read-list";

const read = (columns: Column[], ...rows: string[][]) => {
  const table: ListTable = {
    columns,
    rows: rows.map((cells, index) => ({ line: index + 2, cells })),
  };
  return peopleOf(table, columns, "Europe/Berlin");
};
const only = async (columns: Column[], ...cells: string[]) => {
  const { people, rejected } = await read(columns, cells);
  const [person] = people;
  if (person === undefined) return rejected.map(({ kind }) => kind);
  const { line: _, ...rest } = person;
  return rest;
};

describe("a row that is a person", () => {
  const JANE = { name: "Jane Doe", email: "jane@acme.example" };
  const cases: [string, Column[], string[], object][] = [
    ["whole name", ["name", "email"], [" Jane  Doe ", "Jane@Acme.example"], JANE],
    ["surname first", ["name", "email"], ["Doe, Jane", "jane@acme.example"], JANE],
    [
      "a degree",
      ["name", "email"],
      ["Jane Doe, PhD", "jane@acme.example"],
      { ...JANE, name: "Jane Doe, PhD" },
    ],
    ["parts", ["first-name", "last-name", "email"], ["Jane", "Doe", "jane@acme.example"], JANE],
    [
      "parts before the whole",
      ["name", "first-name", "last-name", "email"],
      ["DOE, J", "Jane", "Doe", "jane@acme.example"],
      JANE,
    ],
    [
      "the whole where a part lacks",
      ["name", "first-name", "last-name", "email"],
      ["Jane Doe", "Jane", "", "jane@acme.example"],
      JANE,
    ],
    [
      "a name told by the address",
      ["name", "email"],
      ["", "jane.doe@acme.example"],
      { ...JANE, email: "jane.doe@acme.example" },
    ],
    ["an address in brackets", ["name", "email"], ["Jane Doe", "Jane <jane@acme.example>"], JANE],
    [
      "several in a cell",
      ["name", "email"],
      ["Jane Doe", "jane@acme.example, j@home.example"],
      { ...JANE, otherEmails: ["j@home.example"] },
    ],
    [
      "the first there is",
      ["name", "email", "other-emails"],
      ["Jane Doe", "n/a", "jane@acme.example"],
      JANE,
    ],
    [
      "no address, but a company",
      ["name", "email", "company"],
      ["Jane Doe", "-", "Acme"],
      { name: "Jane Doe", company: "Acme" },
    ],
    [
      "no address, but notes",
      ["name", "notes"],
      ["Jane Doe", "Call\nher"],
      { name: "Jane Doe", notes: "Call\nher" },
    ],
    [
      "a stage by its German name",
      ["name", "email", "stage"],
      ["Jane Doe", "jane@acme.example", "Angebot"],
      { ...JANE, stage: "proposal" },
    ],
    [
      "a stage by its id",
      ["name", "email", "stage"],
      ["Jane Doe", "jane@acme.example", "in-conversation"],
      { ...JANE, stage: "in-conversation" },
    ],
    [
      "an unknown stage",
      ["name", "email", "stage"],
      ["Jane Doe", "jane@acme.example", "constructor"],
      JANE,
    ],
    [
      "tags, each once",
      ["name", "email", "tags"],
      ["Jane Doe", "jane@acme.example", "VIP; vip, Fair"],
      { ...JANE, tags: ["Fair", "VIP"] },
    ],
    [
      "a zone, a cadence by name",
      ["name", "email", "zone", "cadence"],
      ["Jane Doe", "jane@acme.example", "Europe/Paris", "Follow-up"],
      { ...JANE, theirZone: "Europe/Paris", cadenceId: "follow-up" },
    ],
    [
      "no such zone",
      ["name", "email", "zone"],
      ["Jane Doe", "jane@acme.example", "Mars/Base"],
      JANE,
    ],
    [
      "columns beyond the cells",
      ["name", "email", "company"],
      ["Jane Doe", "jane@acme.example"],
      JANE,
    ],
  ];
  test.each(cases)("%s", async (_what, columns, cells, person) => {
    expect(await only(columns, ...cells)).toEqual(person);
  });

  it("what is too long to keep is cut, but not through a character", async () => {
    const found = await only(
      ["name", "company", "notes"],
      "Jane",
      `${"x".repeat(199)}🙂`,
      "n".repeat(30_000),
    );
    expect(found).toEqual({ name: "Jane", company: "x".repeat(199), notes: "n".repeat(20_100) });
  });
});

describe("a row that is none", () => {
  const cases: [Column[], string[], string][] = [
    [["name", "email"], ["Jane Doe", ""], "no-address"],
    [["name", "email"], ["Jane Doe", "jane@acme"], "email"],
    [["name", "email"], ["Jane Doe", "jane@acme.example; jane@"], "email"],
    [["name", "linkedin"], ["Jane Doe", "https://www.linkedin.com/company/acme"], "linkedin"],
    [["name", "linkedin"], ["Jane Doe", "javascript:alert(1)//linkedin.com/in/x"], "linkedin"],
    [["name", "company"], ["", "Acme"], "no-name"],
    [["name", "email"], ["x".repeat(201), "jane@acme.example"], "too-long"],
    [["name", "company", "email"], ["Jane", "x".repeat(8_001), "jane@acme.example"], "too-long"],
    [["ignore", "ignore"], ["Jane", "jane@acme.example"], "no-address"],
  ];
  test.each(cases)("%j %.60j", async (columns, cells, kind) => {
    expect(await only(columns, ...cells)).toEqual([kind]);
  });

  it("is shown with its line and as it stands, cut to size", async () => {
    const { rejected } = await read(
      ["name", "email"],
      ["Jane", ""],
      ["Bob\nRoe", "", "x".repeat(400)],
    );
    expect(rejected[0]).toEqual({ line: 2, text: "Jane", kind: "no-address" });
    expect(rejected[1]?.text).toHaveLength(300);
    expect(rejected[1]?.text).toMatch(/^Bob Roe, x/);
  });
});

describe("someone who stands there twice", () => {
  const columns: Column[] = ["name", "email", "linkedin", "company", "tags"];
  const profile = "https://www.linkedin.com/in/jane-doe/";

  it("is there once, with what the first row lacked", async () => {
    const { people, repeated, rejected } = await read(
      columns,
      ["Jane", "jane@acme.example", "", "", "a"],
      ["Jane D.", "JANE@acme.example", "linkedin.com/in/Jane-Doe", "Acme", "b"],
      ["J. Doe", "j@home.example", profile, "Beta", ""],
    );
    expect(rejected).toEqual([]);
    expect(repeated).toEqual([3, 4]);
    expect(people).toEqual([
      {
        line: 2,
        name: "Jane",
        email: "jane@acme.example",
        otherEmails: ["j@home.example"],
        linkedinUrl: profile,
        company: "Acme",
        tags: ["a", "b"],
      },
    ]);
  });

  it("does not get the address of a third", async () => {
    const { people, repeated } = await read(
      columns,
      ["Jane", "jane@acme.example", ""],
      ["Bob", "", profile],
      ["Jane", "jane@acme.example", profile],
    );
    expect(repeated).toEqual([4]);
    expect(people.map(({ email, linkedinUrl }) => [email, linkedinUrl])).toEqual([
      ["jane@acme.example", undefined],
      [undefined, profile],
    ]);
  });

  it("does not get an address of a second either", async () => {
    const { people } = await read(
      columns,
      ["Jane", "jane@acme.example"],
      ["Bob", "bob@beta.example"],
      ["Jane", "jane@acme.example; bob@beta.example; j@home.example"],
    );
    expect(people.map(({ otherEmails }) => otherEmails)).toEqual([["j@home.example"], undefined]);
  });

  it("without an address is known by name and company", async () => {
    const { people, repeated } = await read(
      columns,
      ["Jane", "", "", "Acme"],
      ["JANE", "", "", "acme"],
      ["Jane", "", "", "Beta"],
    );
    expect(people.map(({ company }) => company)).toEqual(["Acme", "Beta"]);
    expect(repeated).toEqual([3]);
  });
});

it("a date, a stage, a cadence or a zone that is not understood is told of, and nobody is refused for it", async () => {
  const table = await readList(
    [
      "Name,Email,Stage,Interested,Added,Time zone,Cadence",
      "Jane,jane@acme.example,Gibberish,31.02.2024,2024-03-12,Mars/Base,Not A Cadence",
      "Bob,bob@beta.example,n/a,,-,,",
      "Eve,eve@,Gibberish,,,,",
    ].join("\n"),
  );
  if (table.kind !== "table") throw new Error(table.kind);
  const { columns } = table.table;
  const { people, rejected, leftOut } = await peopleOf(table.table, columns, "Europe/Berlin");
  expect(people.map(({ name }) => name)).toEqual(["Jane", "Bob"]);
  expect(rejected).toHaveLength(1);
  expect(leftOut).toEqual([
    { line: 2, column: "stage", text: "Gibberish" },
    { line: 2, column: "cadence", text: "Not A Cadence" },
    { line: 2, column: "zone", text: "Mars/Base" },
    { line: 2, column: "interested-at", text: "31.02.2024" },
  ]);
});
