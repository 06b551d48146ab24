import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { send } from "~messages/send";
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

const body = { prospectId: "prospect:1" } as const;
const noAnswer = {
  ok: false,
  failure: { kind: "no-answer", message: expect.stringMatching(/\w/) },
};

describe("send", () => {
  it("sends name and body, and returns the answer", async () => {
    const answer = { ok: true, value: { kind: "removed" } };
    chrome.runtime.sendMessage.mockResolvedValue(answer);
    expect(await send("remove-prospect", body)).toEqual(answer);
    expect(chrome.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({
      name: "remove-prospect",
      body,
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("returns a refusal as it is", async () => {
    const refused = { ok: false, failure: { kind: "not-allowed", message: "No." } };
    chrome.runtime.sendMessage.mockResolvedValue(refused);
    expect(await send("remove-prospect", body)).toEqual(refused);
  });

  it.each([[undefined], [null], ["yes"], [true], [{}], [{ ok: "yes" }], [[]]])(
    "takes %j for no answer",
    async (value) => {
      chrome.runtime.sendMessage.mockResolvedValue(value);
      expect(await send("remove-prospect", body)).toEqual(noAnswer);
    },
  );

  it.each([[new Error("Could not establish connection.")], ["a text"], [undefined]])(
    "takes a rejection for no answer: %s",
    async (reason) => {
      chrome.runtime.sendMessage.mockRejectedValue(reason);
      expect(await send("remove-prospect", body)).toEqual(noAnswer);
    },
  );

  it("takes a call that throws for no answer", async () => {
    chrome.runtime.sendMessage.mockImplementation(() => {
      throw new Error("Extension context invalidated.");
    });
    expect(await send("remove-prospect", body)).toEqual(noAnswer);
  });

  it("waits for an answer as long as it was told to, and no longer", async () => {
    chrome.runtime.sendMessage.mockReturnValue(new Promise(() => undefined));
    const done = vi.fn();
    void send("remove-prospect", body, 2_000).then(done);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toHaveBeenCalledExactlyOnceWith(noAnswer);
  });

  it("does not try once the extension is gone", async () => {
    chrome.runtime.id = undefined;
    expect(await send("remove-prospect", body)).toEqual(noAnswer);
    vi.stubGlobal("chrome", {});
    expect(await send("remove-prospect", body)).toEqual(noAnswer);
    expect(chrome.runtime.sendMessage).not.toHaveBeenCalled();
  });
});
