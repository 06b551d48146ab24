/** Subject lines are kept when the rep wants it, and go nowhere else. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addProspect } from "~actions/add-prospect";
import { changeSettings } from "~actions/change-settings";
import { DEFAULT_SETTINGS } from "~domain/settings";
import type { RekindleDatabase } from "~storage/database";
import { listRecentRecipients } from "~storage/recent-recipients";
import { freshDatabase, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { commitAt, context, note, onDisk, touchesIn } from "../support/outbox";
import { accepted, signs, to } from "../support/signs";
import { at, HOUR } from "../support/times";

const T = at("2026-11-20T10:00");
const subject = "Dates for a demo";
const recipients = to("jane@acme.example", "sam@party.example");
let db: RekindleDatabase;

beforeEach(async () => {
  installFakeChrome();
  db = freshDatabase();
  await track(db, { email: "jane@acme.example" });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const want = (keepSubjects: boolean) =>
  changeSettings(context(db, T), { ...DEFAULT_SETTINGS, keepSubjects });
const send = () =>
  note(
    db,
    signs().pressed(T - 100, { recipients }),
    signs().requested(T, "1", { recipients, subject }),
    accepted(T + 400),
    signs().confirmed(T + 500),
  );
const anywhere = async () => `${await onDisk(db)}${JSON.stringify(await listRecentRecipients())}`;

describe("the subject of a mail", () => {
  it("is kept nowhere unless the rep asks for it", async () => {
    await send();
    expect(await db.pendingSends.count()).toBe(1);
    expect(await anywhere()).not.toContain(subject);
    await commitAt(db, T + HOUR);
    expect(await touchesIn(db)).toHaveLength(1);
    expect(await anywhere()).not.toContain(subject);
  });

  it("is kept with the touch when the rep does", async () => {
    await want(true);
    await send();
    await commitAt(db, T + HOUR);
    expect(await touchesIn(db)).toMatchObject([{ subject }]);
    const prospect = { name: "Sam", email: "sam@party.example" };
    await addProspect(context(db, T + HOUR), { commandId: "1", prospect });
    expect(await touchesIn(db)).toMatchObject([{ subject }, { subject }]);
  });

  it("is the last one that was sent, after an undo", async () => {
    await want(true);
    await send();
    const later = { recipients, subject: "Other dates" };
    await note(db, signs().undone(T + 2_000), signs().requested(T + 9_000, "2", later));
    await note(db, accepted(T + 9_400, "2"));
    await commitAt(db, T + HOUR);
    expect(await touchesIn(db)).toMatchObject([{ subject: "Other dates" }]);
  });

  it("is dropped on its way when the rep does not want it any more", async () => {
    await want(true);
    await send();
    expect(await anywhere()).toContain(subject);
    await want(false);
    expect(await anywhere()).not.toContain(subject);
    expect((await listRecentRecipients())[0]?.recipients).toHaveLength(1);
  });
});
