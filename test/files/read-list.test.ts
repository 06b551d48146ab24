import { describe, expect, it, test } from "vitest";
import type { ListedPerson } from "~domain/listed-person";
import { type Column, decodeText, ENCODINGS, peopleOf, readList } from "~files/read-list";
import * as lists from "./lists";

const BERLIN = "Europe/Berlin";
const JANE = { name: "Jane Doe", email: "jane@acme.example", company: "Acme" };

async function tableIn(text: string) {
  const list = await readList(text);
  if (list.kind !== "table") throw new Error(`Not a table but ${list.kind}.`);
  return list.table;
}

async function peopleIn(text: string): Promise<ListedPerson[]> {
  const table = await tableIn(text);
  const { people, rejected } = await peopleOf(table, table.columns, BERLIN);
  expect(rejected).toEqual([]);
  return people;
}

/** The bytes of a text, as different programs save it. */
function encoded(text: string, encoding: (typeof ENCODINGS)[number], hasMark: boolean): Uint8Array {
  const whole = hasMark && encoding !== "windows-1252" ? `\uFEFF${text}` : text;
  if (encoding === "utf-8") return new TextEncoder().encode(whole);
  if (encoding === "windows-1252") return Uint8Array.from(whole, cp1252);
  const bytes = new Uint8Array(Buffer.from(whole, "utf16le"));
  return encoding === "utf-16le" ? bytes : new Uint8Array(Buffer.from(bytes).swap16());
}

const CP1252 = new Map([
  ["–", 0x96],
  ["„", 0x84],
  ["“", 0x93],
  ["€", 0x80],
]);
const cp1252 = (character: string) => CP1252.get(character) ?? character.charCodeAt(0);

