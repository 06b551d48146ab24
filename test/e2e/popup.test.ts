import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { clickSend, compose } from "../../scripts/practice/gmail/write";
import { complaintsOf, violations } from "./fixtures/page-check";
import { describeInBrowser } from "./support";

describeInBrowser("the popup", (bench) => {
  test("is empty at first, and a person added there becomes a touch when written to", async () => {
    const popup = await bench.launched.openPopup();
    const complaints = complaintsOf(popup);
    expect(await violations(popup)).toEqual([]);
    await popup.getByRole("button", { name: "Add your first prospect" }).click();
    await popup.getByRole("textbox", { name: "Name" }).fill("Jane Doe");
    await popup.getByRole("textbox", { name: "Email" }).fill("jane.doe@acme.example");
    await popup.getByRole("textbox", { name: "Company" }).fill("Acme Robotics");
    expect(await violations(popup)).toEqual([]);
    await popup.keyboard.press("Enter");
    await popup.getByText("Jane Doe is a prospect now.").waitFor();

    const page = await bench.openMailbox();
    await compose(page, { to: ["jane.doe@acme.example"] });
    await clickSend(page);
    await popup.getByText("Sending to Jane Doe").waitFor();
    await bench.waitForTouches("Jane Doe", 1);
    await popup.getByText("Sending to Jane Doe").waitFor({ state: "detached" });
    await popup.getByRole("button", { name: "Upcoming" }).click();
    await popup.getByText("In touch today, touch 1 of 8").waitFor();
    expect(await popup.getByRole("link", { name: "Jane Doe" }).getAttribute("href")).toMatch(
      /#all\//,
    );
    expect(complaints).toEqual([]);
    await popup.close();
  });

  test("offers to track a stranger just written to, and records that message", async () => {
    const popup = await bench.launched.openPopup();
    const page = await bench.openMailbox();
    await compose(page, { to: ["nora.quist@stranger.example"] });
    await clickSend(page);
    await popup.getByText("You just wrote to").waitFor();
    expect(await bench.state.everything()).not.toContain("nora.quist");
    await popup.getByRole("button", { name: "Track", exact: true }).click();
    await popup.getByText("Nora Quist is a prospect now.").waitFor();
    expect(await bench.waitForTouches("Nora Quist", 1)).toHaveLength(1);
    await popup.close();
  });

  test("acts by keyboard alone, and takes back", async () => {
    const pat = await bench.addProspect({ name: "Kim Keyboard" });
    await bench.makeOverdue(pat.id);
    const popup = await bench.launched.openPopup();
    await popup.getByRole("region", { name: "Overdue" }).waitFor();
    const badge = (await bench.state.badge()).text;
    await popup.getByRole("link", { name: pat.name }).focus();
    await popup.keyboard.press("Tab");
    await popup.keyboard.press("Enter");
    await popup.getByRole("menuitem", { name: "Call" }).waitFor();
    await popup.keyboard.press("Enter");
    await popup.getByText(`Call logged for ${pat.name}.`).waitFor();
    await until(
      "a lower badge",
      () => bench.state.badge(),
      ({ text }) => text !== badge,
    );
    await popup.getByRole("button", { name: "Undo" }).press("Enter");
    await popup.getByRole("region", { name: "Overdue" }).getByText(pat.name).waitFor();
    const decide = popup.getByRole("button", { name: `Decide on ${pat.name}` });
    for (const leave of ["Escape", "Enter"]) {
      await decide.focus();
      await popup.keyboard.press("Enter");
      await popup.getByRole("menuitem", { name: /^No/ }).press("Enter");
      await popup.getByRole("dialog").waitFor();
      if (leave === "Enter") await popup.getByRole("button", { name: "Cancel" }).focus();
      await popup.keyboard.press(leave);
      await popup.getByRole("dialog").waitFor({ state: "detached" });
      expect(await decide.evaluate((button) => button === document.activeElement), leave).toBe(
        true,
      );
    }
    await until(
      "the badge as before",
      () => bench.state.badge(),
      ({ text }) => text === badge,
    );
    await popup.close();
  });

  test("is accessible with a full list, a menu and a dialog open, light and dark", async () => {
    const pat = await bench.addProspect();
    await bench.makeOverdue(pat.id);
    const popup = await bench.launched.openPopup();
    const complaints = complaintsOf(popup);
    for (const colorScheme of ["light", "dark"] as const) {
      await popup.emulateMedia({ colorScheme });
      await popup.getByRole("region", { name: "Overdue" }).waitFor();
      expect(await violations(popup), colorScheme).toEqual([]);
      await popup.getByRole("button", { name: `Snooze ${pat.name}` }).click();
      await popup.getByRole("menuitem", { name: /3 days/ }).waitFor();
      expect(await violations(popup), `${colorScheme}, menu`).toEqual([]);
      await popup.keyboard.press("Escape");
      await popup.getByRole("button", { name: `Decide on ${pat.name}` }).click();
      await popup.getByRole("menuitem", { name: /Park/ }).click();
      await popup.getByRole("dialog", { name: `Park ${pat.name}` }).waitFor();
      expect(await violations(popup), `${colorScheme}, dialog`).toEqual([]);
      await popup.keyboard.press("Escape");
      await popup.getByRole("dialog").waitFor({ state: "detached" });
    }
    expect(complaints).toEqual([]);
    await popup.close();
  });
});

describeInBrowser("the settings page", (bench) => {
  test("is accessible in light and dark, and what is changed there counts for the next send", async () => {
    const page = await bench.launched.context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`chrome-extension://${bench.launched.extensionId}/options.html`);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.getByRole("heading", { name: "Rekindle settings" }).waitFor();
      expect(await violations(page), colorScheme).toEqual([]);
    }
    await page.getByRole("combobox", { name: /Undo Send/ }).selectOption("20");
    await page.getByText("Saved.").waitFor();
    const pat = await bench.addProspect();
    const mailbox = await bench.openMailbox();
    await compose(mailbox, { to: [pat.email] });
    await clickSend(mailbox);
    const held = await until(
      "a held message",
      () => bench.state.pendingSends(),
      (rows) => rows.some(({ phase }) => phase === "held"),
    );
    const row = held.find(({ phase }) => phase === "held");
    expect(Math.round(((row?.wakeAt ?? 0) - (row?.sentAt ?? 0)) / 1000)).toBe(25);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describeInBrowser("messages to the worker", (bench) => {
  test("are refused from Gmail's page, except for signs, and answered in every case", async () => {
    const bad = await bench.state.page.evaluate(() =>
      chrome.runtime.sendMessage({ name: "nothing" }),
    );
    expect(bad).toMatchObject({ ok: false, failure: { kind: "unknown-message" } });
    const page = await bench.openMailbox();
    const reachable = await page.evaluate(() => typeof globalThis.chrome?.runtime?.sendMessage);
    expect(reachable).toBe("undefined");
  });
});
