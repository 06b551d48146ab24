import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { clickSend, compose } from "../../scripts/practice/gmail/write";
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

  test("covers a mailbox that was open when the extension was reloaded: one touch, also without the request", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox({ format: "drifted" });
    await compose(page, { to: [pat.email] });
    await bench.reloadExtension();
    // The new worker puts its script into the open tab when it starts.
    await page.waitForTimeout(1_500);
    await clickSend(page);
    await until(
      "a pending message",
      () => bench.state.pendingSends(),
      (rows) => rows.length > 0,
    );
    const touches = await bench.waitForTouches(pat.name, 1);
    expect(touches.map(({ seenBy }) => seenBy)).toEqual(["screen"]);
  });
});