describe("the exports of the programs", () => {
  it("LinkedIn's connections, with what it says above them", async () => {
    const table = await tableIn(lists.LINKEDIN);
    expect(table.origin).toBe("linkedin");
    const [jane, omar, ...none] = await peopleIn(lists.LINKEDIN);
    expect(jane).toEqual({
      line: 5,
      name: "Jane Doe",
      linkedinUrl: "https://www.linkedin.com/in/jane-doe-4b12a9/",
      company: "Acme, Inc.",
      title: 'Head of Operations "North"',
      createdAt: Date.parse("2024-03-12T00:00:00+01:00"),
    });
    expect(omar).toMatchObject({ line: 6, email: "omar@beta.example", title: "CEO" });
    expect(none).toEqual([]);
  });

  it("HubSpot's contacts: the rep who owns them is no address of theirs", async () => {
    expect((await tableIn(lists.HUBSPOT)).origin).toBe("hubspot");
    expect(await peopleIn(lists.HUBSPOT)).toEqual([
      {
        line: 2,
        ...JANE,
        otherEmails: ["jane@home.example", "j.doe@acme.example"],
        title: "Head of Operations",
        stage: "in-conversation",
        createdAt: Date.parse("2024-03-12T10:15:00+01:00"),
      },
      {
        line: 3,
        name: "Bob Roe",
        email: "bob.roe@beta.example",
        company: "Beta",
        createdAt: Date.parse("2024-03-13T09:00:00+01:00"),
      },
    ]);
  });

  it("Pipedrive's people: a deal's title is not theirs", async () => {
    expect((await tableIn(lists.PIPEDRIVE)).origin).toBe("pipedrive");
    const [jane, bob] = await peopleIn(lists.PIPEDRIVE);
    expect(jane).toEqual({
      line: 2,
      ...JANE,
      otherEmails: ["jane@home.example"],
      title: "Head of Operations",
      tags: ["Berlin", "Hot lead"],
      createdAt: Date.parse("2024-03-12T10:15:30+01:00"),
    });
    expect(bob).toMatchObject({ name: "Bob Roe", email: "bob@beta.example", company: "Beta" });
  });

  it("Salesforce's report, with dates in the order of its column", async () => {
    expect((await tableIn(lists.SALESFORCE)).origin).toBe("salesforce");
    const [jane, bob] = await peopleIn(lists.SALESFORCE);
    expect(jane).toEqual({
      line: 2,
      ...JANE,
      title: "Head of Operations",
      source: "Trade show",
      stage: "in-conversation",
      notes: "Met her\nat the stand",
      createdAt: Date.parse("2024-03-25T00:00:00+01:00"),
    });
    expect(bob).toMatchObject({
      line: 4,
      stage: "new",
      createdAt: Date.parse("2024-03-02T00:00:00+01:00"),
    });
  });

  test.each([
    ["old", lists.GOOGLE_OLD, { name: "Jane Ann Doe" }],
    ["new", lists.GOOGLE_NEW, {}],
  ])("Google's contacts, %s", async (_which, text, more) => {
    expect((await tableIn(text)).origin).toBe("google");
    const [jane] = await peopleIn(text);
    const known = { title: "Head of Operations", tags: ["Berlin"], notes: "From the fair" };
    expect(jane).toMatchObject({ ...JANE, ...known, ...more });
    expect(jane?.createdAt).toBeUndefined();
  });

  it("Google's lists of addresses in a cell, and its websites", async () => {
    const [jane] = await peopleIn(lists.GOOGLE_OLD);
    expect(jane?.otherEmails).toEqual(["jd@acme.example", "jane@home.example"]);
    expect(jane?.linkedinUrl).toBe("https://www.linkedin.com/in/jane-doe/");
  });

  it("Outlook's contacts", async () => {
    expect((await tableIn(lists.OUTLOOK)).origin).toBe("outlook");
    expect(await peopleIn(lists.OUTLOOK)).toEqual([
      {
        line: 2,
        ...JANE,
        otherEmails: ["jane@home.example"],
        title: "Head of Operations",
        tags: ["Berlin", "Fair"],
        notes: "From the fair",
      },
    ]);
  });

  it("Rekindle's own list, every text as it is", async () => {
    expect((await tableIn(lists.REKINDLE)).origin).toBe("rekindle");
    expect(await peopleIn(lists.REKINDLE)).toEqual([
      {
        line: 2,
        name: "Doe, Jane",
        email: "jane@acme.example",
        otherEmails: ["jane@home.example", "jd@acme.example"],
        linkedinUrl: "https://www.linkedin.com/in/jane-doe/",
        company: "=Acme",
        title: "Head  of Operations",
        source: "Trade show",
        stage: "meeting",
        tags: ["Berlin; fair", "VIP"],
        // Line ends of a note are made one kind.
        notes: "Line 1\nLine 2",
        cadenceId: "cold-email",
        theirZone: "Europe/Paris",
        interestedAt: Date.parse("2024-03-12T10:15:30.123Z"),
        createdAt: Date.parse("2024-03-11T08:00:00Z"),
      },
    ]);
  });
});

describe("German Outlook", () => {
  test.each(
    ENCODINGS.flatMap((encoding) => [true, false].map((hasMark) => [encoding, hasMark] as const)),
  )("in %s, with a mark: %s", async (encoding, hasMark) => {
    const read = decodeText(encoded(lists.OUTLOOK_GERMAN, encoding, hasMark));
    expect(read).toEqual({ text: lists.OUTLOOK_GERMAN, encoding });
    expect((await tableIn(read.text)).origin).toBe("outlook");
    expect(await peopleIn(read.text)).toEqual([
      {
        line: 2,
        name: "Jürgen Müßig",
        email: "j.muessig@bau.example",
        otherEmails: ["juergen@heim.example"],
        company: "Müßig Bau GmbH",
        title: "Geschäftsführer",
        tags: ["Messe", "München"],
        notes: "Grüße – „bald“",
      },
    ]);
  });
});

