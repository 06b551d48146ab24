import { expect, it, test } from "vitest";
import { readList } from "~files/read-list";

const read = async (text: string) => {
  const list = await readList(text);
  if (list.kind !== "people") throw new Error(`Not lines but ${list.kind}.`);
  return {
    people: list.people.map(({ line, name, email, linkedinUrl }) => [
      line,
      name,
      email ?? linkedinUrl,
    ]),
    rejected: list.rejected.map(({ line, kind }) => [line, kind]),
    repeated: list.repeated,
  };
};

test.each([
  ["one a line", "Jane Doe <jane@acme.example>\nBob Roe <bob@beta.example>"],
  [
    "with a name of the column",
    "Email\r\n\r\nJane Doe <jane@acme.example>\r\nBob Roe <bob@beta.example>",
  ],
  ["in one line with commas", "Jane Doe <jane@acme.example>, Bob Roe <bob@beta.example>,"],
  ["in one line with semicolons", '"Doe, Jane" <jane@acme.example>; Roe, Bob <bob@beta.example>'],
  ["surnames first, with commas", "Doe, Jane <jane@acme.example>, Roe, Bob <bob@beta.example>"],
  ["without brackets", "Jane Doe jane@acme.example, Bob Roe bob@beta.example"],
])("%s", async (_what, text) => {
  const { people, rejected } = await read(text);
  expect(people.map(([, ...who]) => who)).toEqual([
    ["Jane Doe", "jane@acme.example"],
    ["Bob Roe", "bob@beta.example"],
  ]);
  expect(rejected).toEqual([]);
});

it("a column of addresses is a list of people, and every line keeps its number", async () => {
  expect(await read("jane.doe@acme.example\n\nlinkedin.com/in/bob-roe\nNobody")).toEqual({
    people: [
      [1, "Jane Doe", "jane.doe@acme.example"],
      [3, "Bob Roe", "https://www.linkedin.com/in/bob-roe/"],
    ],
    rejected: [[4, "no-address"]],
    repeated: [],
  });
});

it("several on a line have numbers of their own", async () => {
  const { people, repeated } = await read("a@x.example, b@x.example\nc@x.example, A@x.example");
  expect(people.map(([line]) => line)).toEqual([1, 2, 3]);
  expect(repeated).toEqual([4]);
});

it("what can be read in two ways is not guessed", async () => {
  const { people, rejected } = await read(
    "Jane Doe, jane@acme.example, Acme, Bob Roe, bob@beta.example",
  );
  expect(people).toEqual([]);
  expect(rejected.map(([, kind]) => kind)).toEqual(["several", "several"]);
});

it("a line too long for a person is none", async () => {
  const { rejected } = await read(`${"x".repeat(5_000)}\n${"y, ".repeat(5_000)}`);
  expect(rejected.map(([, kind]) => kind)).toEqual(["too-long", "too-long"]);
});
