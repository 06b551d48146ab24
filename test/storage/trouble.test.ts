import { expect, test } from "vitest";
import type { Health } from "~domain/health";
import { DEFAULT_SETTINGS } from "~domain/settings";
import { listTroubled } from "~storage/read/trouble";
import { freshDatabase } from "../support/database";

const health = (connector: Health["connector"], change: Partial<Health>): Health => ({
  connector,
  unreadableCount: 0,
  ...change,
});
const names = (troubled: Health[]) => troubled.map(({ connector }) => connector);

test("of each surface by itself, and first where nothing at all was recognised", async () => {
  const db = freshDatabase();
  await db.health.bulkPut([
    health("gmail", { lastScreenOnlyAt: 9 }),
    health("linkedin", { lastRequestAt: 9, lastUnclearAt: 8 }),
    health("linkedin-invitations", { lastUnclearAt: 1 }),
    health("linkedin-sales", { lastPressAt: 9 }),
  ]);
  expect(names(await listTroubled(db))).toEqual(["linkedin-invitations", "gmail"]);
});

test("not of a site that is switched off", async () => {
  const db = freshDatabase();
  await db.health.bulkPut([
    health("gmail", { lastScreenOnlyAt: 9 }),
    health("linkedin", { lastUnclearAt: 8 }),
    health("linkedin-sales", { lastUnclearAt: 8 }),
  ]);
  const put = (change: object) =>
    db.state.put({ name: "settings", value: { ...DEFAULT_SETTINGS, ...change } });
  await put({ captureLinkedin: false });
  expect(names(await listTroubled(db))).toEqual(["gmail"]);
  await put({ captureGmail: false });
  expect(names(await listTroubled(db))).toEqual(["linkedin", "linkedin-sales"]);
});
