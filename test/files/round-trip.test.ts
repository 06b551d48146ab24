/**
 * What is written as CSV and read in again is what it was: every fact of every person, whatever is in
 * it. Spaces at the ends of a text are trimmed, as everywhere; ids stay behind.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { ListedPerson } from "~domain/listed-person";
import { emailsOf, type ProspectFacts, STAGES } from "~domain/prospect";
import { tidyTags } from "~domain/tags";
import { prospectsCsv } from "~files/prospects-csv";
import { peopleOf, readList } from "~files/read-list";
import { prospectOf } from "../support/log";
import { at } from "../support/times";

const HOSTILE = [
  "* ",
  "n/a",
  "=1+1",
  "+49 30",
  "-x",
  "@x",
  "'=x",
  "''",
  '"',
  '""',
  ",",
  ";",
  "😀",
  "شركة",
];
const words = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: "grapheme", maxLength: most }),
      fc.array(fc.constantFrom(...HOSTILE, " ", "a"), { maxLength: 8 }).map((all) => all.join("")),
    )
    // One line, as the fields of a page have it; marks that are not seen are not the rep's.
    .map((text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "").trim());
const text = (most = 60) => words(most).filter((one) => one !== "");
const time = fc.integer({ min: at("2001-01-01T00:00Z"), max: at("2026-11-01T00:00Z") });

const facts = fc.record(
  {
    name: text(),
    company: text(),
    title: text(),
    source: text(),
    stage: fc.constantFrom(...STAGES),
    notes: fc.array(words(40), { minLength: 1, maxLength: 4 }).map((all) => all.join("\n").trim()),
    tags: fc.array(text(20), { minLength: 1, maxLength: 4 }).map(tidyTags),
    cadenceId: fc.constantFrom("follow-up", "by-hand", "care-90", "my-own-1"),
    theirZone: fc.constantFrom("Europe/Paris", "America/New_York"),
    interestedAt: time,
    createdAt: time,
    others: fc.nat({ max: 3 }),
    isOnLinkedin: fc.boolean(),
  },
  { requiredKeys: ["name", "stage", "createdAt", "others", "isOnLinkedin"] },
);

type Made = typeof facts extends fc.Arbitrary<infer T> ? T : never;

/** Addresses of their own, for whoever stands in a list twice is one person. */
function personOf({ others, isOnLinkedin, ...rest }: Made, index: number) {
  const emails = [...Array(others).keys()].map((n) => `p${index}.${n}@firm${index}.example`);
  const { notes, ...known } = rest;
  return prospectOf([], {
    ...known,
    ...(notes && { notes }),
    ...(emails[0] !== undefined && { email: emails[0] }),
    handleKeys: emails.map((email) => `email:${email}`),
    ...(isOnLinkedin && { linkedinUrl: `https://www.linkedin.com/in/person-${index}/` }),
  });
}
/** As a list would tell of them. */
function listed(person: ProspectFacts, line: number): ListedPerson {
  const { id: _, handleKeys: __, email, ...known } = person;
  const [first, ...otherEmails] = emailsOf(person);
  const { name, company, title, linkedinUrl, source, stage, notes, tags } = known;
  const { cadenceId, theirZone, createdAt, interestedAt } = known;
  return JSON.parse(
    JSON.stringify({
      ...{ line, name, email: email ?? first, company, title, linkedinUrl, source, stage, notes },
      ...{ tags, cadenceId, theirZone, createdAt, interestedAt },
      otherEmails: otherEmails.length > 0 ? otherEmails : undefined,
    }),
  );
}

async function backAgain(people: readonly ReturnType<typeof personOf>[]) {
  async function* batches() {
    yield [...people];
  }
  let csv = "";
  for await (const part of prospectsCsv(batches())) csv += part;
  const read = await readList(csv);
  if (read.kind !== "table") throw new Error(read.kind);
  expect(read.table.origin).toBe("rekindle");
  return peopleOf(read.table, read.table.columns, "Europe/Berlin");
}

it("is what it was, whatever the texts are", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 8 }), async (made) => {
      const people = made.map(personOf);
      const { people: found, rejected, repeated } = await backAgain(people);
      expect({ rejected, repeated }).toEqual({ rejected: [], repeated: [] });
      expect(found).toEqual(people.map((person, index) => listed(person, found[index]?.line ?? 0)));
    }),
    { numRuns: 100 },
  );
});

it("is what it was, also for people with nothing but a name, of one name, and with tags like Google's", async () => {
  const bare = { name: "Jane Doe", stage: STAGES[0], createdAt: at("2026-01-01T00:00Z") };
  const made: Made[] = [
    { ...bare, others: 0, isOnLinkedin: false },
    { ...bare, others: 0, isOnLinkedin: false, tags: ["* myContacts", "VIP"] },
    { ...bare, name: "n/a", others: 0, isOnLinkedin: false },
  ];
  const people = made.map(personOf);
  const { people: found, rejected, repeated } = await backAgain(people);
  expect({ rejected, repeated }).toEqual({ rejected: [], repeated: [] });
  expect(found).toEqual(people.map((person, index) => listed(person, index + 2)));
});
