/** A rep's first minutes, from the installation to the first touch; and the same for a German one. */
import { rm } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { buildIn } from "../../scripts/browser/language";
import { launch } from "../../scripts/browser/launch";
import { findWelcome } from "../../scripts/browser/welcome-tab";
import { clickSend, compose } from "../../scripts/practice/gmail/write";
import { group, row } from "./fixtures/due-list";
import { benchIn, closing, describeWithBrowser } from "./fixtures/own-browser";
import { complaintsOf, violations } from "./fixtures/page-check";

const PASTED = `Jane Doe <jane.doe@acme.example>
Omar Said, omar@northwind.example, Northwind
https://www.linkedin.com/in/priya-raman-example/ Priya Raman`;

describeWithBrowser("the first minutes", () => {
  test("a list is pasted, practice leaves nothing behind, and the first touch shows up by itself", async () => {
    const launched = closing(await launch({ headless: true, keepsWelcome: true }));
    const page = await findWelcome(launched.context);
    const bench = await benchIn(launched);
    const complaints = complaintsOf(page);
    await page.bringToFront();
    await page.getByRole("button", { name: "Got it" }).click();

    await page.getByRole("textbox", { name: /^Paste or type them/ }).fill(PASTED);
    await page.getByText("3 new", { exact: true }).waitFor();
    expect(await bench.state.prospects()).toEqual([]);
    await page.getByRole("button", { name: "Add 3 prospects" }).click();
    await page.getByText("3 prospects added.").waitFor();
    const names = (await bench.state.prospects()).map(({ name }) => name).toSorted();
    expect(names).toEqual(["Jane Doe", "Omar Said", "Priya Raman"]);

    const before = await bench.state.everything();
    await practise(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "End the practice run" }).click();
    expect(await bench.state.everything()).toBe(before);

    const mailbox = await bench.openMailbox();
    await clickSend(await compose(mailbox, { to: ["jane.doe@acme.example"] }));
    await bench.waitForTouches("Jane Doe", 1);
    await page.bringToFront();
    await page.getByText(/^Recorded: touch 1 to Jane Doe\. Next: \w{3}, \w{3} \d+$/).waitFor();
    await page.getByText(/^You are set\./).waitFor();
    const welcomes = launched.context.pages().filter((one) => one.url() === page.url());
    expect(welcomes).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test("a German rep reads German from the first page to the first touch", async () => {
    const folder = await buildIn("de");
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const launched = closing(await launch({ headless: true, keepsWelcome: true, folder }));
    const page = await findWelcome(launched.context);
    const bench = await benchIn(launched);
    await page.bringToFront();
    await page.getByRole("heading", { name: "Willkommen bei Rekindle", level: 1 }).waitFor();
    await page.getByRole("textbox", { name: /^Einfügen oder eintippen/ }).fill(PASTED);
    await page.getByRole("button", { name: "3 Interessenten hinzufügen" }).click();
    await page.getByText("3 Interessenten hinzugefügt.").waitFor();

    const popup = await launched.openPopup();
    await row(group(popup, "Nie angeschrieben"), "Omar Said").waitFor();
    const mailbox = await bench.openMailbox();
    await clickSend(await compose(mailbox, { to: ["omar@northwind.example"] }));
    await bench.waitForTouches("Omar Said", 1);
    await popup.bringToFront();
    await popup
      .getByText(/^Erfasst: Kontakt 1 an Omar Said\. Als Nächstes: \w\w\.?, \d+\. \S+$/)
      .waitFor();
    await popup.getByRole("button", { name: "Demnächst", expanded: false }).click();
    await popup.getByText("Heute in Kontakt, Kontakt 1 von 8").waitFor();
    const { title } = await bench.state.badge();
    expect(title).toMatch(/niemand ist fällig/);
    await page.bringToFront();
    await page.getByText(/^Erfasst: Kontakt 1 an Omar Said\. Als Nächstes: /).waitFor();
  });
});

/** From the first practice mail over silence to the reply. */
async function practise(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try it without an account" }).click();
  const run = page.getByRole("region", { name: "Practice run" });
  const said = run.getByRole("status");
  await run.getByRole("button", { name: "Send" }).click();
  await said.filter({ hasText: /^Recorded: touch 1 to Sam/ }).waitFor();
  await run.getByRole("button", { name: "Let 4 days pass" }).click();
  await said.filter({ hasText: "Sam is due, time to follow up." }).waitFor();
  await run.getByRole("button", { name: "Sam replies" }).click();
  await said.filter({ hasText: "Sam replied, and it is your turn." }).waitFor();
  await run.locator('[data-group="your-turn"]').getByText("Sam Sample").waitFor();
}
