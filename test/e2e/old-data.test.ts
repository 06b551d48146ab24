/** An old database is found again by the built extension; a newer one is refused and stays as it is. */
import { expect, test } from "vitest";
import { ExtensionState, until } from "../../scripts/browser/extension-state";
import { type Launched, launch } from "../../scripts/browser/launch";
import { DATABASE_NAME } from "../../src/storage/database";
import { type OldDatabase, putOld, readOld } from "../support/old-data";
import { contentsOf } from "../support/raw-database";
import { closing, describeWithBrowser, temporaryFolder } from "./fixtures/own-browser";

/** A browser in which this lies where Rekindle looks, and Rekindle has just started. */
async function startOver(old: OldDatabase): Promise<Launched> {
  const profile = temporaryFolder();
  const before = await launch({ headless: true, profile });
  const { page } = await ExtensionState.open(before.context, before.extensionId);
  await page.evaluate(async (name) => {
    const gone = indexedDB.deleteDatabase(name);
    await new Promise((resolve) => {
      gone.onsuccess = resolve;
    });
  }, DATABASE_NAME);
  await page.evaluate(putOld, { name: DATABASE_NAME, old });
  await before.close();
  return closing(await launch({ headless: true, profile }));
}

describeWithBrowser("data of another version", () => {
  test("of version 1 is all there", async () => {
    const old = readOld(1);
    const { context, extensionId } = await startOver(old);
    const state = await ExtensionState.open(context, extensionId);
    const people = await until(
      "the rows of today",
      () => state.prospects(),
      (rows) => rows.some((row) => row.promises !== undefined),
    );
    const idsOf = (table: string) =>
      old.tables.find(({ name }) => name === table)?.rows.map(({ id }) => id);
    expect(people.map(({ id }) => id)).toEqual(idsOf("prospects"));
    const events = (await state.events()).map(({ id }) => id);
    expect(events).toEqual(expect.arrayContaining(idsOf("events") ?? []));
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/tabs/prospects.html`);
    await page.getByText("Ada Okafor").first().waitFor();
  });

  test("that is newer is refused, said so, and stays as it is", async () => {
    const old = readOld(1);
    const newer = { ...old, version: 1_000 };
    const { context, extensionId, openPopup } = await startOver(newer);
    const state = await ExtensionState.open(context, extensionId);
    const before = await state.page.evaluate(contentsOf, DATABASE_NAME);
    expect(before.version).toBe(1_000);
    const popup = await openPopup();
    await popup
      .getByText(/newer version of Rekindle/)
      .first()
      .waitFor();
    const answer = await state.send("add-prospect", {
      commandId: crypto.randomUUID(),
      prospect: { name: "Jane Doe", email: "jane@acme.example" },
    });
    expect(answer).toMatchObject({ ok: false, failure: { message: "problemNewer" } });
    const badge = await until(
      "the badge",
      () => state.badge(),
      ({ text }) => text === "!",
    );
    expect(badge.title).toMatch(/newer version/);
    expect(await state.page.evaluate(contentsOf, DATABASE_NAME)).toEqual(before);
  });
});
