/** The side panel, as Chrome opens it beside the page: it stays, and follows the tab in front. */
import type { Page } from "playwright-core";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { UnlistedPage } from "../../scripts/browser/unlisted-page";
import * as gmail from "../../scripts/practice/gmail/write";
import { goToProfile, openProfile } from "../../scripts/practice/linkedin/profile/act";
import * as li from "../../scripts/practice/linkedin/write";
import { describeOnLinkedin } from "./linkedin-bench";
import { describeInBrowser } from "./support";

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

  it("follows from profile to profile, to a list of mails with the list alone, and back", async () => {
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

  it("has the card of whoever is added there", async () => {
    const { page, bench } = linkedin;
    await openProfile(page, SAM);
    await shows(NAMES, ["Sam Lee"]);
    await panel?.click("Add as prospect");
    await panel?.click("Add prospect");
    await shows(`${PLACE} .card .name`, ["Sam Lee"]);
    expect(await bench.state.prospects()).toHaveLength(1);
  });

  it("joins a stranger's mail address to the prospect of that name on LinkedIn, and takes it back", async () => {
    const { bench } = linkedin;
    const jane = await linkedin.know(JANE);
    const email = "jane.doe@new-address.example";
    const mailbox = await bench.openMailbox();
    await mailbox.bringToFront();
    await gmail.receive(mailbox, {
      from: { name: jane.name, email },
      thread: "new",
      subject: "My new address",
      text: "Please write to me here.",
    });
    await gmail.openThread(mailbox, "My new address", "inbox");
    await shows(`${PLACE} .stranger .name`, [jane.name]);
    const isHers = async () =>
      (await bench.state.prospectNamed(jane.name)).handleKeys.includes(`email:${email}`);
    await panel?.click("Join");
    await until("the address to be hers", isHers, Boolean);
    await shows(`${PLACE} .card .name`, [jane.name]);
    await shows(".everyone .group-toggle", ["Everyone due"]);
    await panel?.click("Undo");
    await until("the address to be nobody's", isHers, (hers) => !hers);
    await shows(`${PLACE} .stranger .name`, [jane.name]);
    await mailbox.close();
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

const NORA = { name: "Nora Quist", subject: "Speaking slot in March?" };

describeInBrowser("the side panel beside Gmail", (bench) => {
  let panel: UnlistedPage;
  let mailbox: Page;

  beforeAll(async () => {
    const popup = await bench.launched.openPopup();
    const closed = popup.waitForEvent("close");
    await popup.getByRole("button", { name: "Open side panel" }).click();
    await closed;
    panel = await UnlistedPage.find(bench.launched, "sidepanel.html");
  });
  beforeEach(async () => {
    for (const { id } of await bench.state.prospects())
      await bench.state.send("remove-prospect", { prospectId: id });
    await bench.prepare();
    mailbox = await bench.openMailbox();
    await mailbox.bringToFront();
  });

  const shows = (selector: string, wanted: string[]) =>
    until(
      `${selector} to be ${wanted}`,
      () => panel.texts(selector),
      (texts) => JSON.stringify(texts) === JSON.stringify(wanted),
    );

  it("has the card of whom a thread is with, and nobody's in a list of mails", async () => {
    await bench.addProspect({ name: "Aiko Tanaka", email: "aiko@kumo.example" });
    await gmail.openThread(mailbox, "Security questionnaire", "inbox");
    await shows(".card .name", ["Aiko Tanaka"]);
    await gmail.openThread(mailbox, NORA.subject, "inbox");
    await shows(".card .name", []);
    await shows(NAMES, [NORA.name]);
    await mailbox.evaluate(() => {
      location.hash = "#inbox";
    });
    await shows(PLACE, []);
  });

  it("has the cards of those a mail is written to, as it is written", async () => {
    const { name: first, email } = await bench.addProspect();
    const { name: second, email: other } = await bench.addProspect();
    const window = await gmail.compose(mailbox, { to: [email] }, { autosave: false });
    await shows(".card .name", [first]);
    await gmail.addRecipients(window, { to: [other, "new@stranger.example"] });
    await shows(".card .name", [first, second]);
    await shows(".stranger-line p", ["new@stranger.example"]);
    await gmail.close(window);
    await shows(PLACE, []);
  });

  it("has the card of a stranger once they are added", async () => {
    await gmail.openThread(mailbox, NORA.subject, "inbox");
    await shows(NAMES, [NORA.name]);
    await panel.click("Add as prospect");
    await panel.click("Add prospect");
    await shows(".card .name", [NORA.name]);
    expect(await bench.state.prospects()).toMatchObject([
      { name: NORA.name, email: "nora.quist@stranger.example" },
    ]);
  });

  it("shows nobody whom the rep does not track", async () => {
    await bench.set({ neverTrack: ["stranger.example"] });
    await gmail.openThread(mailbox, NORA.subject, "inbox");
    await shows(`${PLACE} p`, ["Nobody to track on this page"]);
  });

  it("says what was recorded, which can be taken out and brought back", async () => {
    const { name, email } = await bench.addProspect();
    await gmail.compose(mailbox, { to: [email] });
    await gmail.clickSend(mailbox);
    await bench.waitForTouches(name, 1);
    const notes = () => panel.texts(".recorded p");
    await until("what was recorded", notes, ([text = ""]) =>
      text.startsWith(`Recorded: touch 1 to ${name}. Next:`),
    );
    await panel.click("Not a touch");
    await shows(".recorded p", ["Not counted."]);
    expect(await bench.state.prospectNamed(name)).toMatchObject({ touchCount: 0 });
    await panel.click("Undo");
    await until(
      "the touch to count again",
      () => bench.state.prospectNamed(name),
      ({ touchCount }) => touchCount === 1,
    );
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
