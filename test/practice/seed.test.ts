/** The mailbox that a new practice page starts with, held against the sample prospects. */
import { describe, expect, it } from "vitest";

import { PEOPLE } from "../../scripts/practice/gmail/people.js";
import { seedThreads } from "../../scripts/practice/gmail/seed.js";

const NOW = Date.UTC(2026, 10, 21, 9, 30);
const DAY = 24 * 60 * 60_000;
const ME = { email: "alex.morgan@northwind-sales.example", name: "Alex Morgan" };

/** Days since the oldest touch of each sample whose turn it is not (scripts/tour/sample-prospects.ts). */
const OLDEST_TOUCH = {
  "jane.doe@acme.example": 19,
  "tomas.rivera@solbright.example": 31,
  "priya.raman@lattice.example": 9,
  "lars@fjordline.example": 80,
  "hannah.weiss@mertens.example": 30,
  "chloe@atelier-nord.example": 1,
  "david@tidewater.example": 5,
  "ben.carter@hillcrest.example": 10,
  "m.nowak@granit.example": 6,
  "amara.okafor@sunup.example": Number.POSITIVE_INFINITY,
};
/** Days since the last answer of those who wait for us. */
const YOUR_TURN = { "aiko@kumo.example": 4, "sofia.rossi@vitale.example": 0 };

const threads = seedThreads(NOW, ME);
const agesOf = (email: string) =>
  threads
    .flatMap(({ messages }) => messages)
    .filter(({ from }) => from.email === email)
    .map(({ at }) => (NOW - at) / DAY);

describe("the practice mailbox", () => {
  it("has every sample prospect in one of the two lists", () => {
    const listed = [...Object.keys(OLDEST_TOUCH), ...Object.keys(YOUR_TURN)];
    expect(listed.sort()).toEqual(PEOPLE.map(({ email }) => email).sort());
  });

  it.each(Object.entries(OLDEST_TOUCH))(
    "has nothing from %s since the first touch",
    (email, age) => {
      for (const one of agesOf(email)) expect(one).toBeGreaterThan(age + 0.5);
    },
  );

  it.each(Object.entries(YOUR_TURN))("has the last word from %s at that age", (email, age) => {
    expect(agesOf(email).map(Math.floor)).toEqual([age]);
    const thread = threads.find(({ messages }) => messages.at(-1)?.from.email === email);
    expect(thread).toBeDefined();
  });
});
