import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PendingSend } from "~domain/pending-send";
import {
  changeRecentRecipients,
  listRecentRecipients,
  watchRecentRecipients,
} from "~storage/recent-recipients";
import { type FakeChrome, installFakeChrome } from "../support/fake-chrome";

let chrome: FakeChrome;
beforeEach(() => {
  chrome = installFakeChrome();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const entry = (key: string, sentAt: number) => {
  const send: PendingSend = {
    key,
    connector: "gmail",
    phase: "held",
    sentAt,
    startedAt: sentAt,
    notedAt: sentAt,
    wakeAt: sentAt,
    seenByRequest: true,
    seenOnScreen: false,
    requestIds: [],
  };
  return { send, recipients: [{ address: `${key}@party.example` }] };
};
const add = (key: string, sentAt: number) =>
  changeRecentRecipients((list) => [...list, entry(key, sentAt)]);
const keys = async () => (await listRecentRecipients()).map(({ send }) => send.key);

describe("recent recipients", () => {
  it("are the five newest, newest first", async () => {
    expect(await keys()).toEqual([]);
    for (const n of [3, 1, 7, 5, 2, 6, 4]) await add(`k${n}`, n);
    expect(await keys()).toEqual(["k7", "k6", "k5", "k4", "k3"]);
  });

  it("lose none when two changes come at once", async () => {
    await Promise.all([add("a", 1), add("b", 2), add("c", 3)]);
    expect(await keys()).toEqual(["c", "b", "a"]);
  });

  it.each([[undefined], ["text"], [{ a: 1 }], [null]])(
    "are nobody when %j is stored",
    async (value) => {
      await chrome.storage.session.set({ recentRecipients: value });
      expect(await keys()).toEqual([]);
    },
  );

  it("call whoever watches, until told to stop", async () => {
    const onChange = vi.fn();
    const stop = watchRecentRecipients(onChange);
    await add("a", 1);
    await chrome.storage.session.set({ other: 1 });
    expect(onChange).toHaveBeenCalledTimes(1);
    stop();
    await add("b", 2);
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});
