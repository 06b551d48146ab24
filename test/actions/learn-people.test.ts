/** Ids that belong to one person: whoever is known by one of them is found by the others from then on. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { learnPeople } from "~actions/learn-people";
import type { ProspectId } from "~domain/ids";
import { conversationKey, type Recipient } from "~domain/recipient";
import type { RekindleDatabase } from "~storage/database";
import { findRecipient } from "~storage/read/prospects";
import { freshDatabase, rowIn, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { profileIdOf } from "../support/linkedin-ids";
import { JANES, OMARS, PATS, shownAs } from "../support/linkedin-people";
import { JANE, touch } from "../support/log";
import { context, onDisk } from "../support/outbox";
import { at } from "../support/times";

const NOW = at("2026-11-23T10:00");
const OMAR: ProspectId = "prospect:omar";
const AT_JANE_DOE = "https://www.linkedin.com/in/jane-doe/";

let db: RekindleDatabase;
beforeEach(() => {
  installFakeChrome();
  db = freshDatabase();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const learn = (...people: Recipient[]) => learnPeople(context(db, NOW), people);
const ownerOf = async (person: Recipient) => (await findRecipient(db, person))?.id;

describe("a prospect added by the public address alone", () => {
  beforeEach(() => track(db, { linkedinUrl: AT_JANE_DOE }, [touch(NOW - 1)]));

  it("is found by the id, once the profile was on screen", async () => {
    expect(await ownerOf(JANES)).toBeUndefined();
    expect(await learn(shownAs(JANES, "jane-doe"))).toEqual([JANE]);
    expect(await ownerOf(JANES)).toBe(JANE);
    expect(await ownerOf({ address: "linkedin:vanity:jane-doe" })).toBe(JANE);
  });

  it("keeps everything else, and what follows from the log", async () => {
    const before = await rowIn(db, JANE);
    await learn(shownAs(JANES, "jane-doe"));
    const { handleKeys, ...after } = await rowIn(db, JANE);
    const { handleKeys: _, ...rest } = before;
    expect(after).toEqual(rest);
    expect(handleKeys).toEqual(["linkedin:vanity:jane-doe", JANES.address, ...JANES.also]);
  });

  it("learns nothing twice", async () => {
    await learn(shownAs(JANES, "jane-doe"));
    const before = await onDisk(db);
    expect(await learn(shownAs(JANES, "jane-doe"))).toEqual([]);
    expect(await onDisk(db)).toBe(before);
  });

  it("learns nothing from a single id, nor from the ids of someone else", async () => {
    const before = await onDisk(db);
    expect(await learn({ address: JANES.address }, shownAs(PATS, "pat-stranger"))).toEqual([]);
    expect(await onDisk(db)).toBe(before);
  });

  it("is found by the conversation, too", async () => {
    const person = { address: "linkedin:vanity:jane-doe", also: [conversationKey("2-abc")] };
    await learn(person);
    expect(await ownerOf({ address: conversationKey("2-abc") })).toBe(JANE);
    expect((await rowIn(db, JANE)).linkedinUrl).toBe(AT_JANE_DOE);
  });
});

describe("a public address that was changed", () => {
  beforeEach(() =>
    track(db, {
      linkedinUrl: AT_JANE_DOE,
      handleKeys: [JANES.address, ...JANES.also, "linkedin:vanity:jane-doe"],
    }),
  );

  it("is found by the id: both lead to the prospect, and the link to the new one", async () => {
    expect(await learn(shownAs(JANES, "jane-smith"))).toEqual([JANE]);
    for (const name of ["jane-doe", "jane-smith"])
      expect(await ownerOf({ address: `linkedin:vanity:${name}` })).toBe(JANE);
    const row = await rowIn(db, JANE);
    expect(row.linkedinUrl).toBe("https://www.linkedin.com/in/jane-smith/");
    expect(row.words).toContain("smith");
  });

  it("and that someone else has taken is no longer hers", async () => {
    expect(await learn(shownAs(PATS, "jane-doe"))).toEqual([]);
    expect(await ownerOf({ address: "linkedin:vanity:jane-doe" })).toBeUndefined();
    expect(await ownerOf(JANES)).toBe(JANE);
    // Whoever opens the profile must not end up with a stranger.
    expect((await rowIn(db, JANE)).linkedinUrl).toBe(
      `https://www.linkedin.com/in/${profileIdOf(123_456_789)}/`,
    );
  });

  it("and that another prospect has taken is that one's", async () => {
    await track(db, { id: OMAR, handleKeys: [OMARS.address] });
    expect(await learn(shownAs(OMARS, "jane-doe"))).toEqual([OMAR]);
    expect(await ownerOf({ address: "linkedin:vanity:jane-doe" })).toBe(OMAR);
    expect((await rowIn(db, JANE)).handleKeys).toEqual([JANES.address, ...JANES.also]);
    expect((await rowIn(db, OMAR)).linkedinUrl).toBe(AT_JANE_DOE);
  });

  it("and that is shown with no id leaves everything as it is", async () => {
    const before = await onDisk(db);
    expect(await learn({ address: "linkedin:vanity:jane-doe", name: "Pat" })).toEqual([]);
    expect(await onDisk(db)).toBe(before);
  });
});

describe("two prospects", () => {
  it("are never made one, when a page says that they are", async () => {
    await track(db, { linkedinUrl: AT_JANE_DOE });
    await track(db, { id: OMAR, name: "Jane Doe", handleKeys: [JANES.address, ...JANES.also] });
    const before = await onDisk(db);
    expect(await learn(shownAs(JANES, "jane-doe"))).toEqual([]);
    expect(await onDisk(db)).toBe(before);
    expect(await ownerOf({ address: "linkedin:vanity:jane-doe" })).toBe(JANE);
    expect(await ownerOf(JANES)).toBe(OMAR);
  });
});

it("strangers leave no trace in the whole database", async () => {
  await track(db, { linkedinUrl: AT_JANE_DOE });
  const before = await onDisk(db);
  expect(await learn(shownAs(PATS, "pat-stranger"), shownAs(OMARS, "omar-said"))).toEqual([]);
  expect(await onDisk(db)).toBe(before);
  expect(before).not.toMatch(/345678901|pat-stranger/);
});
