/**
 * Nudges in the real browser: a late alarm, a closed browser, a clock that is wrong, notifications
 * that are refused. The worker's clock is moved; its alarm is the browser's own.
 */
import { beforeEach, expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { launch, openBrowser, withOurs } from "../../scripts/browser/launch";
import { wakeLater as wakeWorkerLater } from "../../scripts/browser/wake-later";
import { dayOf } from "../../src/domain/calendar";
import { DEFAULT_NUDGES } from "../../src/domain/nudge";
import { changeManifest, copyOfOurs } from "./fixtures/altered-copy";
import { benchIn, closing, describeWithBrowser, temporaryFolder } from "./fixtures/own-browser";
import { type Bench, describeInBrowser } from "./support";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const NEVER_QUIET = { ...DEFAULT_NUDGES, quietFrom: 0, quietUntil: 0, dailyCap: 50 };

const wakeLater = (bench: Bench, shift: number) => wakeWorkerLater(bench.launched.worker, shift);
const shown = ({ state }: Bench): Promise<string[]> =>
  state.page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
const told = ({ state }: Bench): Promise<string[]> =>
  state.page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open("rekindle");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const keys = opening.result.transaction("nudges").objectStore("nudges").getAllKeys();
          keys.onsuccess = () => resolve(keys.result.map(String));
          keys.onerror = () => reject(keys.error);
        };
      }),
  );
const digestOn = (shift: number) => `digest/${dayOf(Date.now() + shift, ZONE)}`;
const badgeIs = (bench: Bench, text: string) =>
  until(
    `the badge ${text}`,
    () => bench.state.badge(),
    (badge) => badge.text === text,
  );
const hasTold = (bench: Bench, key: string) =>
  until(
    `${key} to be told`,
    () => told(bench),
    (keys) => keys.includes(key),
  );

async function clear(bench: Bench): Promise<void> {
  await bench.state.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("rekindle");
        opening.onsuccess = () => {
          const stores = ["nudges", "prospects", "events"];
          const transaction = opening.result.transaction(stores, "readwrite");
          for (const store of stores) transaction.objectStore(store).clear();
          transaction.oncomplete = () => resolve();
          transaction.onerror = () => reject(transaction.error);
        };
      }),
  );
  await bench.state.page.evaluate(async () => {
    for (const id of Object.keys(await chrome.notifications.getAll()))
      await chrome.notifications.clear(id);
  });
}

