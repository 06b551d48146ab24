/** The first message to someone known by the public address: screen and request are of one person. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ProspectId } from "~domain/ids";
import type { SendSign } from "~domain/pending-send";
import type { RekindleDatabase } from "~storage/database";
import { findRecipient } from "~storage/read/prospects";
import { freshDatabase, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { conversationIdOf } from "../support/linkedin-ids";
import { JANES, OMARS, PATS } from "../support/linkedin-people";
import { JANE } from "../support/log";
import { commitAt, noteOnLinkedin, touchesIn } from "../support/outbox";
import { accepted, signs } from "../support/signs";
import { at, MINUTE } from "../support/times";

const T = at("2026-11-23T10:00");
const OMAR: ProspectId = "prospect:omar";
const THREAD = conversationIdOf(1);
const byVanity = (vanity: string) => ({ address: `linkedin:vanity:${vanity}` });
const screen = signs("screen:0f0f0f0f");
const other = signs("screen:1f1f1f1f");
const { requested } = signs("0b5c2f0e-6f0e-4f6e-9b1a-0123456789ab");
const press = screen.pressed(T - 20, { recipients: [byVanity("jane-doe")] });

let db: RekindleDatabase;
beforeEach(async () => {
  installFakeChrome();
  db = freshDatabase();
  await track(db, { linkedinUrl: "https://www.linkedin.com/in/jane-doe/" });
  const linkedinUrl = "https://www.linkedin.com/in/omar-said/";
  await track(db, { id: OMAR, name: "Omar Said", linkedinUrl });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const owner = async () => (await findRecipient(db, JANES))?.id;

it("is one touch, and the id is the prospect's from then on", async () => {
  await noteOnLinkedin(db, press, requested(T, "1", { recipients: [JANES] }), accepted(T + 400));
  await noteOnLinkedin(db, screen.confirmed(T + 900));
  await commitAt(db, T + MINUTE);
  expect(await owner()).toBe(JANE);
  expect(await touchesIn(db)).toMatchObject([{ prospectId: JANE }]);
});

describe("the id is nobody's", () => {
  const to = (details: object) => requested(T, "1", { recipients: [JANES], ...details });
  const rows: [string, SendSign[]][] = [
    ["when nothing was pressed", [to({})]],
    ["when Send was pressed some seconds before", [{ ...press, at: T - 3_000 }, to({})]],
    ["when it is one of several", [press, to({ recipients: [JANES, PATS] })]],
    [
      "when two were pressed in that moment",
      [press, other.pressed(T - 10, { recipients: [byVanity("omar-said")] }), to({})],
    ],
    ["when it was an invitation that left", [press, to({ form: "invitation" })]],
    [
      "when what was pressed is in a conversation, whose id is known",
      [screen.pressed(T - 20, { recipients: [byVanity("jane-doe")], threadId: THREAD }), to({})],
    ],
    ["when the request is in another conversation", [press, to({ threadId: THREAD })]],
    [
      "when it was pressed to a stranger",
      [screen.pressed(T - 20, { recipients: [byVanity("pat-stranger")] }), to({})],
    ],
  ];

  it.each(rows)("%s", async (_when, list) => {
    await noteOnLinkedin(db, ...list);
    expect(await owner()).toBeUndefined();
  });

  it("when the prospect has another", async () => {
    await db.prospects.update(JANE, {
      handleKeys: ["linkedin:vanity:jane-doe", OMARS.address],
    });
    await noteOnLinkedin(db, press, to({}));
    expect(await owner()).toBeUndefined();
  });
});
