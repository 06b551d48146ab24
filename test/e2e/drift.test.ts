import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { clickSend, compose, openThread, receive } from "../../scripts/practice/gmail/write";
import { describeInBrowser } from "./support";

describeInBrowser("when Gmail's request format has changed", (bench) => {
  test("the screen alone records the touch, the badge says so, and it clears with the next request", async () => {
    const pat = await bench.addProspect();
    const drifted = await bench.openMailbox({ format: "drifted" });
    await compose(drifted, { to: [pat.email] });
    await clickSend(drifted);
    await until(
      "a badge that says !",
      () => bench.state.badge(),
      ({ text }) => text === "!",
      8,
    );
    const touches = await bench.waitForTouches(pat.name, 1);
    expect(touches.map(({ seenBy }) => seenBy)).toEqual(["screen"]);

    const popup = await bench.launched.openPopup();
    await popup.getByRole("alert").getByText("Gmail seems to have changed").waitFor();
    await popup.close();

    const page = await bench.openMailbox();
    await compose(page, { to: [pat.email] });
    await clickSend(page);
    await until(
      "a badge without !",
      () => bench.state.badge(),
      ({ text }) => text !== "!",
      8,
    );
  });

  test("a drifted message that is undone is no touch", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox({ format: "drifted" });
    await compose(page, { to: [pat.email] });
    await clickSend(page);
    await page.locator("#link_undo").click();
    await bench.holdOver();
    expect(await bench.touches(pat.name)).toEqual([]);
  });
});

// In a browser of its own, for what other tests did to the badge says nothing here.
describeInBrowser("when request and confirmation have both changed", (bench) => {
  test("the badge says so within a minute, and the rep is asked", async () => {
    const [pat, other] = [await bench.addProspect(), await bench.addProspect()];
    const page = await bench.openMailbox({ format: "drifted", toast: "drifted" });
    await clickSend(await compose(page, { to: [pat.email] }));
    await clickSend(await compose(page, { to: [other.email] }));
    await until(
      "a badge that says !",
      () => bench.state.badge(),
      ({ text }) => text === "!",
      60,
    );
    const asked = await until(
      "two messages to ask about",
      () => bench.state.pendingSends(),
      (rows) => rows.filter(({ phase }) => phase === "unclear").length === 2,
    );
    const keyOf = (id: string) =>
      asked.find(({ prospectIds }) => prospectIds.includes(id as never))?.key;
    const health = JSON.parse(await bench.state.everything()) as unknown[];
    expect(JSON.stringify(health)).toContain('"of":"confirmation"');
    expect(JSON.stringify(health)).toContain('"of":"request"');
    expect(await bench.touches(pat.name)).toEqual([]);

    await bench.state.send("add-missed", { sendKey: keyOf(pat.id) ?? "" });
    await bench.state.send("dismiss-missed", { sendKey: keyOf(other.id) ?? "" });
    expect((await bench.touches(pat.name)).map(({ seenBy }) => seenBy)).toEqual(["hand"]);
    await bench.holdOver();
    expect(await bench.touches(other.name)).toEqual([]);

    const mended = await bench.openMailbox();
    await clickSend(await compose(mended, { to: [other.email] }));
    await until(
      "a badge without !",
      () => bench.state.badge(),
      ({ text }) => text !== "!",
      8,
    );
  });
});

describeInBrowser("when the page does not say whose mailbox it is", (bench) => {
  test("what goes out and what comes in counts all the same", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox({ title: "none", banner: "none" });
    await clickSend(await compose(page, { to: [pat.email], subject: "Nameless" }));
    const [touch] = await bench.waitForTouches(pat.name, 1);
    expect(touch?.seenBy).toBe("both");
    expect(touch?.link).toMatch(/^https:\/\/mail\.google\.com\/mail\/u\/0\/#all\//);
    await receive(page, { from: pat, thread: "last-sent", text: "Yes." });
    await openThread(page, "Nameless", "inbox");
    await until(
      "a reply",
      () => bench.state.prospectNamed(pat.name),
      ({ turn }) => turn === "yours",
    );
  });
});
