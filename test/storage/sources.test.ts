import { expect, test } from "vitest";
import { DEFAULT_RULES, rulesOf } from "~domain/rules";
import { listSources } from "~storage/read/sources";
import { rowOf } from "~storage/write/append-events";
import { freshDatabase } from "../support/database";
import { factsOf } from "../support/log";
import { BERLIN } from "../support/times";

test("each source is named once, in the order of letters, and nobody's is none", async () => {
  const db = freshDatabase();
  const rules = rulesOf(DEFAULT_RULES, BERLIN);
  for (const [id, source] of [
    ["prospect:1", "Trade show"],
    ["prospect:2", "Referral"],
    ["prospect:3", "Referral"],
    ["prospect:4", undefined],
  ] as const) {
    const { source: _, ...facts } = factsOf({ id });
    await db.prospects.add(rowOf({ ...facts, ...(source && { source }) }, [], rules));
  }
  expect(await listSources(db)).toEqual(["Referral", "Trade show"]);
});
