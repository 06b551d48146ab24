import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { clickSend, compose } from "../../scripts/practice/gmail/write";
import { describeInBrowser } from "./support";

describeInBrowser("when Gmail's request format has changed", (bench) => {
  test("the screen alone records the touch, the badge says so, and it clears with the next request", async () => {
    const pat = await bench.addProspect();
    const drifted = await bench.openMailbox({ format: "drifted" });
    await compose(drifted, { to: [pat.email] });
    await clickSend(drifted);
    await until(
      "a badge that says !",
      () => bench.state.badge(),
      ({ text }) => text === "!",
      8,
    );
    const touches = await bench.waitForTouches(pat.name, 1);
    expect(touches.map(({ seenBy }) => seenBy)).toEqual(["screen"]);

    const popup = await bench.launched.openPopup();
    await popup.getByRole("alert").getByText("Gmail seems to have changed").waitFor();
    await popup.close();

    const page = await bench.openMailbox();
    await compose(page, { to: [pat.email] });
    await clickSend(page);
    await until(
      "a badge without !",
      () => bench.state.badge(),
      ({ text }) => text !== "!",
      8,
    );
  });

  test("a drifted message that is undone is no touch", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox({ format: "drifted" });
    await compose(page, { to: [pat.email] });
    await clickSend(page);
    await page.locator("#link_undo").click();
    await bench.holdOver();
    expect(await bench.touches(pat.name)).toEqual([]);
  });
});
