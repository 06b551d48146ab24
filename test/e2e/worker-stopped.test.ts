import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { clickSend, compose, waitUntilSent } from "../../scripts/practice/gmail/write";
import { type Bench, describeInBrowser } from "./support";

/** The worker's contexts: one with an id of its own while it runs, none while it does not. */
function workerIds({ state }: Bench): Promise<string[]> {
  return state.page.evaluate(async () => {
    const contexts = await chrome.runtime.getContexts({});
    return contexts.filter((one) => one.contextType === "BACKGROUND").map((one) => one.contextId);
  });
}

/** Stops the worker as Chrome does when it has been idle, and waits until it is gone. */
async function stopWorker(bench: Bench): Promise<void> {
  expect(await workerIds(bench)).toHaveLength(1);
  const session = await bench.launched.context.newCDPSession(bench.state.page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
  await until(
    "the worker to be gone",
    () => workerIds(bench),
    (ids) => ids.length === 0,
    5,
  );
}

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
