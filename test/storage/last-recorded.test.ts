import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { logTouch } from "~actions/log-touch";
import { findRecorded, watchRecorded } from "~storage/last-recorded";
import { freshDatabase, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { JANE } from "../support/log";
import { commitAt, context, note, touchesIn } from "../support/outbox";
import { accepted, signs, to } from "../support/signs";
import { at, HOUR } from "../support/times";

const T = at("2026-11-20T10:00");

beforeEach(() => {
  installFakeChrome();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function sendToJane() {
  const db = freshDatabase();
  await track(db, { email: "jane@acme.example" });
  const recipients = to("jane@acme.example");
  await note(db, signs().requested(T, "1", { recipients }), accepted(T + 400));
  return db;
}

it("tells of a touch once it is in the log, and of each once", async () => {
  const onRecorded = vi.fn();
  const stop = watchRecorded(onRecorded);
  const db = await sendToJane();
  expect(await findRecorded()).toBeUndefined();
  await commitAt(db, T + HOUR);
  const [touch] = await touchesIn(db);
  const recorded = { eventId: touch?.id, prospectId: JANE, at: T + HOUR };
  expect(await findRecorded()).toEqual(recorded);
  await commitAt(db, T + 2 * HOUR);
  await chrome.storage.session.set({ other: 1 });
  expect(onRecorded.mock.calls).toEqual([[recorded]]);
  stop();
  await chrome.storage.session.set({ lastRecorded: recorded });
  expect(onRecorded).toHaveBeenCalledTimes(1);
});

it("says nothing of what was not recorded, or by hand", async () => {
  const db = await sendToJane();
  await note(db, signs().undone(T + 2_000));
  await commitAt(db, T + HOUR);
  await logTouch(context(db, T), { commandId: "1", prospectId: JANE, channel: "call" });
  expect(await findRecorded()).toBeUndefined();
});

it("says nothing of a touch that was in the log already", async () => {
  const db = await sendToJane();
  await commitAt(db, T + HOUR);
  await chrome.storage.session.set({ lastRecorded: undefined });
  await db.pendingSends.toCollection().modify({ phase: "held", wakeAt: T });
  await commitAt(db, T + 2 * HOUR);
  expect(await findRecorded()).toBeUndefined();
});

it.each([[undefined], [null], ["text"], [{ eventId: "event:1" }], [{ eventId: 1, at: 2 }]])(
  "is nothing when %j is stored",
  async (value) => {
    await chrome.storage.session.set({ lastRecorded: value });
    expect(await findRecorded()).toBeUndefined();
  },
);
