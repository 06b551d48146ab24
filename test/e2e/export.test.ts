/** What the rep takes out of Rekindle: real downloads, read back from the disk. */
import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { complaintsOf } from "./fixtures/page-check";
import { describeInBrowser } from "./support";

const NOTES = 'Likes "tea"\nand wine.';

describeInBrowser("what is taken out", (bench) => {
  async function openPage(path: string): Promise<Page> {
    const page = await bench.launched.context.newPage();
    await page.goto(`chrome-extension://${bench.launched.extensionId}/${path}`);
    return page;
  }

  async function saved(page: Page, press: () => Promise<void>): Promise<[string, string]> {
    const [download] = await Promise.all([page.waitForEvent("download"), press()]);
    return [download.suggestedFilename(), await readFile(await download.path(), "utf8")];
  }

  /** Without the mark at the beginning, which is there for Excel. */
  function read(text: string): Record<string, string>[] {
    expect(text.startsWith("\uFEFF")).toBe(true);
    return Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true })
      .data;
  }

  test("the list and the touches as CSV, and everything about one person", async () => {
    const { id } = await bench.addProspect({
      name: "Zoë Quist",
      email: "zoe@acme.example",
      company: "=HYPERLINK(1)",
    });
    await bench.addProspect({ name: "دانا ليفي", email: "dana@harbour.example" });
    await bench.makeOverdue(id);
    await bench.state.send("edit-prospect", {
      commandId: crypto.randomUUID(),
      prospectId: id,
      change: { notes: NOTES },
    });
    const page = await openPage("options.html#data");
    const complaints = complaintsOf(page);
    const press = (name: string) => () => page.getByRole("button", { name }).click();

    const [name, list] = await saved(page, press("Prospects as CSV"));
    expect(name).toMatch(/^rekindle-prospects-\d{4}-\d\d-\d\d\.csv$/);
    const zoe = read(list).find(({ Name }) => Name === "Zoë Quist");
    expect(zoe).toMatchObject({
      Email: "zoe@acme.example",
      Company: "'=HYPERLINK(1)",
      Notes: NOTES,
      Touches: "1",
      Standing: "theirs",
    });
    expect(read(list).map(({ Name }) => Name)).toContain("دانا ليفي");
    await page.getByText(/^rekindle-prospects-.* is among your downloads: 2 people\.$/).waitFor();

    const [, touches] = await saved(page, press("Touches as CSV"));
    expect(read(touches)).toMatchObject([
      { Direction: "out", Name: "Zoë Quist", Channel: "call", "Touch number": "1" },
    ]);

    await page.goto(`chrome-extension://${bench.launched.extensionId}/tabs/prospects.html#${id}`);
    await page.getByRole("button", { name: "More for Zoë Quist" }).click();
    const entry = page.getByRole("menuitem", { name: "Save all data as a file" });
    const [personName, person] = await saved(page, () => entry.click());
    expect(personName).toBe("rekindle-zoe-quist.json");
    expect(JSON.parse(person)).toMatchObject({
      format: "rekindle-person",
      version: 1,
      facts: { name: "Zoë Quist", notes: NOTES },
      log: { entries: [{ kind: "touch", channel: "call" }] },
    });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("whoever is in the list twice is made one, and two again", async () => {
    const twins = ["twin@acme.example", "twin@home.example"];
    for (const email of twins) await bench.addProspect({ name: "Tilda Twin", email });
    const page = await openPage("tabs/prospects.html");
    const complaints = complaintsOf(page);
    await page.getByRole("button", { name: "One person may be in the list twice" }).click();
    const dialog = page.getByRole("dialog", { name: "In the list twice?" });
    await dialog.getByRole("row", { name: /^Email/ }).waitFor();
    await page.keyboard.press("Enter");
    await dialog.getByRole("heading", { name: "None left" }).waitFor();
    const tilda = await bench.state.prospectNamed("Tilda Twin");
    expect(tilda.handleKeys).toEqual(expect.arrayContaining(twins.map((one) => `email:${one}`)));
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "One person may be in the list twice" }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});
