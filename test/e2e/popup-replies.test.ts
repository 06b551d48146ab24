import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { clickSend, compose, openThread, receive } from "../../scripts/practice/gmail/write";
import { complaintsOf, violations } from "./fixtures/page-check";
import { describeInBrowser } from "./support";

describeInBrowser("what came in, in the popup", (bench) => {
  test("a hint can be taken for a reply or not, and both be taken back", async () => {
    const domain = `${crypto.randomUUID().slice(0, 8)}.example`;
    const pat = await bench.addProspect({ email: `pat@${domain}` });
    await bench.makeOverdue(pat.id);
    const popup = await bench.launched.openPopup();
    const complaints = complaintsOf(popup);
    const mailbox = await bench.openMailbox();
    await receive(mailbox, {
      from: { name: "Kim Colleague", email: `kim@${domain}` },
      thread: "new",
      subject: "Pat asked me",
      text: "I can help you.",
    });
    await openThread(mailbox, "Pat asked me", "inbox");
    await popup.bringToFront();
    await popup.getByText("a colleague of theirs wrote").waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await popup.emulateMedia({ colorScheme });
      expect(await violations(popup), colorScheme).toEqual([]);
    }
    await popup.getByRole("button", { name: `Not a reply: ${pat.name}` }).click();
    await popup.getByText("a colleague of theirs wrote").waitFor({ state: "detached" });
    await popup.getByRole("button", { name: "Undo" }).click();
    await popup.getByRole("button", { name: `They replied: ${pat.name}` }).click();
    await popup.getByRole("region", { name: "Your turn" }).getByText(pat.name).waitFor();
    await popup.getByRole("button", { name: "Undo" }).click();
    await popup.getByRole("region", { name: "Overdue" }).getByText(pat.name).waitFor();
    expect(complaints).toEqual([]);
    await popup.close();
  });

  test("the history shows what happened and what is scheduled, and takes out what is no touch", async () => {
    const pat = await bench.addProspect();
    await bench.makeOverdue(pat.id);
    const mailbox = await bench.openMailbox();
    await clickSend(await compose(mailbox, { to: [pat.email] }));
    await bench.waitForTouches(pat.name, 1);
    const popup = await bench.launched.openPopup();
    await popup.getByRole("searchbox").fill(pat.name);
    await popup.getByRole("button", { name: `history of ${pat.name}` }).click();
    const dialog = popup.getByRole("dialog", { name: `${pat.name}: history` });
    await dialog.getByText("Email sent").waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await popup.emulateMedia({ colorScheme });
      expect(await violations(popup), colorScheme).toEqual([]);
    }
    await dialog.getByRole("button", { name: /^Not a touch: Email sent/ }).click();
    await dialog.getByText("Email sent", { exact: true }).waitFor({ state: "detached" });
    await until(
      "one touch less",
      () => bench.state.prospectNamed(pat.name),
      ({ touchCount }) => touchCount === 1,
    );
    await dialog.getByRole("button", { name: "Undo" }).click();
    await dialog.getByText("Email sent", { exact: true }).waitFor();
    await popup.close();
  });
});

describeInBrowser("the health page", (bench) => {
  test("tells what was seen, is accessible, and its report names nobody", async () => {
    const pat = await bench.addProspect();
    const drifted = await bench.openMailbox({ format: "drifted" });
    await clickSend(await compose(drifted, { to: [pat.email] }));
    await until(
      "a badge that says !",
      () => bench.state.badge(),
      ({ text }) => text === "!",
    );
    const page = await bench.launched.context.newPage();
    await page.goto(`chrome-extension://${bench.launched.extensionId}/options.html#health`);
    await page.getByText(/^What was not understood/).click();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
    // A browser without a window has no clipboard to read from.
    await page.evaluate(() => {
      navigator.clipboard.writeText = async (text) => {
        document.documentElement.dataset.copied = text;
      };
    });
    await page.getByRole("button", { name: "Copy report" }).click();
    await page.getByText("Copied.").waitFor();
    const report = await page.evaluate(() => document.documentElement.dataset.copied ?? "");
    expect(report).toContain("~out");
    expect(report).not.toContain(pat.email);
    expect(report).not.toContain("Thursday");
    await page.close();
  });
});
