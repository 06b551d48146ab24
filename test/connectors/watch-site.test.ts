import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Line, watchSite } from "~connectors/watch-site";
import { type FakeChrome, installFakeChrome } from "../support/fake-chrome";

let chrome: FakeChrome;
let line: Line;
const stops = [vi.fn(), vi.fn()];

beforeEach(() => {
  chrome = installFakeChrome();
  chrome.runtime.sendMessage.mockResolvedValue({ ok: true, value: { kind: "noted" } });
  for (const stop of stops) stop.mockReset();
  watchSite((given) => {
    line = given;
    return stops;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const sign = { kind: "send-confirmed", key: "screen:1", at: 1 } as const;
const outline = { of: "thread", surface: "linkedin", text: "ul(li)" } as const;
const SAY: [string, object, () => unknown][] = [
  ["report-sign", sign, () => line.sign(sign)],
  ["report-sightings", { sightings: [] }, () => line.sightings({ sightings: [] })],
  ["report-outline", outline, () => line.outline(outline)],
];
const lose = () => {
  chrome.runtime.id = undefined;
};

it.each(SAY)("%s is passed on to the worker", async (name, body, say) => {
  await say();
  expect(chrome.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ name, body });
  for (const stop of stops) expect(stop).not.toHaveBeenCalled();
});

it("says whether sightings were taken", async () => {
  expect(await line.sightings({ sightings: [] })).toBe(true);
  const failure = { kind: "failed", message: "No." };
  chrome.runtime.sendMessage.mockResolvedValue({ ok: false, failure });
  expect(await line.sightings({ sightings: [] })).toBe(false);
  lose();
  expect(await line.sightings({ sightings: [] })).toBe(false);
});

it.each(SAY)(
  "at %s, once the extension is gone, everything is stopped for good",
  async (...one) => {
    const [, , say] = one;
    lose();
    await say();
    for (const stop of stops) expect(stop).toHaveBeenCalledTimes(1);
    for (const [, , sayMore] of SAY) await sayMore();
    for (const stop of stops) expect(stop).toHaveBeenCalledTimes(1);
    expect(chrome.runtime.sendMessage).not.toHaveBeenCalled();
  },
);
