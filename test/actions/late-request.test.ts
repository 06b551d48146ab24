/** A worker that wakes up may be told of what the screen saw before it is told of the request. */
import { beforeEach, expect, it } from "vitest";
import type { RekindleDatabase } from "~storage/database";
import { freshDatabase, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { commitAt, noteOnLinkedin, touchesIn } from "../support/outbox";
import { accepted, recalled, signs, to } from "../support/signs";
import { at } from "../support/times";

const T = at("2026-11-23T10:00");
const WHO = { recipients: to("linkedin:vanity:jane-doe"), threadId: "2-thread" };
const { pressed, confirmed } = signs("screen:0f0f0f0f");
const { requested } = signs("msg:1");

let db: RekindleDatabase;
beforeEach(async () => {
  installFakeChrome();
  db = freshDatabase();
  await track(db, { linkedinUrl: "https://www.linkedin.com/in/jane-doe/" });
});

it("is one touch when the request is told after the screen's confirmation", async () => {
  await noteOnLinkedin(db, pressed(T, WHO), confirmed(T + 300));
  await commitAt(db, T + 310);
  await noteOnLinkedin(db, requested(T + 20, "1", WHO), accepted(T + 400, "1"));
  await commitAt(db, T + 410);
  expect(await touchesIn(db)).toMatchObject([{ messageKey: "msg:1" }]);
  await commitAt(db, T + 60_000);
  expect(await touchesIn(db)).toHaveLength(1);
});

it("is a touch some seconds later when no request is told of", async () => {
  await noteOnLinkedin(db, pressed(T, WHO), confirmed(T + 300));
  await commitAt(db, T + 5_000);
  expect(await touchesIn(db)).toMatchObject([{ seenBy: "screen" }]);
});

it("is taken back as one while the screen's word still waits", async () => {
  await noteOnLinkedin(db, pressed(T, WHO), requested(T + 20, "1", WHO), confirmed(T + 300));
  await noteOnLinkedin(db, accepted(T + 400, "1"));
  await commitAt(db, T + 410);
  expect(await touchesIn(db)).toHaveLength(1);
  // LinkedIn names the message by its time alone, and the screen's is the nearer one.
  await noteOnLinkedin(db, recalled(T + 1_000, T, "9", "2-thread"), accepted(T + 1_100, "9"));
  await commitAt(db, T + 60_000);
  const events = await db.events.toArray();
  expect(events.map(({ kind }) => kind).sort()).toEqual(["retracted", "touch"]);
});
