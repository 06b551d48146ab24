/**
 * What the service workers of a browser have worked so far. Chromium does not tell; Linux does, for
 * each thread.
 */
import { readdirSync, readFileSync } from "node:fs";
import type { BrowserContext } from "playwright-core";

/** As much of "ServiceWorker thread" as Linux keeps. */
const THREAD = "ServiceWorker t";

/**
 * Waits until they have nothing more to do: a worker that is behind would be in the way of the next.
 *
 * @returns undefined where the system is not Linux
 */
export async function workersAtRest(context: BrowserContext): Promise<number | undefined> {
  for (let before = Number.NEGATIVE_INFINITY; ; ) {
    const now = await workerMilliseconds(context);
    // A worker at rest still wakes now and then for a fraction of a millisecond.
    if (now === undefined || now - before < 5) return now;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function workerMilliseconds(context: BrowserContext): Promise<number | undefined> {
  if (process.platform !== "linux") return undefined;
  const session = await context.browser()?.newBrowserCDPSession();
  const answer = await session?.send("SystemInfo.getProcessInfo");
  await session?.detach();
  const threads = (answer?.processInfo ?? []).flatMap(({ id }) => {
    const folder = `/proc/${id}/task`;
    return readdirSync(folder).map((thread) => `${folder}/${thread}`);
  });
  const workers = threads.filter(
    (thread) => readFileSync(`${thread}/comm`, "utf8").trim() === THREAD,
  );
  const nanoseconds = workers.map((thread) =>
    Number(readFileSync(`${thread}/schedstat`, "utf8").split(" ")[0]),
  );
  return nanoseconds.reduce((sum, value) => sum + value, 0) / 1_000_000;
}
