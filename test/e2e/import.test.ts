/** A list from a real file to prospects, and all the ways back. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { complaintsOf, violations } from "./fixtures/page-check";
import { interruptWorker } from "./fixtures/worker";
import { describeInBrowser } from "./support";

/** For thousands, on a machine that has other things to do. Milliseconds. */
const PATIENT = 60_000;

const BAD = ',"=HYPERLINK(""https://x.example"")@",';

function csvOf(count: number, from = 0, extra: readonly string[] = []): Buffer {
  const rows = Array.from({ length: count }, (_, index) => {
    const id = from + index;
    return `Person ${id},p${id}@list.example,Firm ${id}`;
  });
  return Buffer.from(["Name,Email,Company", ...rows, ...extra].join("\r\n"));
}

describeInBrowser("importing a list", (bench) => {
  async function openPage(): Promise<Page> {
    const page = await bench.launched.context.newPage();
    await page.goto(`chrome-extension://${bench.launched.extensionId}/tabs/import.html`);
    await page.getByRole("heading", { name: "Import a list", level: 1 }).waitFor();
    return page;
  }

  const choose = (page: Page, name: string, buffer: Buffer) =>
    page.getByLabel("Choose a file").setInputFiles({ name, mimeType: "text/csv", buffer });

  const count = async () => (await bench.state.prospects()).length;
  /** Without the worker, and without reading them. */
  const countRows = () =>
    bench.state.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open("rekindle");
          opening.onsuccess = () => {
            const rows = opening.result.transaction("prospects").objectStore("prospects");
            rows.count().onsuccess = ({ target }) => {
              opening.result.close();
              resolve(target instanceof IDBRequest ? target.result : 0);
            };
          };
        }),
    );

  test("cards are read, and their reader is found from the page's folder", async () => {
    const page = await openPage();
    const complaints = complaintsOf(page);
    const card = ["BEGIN:VCARD", "VERSION:2.1", "N:Doe;Jane", "EMAIL;HOME:jane@acme.example"];
    await choose(page, "jane.vcf", Buffer.from([...card, "END:VCARD"].join("\r\n")));
    await page.getByRole("button", { name: "Import one person" }).waitFor();
    expect(await page.getByText("jane@acme.example").first().isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("a file is looked at, its bad lines are saved, it is imported and taken back", async () => {
    const page = await openPage();
    const complaints = complaintsOf(page);
    expect(await violations(page)).toEqual([]);
    await choose(page, "fair.csv", csvOf(40, 0, [BAD]));
    await page.getByRole("button", { name: "Import 40 people" }).waitFor();
    expect(await violations(page)).toEqual([]);

    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save it as CSV" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("rekindle-rejected.csv");
    const saved = await readFile(await download.path(), "utf8");
    expect(saved).toMatch(
      /^\uFEFF"Name","Email","Company","Rekindle line","Rekindle reason"\r\n"","/,
    );
    expect(saved).not.toMatch(/"[=+@-]/);

    await page.getByRole("combobox", { name: "Source" }).fill("Trade show Berlin 2026");
    await page.getByRole("combobox", { name: "Meaning of “Company”" }).selectOption("Tags");
    await page.getByRole("button", { name: "Import 40 people" }).click();
    await page.getByRole("heading", { name: "40 people added" }).waitFor();
    const person = await bench.state.prospectNamed("Person 7");
    expect(person).toMatchObject({ source: "Trade show Berlin 2026", tags: ["Firm 7"] });
    expect(await violations(page)).toEqual([]);

    await page.getByRole("link", { name: "Show the prospects" }).click();
    await page
      .getByRole("button", { name: /Remove filter Source: Trade show Berlin 2026/ })
      .waitFor();
    await page
      .getByText("40 prospects", { exact: true })
      .or(page.getByText(/^40 of /))
      .waitFor();
    await page.getByRole("button", { name: "Import", exact: true }).waitFor();

    await page.goBack();
    await page.getByRole("button", { name: "Undo the import of fair.csv" }).click();
    await page.getByText(/taken back\. Nothing of it is left\.$/).waitFor();
    expect(await count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("5,000 people go in though the page is reloaded half way, and out again as a whole", async () => {
    const page = await openPage();
    await choose(page, "five thousand.csv", csvOf(5_000, 1_000));
    await page.getByRole("button", { name: "Import 5,000 people" }).click();
    await page
      .getByText("You can close this page.")
      .or(page.getByText("5,000 people added"))
      .first()
      .waitFor();
    await page.reload();
    // Either it was still going on and is shown, or it is among those that can be undone.
    const undo = page.getByRole("button", { name: /^Undo/ });
    await undo.waitFor({ timeout: PATIENT });
    expect(await count()).toBe(5_000);
    await undo.click();
    const card = page.getByText(/^From five thousand\.csv\. Nothing of it is left\.$/);
    const line = page.getByRole("listitem").filter({ hasText: /five thousand\.csv.*is left\.$/ });
    await card.or(line).waitFor({ timeout: PATIENT });
    expect(await count()).toBe(0);
    await page.close();
  });

  test("stopped half way, nothing of it is left, and the list is still there", async () => {
    const page = await openPage();
    await choose(page, "stopped.csv", csvOf(20_000, 10_000));
    await page.getByRole("button", { name: "Import 20,000 people" }).click();
    await page.getByText("You can close this page.").waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("Stopped. Nothing of it was kept.").waitFor({ timeout: PATIENT });
    expect(await count()).toBe(0);
    await page.getByRole("heading", { name: "stopped.csv" }).waitFor();
    await page.getByRole("button", { name: "Import 20,000 people" }).waitFor();
    await page.close();
  });

  test("goes on where it was when the worker is stopped, and nobody is missing or in twice", async () => {
    const page = await openPage();
    await choose(page, "interrupted.csv", csvOf(6_000, 40_000));
    await page.getByRole("button", { name: "Import 6,000 people" }).click();
    const done: number[] = [];
    for (const least of [1, 2_000]) {
      await until("some people to be in", countRows, (so) => so >= least, 5);
      await interruptWorker(bench);
      done.push(await countRows());
    }
    expect(done[0]).toBeLessThan(6_000);
    await page.getByRole("heading", { name: "6,000 people added" }).waitFor({ timeout: PATIENT });
    const people = await bench.state.prospects();
    const expected = Array.from({ length: 6_000 }, (_, n) => `p${40_000 + n}@list.example`);
    expect(people.map(({ email }) => email).sort()).toEqual(expected.sort());
    expect(people.every(({ name }) => /^Person 4[0-5]\d{3}$/.test(name))).toBe(true);
    // What was done twice could not be taken back as a whole.
    await page.getByRole("button", { name: "Undo" }).click();
    await until("nobody of it to be left", countRows, (so) => so === 0, 60);
    await page.close();
  });
});
