import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isConnected, report } from "~connectors/report";
import { type FakeChrome, installFakeChrome } from "../support/fake-chrome";

let chrome: FakeChrome;
beforeEach(() => {
  vi.useFakeTimers();
  chrome = installFakeChrome();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const sign = { kind: "send-confirmed", key: "msg-a:r1", at: 1 } as const;
const noted = { ok: true, value: { kind: "noted" } };

async function calls(): Promise<number> {
  const done = report(sign);
  await vi.advanceTimersByTimeAsync(60_000);
  await done;
  return chrome.runtime.sendMessage.mock.calls.length;
}

describe("report", () => {
  it("says a sign once when it is answered", async () => {
    chrome.runtime.sendMessage.mockResolvedValue(noted);
    expect(await calls()).toBe(1);
    expect(chrome.runtime.sendMessage).toHaveBeenCalledWith({ name: "report-sign", body: sign });
  });

  it("says it again until it is answered", async () => {
    chrome.runtime.sendMessage
      .mockRejectedValueOnce(new Error("Asleep."))
      .mockResolvedValueOnce(undefined)
      .mockReturnValueOnce(new Promise(() => undefined))
      .mockResolvedValue(noted);
    expect(await calls()).toBe(4);
  });

  it("gives up in the end", async () => {
    chrome.runtime.sendMessage.mockRejectedValue(new Error("Gone."));
    expect(await calls()).toBe(5);
  });

  it("takes a refusal for an answer", async () => {
    const failure = { kind: "not-allowed", message: "No." };
    chrome.runtime.sendMessage.mockResolvedValue({ ok: false, failure });
    expect(await calls()).toBe(1);
  });
});

it("isConnected says whether the extension is still there", () => {
  expect(isConnected()).toBe(true);
  vi.stubGlobal("chrome", {});
  expect(isConnected()).toBe(false);
});
