/** Something came in that nobody has seen: a hint, which moves no date and goes when it has done its work. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { notePage } from "~actions/note-page";
import { noteOpened } from "~actions/note-unread";
import { undo } from "~actions/undo";
import type { ProspectId } from "~domain/ids";
import { conversationKey } from "~domain/recipient";
import type { Sightings } from "~messages/sightings";
import type { RekindleDatabase } from "~storage/database";
import { appendEvents } from "~storage/write/append-events";
import { freshDatabase, rowIn, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { conversationIdOf, messageIdOf } from "../support/linkedin-ids";
import { JANES, PATS } from "../support/linkedin-people";
import { JANE, possibleReply, reply, touch } from "../support/log";
import { context, onDisk } from "../support/outbox";
import { at, BERLIN, HOUR, MINUTE } from "../support/times";

const NOW = at("2026-11-23T10:30");
const THREAD = conversationIdOf(1);
const JANE_DOE: ProspectId = "prospect:jane-doe";
const written = touch(at("2026-11-20T10:00"), { channel: "linkedin" });
const byMail = touch(at("2026-11-20T10:00"));
const HERS = [JANES.address, ...JANES.also, conversationKey(THREAD)];

let db: RekindleDatabase;
beforeEach(() => {
  installFakeChrome();
  db = freshDatabase();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const jane = (...events: Parameters<typeof track>[2] & object) =>
  track(db, { handleKeys: HERS }, events);
const tell = (more: Partial<Sightings>, now = NOW) =>
  notePage(context(db, now), "linkedin", { sightings: [], ...more });
const unread = (now = NOW, ...names: string[]) => tell({ unread: names }, now);
const opened = (now = NOW, id = THREAD) => noteOpened(context(db, now), "linkedin", id);
const hints = () => db.events.filter(({ kind }) => kind === "possible-reply").toArray();

describe.each([
  ["a name in the list", () => unread(NOW, "Jane Doe")],
  ["a conversation that was opened", () => opened()],
])("%s", (_what, say) => {
  it("is shown, and moves neither date nor turn", async () => {
    const before = await jane(written);
    expect(await say()).toBe(1);
    const { possibleReply, ...after } = await rowIn(db, JANE);
    expect(possibleReply).toMatchObject({ why: "unread", at: NOW, channel: "linkedin" });
    expect(after).toEqual(before);
  });

  it("says nothing of who was never written to on LinkedIn", async () => {
    await jane(byMail);
    expect(await say()).toBe(0);
    expect(await hints()).toEqual([]);
  });

  it("says nothing while it is the rep's turn anyway", async () => {
    await jane(written, reply(NOW - HOUR, { channel: "linkedin" }));
    expect(await say()).toBe(0);
  });

  it("says who wrote to nobody: the hint holds no name", async () => {
    await jane(written);
    await say();
    expect(JSON.stringify(await hints())).not.toMatch(/Doe/);
  });
});

describe("how often", () => {
  beforeEach(() => jane(written));

  it("is once until something else happens, by whichever it is told", async () => {
    expect(await unread(NOW, "Jane Doe")).toBe(1);
    expect(await unread(NOW + MINUTE, "Jane Doe", "Jane Doe")).toBe(0);
    expect(await opened(NOW + 2 * MINUTE)).toBe(0);
    expect(await opened(NOW + 80 * HOUR)).toBe(0);
    expect(await hints()).toHaveLength(1);
  });

  it("is not again after the rep has said that it is no reply", async () => {
    await unread(NOW, "Jane Doe");
    const [hint] = await hints();
    await undo(context(db, NOW + MINUTE), {
      commandId: crypto.randomUUID(),
      eventId: hint?.id ?? "event:",
    });
    expect(await unread(NOW + 4 * HOUR, "Jane Doe")).toBe(0);
  });
});

describe("a name", () => {
  it("that two prospects have says nothing", async () => {
    await jane(written);
    const alike = touch(written.at, { channel: "linkedin" });
    await track(db, { id: JANE_DOE, name: "Jane Doe" }, [alike]);
    expect(await unread(NOW, "Jane Doe")).toBe(0);
    expect(await hints()).toEqual([]);
  });

  it("of a single word, or of nobody, says nothing", async () => {
    await jane(written);
    expect(await unread(NOW, "Jane", "", "Pat Stranger", "Jane Doe Smith")).toBe(0);
  });

  it("of a stranger leaves no trace", async () => {
    await jane(written);
    const before = JSON.stringify(await db.events.toArray());
    await unread(NOW, "Pat Stranger");
    expect(JSON.stringify(await db.events.toArray())).toBe(before);
    expect(await onDisk(db)).not.toContain("Pat");
  });
});

describe("a conversation", () => {
  it("that nobody here is in says nothing", async () => {
    await jane(written);
    expect(await opened(NOW, conversationIdOf(2))).toBe(0);
  });

  const onScreen = (people = [JANES]) => tell({ conversations: [{ id: THREAD, people }] }, NOW + 1);

  it("on screen says more: the hint has done its work", async () => {
    const before = await jane(written);
    await opened();
    expect(await onScreen()).toBe(1);
    expect(await rowIn(db, JANE)).toEqual(before);
    expect(await onScreen()).toBe(0);
  });

  it("on screen with the answer in it: a reply, and no hint", async () => {
    await jane(written);
    await opened();
    await tell(
      {
        conversations: [{ id: THREAD, people: [JANES] }],
        sightings: [
          {
            key: messageIdOf(NOW - MINUTE, 1),
            at: NOW - MINUTE,
            seenIn: "thread",
            from: JANES,
            isSure: true,
            threadId: THREAD,
          },
        ],
      },
      NOW + 1,
    );
    const row = await rowIn(db, JANE);
    expect(row).toMatchObject({ turn: "yours", lastReplyAt: NOW - MINUTE });
    expect(row).not.toHaveProperty("possibleReply");
  });

  it("of someone else on screen leaves the hint", async () => {
    await jane(written);
    await opened();
    await tell({ conversations: [{ id: conversationIdOf(2), people: [PATS] }] }, NOW + 1);
    expect((await rowIn(db, JANE)).possibleReply).toMatchObject({ why: "unread" });
  });

  it("on screen leaves a hint of another kind", async () => {
    await jane(written);
    await appendEvents(db, [possibleReply(NOW, { why: "unclear" })], BERLIN);
    await onScreen();
    expect((await rowIn(db, JANE)).possibleReply).toMatchObject({ why: "unclear" });
  });
});
