import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { editProspect } from "~actions/edit-prospect";
import { joinAddress } from "~actions/join-address";
import { removeProspect } from "~actions/remove-prospect";
import { DEFAULT_SETTINGS } from "~domain/settings";
import type { PersonChange } from "~messages/contract";
import type { RekindleDatabase } from "~storage/database";
import { findLastEdit } from "~storage/read/state";
import { freshDatabase, rowIn, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { JANE, touch } from "../support/log";
import { context, note, touchesIn } from "../support/outbox";
import { accepted, signs, to } from "../support/signs";
import { at, MINUTE } from "../support/times";

const T = at("2026-11-20T10:00");
const EMAIL = "jane@acme.example";
const URL = "https://www.linkedin.com/in/jane-doe/";
const ID = `linkedin:id:ACo${"A".repeat(36)}`;
const KEYS = [`email:${EMAIL}`, "linkedin:vanity:jane-doe", ID, "linkedin:conversation:2-x"];
let db: RekindleDatabase;

beforeEach(async () => {
  installFakeChrome();
  db = freshDatabase();
  await track(
    db,
    { email: EMAIL, linkedinUrl: URL, handleKeys: KEYS, company: "Acme", createdAt: T - 9e9 },
    [touch(T - 9e8)],
  );
  await track(db, { id: "prospect:omar", name: "Omar Said", email: "omar@elsewhere.example" });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const newId = () => crypto.randomUUID();
const edit = (change: PersonChange, now = T, commandId: string = newId()) =>
  editProspect(context(db, now), { commandId, prospectId: JANE, change });
const wayBackOf = (result: Awaited<ReturnType<typeof edit>>) =>
  result.kind === "changed" ? result.before : expect.fail(result.kind);
const jane = () => rowIn(db, JANE);

describe("editProspect", () => {
  it("changes all of it, clears what is empty, and goes back", async () => {
    const before = await jane();
    const facts = {
      name: "Jane Roe",
      title: "Head of Operations",
      notes: "Likes tea.",
      tags: ["wine", "Berlin", "WINE"],
    };
    const result = await edit({ ...facts, company: "", email: "", linkedinUrl: "" });
    const after = await jane();
    expect(after).toMatchObject({ ...facts, tags: ["Berlin", "wine"], touchCount: 1 });
    expect(after.words).toEqual(["jane", "roe"]);
    for (const gone of ["company", "email", "linkedinUrl"]) expect(after).not.toHaveProperty(gone);
    expect(after.handleKeys).toEqual([]);
    expect(wayBackOf(result)).toMatchObject({ name: "Jane Doe", company: "Acme", title: "" });
    await edit(wayBackOf(result));
    expect(await jane()).toEqual(before);
  });

  it("leaves alone what it does not name, and so does its way back", async () => {
    const result = await edit({ name: "Jane Roe", email: "jane@roe.example" });
    expect(await jane()).toMatchObject({ company: "Acme", linkedinUrl: URL });
    await edit({ notes: "Likes tea." });
    const { handleKeys, ...row } = await jane();
    await db.prospects.put({ ...row, handleKeys: [...handleKeys, "linkedin:member:7"] });
    expect(await edit(wayBackOf(result))).toMatchObject({ kind: "changed" });
    expect(await jane()).toMatchObject({ name: "Jane Doe", email: EMAIL, notes: "Likes tea." });
    expect((await jane()).handleKeys.toSorted()).toEqual([...KEYS, "linkedin:member:7"].toSorted());
  });

  it("told again, because the answer was lost, still knows how it was", async () => {
    const first = await edit({ name: "Jane Roe" }, T, "one");
    expect(await edit({ name: "Jane Roe" }, T, "one")).toEqual(first);
    expect(wayBackOf(first)).toEqual({ name: "Jane Doe" });
  });

  it("keeps nothing of somebody who is removed", async () => {
    await edit({ name: "Jane Roe" });
    await removeProspect(context(db, T), { prospectId: JANE });
    expect(await findLastEdit(db)).toBeUndefined();
  });

  it("keeps what was learned when only the email address changes", async () => {
    await edit({ email: "jane+x@roe.example" });
    expect((await jane()).handleKeys.toSorted()).toEqual(
      [
        "email:jane+x@roe.example",
        "email-untagged:jane@roe.example",
        ...KEYS.filter((key) => !key.startsWith("email:")),
      ].toSorted(),
    );
  });

  it.each<[string, string, string[]]>([
    ["their own id", `https://www.linkedin.com/in/${ID.slice(12)}/`, KEYS],
    [
      "someone else",
      "https://www.linkedin.com/in/jane-roe/",
      [`email:${EMAIL}`, "linkedin:vanity:jane-roe"],
    ],
    ["nobody", "", [`email:${EMAIL}`]],
  ])("for the LinkedIn address of %s", async (_, linkedinUrl, keys) => {
    await edit({ linkedinUrl });
    expect((await jane()).handleKeys).toEqual(expect.arrayContaining(keys));
    const own = (await jane()).handleKeys.filter((key) => !key.startsWith("linkedin:member:"));
    expect(own).toHaveLength(keys.length);
  });

  it("keeps the ids of someone whose public address is not known", async () => {
    await track(db, { id: "prospect:li", handleKeys: ["linkedin:id:x"] });
    const change = { email: "li@wei.example" };
    const command = { commandId: "li", prospectId: "prospect:li" as const };
    await editProspect(context(db, T), { ...command, change });
    expect(await rowIn(db, "prospect:li")).toMatchObject({
      handleKeys: ["linkedin:id:x", "email:li@wei.example"],
    });
  });

  it("changes nothing when the new address is somebody else's", async () => {
    const before = await jane();
    const taken = await edit({ name: "Janet", email: "omar@elsewhere.example" });
    expect(taken).toEqual({ kind: "taken", prospectId: "prospect:omar", name: "Omar Said" });
    expect(await jane()).toEqual(before);
  });

  it("does not mind a key that two have had for long", async () => {
    await track(db, { id: "prospect:twin", handleKeys: [ID] });
    expect(await edit({ name: "Janet" })).toMatchObject({ kind: "changed" });
  });

  it("counts what was written a moment ago to the new address", async () => {
    const recipients = to("jane@roe.example");
    await note(db, signs().requested(T, "1", { recipients }), accepted(T + 400));
    await edit({ email: "jane@roe.example" }, T + 2 * MINUTE);
    expect(await touchesIn(db)).toHaveLength(2);
  });

  it("of nobody changes nobody", async () => {
    const body = { commandId: "e", prospectId: "prospect:gone" as const, change: { name: "Jo" } };
    expect(await editProspect(context(db, T), body)).toEqual({ kind: "unknown-prospect" });
  });
});

describe("joinAddress", () => {
  const join = (change: object = {}) =>
    joinAddress(context(db, T), {
      commandId: newId(),
      prospectId: "prospect:omar",
      keys: ["linkedin:id:o", "linkedin:vanity:omar"],
      ...change,
    });

  it("refuses an address that is not to be looked at", async () => {
    await db.state.put({
      name: "settings",
      value: { ...DEFAULT_SETTINGS, neverTrack: ["home.example"] },
    });
    const refused = { kind: "never-tracked", entry: "home.example" };
    expect(await join({ keys: ["omar@home.example"], email: "omar@home.example" })).toEqual(
      refused,
    );
    expect(await edit({ email: "jane@home.example" })).toEqual(refused);
    expect(await edit({ name: "Jane Roe" })).toMatchObject({ kind: "changed" });
  });

  it("adds the keys, fills in the address, and goes back", async () => {
    const before = await rowIn(db, "prospect:omar");
    const result = await join({ linkedinUrl: "https://www.linkedin.com/in/omar/" });
    expect(await rowIn(db, "prospect:omar")).toMatchObject({
      linkedinUrl: "https://www.linkedin.com/in/omar/",
      handleKeys: ["email:omar@elsewhere.example", "linkedin:id:o", "linkedin:vanity:omar"],
    });
    await editProspect(context(db, T), {
      commandId: newId(),
      prospectId: "prospect:omar",
      change: wayBackOf(result),
    });
    expect(await rowIn(db, "prospect:omar")).toEqual(before);
  });

  it("keeps the address they have, and is found by both", async () => {
    await join({ keys: ["omar@home.example"], email: "omar@home.example" });
    expect(await rowIn(db, "prospect:omar")).toMatchObject({
      email: "omar@elsewhere.example",
      handleKeys: ["email:omar@elsewhere.example", "email:omar@home.example"],
    });
  });

  it("does nothing when somebody else has one of them", async () => {
    expect(await join({ keys: [ID] })).toMatchObject({ kind: "taken", prospectId: JANE });
    expect((await rowIn(db, "prospect:omar")).handleKeys).toHaveLength(1);
  });

  it("counts what was written a moment ago", async () => {
    const recipients = to("omar@home.example");
    await note(db, signs().requested(T, "1", { recipients }), accepted(T + 400));
    await joinAddress(context(db, T + 2 * MINUTE), {
      commandId: newId(),
      prospectId: "prospect:omar",
      keys: ["email:omar@home.example"],
    });
    expect(await touchesIn(db)).toMatchObject([{}, { prospectId: "prospect:omar" }]);
  });
});
