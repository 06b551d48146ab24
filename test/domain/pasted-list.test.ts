import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it, test } from "vitest";
import { keysOf, MOST_PASTED, parsePastedList } from "~domain/pasted-list";
import { NewProspectSchema } from "~messages/contract";
import { profileIdOf } from "../support/linkedin-ids";

const JANE = { name: "Jane Doe", email: "jane@acme.example" };
const ON_LINKEDIN = { name: "Jane Doe", linkedinUrl: "https://www.linkedin.com/in/jane-doe/" };

const one = (line: string) => {
  const { people, problems } = parsePastedList(line);
  const [first] = people;
  if (first === undefined || people.length > 1) return problems.map(({ kind }) => kind);
  const { line: _, ...person } = first;
  return person;
};

describe("a line that is a person", () => {
  test.each([
    ["Jane Doe <jane@acme.example>", JANE],
    ['"Jane Doe" <Jane@Acme.example>,', JANE],
    ["Doe, Jane <jane@acme.example>", JANE],
    ['"Doe, Jane" <jane@acme.example>;', JANE],
    ["Jane Doe jane@acme.example", JANE],
    ["- Jane Doe, mailto:jane@acme.example", JANE],
    ["jane.doe@acme.example", { ...JANE, email: "jane.doe@acme.example" }],
    ["jane.doe+crm@acme.example.", { ...JANE, email: "jane.doe+crm@acme.example" }],
    ["123@acme.example", { name: "123@acme.example", email: "123@acme.example" }],
    ["Jane Doe, jane@acme.example, Acme", { ...JANE, company: "Acme" }],
    ['Jane Doe; jane@acme.example; "Acme, Inc."', { ...JANE, company: "Acme, Inc." }],
    ["Jane Doe <jane@acme.example>, Acme", { ...JANE, company: "Acme" }],
    ["Jane Doe\tjane@acme.example\tAcme, Inc.", { ...JANE, company: "Acme, Inc." }],
    ["Jane Doe\tAcme, Inc.\tjane@acme.example", { ...JANE, company: "Acme, Inc." }],
    ["Jane\tDoe\tjane@acme.example\tAcme", { ...JANE, company: "Acme" }],
    ["https://linkedin.com/in/jane-doe", ON_LINKEDIN],
    ["Jane Doe, https://de.linkedin.com/in/Jane-Doe/?a=b", ON_LINKEDIN],
    ["Jane Doe,linkedin.com/in/jane-doe,Acme", { ...ON_LINKEDIN, company: "Acme" }],
    [
      "https://linkedin.com/in/jane-doe-4b12a9",
      { name: "Jane Doe", linkedinUrl: "https://www.linkedin.com/in/jane-doe-4b12a9/" },
    ],
    ["Jane Doe, jane@acme.example, linkedin.com/in/jane-doe", { ...JANE, ...ON_LINKEDIN }],
    [
      `Jane, https://www.linkedin.com/in/${profileIdOf(7)}/`,
      { name: "Jane", linkedinUrl: `https://www.linkedin.com/in/${profileIdOf(7)}/` },
    ],
    ["شيرين <s@acme.example>", { name: "شيرين", email: "s@acme.example" }],
  ])("%s", (line, person) => {
    expect(one(line)).toEqual(person);
  });

  it("Sales Navigator's commas are no company", () => {
    const id = `ACw${profileIdOf(7).slice(3)}`;
    expect(one(`Jane Doe, https://www.linkedin.com/sales/lead/${id},NAME_SEARCH,x1`)).toMatchObject(
      {
        name: "Jane Doe",
      },
    );
  });
});

test.each([
  ["Jane Doe", "no-address"],
  ["Name\tEmail\tCompany", "no-address"],
  ["Jane Doe, jane@acme", "email"],
  ["Jane Doe <jane@>", "email"],
  ["Jane Doe, https://linkedin.com/company/acme", "linkedin"],
  ["linkedin.com/", "linkedin"],
  ["jane@acme.example; omar@acme.example", "several"],
  [`https://www.linkedin.com/in/${profileIdOf(7)}/`, "no-name"],
  [`${"x".repeat(201)} <jane@acme.example>`, "too-long"],
  ["x".repeat(2_001), "too-long"],
])("a line that is none: %.60s", (line, kind) => {
  expect(one(line)).toEqual([kind]);
});

it("counts lines as they were pasted, and leaves out blank ones", () => {
  const { people, problems } = parsePastedList("\r\njane@acme.example\r\n  \r\nOmar Said\n");
  expect(people.map(({ line }) => line)).toEqual([2]);
  expect(problems).toEqual([{ line: 4, text: "Omar Said", kind: "no-address" }]);
});

it("takes an address once, however it is written", () => {
  const { people, problems } = parsePastedList(
    "Jane <jane@acme.example>\nJANE@acme.example\nlinkedin.com/in/omar\nhttps://www.linkedin.com/in/Omar/",
  );
  expect(people).toHaveLength(2);
  expect(problems.map(({ line, kind }) => [line, kind])).toEqual([
    [2, "repeated"],
    [4, "repeated"],
  ]);
});

it("leaves out whoever is beyond what is added at once", () => {
  const lines = Array.from({ length: MOST_PASTED + 1 }, (_, n) => `p${n}@acme.example`);
  const { people, problems } = parsePastedList(lines.join("\n"));
  expect(people).toHaveLength(MOST_PASTED);
  expect(problems.map(({ kind }) => kind)).toEqual(["too-many"]);
});

const word = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    ...'\n\t,;<>"@ -\r\uE000',
    "jane@acme.example",
    "linkedin.com/in/jane",
    "%E0%A4%A",
  ),
  fc.emailAddress(),
);
const pasted = fc.array(word, { maxLength: 30 }).map((words) => words.join(""));

it("never throws; every line is a person or a problem, and every address is there once", () => {
  fc.assert(
    fc.property(pasted, (text) => {
      const { people, problems } = parsePastedList(text);
      const lines = text.split(/\r\n|\r|\n/);
      const wanted = lines.flatMap((line, index) => (line.trim() === "" ? [] : [index + 1]));
      const got = [...people, ...problems].map(({ line }) => line).sort((a, b) => a - b);
      expect(got).toEqual(wanted);
      const keys = people.flatMap(keysOf);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { line: _, ...person } of people) {
        expect(v.safeParse(NewProspectSchema, person).success).toBe(true);
        expect(person.email ?? person.linkedinUrl).toBeDefined();
      }
    }),
    { numRuns: 500 },
  );
});
