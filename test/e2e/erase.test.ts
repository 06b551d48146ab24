/** Whoever is erased is nowhere any more, and no list brings them back unnoticed. And everything can go. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { describeInBrowser } from "./support";

describeInBrowser("erasing", (bench) => {
  const open = async (path: string) => {
    const page = await bench.launched.context.newPage();
    await page.goto(`chrome-extension://${bench.launched.extensionId}/${path}`);
    return page;
  };

  test("a person who is erased is in no backup, and a list leaves them out", async () => {
    const gone = await bench.addProspect({ name: "Gone Person" });
    const kept = await bench.addProspect({ name: "Kept Person" });
    const person = await open(`tabs/prospects.html#${gone.id}`);
    await person.getByRole("button", { name: "More for Gone Person" }).click();
    await person.getByRole("menuitem", { name: "Delete…" }).click();
    await person.getByRole("button", { name: "Delete for good" }).click();
    await person.getByText("Gone Person deleted.").waitFor();
    await person.close();
    expect(await bench.state.everything()).not.toContain(gone.email);

    const settings = await open("options.html");
    const downloading = settings.waitForEvent("download");
    await settings.getByRole("button", { name: "Back up now" }).first().click();
    const backup = readFileSync(await (await downloading).path(), "utf8");
    expect(backup).toContain(kept.email);
    expect(backup).not.toContain(gone.email);
    await settings.close();

    const list = await open("tabs/import.html");
    await list
      .getByRole("textbox", { name: "Paste a list" })
      .fill(`Gone Person <${gone.email}>\nNew Person <new@customer.example>`);
    await list.getByRole("button", { name: "Look at it" }).click();
    await list.getByText("One you erased").waitFor();
    await list.getByRole("button", { name: /^Import / }).click();
    const people = await until(
      "the new person",
      () => bench.state.prospects(),
      (rows) => rows.some(({ name }) => name === "New Person"),
    );
    expect(people.map(({ name }) => name)).not.toContain("Gone Person");
    await list.close();
  });

  test("everything is deleted, and Rekindle is as new", async () => {
    await bench.addProspect();
    const settings = await open("options.html");
    await settings.getByRole("button", { name: "Delete everything…" }).click();
    await settings.getByRole("checkbox", { name: "Yes, delete all of it" }).check();
    await settings.getByRole("button", { name: "Delete everything", exact: true }).click();
    await settings.getByText(/^Everything is deleted/).waitFor();
    expect(await bench.state.prospects()).toEqual([]);
    expect(await bench.state.events()).toEqual([]);
    expect((await bench.state.badge()).text).toBe("");
    await settings.close();
    const popup = await bench.launched.openPopup();
    await popup.getByRole("heading").first().waitFor();
    expect(await popup.getByRole("alert").count()).toBe(0);
    await popup.close();
    // It works on.
    const next = await bench.addProspect();
    expect((await bench.state.prospects()).map(({ name }) => name)).toEqual([next.name]);
  });
});
