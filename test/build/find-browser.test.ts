import { afterEach, expect, test, vi } from "vitest";
import { BrowserMissing, findBrowser } from "../../scripts/browser/find";

afterEach(() => vi.unstubAllEnvs());

test("the browser named by CHROME_PATH is the one", () => {
  vi.stubEnv("CHROME_PATH", process.execPath);
  expect(findBrowser()).toBe(process.execPath);
});

test("one that is not there is asked for by name", () => {
  vi.stubEnv("CHROME_PATH", "/nowhere/chromium");
  expect(findBrowser).toThrow(BrowserMissing);
  expect(findBrowser).toThrow("CHROME_PATH says /nowhere/chromium");
});
