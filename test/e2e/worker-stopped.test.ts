import { expect, test } from "vitest";
import { clickSend, compose, waitUntilSent } from "../../scripts/practice/gmail/write";
import { stopWorker } from "./fixtures/worker";
import { describeInBrowser } from "./support";

describeInBrowser("a worker that stops", (bench) => {
  test("during the hold: the alarm wakes it, and there is one touch", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    await compose(page, { to: [pat.email] });
    await clickSend(page);
    await waitUntilSent(page);
    await page.waitForTimeout(1_000);
    await stopWorker(bench);
    const touches = await bench.waitForTouches(pat.name, 1);
    expect(touches.map(({ seenBy }) => seenBy)).toEqual(["both"]);
  });

  test("before the send: the request wakes it, and there is one touch", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    await compose(page, { to: [pat.email] });
    await page.waitForTimeout(1_500);
    await stopWorker(bench);
    await clickSend(page);
    expect(await bench.waitForTouches(pat.name, 1)).toHaveLength(1);
  });
});
