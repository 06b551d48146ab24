import { expect, it } from "vitest";
import { listUntouchedSources } from "~storage/read/untouched";
import { freshDatabase, track } from "../support/database";
import { lost, parked, reply, touch } from "../support/log";
import { at, BERLIN } from "../support/times";

const ADDED = at("2026-11-19T16:00");
const NOW = at("2026-11-22T09:00");
const untouched = (db: ReturnType<typeof freshDatabase>) =>
  listUntouchedSources(db, { now: NOW, zone: BERLIN });

it("says how many of each source are left, of how many, and on which day", async () => {
  const db = freshDatabase();
  const add = (
    id: string,
    source: string | undefined,
    events = [] as Parameters<typeof track>[2],
  ) =>
    track(
      db,
      { id: `prospect:${id}`, createdAt: ADDED, ...(source !== undefined && { source }) },
      events,
    );
  expect(await untouched(db)).toEqual([]);
  for (let n = 0; n < 5; n += 1) await add(`fair-${n}`, "Trade show Berlin");
  await add("fair-touched", "Trade show Berlin", [touch(ADDED + 1)]);
  await add("fair-lost", "Trade show Berlin", [lost(ADDED + 1)]);
  await add("fair-parked", "Trade show Berlin", [parked(ADDED + 1, "2027-01-04")]);
  await add("fair-wrote", "Trade show Berlin", [reply(ADDED + 1)]);
  await add("web", "Website");
  await add("done", "Done", [touch(ADDED + 1)]);
  await add("none", undefined);
  expect(await untouched(db)).toEqual([
    { source: "Trade show Berlin", untouched: 5, total: 9, day: 4 },
    { source: "Website", untouched: 1, total: 1, day: 4 },
  ]);
});
