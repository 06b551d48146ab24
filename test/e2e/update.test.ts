/**
 * The extension is updated while a mailbox is open. Its old content script stays in the page and goes
 * on hearing every click; nothing can take it out. So it must fall silent, and the new one must be
 * there without a reload, for a reload would cost the rep what they are writing.
 */
import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { loadExtension, openBrowser, withOurs } from "../../scripts/browser/launch";
import { clickSend, compose } from "../../scripts/practice/gmail/write";
import { copyOfOurs } from "./fixtures/altered-copy";
import { scriptsIn } from "./fixtures/content-scripts";
import { benchIn, closing, describeWithBrowser } from "./fixtures/own-browser";
import { hearSigns, update } from "./fixtures/updating";

const confirmed = (signs: string[]) => signs.includes("send-confirmed");

describeWithBrowser("an update of the extension", () => {
  test("covers the open tab without a reload, silences the old script, and loses no message on its way", async () => {
    const folder = copyOfOurs();
    const browser = closing(
      await openBrowser({ headless: true, extensions: [], loadsLater: true }),
    );
    await loadExtension(browser, folder);
    const old = await benchIn(await withOurs(browser));
    const [onItsWay, afterwards] = [await old.addProspect(), await old.addProspect()];
    const page = await old.openMailbox();
    const { scripts, thrown } = await scriptsIn(page, old.launched.extensionId);
    const heardBefore = await hearSigns(old.launched);
    await compose(page, { to: [onItsWay.email] });
    await clickSend(page);
    await until("the screen's word", heardBefore, confirmed);
    const signs = await heardBefore();
    await compose(page, { to: [afterwards.email] });

    const bench = await benchIn(await update(browser, folder));
    const heardAfter = await hearSigns(bench.launched);
    await until(
      "a second script in the tab",
      async () => scripts.length,
      (count) => count === 2,
    );
    const [orphan, fresh] = scripts;
    expect([await orphan?.extension(), await fresh?.extension()]).toEqual([undefined, "99.0.0"]);
    const events = await fresh?.listensTo();
    expect(events).not.toEqual([]);
    expect(await orphan?.listensTo()).toEqual(events);

    await page.bringToFront();
    await clickSend(page);
    await until("the screen's word", heardAfter, confirmed);
    for (const { name } of [onItsWay, afterwards]) {
      const touches = await bench.waitForTouches(name, 1);
      expect(touches.map(({ seenBy }) => seenBy)).toEqual(["both"]);
    }
    // One script spoke, as before; the other tried nothing that failed, and has let go of the page.
    expect(await heardAfter()).toEqual(signs);
    expect(thrown).toEqual([]);
    expect(await orphan?.listensTo()).toEqual([]);
    expect(await fresh?.listensTo()).toEqual(events);
  });
});
