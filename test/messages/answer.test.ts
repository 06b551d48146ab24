import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EVERYBODY } from "~domain/prospect-view";
import { DEFAULT_RULES } from "~domain/rules";
import { DEFAULT_SETTINGS } from "~domain/settings";
import { answer, connectorOf, type Handlers, listen, senderOf } from "~messages/answer";
import { isMessageName, type MessageName } from "~messages/contract";
import { StorageFull, StorageUnavailable } from "~storage/connection";
import { EXTENSION_ID, type FakeChrome, installFakeChrome } from "../support/fake-chrome";

let fake: FakeChrome;
beforeEach(() => {
  fake = installFakeChrome();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const uuid = "0b5c2f0e-6f0e-4f6e-9b1a-0123456789ab";
const prospectId = "prospect:1";
const VALID: Record<MessageName, object> = {
  "report-sign": { kind: "send-confirmed", key: "msg-a:r1", at: 1 },
  "report-sightings": { sightings: [] },
  "report-outline": { of: "thread", text: "div" },
  "add-missed": { sendKey: "msg-a:r1" },
  "dismiss-missed": { sendKey: "msg-a:r1" },
  "add-prospect": { commandId: uuid, prospect: { name: "Jane Doe" } },
  "log-touch": { commandId: uuid, prospectId, channel: "call" },
  "log-reply": { commandId: uuid, prospectId, channel: "email", at: 5 },
  "snooze-prospect": { commandId: uuid, prospectId, untilAt: 5 },
  "park-prospect": { commandId: uuid, prospectId, untilOn: "2027-02-01" },
  "close-prospect": { commandId: uuid, prospectId, outcome: "won" },
  "start-round": { commandId: uuid, prospectId },
  "set-next-step": { commandId: uuid, prospectId, on: "2027-02-01", text: "call" },
  "make-promise": { commandId: uuid, prospectId, dueOn: "2027-02-01", text: "send the quote" },
  "move-promise": { commandId: uuid, prospectId, promiseId: "event:1", dueOn: "2027-02-01" },
  "close-promise": { commandId: uuid, prospectId, promiseId: "event:1", how: "kept" },
  "change-prospect": {
    commandId: uuid,
    prospectId,
    change: { stage: "new", theirZone: "America/New_York" },
  },
  "edit-prospect": { commandId: uuid, prospectId, change: { name: "Jane Doe", tags: ["berlin"] } },
  "change-many": {
    commandId: uuid,
    prospectIds: [prospectId],
    change: { kind: "add-tag", tag: "berlin" },
  },
  "park-many": { commandId: uuid, prospectIds: [prospectId], untilOn: "2027-02-01" },
  "snooze-many": { commandId: uuid, prospectIds: [prospectId], untilAt: 5 },
  "log-many": { commandId: uuid, acts: [{ kind: "touch", prospectId, channel: "call" }] },
  "remove-many": { prospectIds: [prospectId] },
  "add-many": { commandId: uuid, prospects: [{ name: "Jane Doe" }] },
  "merge-prospects": { commandId: uuid, keepId: prospectId, otherId: "prospect:2" },
  "undo-merge": { commandId: uuid },
  "keep-apart": { prospectId, otherId: "prospect:2" },
  "join-address": {
    commandId: uuid,
    prospectId,
    keys: ["email:jane@acme.example"],
    email: "jane@acme.example",
  },
  "save-views": [{ name: "Berlin", view: EVERYBODY }],
  "snooze-all": { commandId: uuid },
  "spread-due": { commandId: uuid, days: [{ untilAt: 5, ids: [prospectId] }] },
  "undo-batch": { commandId: uuid },
  "note-presence": { hasDeclined: false },
  "change-rules": DEFAULT_RULES,
  "stage-part": {
    jobId: uuid,
    index: 0,
    part: { kind: "listed", people: [{ line: 1, name: "Jane Doe" }] },
  },
  "run-import": { importId: uuid, name: "people.csv", bringsBack: false, partCount: 1 },
  "stop-import": { importId: uuid },
  "undo-import": { importId: uuid },
  "run-restore": {
    restoreId: uuid,
    partCount: 1,
    state: {
      settings: DEFAULT_SETTINGS,
      rules: DEFAULT_RULES,
      views: [],
      nudges: [],
      erased: { keys: [], hashes: [] },
    },
    withSettings: false,
    bringsBack: false,
  },
  "drop-staged": { jobId: uuid },
  "erase-prospects": { prospectIds: [prospectId] },
  "erase-everything": { commandId: uuid },
  "check-data": { commandId: uuid },
  undo: { commandId: uuid, eventId: "event:1" },
  "remove-prospect": { prospectId },
  "track-recipient": { commandId: uuid, sendKey: "msg-a:r1", address: "a@b.example" },
  "dismiss-recipient": { sendKey: "msg-a:r1", address: "a@b.example" },
  "change-settings": { ...DEFAULT_SETTINGS, undoSeconds: 5 },
};
const NAMES = Object.keys(VALID) as MessageName[];

function handlers(behave: () => unknown = () => ({ kind: "noted" })) {
  const called = vi.fn(async (..._args: unknown[]) => behave());
  const all = Object.fromEntries(
    NAMES.map((name) => [name, (...args: unknown[]) => called(name, ...args)]),
  );
  return { called, all: all as unknown as Handlers };
}

const page = (change: object = {}): chrome.runtime.MessageSender => ({
  id: EXTENSION_ID,
  url: `chrome-extension://${EXTENSION_ID}/popup.html`,
  ...change,
});
const tab = { id: 3 } as chrome.tabs.Tab;
const content = (change: object = {}): chrome.runtime.MessageSender => ({
  id: EXTENSION_ID,
  url: "https://mail.google.com/mail/u/0/#inbox",
  frameId: 0,
  tab,
  documentLifecycle: "active",
  ...change,
});
const at = (url: string) => ({ id: 3, url }) as chrome.tabs.Tab;
/** LinkedIn's older client, which its newer pages show in a frame of their own. */
const frame = (change: object = {}) =>
  content({
    url: "https://www.linkedin.com/preload/?_bprMode=vanilla",
    frameId: 7,
    tab: at("https://www.linkedin.com/messaging/thread/2-abc/"),
    ...change,
  });
const refusal = (kind: string) => ({
  ok: false,
  failure: { kind, message: expect.stringMatching(/\w/) },
});

describe("senderOf", () => {
  it("knows our pages and our scripts", () => {
    expect(senderOf(page())).toEqual({ kind: "page" });
    expect(senderOf(content())).toEqual({ kind: "content", connector: "gmail" });
    const linkedin = content({ url: "https://www.linkedin.com/messaging/" });
    expect(senderOf(linkedin)).toEqual({ kind: "content", connector: "linkedin" });
    expect(senderOf(frame())).toEqual({ kind: "content", connector: "linkedin" });
    const inMailbox = content({ frameId: 7, tab: at("https://mail.google.com/mail/u/0/") });
    expect(senderOf(inMailbox)).toEqual({ kind: "content", connector: "gmail" });
    const { documentLifecycle: _, ...older } = content();
    expect(senderOf(older)).toEqual({ kind: "content", connector: "gmail" });
  });

  it.each([
    ["another extension", page({ id: "ponmlkjihgfedcbaponmlkjihgfedcba" })],
    ["nobody", page({ id: undefined })],
    ["no address", page({ url: undefined })],
    ["another extension's page", page({ url: "chrome-extension://ponmlkjihgfedcba/popup.html" })],
    ["another site", content({ url: "https://evil.example/mail/u/0" })],
    ["a site that begins like ours", content({ url: "https://mail.google.com.evil.example/" })],
    ["an insecure site", content({ url: "http://mail.google.com/mail/u/0" })],
    ["a frame", content({ frameId: 7 })],
    ["an unknown frame", content({ frameId: undefined })],
    ["no tab", content({ tab: undefined })],
    ["a page that is being loaded ahead", content({ documentLifecycle: "prerender" })],
    ["a page kept for going back", content({ documentLifecycle: "cached" })],
    ["a blank frame", content({ url: "about:srcdoc" })],
    ["a blank frame of a site of ours", frame({ url: "about:srcdoc" })],
    ["LinkedIn's frame in a mailbox", frame({ tab: at("https://mail.google.com/mail/u/0/") })],
    ["LinkedIn's frame in another site", frame({ tab: at("https://evil.example/") })],
    [
      "LinkedIn's frame in a site that begins like it",
      frame({ tab: at("https://www.linkedin.com.evil.example/") }),
    ],
    ["LinkedIn's frame in a tab whose address is hidden", frame({ tab })],
    ["LinkedIn's frame in a page that is no address", frame({ tab: at("about:blank") })],
    ["another site's frame in LinkedIn", frame({ url: "https://evil.example/preload/" })],
    ["a mailbox's frame in LinkedIn", frame({ url: "https://mail.google.com/mail/u/0/" })],
    ["LinkedIn under another name", frame({ url: "https://de.linkedin.com/preload/" })],
    ["a frame of a page kept for going back", frame({ documentLifecycle: "cached" })],
    ["a frame of another extension", frame({ id: "ponmlkjihgfedcbaponmlkjihgfedcba" })],
  ])("listens not to %s", async (_who, from) => {
    expect(senderOf(from)).toBeUndefined();
    const { called, all } = handlers();
    const message = { name: "report-sign", body: VALID["report-sign"] };
    expect(await answer(all, message, from)).toEqual(refusal("not-allowed"));
    expect(called).not.toHaveBeenCalled();
  });
});

describe("answer", () => {
  it.each(NAMES)("%s: does what a page says, and tells the result", async (name) => {
    const { called, all } = handlers(() => ({ kind: "done" }));
    const answered = await answer(all, { name, body: VALID[name] }, page());
    expect(answered).toEqual({ ok: true, value: { kind: "done" } });
    expect(called).toHaveBeenCalledExactlyOnceWith(name, VALID[name], { kind: "page" });
  });

  it.each(NAMES)("%s: from a content script only if it is a report", async (name) => {
    const { called, all } = handlers();
    const answered = await answer(all, { name, body: VALID[name] }, content());
    if (name.startsWith("report-")) {
      expect(answered.ok).toBe(true);
      expect(called).toHaveBeenCalledWith(name, VALID[name], {
        kind: "content",
        connector: "gmail",
      });
    } else {
      expect(answered).toEqual(refusal("not-allowed"));
      expect(called).not.toHaveBeenCalled();
    }
  });

  it.each([
    ["unknown", { name: "read-everything", body: {} }],
    ["an inherited name", { name: "toString", body: {} }],
    ["a prototype", { name: "__proto__", body: {} }],
    ["missing", { body: {} }],
    ["no text", { name: 1, body: {} }],
    ["nothing", undefined],
    ["null", null],
    ["a text", "log-touch"],
    ["a list", ["log-touch"]],
  ])("refuses a name that is %s", async (_what, message) => {
    const { called, all } = handlers();
    expect(await answer(all, message, page())).toEqual(refusal("unknown-message"));
    expect(called).not.toHaveBeenCalled();
  });

  it.each(NAMES)(
    "%s: refuses a body that is missing, empty or has too much in it",
    async (name) => {
      const { called, all } = handlers();
      // No views at all are a list of views.
      const empty = name === "save-views" ? [{}] : [];
      for (const body of [undefined, null, {}, empty, "text", { ...VALID[name], extra: 1 }])
        expect(await answer(all, { name, body }, page())).toEqual(refusal("invalid-body"));
      expect(called).not.toHaveBeenCalled();
    },
  );

  it.each([
    ["log-touch", { channel: "pigeon" }],
    ["log-touch", { prospectId: "event:1" }],
    ["log-touch", { commandId: "1" }],
    ["log-touch", { at: -1 }],
    ["log-touch", { at: 1.5 }],
    ["snooze-prospect", { untilAt: Number.NaN }],
    ["snooze-prospect", { untilAt: 1e300 }],
    ["park-prospect", { untilOn: "2027-02-30" }],
    ["park-prospect", { untilOn: "soon" }],
    ["close-prospect", { outcome: "maybe" }],
    ["undo", { eventId: prospectId }],
    ["change-settings", { undoSeconds: 7 }],
    ["make-promise", { text: "  " }],
    ["make-promise", { dueOn: "2027-02-30" }],
    ["close-promise", { how: "broken" }],
    ["set-next-step", { on: "" }],
    ["change-prospect", { change: { stage: "won" } }],
    ["change-prospect", { change: { stage: "new", theirZone: "Europe/Atlantis" } }],
    ["spread-due", { days: [{ untilAt: 5, ids: ["event:1"] }] }],
    ["change-rules", { cadences: [] }],
    ["change-rules", { calendar: { ...DEFAULT_RULES.calendar, workdays: [] } }],
    ["add-prospect", { prospect: { name: "Jane", interestedAt: -1 } }],
    ["add-prospect", { prospect: { name: "" } }],
    ["add-prospect", { prospect: { name: "   " } }],
    ["add-prospect", { prospect: { name: "Jane", email: "jane" } }],
    ["add-prospect", { prospect: { name: "Jane", linkedinUrl: "https://evil.example/in/jane" } }],
    ["add-prospect", { prospect: { name: "Jane", linkedinUrl: "javascript:alert(1)" } }],
    ["add-prospect", { prospect: { name: "Jane", cadenceId: "No such!" } }],
    ["add-prospect", { prospect: { name: "Jane", touchCount: 9 } }],
    ["report-sign", { kind: "send-requested" }],
    ["report-sign", { kind: "request-accepted" }],
    ["report-sign", { key: "" }],
    ["report-sign", { key: "x".repeat(201) }],
    ["report-sign", { at: -1 }],
  ] as const)("%s: refuses %j", async (name, change) => {
    const { called, all } = handlers();
    const body = { ...VALID[name], ...change };
    expect(await answer(all, { name, body }, page())).toEqual(refusal("invalid-body"));
    expect(called).not.toHaveBeenCalled();
  });

  it("hands over what the schema made of the body", async () => {
    const { called, all } = handlers();
    const prospect = { name: "  Jane Doe ", email: " jane@acme.example " };
    await answer(all, { name: "add-prospect", body: { commandId: uuid, prospect } }, page());
    expect(called.mock.calls[0]?.[1]).toEqual({
      commandId: uuid,
      prospect: { name: "Jane Doe", email: "jane@acme.example" },
    });
  });

  it.each([
    ["failed", new Error("Boom."), "Boom."],
    ["failed", "a text", "a text"],
    ["failed", undefined, "undefined"],
    ["storage-unavailable", new StorageUnavailable("No disk."), "problemStorage"],
    ["storage-unavailable", new StorageFull("No room."), "problemFull"],
  ])("answers %s when its handler throws", async (kind, error, message) => {
    const { all } = handlers(() => {
      throw error;
    });
    const answered = await answer(all, { name: "undo", body: VALID.undo }, page());
    expect(answered).toEqual({ ok: false, failure: { kind, message } });
  });

  it("always answers, and calls no handler for what is not valid", async () => {
    const name = fc.oneof(fc.constantFrom<string>(...NAMES), fc.string(), fc.anything());
    const body = fc.oneof(fc.constantFrom(...Object.values(VALID)), fc.object(), fc.anything());
    const message = fc.oneof(fc.anything(), fc.record({ name, body }));
    const url = fc.oneof(
      fc.constantFrom(page().url, content().url, "https://evil.example", undefined),
      fc.webUrl(),
    );
    const from = fc.record({
      id: fc.constantFrom(EXTENSION_ID, "other", undefined),
      url,
      frameId: fc.constantFrom(0, 1, undefined),
      tab: fc.constantFrom(tab, undefined),
    });
    await fc.assert(
      fc.asyncProperty(message, from, async (said, who) => {
        const { called, all } = handlers();
        const sender = who as chrome.runtime.MessageSender;
        const answered = await answer(all, said, sender);
        expect(answered.ok).toBe(called.mock.calls.length === 1);
        if (!answered.ok) return;
        expect(who.id).toBe(EXTENSION_ID);
        expect(isMessageName(called.mock.calls[0]?.[0])).toBe(true);
        if (senderOf(sender)?.kind === "content")
          expect(said).toMatchObject({ name: "report-sign" });
      }),
      { numRuns: 300 },
    );
  });
});

describe("listen", () => {
  it("keeps the channel open and answers through it", async () => {
    const { all } = handlers(() => ({ kind: "undone" }));
    listen(all);
    const respond = vi.fn();
    const kept = fake.runtime.onMessage.emit({ name: "undo", body: VALID.undo }, page(), respond);
    expect(kept).toEqual([true]);
    await vi.waitFor(() =>
      expect(respond).toHaveBeenCalledWith({ ok: true, value: { kind: "undone" } }),
    );
  });
});

it("connectorOf refuses a page, for a sign comes from a content script", () => {
  expect(connectorOf({ kind: "content", connector: "gmail" })).toBe("gmail");
  expect(() => connectorOf({ kind: "page" })).toThrow();
});

it("says by key what is too long or too many", async () => {
  const { all } = handlers();
  const edit = (change: object) =>
    answer(all, { name: "edit-prospect", body: { commandId: uuid, prospectId, change } }, page());
  // Two notes that have become one.
  expect(await edit({ notes: "x".repeat(20_002) })).toMatchObject({ ok: true });
  const tags = Array.from({ length: 101 }, (_, index) => `tag ${index}`);
  const refused = (message: string) => ({ ok: false, failure: { message } });
  expect(await edit({ notes: "x".repeat(30_000) })).toMatchObject(refused("problemTooLong"));
  expect(await edit({ tags })).toMatchObject(refused("problemTags"));
});
