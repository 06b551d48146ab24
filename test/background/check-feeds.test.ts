/** Asking for unread mail: only when wanted, not too often, and no harm from a bad answer. */
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { nextFeedAt, noteAccount, noteFeedAnswer, takeFeedTurns } from "~actions/note-account";
import { checkFeeds } from "~background/check-feeds";
import { DEFAULT_SETTINGS, type Settings } from "~domain/settings";
import { database } from "~storage/connection";
import type { Account } from "~storage/database";
import { listAccounts } from "~storage/read/state";
import { freshDatabase } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { context } from "../support/outbox";
import { at, DAY, MINUTE } from "../support/times";

const T = at("2026-11-23T10:00");
const REP = "rep@northwind.example";
const FEED = readFileSync(
  new URL("../connectors/gmail/fixtures/feed/2026-unread.xml", import.meta.url),
  "utf8",
);

const wish = (db = database(), settings: Partial<Settings> = { checkFeed: true }) =>
  db.state.put({ name: "settings", value: { ...DEFAULT_SETTINGS, ...settings } });

describe("the turn of a mailbox", () => {
  it("comes when the rep wants it, every ten minutes", async () => {
    const db = freshDatabase();
    await noteAccount(context(db, T), "gmail", `Rep <${REP.toUpperCase()}>`);
    expect(await takeFeedTurns(context(db, T))).toEqual([]);
    await wish(db);
    expect((await takeFeedTurns(context(db, T))).map(({ address }) => address)).toEqual([REP]);
    expect(await takeFeedTurns(context(db, T))).toEqual([]);
    expect(await takeFeedTurns(context(db, T + 10 * MINUTE - 1))).toEqual([]);
    expect(await takeFeedTurns(context(db, T + 10 * MINUTE))).toHaveLength(1);
  });

  it("comes later after each bad answer, six hours at most, and at once every ten after a good one", async () => {
    const db = freshDatabase();
    await noteAccount(context(db, T), "gmail", REP);
    await wish(db);
    const pauses: number[] = [];
    for (let i = 0; i < 8; i++) {
      const [account] = await takeFeedTurns(context(db, T + i * DAY));
      await noteFeedAnswer(context(db, T + i * DAY), account as Account, i === 7);
      const [after] = await listAccounts(db);
      pauses.push((nextFeedAt(after as Account) - (T + i * DAY)) / MINUTE);
    }
    expect(pauses).toEqual([20, 40, 80, 160, 320, 360, 360, 10]);
  });

  it("does not come while Gmail is switched off", async () => {
    const db = freshDatabase();
    await noteAccount(context(db, T), "gmail", REP);
    await wish(db, { checkFeed: true, captureGmail: false });
    expect(await takeFeedTurns(context(db, T))).toEqual([]);
  });

  it("keeps the five mailboxes seen last, and what is known of each", async () => {
    const db = freshDatabase();
    await wish(db);
    await noteAccount(context(db, T), "gmail", REP);
    await takeFeedTurns(context(db, T));
    for (let i = 0; i < 4; i++) await noteAccount(context(db, T + i), "gmail", `a${i}@b.example`);
    await noteAccount(context(db, T + DAY), "gmail", REP);
    await noteAccount(context(db, T + DAY), "gmail", "new@b.example");
    await noteAccount(context(db, T + DAY), "gmail", "no address");
    const accounts = await listAccounts(db);
    expect(accounts.map(({ address }) => address)).toEqual([
      "new@b.example",
      REP,
      "a3@b.example",
      "a2@b.example",
      "a1@b.example",
    ]);
    expect(accounts[1]?.feed?.askedAt).toBe(T);
  });
});

describe("asking", () => {
  const fetched = vi.fn();
  beforeEach(async () => {
    installFakeChrome();
    vi.stubGlobal("fetch", fetched);
    const db = database();
    await Promise.all(db.tables.map((table) => table.clear()));
    await noteAccount({ db, now: Date.now(), zone: "Europe/Berlin" }, "gmail", REP);
    await wish();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    fetched.mockReset();
  });
  const answer = (text: string, change: object = {}) =>
    fetched.mockResolvedValue({
      ok: true,
      url: `https://mail.google.com/mail/u/${REP}/feed/atom`,
      text: async () => text,
      ...change,
    });
  const feedState = async () => (await listAccounts(database()))[0]?.feed;

  it("is one request to the mailbox's own site, with nothing added", async () => {
    answer(FEED);
    await checkFeeds();
    await checkFeeds();
    expect(fetched.mock.calls.map(([url]) => url)).toEqual([
      `https://mail.google.com/mail/u/${encodeURIComponent(REP)}/feed/atom`,
    ]);
    const options = fetched.mock.calls[0]?.[1] as RequestInit;
    expect(Object.keys(options).sort()).toEqual(["cache", "credentials", "signal"]);
    expect((await feedState())?.failures).toBe(0);
    expect((await feedState())?.lastOkAt).toBeGreaterThan(0);
  });

  it("is not done unless the rep wants it", async () => {
    await wish(database(), {});
    await checkFeeds();
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each([
    ["an error", () => answer("", { ok: false, status: 429 })],
    ["a page to sign in", () => answer("<html></html>")],
    ["another site", () => answer(FEED, { url: "https://accounts.example/" })],
    ["no connection", () => fetched.mockRejectedValue(new TypeError("Failed to fetch"))],
    ["no answer in time", () => fetched.mockRejectedValue(new DOMException("", "TimeoutError"))],
  ])("and getting %s changes nothing but when it is asked again", async (_what, happen) => {
    happen();
    expect(await checkFeeds()).toBe(0);
    expect((await feedState())?.failures).toBe(1);
    expect(await database().events.count()).toBe(0);
  });
});
