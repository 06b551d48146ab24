import { expect, it } from "vitest";
import { lookIn, notePresence } from "~actions/note-presence";
import { findPresence } from "~storage/read/state";
import { freshDatabase } from "../support/database";
import { context } from "../support/outbox";
import { at } from "../support/times";

const seenOn = async (...days: string[]) => {
  const db = freshDatabase();
  for (const day of days) await notePresence(context(db, at(`${day}T10:00`)));
  return findPresence(db);
};

it.each([
  ["the first time", ["2026-11-20"], undefined],
  ["twice on a day", ["2026-11-20", "2026-11-20"], undefined],
  ["the next day", ["2026-11-20", "2026-11-21"], undefined],
  ["after a weekend", ["2026-11-20", "2026-11-23"], undefined],
  ["after three whole days", ["2026-11-19", "2026-11-23"], { on: "2026-11-23", days: 3 }],
  ["over a clock change", ["2026-10-23", "2026-10-26"], undefined],
  [
    "and the day after the return",
    ["2026-11-02", "2026-11-23", "2026-11-24"],
    { on: "2026-11-23", days: 20 },
  ],
  ["when the clock was ahead", ["2027-11-20", "2026-11-20", "2026-11-21"], undefined],
])("knows an absence: %s", async (_what, days, back) => {
  const presence = await seenOn(...days);
  expect(presence?.seenOn).toBe(days.at(-1));
  expect(presence?.back).toEqual(back);
});

it("forgets it once the rep has declined to catch up", async () => {
  const db = freshDatabase();
  await lookIn(context(db, at("2026-11-02T10:00")), { hasDeclined: false });
  await lookIn(context(db, at("2026-11-23T10:00")), { hasDeclined: false });
  expect(await findPresence(db)).toEqual({
    seenOn: "2026-11-23",
    back: { on: "2026-11-23", days: 20 },
  });
  await lookIn(context(db, at("2026-11-23T11:00")), { hasDeclined: true });
  expect(await findPresence(db)).toEqual({ seenOn: "2026-11-23" });
});
