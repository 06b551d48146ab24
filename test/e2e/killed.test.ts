/**
 * The browser is killed, as by a crash, while a message is on its way. What was sent is recorded when
 * the browser comes back, once; what was undone is not.
 */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { launch } from "../../scripts/browser/launch";
import { clickSend, clickUndo, compose, waitUntilSent } from "../../scripts/practice/gmail/write";
import type { ProspectId } from "../../src/domain/ids";
import type { SendPhase } from "../../src/domain/pending-send";
import { benchIn, closing, describeWithBrowser, temporaryFolder } from "./fixtures/own-browser";
import type { Bench } from "./support";

async function start(profile: string): Promise<Bench> {
  return benchIn(closing(await launch({ headless: true, profile })));
}

/** Kills the browser's main process, which gets no chance to write anything more. */
async function kill({ launched: { context } }: Bench): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const answer = await session?.send("SystemInfo.getProcessInfo");
  const main = answer?.processInfo.find(({ type }) => type === "browser");
  if (main === undefined) throw new Error("Chromium did not say which process it is.");
  const gone = context.waitForEvent("close");
  process.kill(main.id, "SIGKILL");
  await gone;
}

/** Until the database says so, and not only the badge. */
async function stored(bench: Bench, { id }: { id: ProspectId }, phase: SendPhase): Promise<void> {
  await until(
    `a message that is ${phase}`,
    () => bench.state.pendingSends(),
    (sends) => sends.some((send) => send.phase === phase && send.prospectIds.includes(id)),
  );
}

async function send(page: Page, { email }: { email: string }): Promise<void> {
  await compose(page, { to: [email] });
  await clickSend(page);
  await waitUntilSent(page);
}

describeWithBrowser("during the hold", () => {
  test("the browser is killed: at the next start what was sent is one touch, what was undone none", async () => {
    const profile = temporaryFolder();
    const killed = await start(profile);
    const [undone, sent] = [await killed.addProspect(), await killed.addProspect()];
    const page = await killed.openMailbox();
    await send(page, undone);
    await clickUndo(page);
    await page.getByRole("button", { name: "Save & close" }).click();
    await stored(killed, undone, "undone");
    await send(page, sent);
    await stored(killed, sent, "held");
    await kill(killed);

    const next = await start(profile);
    const touches = await next.waitForTouches(sent.name, 1);
    expect(touches).toHaveLength(1);
    expect(await next.touches(undone.name)).toEqual([]);
    await kill(next);

    const last = await start(profile);
    expect(await last.touches(sent.name)).toEqual(touches);
    expect(await last.touches(undone.name)).toEqual([]);
  });

  test("the tab is closed, then the browser killed, until long after: one touch, dated when it was sent", async () => {
    const profile = temporaryFolder();
    const killed = await start(profile);
    const pat = await killed.addProspect();
    const page = await killed.openMailbox();
    const [from, to] = [Date.now(), await send(page, pat).then(() => Date.now())];
    await stored(killed, pat, "held");
    await page.close();
    await kill(killed);
    await killed.holdOver();

    const next = await start(profile);
    const touches = await next.waitForTouches(pat.name, 1);
    expect(touches).toHaveLength(1);
    expect(touches[0]?.at).toBeGreaterThanOrEqual(from);
    expect(touches[0]?.at).toBeLessThanOrEqual(to);
  });

  test("the tab is closed: one touch", async () => {
    const bench = await start(temporaryFolder());
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    await send(page, pat);
    await page.close();
    expect(await bench.waitForTouches(pat.name, 1)).toHaveLength(1);
  });
});
