/** The script's side of "who is this?": it looks only when a page of ours asks. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerWhoIsThis } from "~connectors/answer-who";
import type { Shown } from "~messages/who-is-this";
import { EXTENSION_ID, type FakeChrome, installFakeChrome } from "../support/fake-chrome";

const QUESTION = { name: "who-is-this" };
const US: chrome.runtime.MessageSender = { id: EXTENSION_ID };
const look = vi.fn<() => Promise<Shown | undefined> | undefined>();
const respond = vi.fn();

let fake: FakeChrome;
let stop: () => void;
beforeEach(() => {
  fake = installFakeChrome();
  look.mockResolvedValue({ kind: "group" });
  stop = answerWhoIsThis(look);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

const ask = (message: unknown, from = US) => fake.runtime.onMessage.emit(message, from, respond);

it("answers with what is on screen at that moment, however long the look takes", async () => {
  expect(look).not.toHaveBeenCalled();
  expect(ask(QUESTION)).toEqual([true]);
  await vi.waitFor(() => expect(respond).toHaveBeenCalledExactlyOnceWith({ kind: "group" }));
});

it("leaves the answer to another frame when it shows nobody", () => {
  look.mockReturnValue(undefined);
  expect(ask(QUESTION)).toEqual([false]);
  expect(respond).not.toHaveBeenCalled();
});

describe("nobody is answered", () => {
  it.each<[string, chrome.runtime.MessageSender]>([
    ["another extension", { id: "ponmlkjihgfedcbaponmlkjihgfedcba" }],
    ["someone without an id", {}],
  ])("but ourselves: not %s", (_who, from) => {
    expect(ask(QUESTION, from)).toEqual([false]);
    expect(look).not.toHaveBeenCalled();
  });

  it.each([undefined, null, "who-is-this", 7, {}, { name: "who" }, ["who-is-this"]])(
    "who asks something else: %j",
    (message) => {
      expect(ask(message)).toEqual([false]);
      expect(look).not.toHaveBeenCalled();
    },
  );

  it("once the script has stopped", () => {
    stop();
    expect(ask(QUESTION)).toEqual([]);
  });
});

it("stops also when the extension has been updated since", () => {
  fake.runtime.id = undefined;
  vi.stubGlobal("chrome", {});
  expect(stop).not.toThrow();
});
