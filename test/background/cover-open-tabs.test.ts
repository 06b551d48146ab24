import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { coverOpenTabs } from "~background/cover-open-tabs";
import { installFakeChrome } from "../support/fake-chrome";

const executeScript = vi.fn();
const query = vi.fn();

beforeEach(() => {
  installFakeChrome();
  const content_scripts = [{ matches: ["https://mail.google.com/*"], js: ["gmail.js"] }];
  const runtime = { getManifest: () => ({ content_scripts }) };
  vi.stubGlobal("chrome", { ...chrome, runtime, tabs: { query }, scripting: { executeScript } });
  query.mockResolvedValue([{ id: 1 }, { id: 2 }, {}]);
  executeScript.mockResolvedValue([]);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

it("puts the built script into every open tab of the site, and nowhere else", async () => {
  await coverOpenTabs();
  expect(query.mock.calls).toEqual([[{ url: ["https://mail.google.com/*"] }]]);
  expect(executeScript.mock.calls).toEqual([
    [{ target: { tabId: 1, allFrames: false }, files: ["gmail.js"] }],
    [{ target: { tabId: 2, allFrames: false }, files: ["gmail.js"] }],
  ]);
});

it("goes on when one tab cannot be covered", async () => {
  executeScript.mockRejectedValueOnce(new Error("The tab was closed."));
  await coverOpenTabs();
  expect(executeScript).toHaveBeenCalledTimes(2);
});

it("leaves out the pages that the script is not for", async () => {
  const content_scripts = [
    {
      matches: ["https://www.linkedin.com/*"],
      exclude_matches: ["https://www.linkedin.com/login*"],
      js: ["linkedin.js"],
      all_frames: true,
    },
  ];
  const runtime = { getManifest: () => ({ content_scripts }) };
  vi.stubGlobal("chrome", { ...chrome, runtime, tabs: { query }, scripting: { executeScript } });
  query.mockImplementation(async ({ url }: { url: string[] }) =>
    url[0]?.endsWith("login*") ? [{ id: 2 }] : [{ id: 1 }, { id: 2 }],
  );
  await coverOpenTabs();
  expect(executeScript.mock.calls).toEqual([
    [{ target: { tabId: 1, allFrames: true }, files: ["linkedin.js"] }],
  ]);
});
