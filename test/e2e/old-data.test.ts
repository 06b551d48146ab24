/** An old database is found again by the built extension; a newer one is refused and stays as it is. */
import { createHash } from "node:crypto";
import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ExtensionState, until } from "../../scripts/browser/extension-state";
import { type Launched, launch, openBrowser } from "../../scripts/browser/launch";
import { DATABASE_NAME } from "../../src/storage/database";
import { type OldDatabase, putOld, readOld } from "../support/old-data";
import { contentsOf } from "../support/raw-database";
import { changeManifest, copyOfOurs } from "./fixtures/altered-copy";
import { closing, describeWithBrowser, temporaryFolder } from "./fixtures/own-browser";

/**
 * A browser in which this lies where Rekindle looks, and Rekindle has just started. It is put there by the
 * same extension without its worker, which would open a database of its own in between.
 */
async function startOver(old: OldDatabase): Promise<Launched> {
  const profile = temporaryFolder();
  const folder = copyOfOurs();
  const manifest = readFileSync(join(folder, "manifest.json"));
  changeManifest(folder, (ours) => {
    delete ours.background;
  });
  const before = await openBrowser({ headless: true, profile, extensions: [folder] });
  const page = await before.context.newPage();
  await page.goto(`chrome-extension://${idAt(folder)}/manifest.json`);
  await page.evaluate(putOld, { name: DATABASE_NAME, old });
  await before.close();
  writeFileSync(join(folder, "manifest.json"), manifest);
  return closing(await launch({ headless: true, profile, folder }));
}

/** The id that Chrome gives an unpacked extension: the hash of its folder, in letters from a to p. */
function idAt(folder: string): string {
  const digest = createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32);
  return [...digest].map((digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)]).join("");
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
