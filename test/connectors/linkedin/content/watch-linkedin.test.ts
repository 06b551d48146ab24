// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.linkedin.com/messaging/" }
/** The whole script: it speaks while the extension is there, and is silent for good afterwards. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchLinkedin } from "~connectors/linkedin/content/index";
import { WHO_IS_THIS } from "~messages/questions";
import { EXTENSION_ID, type FakeChrome, installFakeChrome } from "../../../support/fake-chrome";
import { addEvent, open, pick, place, press, REP } from "../../../support/linkedin-page";
import { at, MINUTE } from "../../../support/times";

const T = at("2026-11-23T10:00");
let chrome: FakeChrome;

beforeEach(() => {
  vi.useFakeTimers({ now: T });
  chrome = installFakeChrome();
  chrome.runtime.sendMessage.mockResolvedValue({ ok: true, value: { kind: "noted" } });
  open("/messaging/");
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const said = () =>
  chrome.runtime.sendMessage.mock.calls.map(([message]) => (message as { name: string }).name);

it("tells what is on screen and what is sent, and answers whom it shows", async () => {
  watchLinkedin(document);
  place("2026-thread");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(said()).toEqual(["report-sightings"]);
  press(pick(document, "#thread .msg-form__send-button"));
  addEvent(pick(document, "#thread"), { at: T + 2_000, by: REP });
  await vi.advanceTimersByTimeAsync(250);
  expect(said().slice(1)).toEqual(["report-sign", "report-sign"]);

  const respond = vi.fn();
  const from = { id: EXTENSION_ID } as chrome.runtime.MessageSender;
  expect(chrome.runtime.onMessage.emit({ name: WHO_IS_THIS }, from, respond)).toEqual([true]);
  await vi.advanceTimersByTimeAsync(0);
  expect(respond).toHaveBeenCalledWith(expect.objectContaining({ name: "Jane Doe" }));

  chrome.runtime.id = undefined;
  chrome.runtime.sendMessage.mockClear();
  addEvent(pick(document, "#thread"), { at: T + 3_000, by: REP });
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(vi.getTimerCount()).toBe(0);
  press(pick(document, "#thread .msg-form__send-button"));
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(chrome.runtime.sendMessage).not.toHaveBeenCalled();
  expect(chrome.runtime.onMessage.emit({ name: WHO_IS_THIS }, from, respond)).toEqual([]);
});

it("changes nothing in the page", async () => {
  place("2026-thread");
  place("2026-bubble");
  const before = document.documentElement.outerHTML;
  watchLinkedin(document);
  press(pick(document, "#thread .msg-form__send-button"));
  await vi.advanceTimersByTimeAsync(6 * MINUTE);
  expect(document.documentElement.outerHTML).toBe(before);
  chrome.runtime.id = undefined;
  await vi.advanceTimersByTimeAsync(6 * MINUTE);
});
