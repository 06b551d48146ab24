import { expect, it } from "vitest";
import type { RekindleDatabase } from "~storage/database";
import { countTouchesSince } from "~storage/read/touches";
import { appendEvents } from "~storage/write/append-events";
import { freshDatabase, track } from "../support/database";
import { reply, retracted, touch } from "../support/log";
import { at, BERLIN, HOUR } from "../support/times";

const MONDAY = at("2026-11-23T00:00");

async function logged(db: RekindleDatabase) {
  const [old, first, second] = [touch(MONDAY - 1), touch(MONDAY), touch(MONDAY + HOUR)];
  await track(db, {}, [old, first, second, reply(MONDAY + HOUR)]);
  return { first, second };
}

it("counts touches from a moment on, of everybody", async () => {
  const db = freshDatabase();
  await logged(db);
  await track(db, { id: "prospect:omar" }, [touch(MONDAY + 2 * HOUR)]);
  expect(await countTouchesSince(db, MONDAY)).toBe(3);
  expect(await countTouchesSince(db, MONDAY + 1)).toBe(2);
  expect(await countTouchesSince(db, MONDAY + 3 * HOUR)).toBe(0);
});

it("leaves out what was taken back, unless that was taken back in its turn", async () => {
  const db = freshDatabase();
  const { first } = await logged(db);
  const back = retracted(MONDAY + 2 * HOUR, first.id);
  await appendEvents(db, [back], BERLIN);
  expect(await countTouchesSince(db, MONDAY)).toBe(1);
  await appendEvents(db, [retracted(MONDAY + 3 * HOUR, back.id)], BERLIN);
  expect(await countTouchesSince(db, MONDAY)).toBe(2);
});

it("sees what was taken back by a clock that was behind the site's", async () => {
  const db = freshDatabase();
  const { second } = await logged(db);
  await appendEvents(db, [retracted(MONDAY - HOUR, second.id)], BERLIN);
  expect(await countTouchesSince(db, MONDAY)).toBe(1);
});
