/** Rows of the table `state` that earlier builds wrote in another shape are read all the same, or left alone. */

import * as v from "valibot";
import { expect, it } from "vitest";
import { RulesSettingsSchema } from "~domain/rules";
import { SettingsSchema } from "~domain/settings";
import {
  findBatch,
  findMerge,
  findWayBack,
  getRulesSettings,
  getSettings,
} from "~storage/read/state";
import { freshDatabase } from "../support/database";
import { factsOf } from "../support/log";
import { readOld } from "../support/old-data";

/** As it was written then, which is not what it is now. */
async function stored(row: object) {
  const db = freshDatabase();
  await db.table("state").put(row);
  return db;
}

it.each(["snooze-many", "park-many", "change-many"])(
  "%s was no batch of everyone due",
  async (what) => {
    const value = { commandId: "c", what, count: 3, at: 5 };
    expect(await findBatch(await stored({ name: "batch", value }))).toBeUndefined();
  },
);

it("a batch of everyone due is", async () => {
  const value = { commandId: "c", what: "spread-due", count: 3, at: 5 };
  expect(await findBatch(await stored({ name: "batch", value }))).toEqual(value);
});

it("a way back that names a field leads nowhere", async () => {
  const value = { commandId: "c", field: "stage", people: [] };
  expect(await findWayBack(await stored({ name: "way-back", value }))).toBeUndefined();
});

it("a merging without messages on their way had none", async () => {
  const [keep, other] = [factsOf(), factsOf({ id: "prospect:two" })];
  const value = { commandId: "c", at: 5, keep, other, events: [] };
  expect(await findMerge(await stored({ name: "merge", value }))).toEqual({ ...value, sends: [] });
});

it.each([1, 2, 3, 4, 5])(
  "settings and rules of version %i are settings and rules still",
  async (version) => {
    const db = freshDatabase();
    const state = readOld(version).tables.find(({ name }) => name === "state");
    await db.table("state").bulkPut(state?.rows ?? []);
    expect(v.is(SettingsSchema, await getSettings(db))).toBe(true);
    expect(v.is(RulesSettingsSchema, await getRulesSettings(db))).toBe(true);
  },
);
