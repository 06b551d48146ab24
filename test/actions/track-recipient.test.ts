import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addProspect } from "~actions/add-prospect";
import { dismissRecipient, trackRecipient } from "~actions/track-recipient";
import type { ProspectId } from "~domain/ids";
import type { RekindleDatabase } from "~storage/database";
import { listDismissed, listRecentRecipients } from "~storage/recent-recipients";
import { freshDatabase, rowIn, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { JANE } from "../support/log";
import { commitAt, context, expectNoTouch, note, touchesIn } from "../support/outbox";
import { accepted, KEY, LINK, signs, THREAD, to, undoneInThread } from "../support/signs";
import { at, MINUTE } from "../support/times";

const T = at("2026-11-23T10:00");
const DURING = T + 10_000;
const OVER = T + 2 * MINUTE;
const ADDRESS = "sam.stranger+x@party.example";
const SAM: ProspectId = "prospect:1";
const { requested } = signs();
const toSam = { recipients: to(ADDRESS, "other@party.example"), threadId: THREAD, link: LINK };

let db: RekindleDatabase;
beforeEach(async () => {
  installFakeChrome();
  db = freshDatabase();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const send = (details = toSam) => note(db, requested(T, "1", details), accepted(T + 400));
const trackSam = (now: number, address = ADDRESS) =>
  trackRecipient(context(db, now), { commandId: "1", sendKey: KEY, address });
const offered = async () =>
  (await listRecentRecipients()).flatMap(({ recipients }) => recipients.map((one) => one.address));

describe("trackRecipient", () => {
  it.each([
    ["during the hold", DURING],
    ["after the hold", OVER],
  ])("%s: a prospect, and the message is a touch", async (_when, now) => {
    await send();
    expect(await trackSam(now)).toEqual({ kind: "added", prospectId: SAM });
    await commitAt(db, OVER);
    await commitAt(db, OVER + MINUTE);
    expect(await touchesIn(db)).toMatchObject([
      { prospectId: SAM, at: T, messageKey: KEY, seenBy: "request", threadId: THREAD, link: LINK },
    ]);
    expect(await rowIn(db, SAM)).toMatchObject({
      name: "Sam Stranger",
      email: ADDRESS,
      touchCount: 1,
    });
    expect(await offered()).toEqual(["other@party.example"]);
  });

  it("takes the name that stood in the message", async () => {
    await send({ ...toSam, recipients: [{ address: ADDRESS, name: "Samantha S." }] as never });
    await trackSam(DURING);
    expect((await rowIn(db, SAM)).name).toBe("Samantha S.");
  });

  it("during the hold, then undone: a prospect without a touch", async () => {
    await send();
    await trackSam(DURING);
    await note(db, undoneInThread(DURING + 1));
    await commitAt(db, OVER);
    await expectNoTouch(db);
    expect((await rowIn(db, SAM)).turn).toBe("never-contacted");
  });

  it("after an undo: a prospect without a touch", async () => {
    await send();
    await note(db, undoneInThread(DURING));
    await trackSam(DURING + 1);
    await commitAt(db, OVER);
    await expectNoTouch(db);
  });

  it("beside a prospect of the same message: a touch of each", async () => {
    await track(db, { email: "jane@acme.example" });
    await send({ ...toSam, recipients: to("jane@acme.example", ADDRESS) });
    await trackSam(DURING);
    await commitAt(db, OVER);
    const who = (await touchesIn(db)).map(({ prospectId }) => prospectId);
    expect(who.toSorted()).toEqual([SAM, JANE].toSorted());
  });

  it("of someone not offered does nothing", async () => {
    await send();
    expect(await trackSam(DURING, "nobody@party.example")).toEqual({ kind: "unknown-recipient" });
    const elsewhere = { commandId: "1", sendKey: "msg-a:r0", address: ADDRESS };
    expect(await trackRecipient(context(db, DURING), elsewhere)).toEqual({
      kind: "unknown-recipient",
    });
    expect(await db.prospects.count()).toBe(0);
  });
});

describe("dismissRecipient", () => {
  it("no longer offers that one, for that message", async () => {
    await send();
    expect(await dismissRecipient({ sendKey: KEY, address: ADDRESS })).toEqual({
      kind: "dismissed",
    });
    expect(await offered()).toEqual(["other@party.example"]);
    expect(await listDismissed()).toEqual([ADDRESS]);
  });

  it("stays dismissed when the message is told of again without its recipients", async () => {
    await send();
    await dismissRecipient({ sendKey: KEY, address: ADDRESS });
    await note(db, accepted(T + 500), signs().confirmed(T + 900));
    expect(await offered()).toEqual(["other@party.example"]);
  });
});

it("counts the message just written also for someone who is added by hand", async () => {
  await send();
  const prospect = { name: "Nora Quist", email: ADDRESS.toUpperCase() };
  const added = await addProspect(context(db, DURING), { commandId: "by-hand", prospect });
  expect(await offered()).toEqual(["other@party.example"]);
  await commitAt(db, OVER);
  expect(added.kind).toBe("added");
  expect(await db.events.toArray()).toMatchObject([{ prospectId: "prospect:by-hand", at: T }]);
});