describe("what the columns are", () => {
  const cases: [string, string, Column[]][] = [
    [
      "surname in “Name”",
      "Name;Vorname;Mail\nDoe;Jane;j@a.example",
      ["last-name", "first-name", "email"],
    ],
    ["French", "Nom,Prénom,Courriel\nDoe,Jane,j@a.example", ["last-name", "first-name", "email"]],
    [
      "Spanish",
      "Nombre,Apellidos,Correo electrónico,Empresa\nJane,Doe,j@a.example,Acme",
      ["first-name", "last-name", "email", "company"],
    ],
    ["a surname alone", "Nachname;Firma\nDoe;Acme", ["name", "company"]],
    [
      "a second address",
      "Name,Email,E-mail\nJane,j@a.example,k@a.example",
      ["name", "email", "other-emails"],
    ],
    [
      "a name that lies",
      "Name,Mail,Company\nJane,yes,Acme\nBob,no,Beta",
      ["name", "ignore", "company"],
    ],
    [
      "a page of the company",
      "Name,LinkedIn,Company\nJane,https://www.linkedin.com/company/acme,Acme",
      ["name", "ignore", "company"],
    ],
    [
      "by what is in them",
      "Wer,Wo,Wie\nJane Doe,Berlin,j@a.example\nBob Roe,Bonn,b@a.example",
      ["name", "ignore", "email"],
    ],
    [
      "the rep's own address",
      "Name,Company,Owner\nA B,X,rep@own.example\nC D,Y,rep@own.example\nE F,Z,rep@own.example\nG H,Q,rep@own.example",
      ["name", "company", "ignore"],
    ],
    [
      "without a header",
      "Jane Doe,j@a.example,Acme,2024-03-12\nBob Roe,b@a.example,Beta,2024-03-13",
      ["name", "email", "company", "created-at"],
    ],
    [
      "words of JavaScript",
      "__proto__,constructor,Email,Name\n1,2,j@a.example,Jane",
      ["ignore", "ignore", "email", "name"],
    ],
  ];
  test.each(cases)("%s", async (_what, text, columns) => {
    expect((await tableIn(text)).columns).toEqual(columns);
  });

  it("one for each cell of the widest row", async () => {
    const { columns, rows } = await tableIn("Name,Email\nJane,j@a.example,more,and more,\nBob");
    expect(columns).toEqual(["name", "email", "ignore", "ignore"]);
    expect(rows.map(({ cells }) => cells.length)).toEqual([4, 1]);
  });

  it("a first row that is a person is no header", async () => {
    expect(await tableIn("Jane,Doe,j@a.example\nBob,Roe,b@a.example")).not.toHaveProperty("header");
  });

  it("Excel's line with the separator counts as a line", async () => {
    const { header, rows } = await tableIn("sep=|\r\nName|Email\r\nJane|j@a.example\r\n");
    expect(header).toEqual(["Name", "Email"]);
    expect(rows).toEqual([{ line: 3, cells: ["Jane", "j@a.example"] }]);
  });
});

describe("what is no table", () => {
  test.each([
    ["", { kind: "empty" }],
    ["\uFEFF \r\n\t\n", { kind: "empty" }],
    ["Name,Email\n", { kind: "empty" }],
    ["Email\n", { kind: "empty" }],
    ["PK\u0003\u0004\u0014\u0000", { kind: "not-a-list", what: "spreadsheet" }],
    ["%PDF-1.7\n%âã", { kind: "not-a-list", what: "other" }],
    [`‰PNG\r\n\u001a\n\u0000\u0000`, { kind: "not-a-list", what: "other" }],
    ["\u0000\u0001\u0002ab\u0003", { kind: "not-a-list", what: "other" }],
  ])("%j", async (text, list) => {
    expect(await readList(text)).toEqual(list);
  });

  it("a workbook's bytes are told, whatever is in them", async () => {
    const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0x62, 0xee]);
    const { text } = decodeText(bytes);
    expect(await readList(text)).toEqual({ kind: "not-a-list", what: "spreadsheet" });
  });

  it("more rows or columns than are read at once", async () => {
    const header = `Name,Email,${Array.from({ length: 200 }, (_, n) => `c${n}`).join(",")}\n`;
    expect(await readList(header)).toEqual({ kind: "too-large" });
    const lines = "j@a.example\n".repeat(200_001);
    expect(await readList(lines)).toEqual({ kind: "too-large" });
    expect(await readList(`Name,Email\n${"J,j@a.example\n".repeat(200_001)}`)).toEqual({
      kind: "too-large",
    });
    const most = await readList(`Name,Email\n${"J,j@a.example\n".repeat(200_000)}`);
    expect(most.kind).toBe("table");
  });
});