describeInBrowser("nudges", (bench) => {
  beforeEach(async () => {
    await wakeLater(bench, 0);
    await bench.set({ nudges: NEVER_QUIET });
    await clear(bench);
  });

  test("an alarm that is days late tells of everything once", async () => {
    const pat = await bench.addProspect();
    const lead = await bench.addProspect({
      cadenceId: "fresh-lead",
      interestedAt: Date.now() - MINUTE,
    });
    await wakeLater(bench, 9 * DAY);
    await hasTold(bench, digestOn(9 * DAY));
    await badgeIs(bench, "2");
    await wakeLater(bench, 9 * DAY + MINUTE);
    await wakeLater(bench, 9 * DAY + 2 * MINUTE);
    await hasTold(bench, `${lead.id}/fresh`);
    const keys = await told(bench);
    // Today's was of nobody; none for the days between.
    const digests = keys.filter((key) => key.startsWith("digest/"));
    expect(digests).toEqual([digestOn(0), digestOn(9 * DAY)]);
    expect((await shown(bench)).toSorted()).toEqual(
      [digestOn(9 * DAY), `person/${lead.id}/fresh-lead`].toSorted(),
    );
    expect(pat.name).not.toBe(lead.name);
  });

  test("a clock that was weeks ahead, and then days behind, doubles and loses nothing", async () => {
    const pat = await bench.addProspect();
    await bench.state.send("snooze-prospect", {
      commandId: crypto.randomUUID(),
      prospectId: pat.id,
      untilAt: Date.now() - 5 * DAY,
    });
    await wakeLater(bench, 40 * DAY);
    await hasTold(bench, digestOn(40 * DAY));
    // Set right: today has a digest of its own, and the day that was told too soon will have one.
    await wakeLater(bench, 0);
    await hasTold(bench, digestOn(0));
    await wakeLater(bench, -3 * DAY);
    await badgeIs(bench, "1");
    const before = await told(bench);
    await wakeLater(bench, 0);
    await hasTold(bench, digestOn(0));
    await badgeIs(bench, "1");
    expect((await told(bench)).filter((key) => key === digestOn(0))).toHaveLength(1);
    expect(before).not.toContain(digestOn(40 * DAY));
    await wakeLater(bench, 40 * DAY);
    await hasTold(bench, digestOn(40 * DAY));
  });

  test("a click lands on the person, and the digest's button puts everyone off", async () => {
    const lead = await bench.addProspect({
      cadenceId: "fresh-lead",
      interestedAt: Date.now() - 10 * MINUTE,
    });
    await hasTold(bench, `${lead.id}/fresh`);
    const { context, worker } = bench.launched;
    const opening = context.waitForEvent("page");
    await worker.evaluate((id) => {
      const event = chrome.notifications.onClicked as unknown as { dispatch(id: string): void };
      event.dispatch(id);
    }, `person/${lead.id}/fresh-lead`);
    const page = await opening;
    await page.waitForURL(/popup\.html/);
    expect(page.url()).toContain(`popup.html#${lead.id}`);
    await page.close();
    const pat = await bench.addProspect();
    await bench.makeOverdue(pat.id);
    await badgeIs(bench, "2");
    await worker.evaluate((id) => {
      const event = chrome.notifications.onButtonClicked as unknown as {
        dispatch(id: string, button: number): void;
      };
      event.dispatch(id, 1);
    }, digestOn(0));
    // A lead cannot wait until tomorrow.
    await badgeIs(bench, "1");
    expect(await bench.state.prospectNamed(pat.name)).toMatchObject({ dueFor: "snooze" });
  });

  test("refused by the system, they stay away, and badge and list say it all; allowed, they come", async () => {
    // No command of the browser's refuses them to an extension; here the worker is told that one did.
    const permit = (level: "denied" | "granted") =>
      bench.launched.worker.evaluate((said) => {
        chrome.notifications.getPermissionLevel = (async () =>
          said) as typeof chrome.notifications.getPermissionLevel;
      }, level);
    await permit("denied");
    const pat = await bench.addProspect();
    await bench.makeOverdue(pat.id);
    await badgeIs(bench, "1");
    await wakeLater(bench, MINUTE);
    expect(await told(bench)).toEqual([]);
    expect(await shown(bench)).toEqual([]);
    await permit("granted");
    await wakeLater(bench, 2 * MINUTE);
    await hasTold(bench, digestOn(0));
  });
});

describeWithBrowser("without the permission in the manifest", () => {
  test("everything else works", async () => {
    const folder = copyOfOurs();
    changeManifest(folder, (manifest) => {
      manifest.permissions = manifest.permissions.filter((one) => one !== "notifications");
    });
    const opened = closing(await openBrowser({ headless: true, extensions: [folder] }));
    const bench = await benchIn(await withOurs(opened));
    const { worker } = bench.launched;
    expect(await worker.evaluate(() => chrome.notifications === undefined)).toBe(true);
    const pat = await bench.addProspect();
    await bench.makeOverdue(pat.id);
    await badgeIs(bench, "1");
    expect((await bench.state.badge()).title).toContain("1 person due");
  });
});

describeWithBrowser("a browser that was closed", () => {
  test("over the moment at which somebody fell due tells of it when it is opened", async () => {
    const profile = temporaryFolder();
    const first = await benchIn(closing(await launch({ headless: true, profile })));
    await first.set({ nudges: NEVER_QUIET });
    const lead = await first.addProspect({
      cadenceId: "fresh-lead",
      interestedAt: Date.now() - 5 * MINUTE + 6_000,
    });
    expect((await first.state.badge()).text).toBe("");
    await first.launched.close();
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    const next = await benchIn(closing(await launch({ headless: true, profile })));
    await badgeIs(next, "1");
    await hasTold(next, `${lead.id}/fresh`);
    expect(await shown(next)).toEqual([`person/${lead.id}/fresh-lead`]);
  });
});
