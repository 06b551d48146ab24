/** A message that the rep takes back within the hour: it never was a touch. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noteConversations } from "~actions/note-conversations";
import type { ProspectId } from "~domain/ids";
import { conversationKey } from "~domain/recipient";
import type { RekindleDatabase } from "~storage/database";
import { freshDatabase, rowIn, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { conversationIdOf } from "../support/linkedin-ids";
import { JANES, OMARS } from "../support/linkedin-people";
import { JANE } from "../support/log";
import { commitAt, context, countedIn, noteOnLinkedin } from "../support/outbox";
import { accepted, failed, recalled, signs } from "../support/signs";
import { at, HOUR, MINUTE } from "../support/times";

const T = at("2026-11-23T10:00");
const THREAD = conversationIdOf(1);
const OMAR: ProspectId = "prospect:omar";
const { requested } = signs("0b5c2f0e-6f0e-4f6e-9b1a-0123456789ab");
const TO_JANE = { recipients: [JANES], threadId: THREAD };
const LATER = T + 50 * MINUTE;

let db: RekindleDatabase;
beforeEach(async () => {
  installFakeChrome();
  db = freshDatabase();
  await track(db, { handleKeys: [JANES.address, ...JANES.also] });
  await track(db, { id: OMAR, handleKeys: [OMARS.address, ...OMARS.also] });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const send = async (details: object = TO_JANE) => {
  await noteOnLinkedin(db, requested(T, "1", details), accepted(T + 400));
  await commitAt(db, T + 400);
};
/** Asked for under the time of LinkedIn's clock, which is not ours. */
const ask = () => noteOnLinkedin(db, recalled(LATER, T + 411, "9", THREAD));
const take = async () => {
  await ask();
  await noteOnLinkedin(db, accepted(LATER + 300, "9"));
  await commitAt(db, LATER + HOUR);
};

describe("a recall that LinkedIn takes", () => {
  it("withdraws the touch, and the prospect is where they were", async () => {
    const before = await rowIn(db, JANE);
    await send();
    expect(await rowIn(db, JANE)).toMatchObject({ touchCount: 1 });
    await take();
    expect(await countedIn(db)).toEqual([]);
    expect(await rowIn(db, JANE)).toEqual(before);
  });

  it("is taken back once, however often it is told", async () => {
    await send();
    await take();
    await take();
    expect(await countedIn(db)).toEqual([]);
    expect(await db.events.count()).toBe(2);
  });

  it("withdraws it from everyone it went to", async () => {
    await send({ recipients: [JANES, OMARS], threadId: THREAD, isGroup: true });
    expect(await countedIn(db)).toHaveLength(2);
    await take();
    expect(await countedIn(db)).toEqual([]);
  });

  it("withdraws one whose recipient was learned only after it had gone", async () => {
    await send({ recipients: [{ address: conversationKey(THREAD) }], threadId: THREAD });
    const told = [{ id: THREAD, people: [JANES] }];
    await noteConversations(context(db, T + MINUTE), "linkedin", told);
    expect(await countedIn(db)).toHaveLength(1);
    expect(await db.pendingSends.toArray()).toMatchObject([{ phase: "committed" }]);
    await take();
    expect(await countedIn(db)).toEqual([]);
  });

  it("withdraws one to several prospects who were learned only after it had gone", async () => {
    await send({ recipients: [{ address: conversationKey(THREAD) }], threadId: THREAD });
    const told = [{ id: THREAD, people: [JANES, OMARS] }];
    await noteConversations(context(db, T + MINUTE), "linkedin", told);
    expect(await countedIn(db)).toHaveLength(2);
    await take();
    expect(await countedIn(db)).toEqual([]);
  });

  it("leaves the message that was sent after it", async () => {
    const next = signs("another");
    await send();
    await noteOnLinkedin(db, next.requested(T + 5 * MINUTE, "2", TO_JANE));
    await noteOnLinkedin(db, accepted(T + 5 * MINUTE + 400, "2"));
    await commitAt(db, T + 6 * MINUTE);
    await take();
    expect(await countedIn(db)).toMatchObject([{ messageKey: "another" }]);
  });
});

describe("a recall that changes nothing", () => {
  it("was refused", async () => {
    await send();
    await ask();
    await noteOnLinkedin(db, failed(LATER + 300, "9"));
    await commitAt(db, LATER + HOUR);
    expect(await countedIn(db)).toHaveLength(1);
    expect(await rowIn(db, JANE)).toMatchObject({ touchCount: 1 });
  });

  it("is not answered", async () => {
    await send();
    await ask();
    await commitAt(db, LATER + HOUR);
    expect(await countedIn(db)).toHaveLength(1);
  });

  it("is of a message that nobody here knows", async () => {
    expect(await ask()).toEqual([{ kind: "ignored" }]);
    expect(await db.pendingSends.count()).toBe(0);
  });
});
