/** The side panel, as Chrome opens it beside the page: it stays, and follows the tab in front. */
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { UnlistedPage } from "../../scripts/browser/unlisted-page";
import { goToProfile, openProfile } from "../../scripts/practice/linkedin/profile/act";
import * as li from "../../scripts/practice/linkedin/write";
import { describeOnLinkedin } from "./linkedin-bench";

const JANE = "jane-doe-example";
const PRIYA = "priya-raman-example";
const SAM = "sam-lee-example";

/** Above the list: whom the page in front shows. */
const PLACE = ".on-page";
const NAMES = `${PLACE} .name`;
/** The list itself. */
const LISTED = ".popup-body .group:not(.on-page) .name";

describeOnLinkedin("the side panel", (linkedin) => {
  let panel: UnlistedPage | undefined;

  /** Opens it from the popup, in a tab beside LinkedIn's. It stays open for all of the tests. */
  async function open(): Promise<UnlistedPage> {
    const { launched } = linkedin.bench;
    const popup = await launched.openPopup();
    const closed = popup.waitForEvent("close");
    await popup.getByRole("button", { name: "Open side panel" }).click();
    await closed;
    return UnlistedPage.find(launched, "sidepanel.html");
  }

  const shows = (selector: string, wanted: string[]) =>
    until(
      `${selector} to be ${wanted}`,
      async () => (await panel?.texts(selector)) ?? [],
      (texts) => JSON.stringify(texts) === JSON.stringify(wanted),
    );

  /** What it shows in the end, after anything it might still have on its way. */
  async function staysAt(selector: string, wanted: string[]): Promise<void> {
    await shows(selector, wanted);
    await linkedin.settle();
    expect(await panel?.texts(selector)).toEqual(wanted);
  }

  beforeEach(async () => {
    panel ??= await open();
    await linkedin.page.bringToFront();
  });

  it("is opened from the popup, which goes", async () => {
    const { state } = linkedin.bench;
    const kinds = await state.page.evaluate(async () =>
      (await chrome.runtime.getContexts({})).map(({ contextType }) => contextType),
    );
    expect(kinds).toContain("SIDE_PANEL");
    expect(kinds).not.toContain("POPUP");
  });

  it("follows from profile to profile, to Gmail with the list alone, and back", async () => {
    const { bench, page } = linkedin;
    const pat = await bench.addProspect({ name: "Pat Overdue" });
    await bench.makeOverdue(pat.id);
    await openProfile(page, JANE);
    await shows(NAMES, ["Jane Doe"]);
    await shows(LISTED, ["Pat Overdue"]);

    await goToProfile(page, PRIYA);
    await staysAt(NAMES, ["Priya Raman"]);
    await openProfile(page, JANE);
    await staysAt(NAMES, ["Jane Doe"]);

    const mailbox: Page = await bench.openMailbox();
    await mailbox.bringToFront();
    await staysAt(PLACE, []);
    expect(await panel?.texts(LISTED)).toEqual(["Pat Overdue"]);

    await page.bringToFront();
    await staysAt(NAMES, ["Jane Doe"]);
    await mailbox.close();
  });

  it("follows within messaging, and to where there is nobody", async () => {
    const { page } = linkedin;
    await li.openMessaging(page);
    await li.openThread(page, JANE);
    await staysAt(NAMES, ["Jane Doe"]);
    await li.openThread(page, PRIYA);
    await staysAt(NAMES, ["Priya Raman"]);
    await linkedin.open();
    await staysAt(`${PLACE} p`, ["Nobody to track on this page"]);
  });

  it("has the row of whoever is added there", async () => {
    const { page, bench } = linkedin;
    await openProfile(page, SAM);
    await shows(NAMES, ["Sam Lee"]);
    await panel?.click("Add as prospect");
    await panel?.click("Add prospect");
    await shows(`${PLACE} .row .name`, ["Sam Lee"]);
    expect(await bench.state.prospects()).toHaveLength(1);
  });

  it("is about its own window, whatever is in front of another", async () => {
    const { page, bench } = linkedin;
    await openProfile(page, JANE);
    await shows(NAMES, ["Jane Doe"]);
    const opened = bench.launched.context.waitForEvent("page");
    await bench.state.page.evaluate(() => void chrome.windows.create({ focused: true }));
    const other = await opened;
    await openProfile(other, SAM);
    await staysAt(NAMES, ["Jane Doe"]);
    // Something moves in the window behind.
    await goToProfile(page, PRIYA);
    await staysAt(NAMES, ["Priya Raman"]);
    await other.close();
  });
});

describeOnLinkedin("the popup at the toolbar", (linkedin) => {
  it("shows whom the page shows, as the one in a window does", async () => {
    const { page, bench } = linkedin;
    await openProfile(page, JANE);
    await page.bringToFront();
    await bench.state.page.evaluate(() => chrome.action.openPopup());
    const popup = await UnlistedPage.find(bench.launched, "popup.html");
    await until(
      "her name",
      () => popup.texts(NAMES),
      (names) => names.join() === "Jane Doe",
    );
  });
});
