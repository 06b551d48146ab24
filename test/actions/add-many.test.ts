import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { addMany } from "~actions/add-many";
import { DEFAULT_SETTINGS } from "~domain/settings";
import type { NewProspect } from "~messages/contract";
import type { RekindleDatabase } from "~storage/database";
import { freshDatabase, rowIn, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { context, note, touchesIn } from "../support/outbox";
import { accepted, signs, to } from "../support/signs";
import { at, MINUTE } from "../support/times";

const T = at("2026-11-20T10:00");
let db: RekindleDatabase;

beforeEach(() => {
  installFakeChrome();
  db = freshDatabase();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const add = (prospects: NewProspect[], now = T) =>
  addMany(context(db, now), { commandId: "c", prospects });
const sam = { name: "Sam", email: "sam@party.example" };
const kim = { name: "Kim", email: "kim@party.example", source: "Fair" };

it("adds everyone once, whatever was there before and however often it is told", async () => {
  await track(db, { email: "jane@acme.example" });
  const list = [sam, { name: "Jane", email: "Jane@acme.example" }, kim, { ...sam, name: "Sammy" }];
  const answer = {
    kind: "added",
    prospectIds: ["prospect:c-0", "prospect:c-2"],
    alreadyCount: 2,
    refusedCount: 0,
  };
  expect(await add(list)).toEqual(answer);
  expect(await add(list, T + 1)).toEqual(answer);
  expect(await db.prospects.count()).toBe(3);
  expect(await rowIn(db, "prospect:c-2")).toMatchObject({ ...kim, createdAt: T, lane: "new" });
});

it("leaves out whom the rep does not want to be tracked", async () => {
  const value = { ...DEFAULT_SETTINGS, neverTrack: ["home.example"] };
  await db.state.put({ name: "settings", value });
  const pat = { name: "Pat", email: "pat@mail.home.example" };
  expect(await add([pat, sam])).toEqual({
    kind: "added",
    prospectIds: ["prospect:c-1"],
    alreadyCount: 0,
    refusedCount: 1,
  });
  expect(await db.prospects.count()).toBe(1);
});

it("counts what was written to them a moment ago", async () => {
  const recipients = to(sam.email, kim.email, "other@party.example");
  await note(db, signs().requested(T, "1", { recipients }), accepted(T + 400));
  await add([sam, kim], T + 2 * MINUTE);
  const touched = (await touchesIn(db)).map(({ prospectId }) => prospectId);
  expect(touched.toSorted()).toEqual(["prospect:c-0", "prospect:c-1"]);
});

it("adds a thousand", async () => {
  const many = [...Array(1_000).keys()].map((n) => ({ name: `P ${n}`, email: `p${n}@x.example` }));
  expect(await add(many)).toMatchObject({ alreadyCount: 0 });
  expect(await db.prospects.count()).toBe(1_000);
});
