/** Whoever is on the rep's list leaves no trace, also when they are a prospect. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addProspect } from "~actions/add-prospect";
import { changeSettings } from "~actions/change-settings";
import { notePage } from "~actions/note-page";
import { trackRecipient } from "~actions/track-recipient";
import { DEFAULT_SETTINGS } from "~domain/settings";
import type { Sighting } from "~domain/sighting";
import type { RekindleDatabase } from "~storage/database";
import { listRecentRecipients } from "~storage/recent-recipients";
import { freshDatabase, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { JANE, touch } from "../support/log";
import { commitAt, context, note, touchesIn } from "../support/outbox";
import { accepted, KEY, signs, to } from "../support/signs";
import { at, HOUR, MINUTE } from "../support/times";

const T = at("2026-11-20T10:00");
const JANE_AT_ACME = "jane@acme.example";
const OMAR: `prospect:${string}` = "prospect:omar";
let db: RekindleDatabase;

beforeEach(async () => {
  installFakeChrome();
  db = freshDatabase();
  await track(db, { email: JANE_AT_ACME, createdAt: T - 9e9 });
  await track(db, { id: OMAR, email: "omar@elsewhere.example", createdAt: T - 9e9 });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const never = (...neverTrack: string[]) =>
  changeSettings(context(db, T), { ...DEFAULT_SETTINGS, neverTrack });
const send = (...addresses: string[]) =>
  note(db, signs().requested(T, "1", { recipients: to(...addresses) }), accepted(T + 400));
const recent = async () =>
  (await listRecentRecipients()).flatMap(({ recipients }) => recipients.map((one) => one.address));
const look = (sighting: Partial<Omit<Sighting, "seenIn">>) =>
  notePage(context(db, T + HOUR), "gmail", {
    sightings: [
      {
        key: "msg-f:1",
        at: T + MINUTE,
        seenIn: "thread",
        from: { address: JANE_AT_ACME },
        isSure: true,
        ...sighting,
      },
    ],
  });

describe("a message", () => {
  it("to them alone leaves nothing at all", async () => {
    await never("acme.example");
    await send(JANE_AT_ACME, "sam@acme.example");
    await commitAt(db, T + HOUR);
    expect(await db.pendingSends.count()).toBe(0);
    expect(await recent()).toEqual([]);
    expect(await touchesIn(db)).toEqual([]);
  });

  it("to others as well is theirs alone", async () => {
    await never("acme.example");
    await send(JANE_AT_ACME, "omar@elsewhere.example", "sam@acme.example", "kim@party.example");
    await commitAt(db, T + HOUR);
    expect(await touchesIn(db)).toMatchObject([{ prospectId: OMAR }]);
    expect(await recent()).toEqual(["kim@party.example"]);
  });

  it("that the screen saw goes to nobody else because of them", async () => {
    await send("omar@elsewhere.example");
    await note(db, signs().draft(T + 2_000));
    await never("acme.example");
    await note(
      db,
      signs().requested(T + 5_000, "2", { recipients: to(JANE_AT_ACME) }),
      accepted(T + 5_400, "2"),
    );
    await commitAt(db, T + HOUR);
    expect(await touchesIn(db)).toEqual([]);
  });
});

describe("what they write", () => {
  beforeEach(async () => {
    await db.events.add(touch(T, { prospectId: JANE, source: "gmail", threadId: "thread-f:1" }));
  });

  it("is a reply of a prospect's", async () => {
    expect(await look({})).toBe(1);
  });

  it("is nothing when they are on the list", async () => {
    await never(JANE_AT_ACME);
    expect(await look({})).toBe(0);
    expect(await db.events.count()).toBe(1);
  });

  it("is no hint at somebody else", async () => {
    const from = { address: "lou@acme.example", name: "Lou" };
    await never("lou@acme.example");
    expect(await look({ from, threadId: "thread-f:1" })).toBe(0);
    await never();
    expect(await look({ from, threadId: "thread-f:1" })).toBe(1);
  });
});

describe("nobody on the list", () => {
  it("is added, not even when they are a prospect already", async () => {
    await never("acme.example");
    const prospect = { name: "Jane", email: JANE_AT_ACME };
    expect(await addProspect(context(db, T), { commandId: "1", prospect })).toEqual({
      kind: "never-tracked",
      entry: "acme.example",
    });
  });

  it("is offered to be tracked, or tracked, after they were put there", async () => {
    await send("sam@party.example", "kim@elsewhere.example");
    expect(await recent()).toEqual(["sam@party.example", "kim@elsewhere.example"]);
    await never("party.example");
    expect(await recent()).toEqual(["kim@elsewhere.example"]);
    await db.state.put({
      name: "settings",
      value: { ...DEFAULT_SETTINGS, neverTrack: ["elsewhere.example"] },
    });
    const body = { commandId: "1", sendKey: KEY, address: "kim@elsewhere.example" };
    expect(await trackRecipient(context(db, T), body)).toMatchObject({ kind: "never-tracked" });
  });
});
