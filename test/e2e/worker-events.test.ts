import { expect, test } from "vitest";
import { compose } from "../../scripts/practice/gmail/write";
import { describeInBrowser } from "./support";

describeInBrowser("the worker", (bench) => {
  test("has one alarm, and none beside it", async () => {
    await bench.addProspect();
    const alarms = await bench.state.page.evaluate(() => chrome.alarms.getAll());
    expect(alarms.map(({ name, periodInMinutes }) => ({ name, periodInMinutes }))).toEqual([
      { name: "refresh", periodInMinutes: 15 },
    ]);
  });

  test("can show a notification with our icon", async () => {
    const shown = await bench.state.page.evaluate(async () => {
      const icon = chrome.runtime.getManifest().icons?.["128"] ?? "";
      const iconUrl = chrome.runtime.getURL(icon);
      await chrome.notifications.create("test", {
        type: "basic",
        iconUrl,
        title: "T",
        message: "M",
      });
      return chrome.notifications.getAll();
    });
    expect(shown).toHaveProperty("test");
  });

  test("may put its script into a tab that has it already: the send is still one touch", async () => {
    const pat = await bench.addProspect();
    // Without a recognisable request the screen alone speaks, so that two scripts would be two touches.
    const page = await bench.openMailbox({ format: "drifted" });
    await compose(page, { to: [pat.email] }, { autosave: false });
    const covered = await bench.state.page.evaluate(async () => {
      const [script] = chrome.runtime.getManifest().content_scripts ?? [];
      const tabs = await chrome.tabs.query({ url: script?.matches ?? [] });
      const files = script?.js ?? [];
      for (const { id: tabId = 0 } of tabs) {
        await chrome.scripting.executeScript({ target: { tabId }, files });
      }
      return tabs.length;
    });
    expect(covered).toBe(1);
    await page.keyboard.press("Control+Enter");
    await bench.waitForTouches(pat.name, 1);
    await bench.holdOver();
    expect(await bench.touches(pat.name)).toMatchObject([{ seenBy: "screen" }]);
  });
});
