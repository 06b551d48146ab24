/** A message that names its conversation alone finds its recipients: before, while or after it leaves. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addProspect } from "~actions/add-prospect";
import { noteConversations } from "~actions/note-conversations";
import type { ProspectId } from "~domain/ids";
import { conversationKey, type Recipient } from "~domain/recipient";
import { findConversation } from "~storage/conversations";
import type { RekindleDatabase } from "~storage/database";
import { listRecentRecipients } from "~storage/recent-recipients";
import { freshDatabase, rowIn, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { conversationIdOf } from "../support/linkedin-ids";
import { JANES, OMARS, PATS } from "../support/linkedin-people";
import { JANE } from "../support/log";
import {
  commitAt,
  context,
  expectNoTouch,
  note,
  noteOnLinkedin,
  onDisk,
  touchesIn,
} from "../support/outbox";
import { accepted, signs } from "../support/signs";
import { at, MINUTE } from "../support/times";

const T = at("2026-11-23T10:00");
const TOKEN = "0b5c2f0e-6f0e-4f6e-9b1a-0123456789ab";
const THREAD = conversationIdOf(1);
const LINK = `https://www.linkedin.com/messaging/thread/${THREAD}/`;
const OMAR: ProspectId = "prospect:omar";
const IN_THREAD = {
  recipients: [{ address: conversationKey(THREAD) }],
  threadId: THREAD,
  link: LINK,
};
const { requested } = signs(TOKEN);
const onScreen = signs("screen:0f0f0f0f");

let db: RekindleDatabase;
let memory: Map<string, unknown>;
beforeEach(async () => {
  memory = installFakeChrome().sessionMemory;
  db = freshDatabase();
  await track(db, { handleKeys: [JANES.address, ...JANES.also] });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const tell = (people: Recipient[], now = T, id = THREAD) =>
  noteConversations(context(db, now), "linkedin", [{ id, people }]);
const send = async (details: object = IN_THREAD) => {
  await noteOnLinkedin(db, requested(T, "1", details), accepted(T + 400));
  await commitAt(db, T + 400);
};
const waiting = async () => (await listRecentRecipients()).flatMap((entry) => entry.recipients);

describe("a message whose conversation nobody knows yet", () => {
  beforeEach(() => send());

  it("is kept in memory, and leaves nothing on disk", async () => {
    await expectNoTouch(db);
    expect(await waiting()).toEqual(IN_THREAD.recipients);
    expect(await onDisk(db)).not.toContain(TOKEN);
  });

  it("is a touch once the screen shows whom it is with", async () => {
    await tell([JANES], T + MINUTE);
    expect(await touchesIn(db)).toMatchObject([
      {
        prospectId: JANE,
        at: T,
        messageKey: TOKEN,
        channel: "linkedin",
        threadId: THREAD,
        link: LINK,
      },
    ]);
    expect(await waiting()).toEqual([]);
    expect(await rowIn(db, JANE)).toMatchObject({ turn: "theirs", lastLink: LINK });
  });

  it("is one touch, however often that is told", async () => {
    for (let minutes = 1; minutes < 5; minutes += 1) await tell([JANES], T + minutes * MINUTE);
    await commitAt(db, T + 10 * MINUTE);
    expect(await touchesIn(db)).toHaveLength(1);
  });

  it("is for nobody known when the screen shows a stranger, who can be tracked then", async () => {
    await tell([PATS], T + MINUTE);
    await expectNoTouch(db);
    expect(await waiting()).toEqual([PATS]);
    expect(await onDisk(db)).not.toMatch(/345678901|Pat/);
    const prospect = { name: "Pat Stranger", handleKeys: [PATS.address] };
    await addProspect(context(db, T + 2 * MINUTE), { commandId: "1", prospect });
    expect(await touchesIn(db)).toMatchObject([{ prospectId: "prospect:1", at: T }]);
  });

  it("is not touched by what another conversation is", async () => {
    await tell([JANES], T + MINUTE, conversationIdOf(2));
    await expectNoTouch(db);
    expect(await waiting()).toEqual(IN_THREAD.recipients);
  });
});

it("a message that is learned of before its answer is a touch with the answer", async () => {
  await noteOnLinkedin(db, requested(T, "1", IN_THREAD));
  await tell([JANES], T + 100);
  await expectNoTouch(db);
  await noteOnLinkedin(db, accepted(T + 400));
  await commitAt(db, T + 400);
  expect(await touchesIn(db)).toMatchObject([{ prospectId: JANE, at: T }]);
});

describe("a message in a conversation that is known", () => {
  it("is a touch at once", async () => {
    await tell([JANES], T - MINUTE);
    await send();
    expect(await touchesIn(db)).toMatchObject([{ prospectId: JANE, messageKey: TOKEN }]);
    expect(await waiting()).toEqual([]);
  });

  it("is one also after the browser was closed, for the prospect is found by it", async () => {
    await tell([JANES], T - MINUTE);
    memory.clear();
    await send();
    expect(await touchesIn(db)).toMatchObject([{ prospectId: JANE }]);
  });

  it("with a stranger is kept under the stranger's ids", async () => {
    await tell([PATS], T - MINUTE);
    await send();
    expect(await waiting()).toEqual([PATS]);
    expect(await onDisk(db)).not.toMatch(/345678901|Pat/);
  });
});

describe("a message that the screen shows and the request tells of", () => {
  it("is one touch: the screen says for whom, the request that it went", async () => {
    await noteOnLinkedin(
      db,
      onScreen.pressed(T - 20, { recipients: [JANES], threadId: THREAD }),
      requested(T, "1", IN_THREAD),
      accepted(T + 400),
      onScreen.confirmed(T + 900),
    );
    await commitAt(db, T + 900);
    await commitAt(db, T + 10 * MINUTE);
    expect(await touchesIn(db)).toMatchObject([{ prospectId: JANE, messageKey: TOKEN }]);
  });

  it("to one of whom the screen shows another id is one touch all the same", async () => {
    const lead = { address: "linkedin:sales:x", also: ["linkedin:member:123456789"] };
    await noteOnLinkedin(
      db,
      onScreen.pressed(T - 20, { recipients: [lead], threadId: THREAD }),
      requested(T, "1", IN_THREAD),
      accepted(T + 400),
      onScreen.confirmed(T + 900),
    );
    await commitAt(db, T + 10 * MINUTE);
    expect(await touchesIn(db)).toHaveLength(1);
  });
});

describe("a group", () => {
  const everyone = [JANES, OMARS, PATS];
  const standing = () => Promise.all([rowIn(db, JANE), rowIn(db, OMAR)]);

  beforeEach(() => track(db, { id: OMAR, name: "Omar Said", handleKeys: [OMARS.address] }));

  const expectGroup = async (rows: Awaited<ReturnType<typeof standing>>) => {
    const touches = await touchesIn(db);
    expect(touches.map(({ prospectId }) => prospectId).toSorted()).toEqual([JANE, OMAR]);
    for (const touch of touches) expect(touch).toMatchObject({ isGroup: true, messageKey: TOKEN });
    for (const row of rows) {
      const { dueAt, dueFor, turn, touchCount, lane } = row;
      expect(await rowIn(db, row.id)).toMatchObject({ dueAt, dueFor, turn, touchCount, lane });
    }
    expect(await onDisk(db)).not.toMatch(/345678901|Pat/);
  };

  it("that is known: on record for each prospect in it, and no date moves", async () => {
    const rows = await standing();
    await tell(everyone, T - MINUTE);
    await send();
    await expectGroup(rows);
  });

  it("that is learned afterwards: the same", async () => {
    const rows = await standing();
    await send();
    await tell(everyone, T + MINUTE);
    await expectGroup(rows);
  });

  it("that is learned before the answer: the same", async () => {
    const rows = await standing();
    await noteOnLinkedin(db, requested(T, "1", IN_THREAD));
    await tell(everyone, T + 100);
    await noteOnLinkedin(db, accepted(T + 400));
    await commitAt(db, T + 400);
    await expectGroup(rows);
  });

  it("that the request names: the same", async () => {
    const rows = await standing();
    await send({ recipients: everyone, isGroup: true });
    await expectGroup(rows);
  });

  it("of which the screen shows one who wrote stays a group", async () => {
    const rows = await standing();
    await tell(everyone, T - 2 * MINUTE);
    await tell([JANES], T - MINUTE);
    await send();
    await expectGroup(rows);
  });

  it("that was first taken for a conversation of two is none from then on", async () => {
    const rows = await standing();
    await tell([JANES], T - 2 * MINUTE);
    await tell(everyone, T - MINUTE);
    await send();
    await expectGroup(rows);
    expect((await rowIn(db, JANE)).handleKeys).not.toContain(conversationKey(THREAD));
  });

  it("of which the screen shows one who wrote, when Send is pressed, is no conversation of two", async () => {
    const pressed = onScreen.pressed(T - 20, {
      recipients: [JANES],
      threadId: THREAD,
      isGroup: true,
    });
    await noteOnLinkedin(db, pressed);
    expect(await findConversation(THREAD)).toBeUndefined();
    expect((await rowIn(db, JANE)).handleKeys).not.toContain(conversationKey(THREAD));
  });
});

describe("people of one name", () => {
  it("are never told apart by it: nobody is touched", async () => {
    await track(db, { id: OMAR, name: "Jane Doe" });
    await send();
    await tell([{ ...PATS, name: "Jane Doe" }], T + MINUTE);
    await tell([{ address: "linkedin:vanity:jane-d", name: "Jane Doe" }], T + 2 * MINUTE);
    await expectNoTouch(db);
  });

  it("not even the only one of that name", async () => {
    await tell([{ ...PATS, name: "Jane Doe" }], T - MINUTE);
    await send();
    await expectNoTouch(db);
  });
});

describe("what is remembered of conversations", () => {
  it("lives in memory alone, the newest three hundred", async () => {
    for (let number = 0; number < 302; number += 1) await tell([PATS], T, conversationIdOf(number));
    expect(await findConversation(conversationIdOf(0))).toBeUndefined();
    expect(await findConversation(conversationIdOf(2))).toEqual({
      id: conversationIdOf(2),
      people: [PATS],
    });
    expect(await onDisk(db)).not.toMatch(/345678901|Pat/);
  });

  it("is the list that names more people, or more of them", async () => {
    await tell([JANES, OMARS]);
    await tell([JANES]);
    expect((await findConversation(THREAD))?.people).toEqual([JANES, OMARS]);
    const named = [{ ...JANES, name: "Jane Doe" }, OMARS];
    await tell(named);
    await tell([JANES, OMARS]);
    expect((await findConversation(THREAD))?.people).toEqual(named);
  });

  it("is nothing about mail, whose threads go to whomever each mail names", async () => {
    await track(db, { id: OMAR, email: "omar@elsewhere.example" });
    const recipients = [{ address: "omar@elsewhere.example" }];
    await note(db, onScreen.pressed(T, { recipients, threadId: "thread-f:1" }));
    expect(memory.has("conversations")).toBe(false);
  });
});
