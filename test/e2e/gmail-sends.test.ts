import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { clickSend, clickUndo, compose, waitUntilSent } from "../../scripts/practice/gmail/write";
import { describeInBrowser } from "./support";

describeInBrowser("a message sent in Gmail", (bench) => {
  test("by click becomes one touch after the hold, seen by both witnesses; badge and due date move", async () => {
    const pat = await bench.addProspect();
    await bench.makeOverdue(pat.id);
    const before = await bench.state.prospectNamed(pat.name);
    const badge = await until(
      "a badge",
      () => bench.state.badge(),
      ({ text }) => text !== "",
    );
    const page = await bench.openMailbox();

    await compose(page, { to: [pat.email] });
    const sentAt = Date.now();
    await clickSend(page);
    await waitUntilSent(page);
    await until(
      "a tooltip that says sending",
      () => bench.state.badge(),
      ({ title }) => title.includes("sending to 1"),
    );
    expect(await bench.touches(pat.name)).toEqual([]);
    expect((await bench.state.badge()).text).toBe(badge.text);

    const touches = await bench.waitForTouches(pat.name, 1);
    expect(touches).toHaveLength(1);
    expect(touches[0]).toMatchObject({ channel: "email", seenBy: "both", source: "gmail" });
    expect(touches[0]?.messageKey).toMatch(/^msg-a:r-?\d+$/);
    expect(touches[0]?.link).toMatch(
      /^https:\/\/mail\.google\.com\/mail\/u\/alex\.morgan@[^/]+\/#all\/[B-Zb-z]+$/,
    );
    expect(Math.abs((touches[0]?.at ?? 0) - sentAt)).toBeLessThan(3_000);
    const after = await bench.state.prospectNamed(pat.name);
    expect(after.dueAt).toBeGreaterThan(before.dueAt ?? 0);
    const lower = Number(badge.text) - 1;
    await until(
      "a lower badge",
      () => bench.state.badge(),
      ({ text }) => Number(text) === lower,
    );
  });

  test("the thread's address opens that very conversation", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    await compose(page, { to: [pat.email], subject: "Only this conversation" });
    await clickSend(page);
    const [touch] = await bench.waitForTouches(pat.name, 1);
    await page.goto(touch?.link ?? "");
    await page.getByRole("heading", { name: "Only this conversation" }).waitFor();
  });

  test.each(["Control+Enter", "Meta+Enter"])("by %s becomes one touch", async (shortcut) => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    await compose(page, { to: [pat.email] });
    await page.keyboard.press(shortcut);
    const touches = await bench.waitForTouches(pat.name, 1);
    expect(touches.map(({ seenBy }) => seenBy)).toEqual(["both"]);
  });

  test("by Enter on the Send button becomes one touch", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    await compose(page, { to: [pat.email] });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await bench.waitForTouches(pat.name, 1)).toHaveLength(1);
  });

  test("undone and sent again is one touch, dated when it went out", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    await compose(page, { to: [pat.email] });
    await clickSend(page);
    await waitUntilSent(page);
    await clickUndo(page);
    await page.getByRole("region").first().waitFor();
    await page.waitForTimeout(2_000);
    const sentAgainAt = Date.now();
    await clickSend(page);
    const touches = await bench.waitForTouches(pat.name, 1);
    expect(touches).toHaveLength(1);
    expect(touches[0]?.at).toBeGreaterThanOrEqual(sentAgainAt - 100);
  });

  test("to two prospects, one of them in Bcc, is a touch for each", async () => {
    const [first, second] = [await bench.addProspect(), await bench.addProspect()];
    const page = await bench.openMailbox();
    await compose(page, { to: [first.email], bcc: [second.email] });
    await clickSend(page);
    expect(await bench.waitForTouches(first.name, 1)).toHaveLength(1);
    expect(await bench.waitForTouches(second.name, 1)).toHaveLength(1);
  });

  test("before the first autosave becomes one touch", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    await compose(page, { to: [pat.email] }, { autosave: false });
    await page.keyboard.press("Control+Enter");
    await bench.waitForTouches(pat.name, 1);
    await bench.holdOver();
    expect(await bench.touches(pat.name)).toHaveLength(1);
  });

  test.each([
    { name: "the older object format", options: { format: "object" } },
    {
      name: "German, older chips, no class names",
      options: { lang: "de", chips: "classic", classes: "stripped" },
    },
    { name: "a delegated mailbox", options: { path: "/mail/b/Ab12/u/0/" } },
  ] as const)("in $name becomes one touch, seen by both", async ({ options }) => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox(options);
    await page.getByRole("button", { name: /^(Compose|Schreiben)/ }).click();
    const window = page.getByRole("region").first();
    await window.getByRole("combobox").first().fill(pat.email);
    await page.keyboard.press("Enter");
    await window.locator('[g_editable="true"]').fill("Hello");
    await page.waitForFunction(() =>
      document.querySelector<HTMLInputElement>('input[name="draft"]')?.value.startsWith("#msg-"),
    );
    await page.keyboard.press("Control+Enter");
    const touches = await bench.waitForTouches(pat.name, 1);
    expect(touches.map(({ seenBy }) => seenBy)).toEqual(["both"]);
  });
});
