/** Damage done to the database of the built extension, and what the rep sees of it on each page. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { violations } from "./fixtures/page-check";
import { describeInBrowser } from "./support";

describeInBrowser("faults of the data", (bench) => {
  async function open(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
    const page = await bench.launched.context.newPage();
    await page.setViewportSize(
      path.startsWith("tabs") ? { width: 1000, height: 760 } : { width: 420, height: 580 },
    );
    await prepare?.(page);
    await page.goto(`chrome-extension://${bench.launched.extensionId}/${path}`);
    return page;
  }

  /** Changes a row past all code of ours, and lets the pages know nothing of it. */
  const damage = (name: string, change: object) =>
    bench.state.page.evaluate(
      async ({ name, change }) => {
        const db = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open("rekindle");
          opening.onsuccess = () => resolve(opening.result);
        });
        const rows = db.transaction("prospects", "readwrite").objectStore("prospects");
        await new Promise((resolve) => {
          rows.getAll().onsuccess = ({ target }) => {
            const all: { name: string }[] = target instanceof IDBRequest ? target.result : [];
            const row = all.find((one) => one.name === name);
            rows.put({ ...row, ...change }).onsuccess = resolve;
          };
        });
        db.close();
      },
      { name, change },
    );

  const seeing = (page: Page, text: string) =>
    page.getByText(text).first().waitFor({ timeout: 10_000 });
  const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
  const session = (items: Record<string, unknown>) =>
    bench.state.page.evaluate((one) => chrome.storage.session.set(one), items);

  test("a damaged row keeps nobody else from being shown, on any page, and one press mends it", async () => {
    const ann = await bench.addProspect({ name: "Ann Alder" });
    const abe = await bench.addProspect({ name: "Abe Aspen" });
    for (const { id } of [ann, abe]) await bench.makeOverdue(id);
    const broken = { promises: null, tried: null };
    await damage(ann.name, broken);
    const left = "1 entry is damaged and left out here. Everything else is shown";
    for (const [path, other] of [
      ["popup.html", abe.name],
      ["sidepanel.html", abe.name],
      ["tabs/prospects.html", abe.name],
      [`tabs/prospects.html#${ann.id}`, "This prospect cannot be shown"],
    ] as const) {
      await damage(ann.name, { promises: null, tried: null });
      const page = await open(path);
      await seeing(page, left);
      await seeing(page, other);
      expect(await page.getByText(ann.name).count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      await shoot(page, `left-out-${path.replaceAll(/\W/g, "-").slice(0, 24)}`);
      await press(page, "Check and repair");
      await page.getByText(left).waitFor({ state: "detached" });
      await seeing(page, ann.name);
      await page.close();
    }
  });

  test("a row that has lost its name is told of, and dismissed once and for all", async () => {
    const { id, name, email } = await bench.addProspect({ name: "Ben Birch" });
    await bench.makeOverdue(id);
    await damage(name, { name: 17, promises: null });
    await bench.state.send("check-data", { commandId: crypto.randomUUID() });
    for (const path of ["popup.html", "tabs/prospects.html", "options.html"]) {
      const page = await open(path);
      await seeing(page, "1 entry could not be read and was put aside.");
      expect(await violations(page)).toEqual([]);
      await shoot(page, `aside-${path.replaceAll(/\W/g, "-")}`);
      if (path === "popup.html") await page.getByText(email).first().waitFor();
      await page.close();
    }
    const page = await open("popup.html");
    await press(page, "Dismiss");
    await page.reload();
    await page.getByText(email).first().waitFor();
    expect(await page.getByText("1 entry could not be read").count()).toBe(0);
    await page.close();
  });

  test("a full disk is told of as long as it is full", async () => {
    const sign = { kind: "send-confirmed", key: "x", at: 1 };
    const unwrittenSigns = [{ connector: "gmail", sign }];
    await session({ storageTrouble: "full", unwrittenSigns });
    const page = await open("popup.html");
    await seeing(page, "The disk of this computer is full");
    await seeing(page, "1 sign of a sent message waits until then");
    expect(await violations(page)).toEqual([]);
    await shoot(page, "full");
    await session({ storageTrouble: "", unwrittenSigns: [] });
    await page.getByText("The disk of this computer is full").waitFor({ state: "detached" });
    await page.close();
  });

  test("what can be read is saved as a file", async () => {
    const page = await open("tabs/rescue.html");
    await seeing(page, "Your data can be opened");
    expect(await violations(page)).toEqual([]);
    await shoot(page, "rescue-open");
    const coming = page.waitForEvent("download");
    await press(page, "Save what can be read");
    expect((await coming).suggestedFilename()).toMatch(/^rekindle-rescued-[\d-]+\.jsonl$/);
    await seeing(page, "Saved: 3 people. Entries that could not be read: 0.");
    await page.close();
  });

  /** A database that does not open until it has been deleted. */
  const closed = (page: Page) =>
    page.addInitScript(() => {
      const { open, deleteDatabase } = IDBFactory.prototype;
      let isBroken = true;
      IDBFactory.prototype.open = function (name, version) {
        if (isBroken && name === "rekindle")
          throw new DOMException("Internal error opening backing store.", "UnknownError");
        return version === undefined ? open.call(this, name) : open.call(this, name, version);
      };
      IDBFactory.prototype.deleteDatabase = function (name) {
        isBroken = false;
        return deleteDatabase.call(this, name);
      };
    });

  test.each(["popup.html", "tabs/prospects.html", "options.html"])(
    "%s says that the data does not open, and leads to the rescue page",
    async (path) => {
      const page = await open(path, closed);
      await seeing(page, "Rekindle cannot open your data");
      expect(await violations(page)).toEqual([]);
      const link = page.getByRole("link", { name: "Open the rescue page" });
      expect(await link.getAttribute("href")).toMatch(/tabs\/rescue\.html$/);
      await shoot(page, `closed-${path.replaceAll(/\W/g, "-")}`);
      await page.close();
    },
  );

  test("an emptied database is told of on every list, until the rep starts anew", async () => {
    await until(
      "the number of people to be known outside of the database",
      () => bench.state.page.evaluate(() => chrome.storage.local.get("seenData")),
      (found) => JSON.stringify(found).includes('"people":3'),
    );
    await bench.state.page.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase("rekindle").onsuccess = resolve;
        }),
    );
    const table = await open("tabs/prospects.html");
    await seeing(table, "The browser has removed Rekindle’s data");
    expect(await violations(table)).toEqual([]);
    await shoot(table, "lost-table");
    await table.close();
    const page = await open("popup.html");
    await seeing(page, "3 people were in it");
    expect(await violations(page)).toEqual([]);
    await shoot(page, "lost-popup");
    await press(page, "Start anew");
    await page.getByText("The browser has removed").waitFor({ state: "detached" });
    await page.close();
  });

  test("the rescue page starts over when the data does not open", async () => {
    await bench.addProspect({ name: "Cleo Cedar" });
    const page = await open("tabs/rescue.html", closed);
    await seeing(page, "The database on this computer could not be opened.");
    expect(await violations(page)).toEqual([]);
    await shoot(page, "rescue-closed");
    await press(page, "Delete and start empty…");
    await shoot(page, "rescue-confirm");
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await seeing(page, "nobody is in it yet");
    await page.close();
    expect(await bench.state.prospects()).toEqual([]);
  });
});

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder === undefined) return;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
  }
}
