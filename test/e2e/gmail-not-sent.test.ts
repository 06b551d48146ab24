import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { clickSend, clickUndo, compose, waitUntilSent } from "../../scripts/practice/gmail/write";
import { describeInBrowser } from "./support";

describeInBrowser("what was not sent in Gmail", (bench) => {
  test("and undone is no touch", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    await compose(page, { to: [pat.email] });
    await clickSend(page);
    await waitUntilSent(page);
    await clickUndo(page);
    await bench.holdOver();
    expect(await bench.touches(pat.name)).toEqual([]);
  });

  test("a draft that is saved, and one that is discarded, is no touch", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    await compose(page, { to: [pat.email] });
    await page.getByRole("button", { name: "Save & close" }).click();
    await compose(page, { to: [pat.email] });
    await page.getByRole("button", { name: "Discard draft" }).first().click();
    await bench.holdOver();
    expect(await bench.touches(pat.name)).toEqual([]);
    expect(await bench.state.everything()).not.toContain('"messageKey":"screen:');
  });

  test("to someone who is not a prospect leaves no row anywhere", async () => {
    const page = await bench.openMailbox();
    await compose(page, { to: ["somebody@nowhere.example"] });
    await clickSend(page);
    await waitUntilSent(page);
    await bench.holdOver();
    expect(await bench.state.everything()).not.toContain("nowhere.example");
  });

  test("which the server refuses is no touch, and one touch once a retry is taken", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    bench.gmail.failNext(503, 1, (body) => body.includes("^pfg"));
    await compose(page, { to: [pat.email] });
    await clickSend(page);
    expect(await bench.waitForTouches(pat.name, 1)).toHaveLength(1);

    const other = await bench.addProspect();
    bench.gmail.failNext("abort", 4, (body) => body.includes("^pfg"));
    await compose(page, { to: [other.email] });
    await clickSend(page);
    await bench.holdOver();
    expect(await bench.touches(other.name)).toEqual([]);
  });

  test("scheduled for tomorrow is no touch today", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    await compose(page, { to: [pat.email] });
    await page.getByRole("button", { name: "More send options" }).click();
    await page.locator('[selector="scheduledSend"]').click();
    await page.getByRole("button", { name: /Tomorrow morning/ }).click();
    const sends = await until(
      "a scheduled message",
      () => bench.state.pendingSends(),
      (rows) => rows.some(({ prospectIds }) => prospectIds.includes(pat.id)),
    );
    const send = sends.find(({ prospectIds }) => prospectIds.includes(pat.id));
    expect(send?.phase).toBe("scheduled");
    expect(send?.wakeAt).toBeGreaterThan(Date.now());
    expect(await bench.touches(pat.name)).toEqual([]);
  });

  test("with capture switched off is no touch", async () => {
    const pat = await bench.addProspect();
    await bench.set({ captureGmail: false });
    const page = await bench.openMailbox();
    await compose(page, { to: [pat.email] });
    await clickSend(page);
    await bench.holdOver();
    await bench.set({});
    expect(await bench.touches(pat.name)).toEqual([]);
  });
});
