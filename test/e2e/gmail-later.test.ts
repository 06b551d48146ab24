/** Messages that leave later than the rep pressed: scheduled, and written without a connection. */
import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import {
  cancelSend,
  clickSend,
  compose,
  discardFromOutbox,
  schedule,
  setOffline,
  waitUntilQueued,
  waitUntilSent,
} from "../../scripts/practice/gmail/write";
import { describeInBrowser } from "./support";

const MINUTE = 60_000;

describeInBrowser("a scheduled message", (bench) => {
  const sendTo = async (id: string) =>
    (await bench.state.pendingSends()).find(({ prospectIds }) => prospectIds.some((x) => x === id));
  const waitForPhase = (id: string, phase: string) =>
    until(
      `a message that is ${phase}`,
      () => sendTo(id),
      (send) => send?.phase === phase,
    );
  /** As if this long had passed for the message, the browser being closed meanwhile. */
  async function letTimePass(id: string, ms: number): Promise<void> {
    await bench.state.page.evaluate(
      async ([prospectId, shift]) => {
        const db = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open("rekindle");
          opening.onsuccess = () => resolve(opening.result);
        });
        const store = db.transaction("pendingSends", "readwrite").objectStore("pendingSends");
        const rows = await new Promise<{ prospectIds: string[]; wakeAt: number }[]>((resolve) => {
          const reading = store.getAll();
          reading.onsuccess = () => resolve(reading.result);
        });
        for (const row of rows) {
          if (row.prospectIds.includes(prospectId)) {
            store.put({ ...row, wakeAt: row.wakeAt - shift });
          }
        }
        await new Promise((resolve) => {
          store.transaction.oncomplete = resolve;
        });
        db.close();
      },
      [id, ms] as const,
    );
    await bench.set({});
  }

  test("waits for its time, and then is one touch, dated when it went out", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    const sendsAt = await schedule(await compose(page, { to: [pat.email] }), Date.now() + 5_000);
    const send = await waitForPhase(pat.id, "scheduled");
    expect(send).toMatchObject({ sentAt: sendsAt, wakeAt: sendsAt + 10 * MINUTE });
    await page.waitForTimeout(6_000);
    expect(await bench.touches(pat.name)).toEqual([]);
    await letTimePass(pat.id, 11 * MINUTE);
    const touches = await bench.waitForTouches(pat.name, 1);
    expect(touches.map(({ at }) => at)).toEqual([sendsAt]);
  });

  test("that is given another time goes by the new one", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    const subject = `Later ${pat.name}`;
    await schedule(await compose(page, { to: [pat.email], subject }), Date.now() + 30 * MINUTE);
    await waitForPhase(pat.id, "scheduled");
    await cancelSend(page, subject);
    await waitForPhase(pat.id, "undone");
    const sendsAt = await schedule(page, Date.now() + 60 * MINUTE);
    expect(await waitForPhase(pat.id, "scheduled")).toMatchObject({ sentAt: sendsAt });
    await letTimePass(pat.id, 80 * MINUTE);
    expect((await bench.waitForTouches(pat.name, 1)).map(({ at }) => at)).toEqual([sendsAt]);
  });

  test("that is cancelled is no touch, however long one waits", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    const subject = `Never ${pat.name}`;
    await schedule(await compose(page, { to: [pat.email], subject }), Date.now() + 30 * MINUTE);
    await waitForPhase(pat.id, "scheduled");
    await cancelSend(page, subject);
    await waitForPhase(pat.id, "undone");
    await letTimePass(pat.id, 60 * MINUTE);
    await page.waitForTimeout(2_000);
    expect(await bench.touches(pat.name)).toEqual([]);
  });
});

describeInBrowser("a message sent without a connection", (bench) => {
  test("counts once it has really gone, and is dated then", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    const window = await compose(page, { to: [pat.email] });
    await setOffline(page, true);
    await clickSend(window);
    await waitUntilQueued(page);
    await page.waitForTimeout(12_000);
    expect(await bench.touches(pat.name)).toEqual([]);
    const onlineAt = Date.now();
    await setOffline(page, false);
    await waitUntilSent(page);
    const touches = await bench.waitForTouches(pat.name, 1);
    expect(touches).toHaveLength(1);
    expect(touches[0]?.at).toBeGreaterThanOrEqual(onlineAt);
  });

  // Whether a browser that was offline sends at once is its own business, and on a busy machine it may not.
  test("counts too when Gmail sends it the next time it is opened", { retry: 1 }, async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    const window = await compose(page, { to: [pat.email] });
    await setOffline(page, true);
    await clickSend(window);
    await waitUntilQueued(page);
    // What the page keeps is written to disk a moment later, as in any browser.
    await page.waitForTimeout(3_000);
    await page.goto("about:blank");
    await setOffline(page, false);
    await page.goto(bench.gmail.url());
    expect(await bench.waitForTouches(pat.name, 1)).toHaveLength(1);
  });

  test("and thrown away is no touch, and nobody asks about it", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    const subject = `Offline ${pat.name}`;
    const window = await compose(page, { to: [pat.email], subject });
    await setOffline(page, true);
    await clickSend(window);
    await waitUntilQueued(page);
    await discardFromOutbox(page, subject);
    await setOffline(page, false);
    await page.waitForTimeout(15_000);
    expect(await bench.touches(pat.name)).toEqual([]);
    const about = (await bench.state.pendingSends()).filter(({ prospectIds }) =>
      prospectIds.includes(pat.id),
    );
    expect(about.map(({ phase }) => phase)).not.toContain("unclear");
  });
});
