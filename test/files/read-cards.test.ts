import { expect, it } from "vitest";
import { readList } from "~files/read-list";

const read = async (...lines: string[]) => {
  const list = await readList(`${lines.join("\r\n")}\r\n`);
  if (list.kind !== "people") throw new Error(`Not cards but ${list.kind}.`);
  return list;
};

it("a card of an iPhone, 3.0", async () => {
  const { people, rejected } = await read(
    "BEGIN:VCARD",
    "VERSION:3.0",
    "N:Doe;Jane;Ann;Dr.;",
    "FN:Dr. Jane Ann Doe",
    "ORG:Acme\\, Inc.;North;",
    "TITLE:Head of Opera",
    " tions",
    "item1.EMAIL;type=INTERNET:jane@home.example",
    "EMAIL;type=INTERNET;type=WORK;type=pref:Jane@Acme.example",
    "item2.URL;type=pref:https\\://www.linkedin.com/in/jane-doe",
    "item2.X-ABLabel:LinkedIn",
    "URL:https://acme.example",
    "NOTE:From the fair\\nBerlin\\; stand 4",
    "CATEGORIES:Fair,VIP",
    "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ==",
    "END:VCARD",
  );
  expect(rejected).toEqual([]);
  expect(people).toEqual([
    {
      line: 1,
      name: "Dr. Jane Ann Doe",
      email: "jane@acme.example",
      otherEmails: ["jane@home.example"],
      linkedinUrl: "https://www.linkedin.com/in/jane-doe/",
      company: "Acme, Inc.",
      title: "Head of Operations",
      tags: ["Fair", "VIP"],
      notes: "From the fair\nBerlin; stand 4",
    },
  ]);
});

it("a card of an old phone, 2.1, in quoted-printable over several lines, with an assistant's within", async () => {
  const { people, rejected } = await read(
    "BEGIN:VCARD",
    "VERSION:2.1",
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC=C3=9F=",
    "ig;J=C3=BCrgen;;;",
    "ORG;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:M=FC=DFig Bau",
    "EMAIL;HOME:j@heim.example",
    "EMAIL;WORK;PREF:j@bau.example",
    "AGENT:",
    "BEGIN:VCARD",
    "FN:Somebody Else",
    "END:VCARD",
    "TEL;CELL:+49 170 0000",
    "END:VCARD",
  );
  expect(rejected).toEqual([]);
  expect(people).toEqual([
    {
      ...{ line: 1, name: "Jürgen Müßig", company: "Müßig Bau" },
      ...{ email: "j@bau.example", otherEmails: ["j@heim.example"] },
    },
  ]);
});

it("a card of 4.0 with a profile", async () => {
  const { people } = await read(
    "BEGIN:VCARD",
    "VERSION:4.0",
    "FN:Jane Doe",
    'SOCIALPROFILE;SERVICE-TYPE="LinkedIn: jobs":https://www.linkedin.com/in/jane-doe',
    "EMAIL;PREF=2:b@acme.example",
    "END:VCARD",
  );
  expect(people[0]).toMatchObject({
    email: "b@acme.example",
    linkedinUrl: expect.stringContaining("jane-doe"),
  });
});

it("a broken card is a rejection and not the end", async () => {
  const { people, rejected } = await read(
    "BEGIN:VCARD",
    "FN:Jane Doe",
    "EMAIL:jane@acme.example",
    "BEGIN:VCARD",
    "FN:Bob Roe",
    "EMAIL:bob@beta.example",
    "END:VCARD",
    "what is this",
    "BEGIN:VCARD",
    "FN:Phone Only",
    "TEL:+49 30 0000",
    "END:VCARD",
    "BEGIN:VCARD",
    "FN:Cut o",
  );
  expect(people.map(({ line, name }) => [line, name])).toEqual([[4, "Bob Roe"]]);
  expect(rejected).toEqual([
    { line: 1, text: "Jane Doe, jane@acme.example", kind: "unreadable" },
    { line: 8, text: "what is this", kind: "unreadable" },
    { line: 9, text: "Phone Only, +49 30 0000", kind: "no-address" },
    { line: 13, text: "Cut o", kind: "unreadable" },
  ]);
});

const cardOf = (...lines: string[]) => read("BEGIN:VCARD", ...lines, "END:VCARD");

it.each([
  ["3.0", "NOTE:a, b\\, c\\; d\\\\n\\nnext", "a, b, c; d\\n\nnext"],
  ["4.0", "NOTE:C:\\\\new\\: 1", "C:\\new: 1"],
  ["2.1", "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo=3A three", "one\ntwo: three"],
])("a note of %s with all that has a meaning in cards: %s", async (version, note, notes) => {
  const { people } = await cardOf(
    `VERSION:${version}`,
    "FN:Jane Doe",
    "EMAIL:j@acme.example",
    note,
  );
  expect(people).toEqual([{ line: 1, name: "Jane Doe", email: "j@acme.example", notes }]);
});

it("what nobody asks for does not spoil a card", async () => {
  const { people, rejected } = await cardOf(
    "VERSION:3.0",
    "N:Doe\\, Jr.;Jane",
    'EMAIL;TYPE=HOME,INTERNET;X-A="x;y":j@acme.example',
    "BDAY:some day",
    "REV:T",
    "GEO:nowhere",
    "TEL;PREF:+49 30 0000",
    "a line without any meaning",
    "TZ:Europe/Berlin",
    "__proto__:x",
  );
  expect(rejected).toEqual([]);
  expect(people).toEqual([
    { line: 1, name: "Jane Doe, Jr.", email: "j@acme.example", theirZone: "Europe/Berlin" },
  ]);
});

it("a card with an address that cannot be read is a rejection, not a person without one", async () => {
  const { people, rejected } = await cardOf("FN:Jane Doe", 'EMAIL;TYPE="home:j@acme.example');
  expect(people).toEqual([]);
  expect(rejected).toMatchObject([{ line: 1, kind: "unreadable" }]);
});
