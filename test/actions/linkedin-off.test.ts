/** LinkedIn switched off: nothing new is noted or remembered; what had gone can still be taken back. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { changeSettings } from "~actions/change-settings";
import { noteConversations } from "~actions/note-conversations";
import { noteOutline, noteUnreadable } from "~actions/note-health";
import { notePage } from "~actions/note-page";
import { noteOpened } from "~actions/note-unread";
import { conversationKey } from "~domain/recipient";
import { DEFAULT_SETTINGS } from "~domain/settings";
import type { RekindleDatabase } from "~storage/database";
import { freshDatabase, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { conversationIdOf, messageIdOf } from "../support/linkedin-ids";
import { JANES, PATS, shownAs } from "../support/linkedin-people";
import { touch } from "../support/log";
import { commitAt, context, countedIn, note, noteOnLinkedin, onDisk } from "../support/outbox";
import { accepted, recalled, signs, to } from "../support/signs";
import { at, MINUTE } from "../support/times";

const T = at("2026-11-23T10:00");
const THREAD = conversationIdOf(1);
const { requested, pressed } = signs();
const TO_JANE = { recipients: [JANES], threadId: THREAD };

let db: RekindleDatabase;
let memory: Map<string, unknown>;
beforeEach(async () => {
  memory = installFakeChrome().sessionMemory;
  db = freshDatabase();
  const handleKeys = [JANES.address, conversationKey(THREAD), "email:jane@acme.example"];
  await track(db, { handleKeys }, [touch(T - MINUTE, { channel: "linkedin" })]);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const switchOff = (isOn = false) =>
  changeSettings(context(db, T), { ...DEFAULT_SETTINGS, captureLinkedin: isOn });

const inThread = { at: T, threadId: THREAD };
const everything = {
  account: "linkedin:id:rep",
  people: [shownAs(JANES, "jane-doe")],
  conversations: [{ id: conversationIdOf(2), people: [JANES] }],
  sightings: [
    { key: messageIdOf(T, 1), seenIn: "thread", from: JANES, isSure: true, ...inThread } as const,
  ],
  own: [{ key: messageIdOf(T - 1, 1), to: JANES, isFirst: false, ...inThread }],
  unread: ["Jane Doe"],
};

const tellAll = async () => {
  await noteOnLinkedin(db, pressed(T, TO_JANE), requested(T + 20, "1", TO_JANE));
  await noteOnLinkedin(db, accepted(T + 400));
  await noteOnLinkedin(db, signs("other").requested(T, "2", { recipients: [PATS] }));
  await notePage(context(db, T + 500), "linkedin", everything);
  const told = [{ id: conversationIdOf(3), people: [JANES, PATS] }];
  await noteConversations(context(db, T + 500), "linkedin", told);
  await noteOpened(context(db, T + 500), "linkedin", THREAD);
  await noteUnreadable(context(db, T + 500), "linkedin-sales");
  await noteOutline(context(db, T + 500), "linkedin", { of: "thread", text: "div" });
  await commitAt(db, T + MINUTE);
};

it("nothing is noted, and no conversation remembered", async () => {
  await switchOff();
  const before = await onDisk(db);
  await tellAll();
  expect(await onDisk(db)).toBe(before);
  expect([...memory.keys()]).toEqual([]);
});

it("while it is on, each of these leaves something", async () => {
  await switchOff(true);
  const before = await onDisk(db);
  await tellAll();
  expect(await onDisk(db)).not.toBe(before);
  expect([...memory.keys()].toSorted()).toEqual([
    "conversations",
    "lastRecorded",
    "recentRecipients",
  ]);
  expect(await db.health.count()).toBeGreaterThan(1);
});

it("an opened conversation is no hint", async () => {
  await switchOff();
  expect(await noteOpened(context(db, T), "linkedin", THREAD)).toBe(0);
  await switchOff(true);
  expect(await noteOpened(context(db, T), "linkedin", THREAD)).toBe(1);
});

it("what had gone before can still be taken back", async () => {
  await noteOnLinkedin(db, requested(T, "1", TO_JANE), accepted(T + 400));
  await commitAt(db, T + 400);
  expect(await countedIn(db)).toHaveLength(2);
  await switchOff();
  await noteOnLinkedin(db, recalled(T + MINUTE, T, "9", THREAD), accepted(T + MINUTE + 1, "9"));
  expect(await countedIn(db)).toHaveLength(1);
});

it("mail goes on", async () => {
  await switchOff();
  await note(db, requested(T, "1", { recipients: to("jane@acme.example") }), accepted(T + 400));
  await commitAt(db, T + MINUTE);
  expect(await countedIn(db)).toHaveLength(2);
});
