/** What the rep decides in the settings, and that it is so from then on: in Gmail, in the database, on the screen. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { clickSend, compose } from "../../scripts/practice/gmail/write";
import { describeInBrowser } from "./support";

describeInBrowser("what is decided in the settings", (bench) => {
  async function openSettings(): Promise<Page> {
    const page = await bench.launched.context.newPage();
    await page.goto(`chrome-extension://${bench.launched.extensionId}/options.html`);
    await page.getByRole("heading", { name: "Rekindle settings" }).waitFor();
    return page;
  }

  async function write(to: string[], subject: string): Promise<void> {
    const mailbox = await bench.openMailbox();
    await clickSend(await compose(mailbox, { to, subject }));
  }

  test("whoever is never to be tracked is not recorded, a prospect or not; taken off the list, they are", async () => {
    const secret = `${crypto.randomUUID().slice(0, 8)}.example`;
    const hidden = await bench.addProspect({ email: `pat@${secret}` });
    const other = await bench.addProspect();
    const settings = await openSettings();
    await settings.getByRole("textbox", { name: "Addresses or domains, one a line" }).fill(secret);
    await settings.getByRole("button", { name: "Add", exact: true }).click();
    await settings.getByText("1 entry added.").waitFor();

    // One message to both: whoever is tracked shows that it was noticed and counted.
    await write([hidden.email, `kim@${secret}`, other.email], "To all of you");
    const popup = await bench.launched.openPopup();
    await bench.waitForTouches(other.name, 1);
    expect(await bench.touches(hidden.name)).toEqual([]);
    expect(await popup.getByText(`kim@${secret}`).count()).toBe(0);
    expect(await bench.state.everything()).not.toContain(`kim@${secret}`);
    await popup.close();

    await settings.bringToFront();
    await settings.getByRole("button", { name: `Remove ${secret}` }).click();
    await settings.getByText(`“${secret}” removed from the list.`).waitFor();
    await write([hidden.email], "Just to you");
    expect(await bench.waitForTouches(hidden.name, 1)).toHaveLength(1);
    await settings.close();
  });

  test("subjects are in the history when they are kept, and nowhere at all when not", async () => {
    const pat = await bench.addProspect();
    await write([pat.email], "Mostly harmless turnips");
    await bench.waitForTouches(pat.name, 1);
    expect(await bench.state.everything()).not.toContain("turnips");

    const settings = await openSettings();
    await settings.getByRole("checkbox", { name: /^Keep the subject line/ }).click();
    await settings.getByText("Saved.").waitFor();
    await write([pat.email], "The quote for the carrots");
    await bench.waitForTouches(pat.name, 2);
    const { id } = await bench.state.prospectNamed(pat.name);
    const page = await bench.launched.context.newPage();
    await page.goto(`chrome-extension://${bench.launched.extensionId}/tabs/prospects.html#${id}`);
    await page.getByText("The quote for the carrots").waitFor();
    const everything = await bench.state.everything();
    expect(everything).not.toContain("turnips");
    // The text of a message is kept in no case.
    expect(everything).not.toContain("Thursday");
    await page.close();

    await settings.bringToFront();
    await settings.getByRole("checkbox", { name: /^Keep the subject line/ }).click();
    await until(
      "the setting to be off",
      () => bench.state.everything(),
      (all) => !all.includes('"keepSubjects":true'),
    );
    await settings.close();
  });

  test("dark by choice is dark on every page, open or opened later, before anything is drawn", async () => {
    const popup = await bench.launched.openPopup();
    const background = (page: Page) =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background(popup);
    const settings = await openSettings();
    await settings.getByRole("radio", { name: "Dark" }).check();
    await until(
      "the open popup to be dark",
      () => background(popup),
      (colour) => colour !== light,
    );
    const dark = await background(popup);
    await popup.reload();
    expect(await background(popup)).toBe(dark);
    // Whatever the system says.
    await popup.emulateMedia({ colorScheme: "light" });
    expect(await background(popup)).toBe(dark);
    await settings.getByRole("radio", { name: "As the system" }).check();
    await until(
      "the popup to be light again",
      () => background(popup),
      (colour) => colour === light,
    );
    await popup.close();
    await settings.close();
  });
});
