/** Following up in the popup, in the built extension: what is due, what the rep says to it, and back. */
import type { Page } from "playwright-core";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { receive } from "../../scripts/practice/gmail/receive";
import { clickSend, compose } from "../../scripts/practice/gmail/write";
import { findPerson } from "../../scripts/practice/linkedin/people.js";
import * as li from "../../scripts/practice/linkedin/write";
import { dayAfter, dayOf } from "../../src/domain/calendar";
import {
  choose,
  group,
  planStep,
  promise,
  row,
  says,
  takeBack,
  touchBefore,
  unfoldUpcoming,
} from "./fixtures/due-list";
import { forgetEveryone, putState } from "./fixtures/stored";
import { describeInBrowser } from "./support";

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const dayIn = (days: number) => dayAfter(dayOf(Date.now(), ZONE), days);

describeInBrowser("following up in the popup", (bench) => {
  /** The popup, which is closed when the test is over. */
  async function openPopup(): Promise<Page> {
    const popup = await bench.launched.openPopup();
    onTestFinished(() => popup.close());
    return popup;
  }

  async function reply(page: Page, pat: { name: string; email: string }): Promise<void> {
    await page.evaluate(() => {
      location.hash = "#sent";
    });
    await receive(page, { from: pat, thread: "new", text: "Let us talk." });
    await page.evaluate(() => {
      location.hash = "#inbox";
    });
  }

  beforeEach(() => forgetEveryone(bench));

  test("a promise is kept, dropped or moved, and each is taken back; two wait for their turns", async () => {
    const { name } = await bench.addProspect();
    const popup = await openPopup();
    await promise(popup, name, "Send the offer", "Today");
    await says(popup, "Your turn", name, "You promised for today: Send the offer");
    await promise(popup, name, "Send the samples", "Tomorrow");
    const offer = "You promised for today: Send the offer";
    const samples = "You promised for tomorrow: Send the samples";
    await says(popup, "Your turn", name, offer);
    for (const how of ["Kept", "Drop"]) {
      await popup.getByRole("button", { name: `${how}: ${name}` }).click();
      await says(popup, "Your turn", name, samples);
      await takeBack(popup);
      await says(popup, "Your turn", name, offer);
    }
    await popup.getByRole("button", { name: `Move…: ${name}` }).click();
    const dialog = popup.getByRole("dialog", { name: `Move the promise to ${name}` });
    await dialog.getByRole("button", { name: "In a week" }).click();
    await dialog.getByRole("button", { name: "Move", exact: true }).click();
    await says(popup, "Your turn", name, samples);
    await takeBack(popup);
    await popup.close();

    const again = await openPopup();
    await says(again, "Your turn", name, offer);
    await again.getByRole("button", { name: `${offer}: history of ${name}` }).click();
    const promises = again.getByRole("dialog").getByRole("region", { name: "Promises" });
    await promises.getByRole("button", { name: /^Kept: Send the samples/ }).click();
    await promises.getByText("Send the samples").waitFor({ state: "detached" });
    await promises.getByText("Send the offer").waitFor();
  });

  test("a next step set by hand stands until a touch on its day, not one before it", async () => {
    const today = await bench.addProspect();
    const tomorrow = await bench.addProspect();
    const popup = await openPopup();
    await planStep(popup, today.name, "Call about the budget", "Today");
    await says(popup, "Today", today.name, "Next step: Call about the budget");
    await planStep(popup, tomorrow.name, "Ask for the plan", "Tomorrow");
    await unfoldUpcoming(popup);
    await says(popup, "Upcoming", tomorrow.name, "Next step: Ask for the plan");
    await choose(popup, `Log for ${today.name}`, "Call");
    await says(popup, "Upcoming", today.name, "In touch today, touch 1 of 8, last call today");
    await choose(popup, `Log for ${tomorrow.name}`, "Call");
    await popup.getByText(`Call logged for ${tomorrow.name}.`).waitFor();
    await says(popup, "Upcoming", tomorrow.name, "Next step: Ask for the plan");
    await takeBack(popup);
  });

  /** Somebody to be decided on, in the popup; `stands` waits until they are that again. */
  async function addSilent() {
    const { id, name } = await bench.addProspect();
    await touchBefore(bench, id, 60, 8);
    const popup = await openPopup();
    const asked = "8 touches, no reply for 53 days: yes, no, park or another round?";
    const stands = () => says(popup, "Overdue", name, asked);
    await stands();
    return { id, name, popup, stands };
  }

  test("who never answered gets another round or is parked, which is taken back", async () => {
    const { name, popup, stands } = await addSilent();
    await popup.getByRole("button", { name: `Another round: ${name}` }).click();
    await popup.getByText(`Another round for ${name} begun.`).waitFor();
    await row(group(popup, "Overdue"), name).waitFor({ state: "detached" });
    expect(await bench.state.prospectNamed(name)).toMatchObject({ turn: "theirs", stepsDone: 0 });
    await takeBack(popup);
    await stands();

    await popup.getByRole("button", { name: `Park: ${name}` }).click();
    const park = popup.getByRole("dialog", { name: `Park ${name}` });
    await park.getByRole("button", { name: "30 days", exact: true }).click();
    await park.getByRole("textbox", { name: "Reason" }).fill("Budget in spring");
    await park.getByRole("button", { name: "Park", exact: true }).click();
    await unfoldUpcoming(popup);
    await says(popup, "Upcoming", name, "Parked, back in 30 days");
    await takeBack(popup);
    await stands();
  });

  test("who never answered is lost, or won and looked after, which is taken back", async () => {
    const { id, name, popup, stands } = await addSilent();
    await popup.getByRole("button", { name: `No: ${name}` }).click();
    await popup.getByRole("radio", { name: "Bought elsewhere" }).check();
    await popup.getByRole("button", { name: "Close", exact: true }).click();
    await popup.getByText(`${name}: no.`).waitFor();
    await row(popup, name).waitFor({ state: "detached" });
    await takeBack(popup);
    await stands();
    const lost = (await bench.state.events()).find(({ kind }) => kind === "lost");
    expect(lost).toMatchObject({ prospectId: id, reason: "Bought elsewhere" });

    await popup.getByRole("button", { name: `Yes: ${name}` }).click();
    const yes = popup.getByRole("dialog", { name: `${name} says yes` });
    await yes.getByRole("combobox", { name: "And then" }).selectOption("care-30");
    await yes.getByRole("button", { name: "Won" }).click();
    await popup.getByText(`${name}: won, and looked after from now on.`).waitFor();
    await unfoldUpcoming(popup);
    await says(popup, "Upcoming", name, "Customer, last in touch 53 days ago");
    await takeBack(popup);
    await stands();
  });

  test("the parked come back on their day with the reason, and at once when they write", async () => {
    const pat = await bench.addProspect();
    const other = await bench.addProspect();
    const park = (id: typeof pat.id, inDays: number, reason: string) =>
      bench.state.send("park-prospect", {
        commandId: crypto.randomUUID(),
        prospectId: id,
        untilOn: dayIn(inDays),
        reason,
      });
    await park(pat.id, 90, "Budget in spring");
    await park(other.id, -1, "New boss in May");
    const popup = await openPopup();
    await says(popup, "Overdue", other.name, "Back from parking: New boss in May");
    await unfoldUpcoming(popup);
    await says(popup, "Upcoming", pat.name, "Parked, back in 90 days");
    await reply(await bench.openMailbox(), pat);
    await popup.bringToFront();
    await says(popup, "Your turn", pat.name, "Replied by email today, your turn");
    await popup.getByRole("button", { name: `history of ${pat.name}` }).click();
    await popup
      .getByRole("dialog")
      .getByText(/^Parked until .*: Budget in spring$/)
      .waitFor();
  });

  test("an answer on LinkedIn stops the chase by email", async () => {
    const jane = findPerson("jane-doe-example");
    if (jane === undefined) throw new Error("There is no Jane.");
    await bench.set({ isLinkedinExplained: true });
    const linkedinUrl = `https://www.linkedin.com/in/${jane.id}/`;
    const { id, name } = await bench.addProspect({ name: jane.name, linkedinUrl });
    await touchBefore(bench, id, 20, 2, "email");
    const popup = await openPopup();
    await says(popup, "Overdue", name, "No reply for 19 days, touch 2 of 8, last email");
    const page = await bench.launched.context.newPage();
    onTestFinished(() => page.close());
    await page.goto(bench.linkedin.url({ path: "/messaging/" }));
    await li.openThread(page, jane.vanity);
    await li.receive(page, { from: jane.vanity, text: "Yes", at: Date.now() + 1 });
    await until(
      "her answer",
      () => bench.state.prospectNamed(name),
      ({ turn }) => turn === "yours",
    );
    await popup.bringToFront();
    await says(popup, "Your turn", name, "Replied by LinkedIn today, your turn");
    await row(group(popup, "Overdue"), name).waitFor({ state: "detached" });
  });

  test("who was never contacted is counted by source, until they are written to", async () => {
    const source = "Trade show Berlin 2026";
    const pat = await bench.addProspect({ source });
    for (let others = 0; others < 2; others += 1) await bench.addProspect({ source });
    const popup = await openPopup();
    const place = group(popup, "Never contacted");
    await place.getByText(`${source}: 3 of 3 untouched, day 1`).waitFor();
    const mailbox = await bench.openMailbox();
    await clickSend(await compose(mailbox, { to: [pat.email] }));
    await bench.waitForTouches(pat.name, 1);
    await popup.bringToFront();
    await place.getByText(`${source}: 2 of 3 untouched, day 1`).waitFor();
    await row(place, pat.name).waitFor({ state: "detached" });
  });

  test("a fresh lead waits by the minute, and the history says when they were answered", async () => {
    const interestedAt = Date.now() - 12 * 60_000;
    const { name } = await bench.addProspect({ cadenceId: "fresh-lead", interestedAt });
    const popup = await openPopup();
    await says(popup, "Your turn", name, "Waiting for a first answer for 12 min");
    await says(popup, "Your turn", name, "Waiting 12 min");
    await choose(popup, `Log for ${name}`, "Call");
    await row(group(popup, "Your turn"), name).waitFor({ state: "detached" });
    await popup.getByRole("searchbox").fill(name);
    await popup.getByRole("button", { name: `history of ${name}` }).click();
    await popup.getByRole("dialog").getByText("First answer after 12 min").waitFor();
  });

  test("three emails without an answer suggest a call", async () => {
    const { id, name } = await bench.addProspect();
    await touchBefore(bench, id, 30, 2, "email");
    const popup = await openPopup();
    await says(popup, "Overdue", name, "touch 2 of 8");
    await popup.getByText("2 emails unanswered: call?").waitFor({ state: "detached" });
    await touchBefore(bench, id, 20, 1, "email");
    await says(popup, "Overdue", name, "3 emails unanswered: call?");
  });

  test("a click on a notification lands on the person, above everyone else", async () => {
    const early = await bench.addProspect();
    await touchBefore(bench, early.id, 40, 1);
    const late = await bench.addProspect();
    await touchBefore(bench, late.id, 20, 1);
    const popup = await openPopup();
    await popup.goto(`chrome-extension://${bench.launched.extensionId}/popup.html#${late.id}`);
    await popup.reload();
    await says(popup, "From the notification", late.name, "No reply for 20 days");
    const first = popup.getByRole("main").getByRole("region").first();
    expect(await first.getAttribute("aria-label")).toBe("From the notification");
    expect(await row(first, early.name).count()).toBe(0);
    const link = row(first, late.name).getByRole("link", { name: late.name });
    await until(
      "the focus on the link",
      () => link.evaluate((element) => element === document.activeElement),
      (hasFocus) => hasFocus,
    );
  });

  test("back from a holiday: too many at once are spread over the next days, and put back", async () => {
    for (let count = 0; count < 30; count += 1)
      await touchBefore(bench, (await bench.addProspect()).id, 20, 1);
    // Adding them was a day at work.
    await putState(bench, {
      name: "presence",
      value: { seenOn: dayIn(-11) },
    });
    const popup = await openPopup();
    await popup.getByText("You were away for 10 days, 30 people are due.").waitFor();
    await popup.getByRole("button", { name: "Spread over 5 days" }).click();
    const dialog = popup.getByRole("dialog", { name: "Spread 30 people" });
    const counts = () => dialog.locator("li .count").allTextContents();
    await expect.poll(counts).toEqual(["6", "6", "6", "6", "6"]);
    await dialog.getByRole("button", { name: "3 days" }).click();
    await expect.poll(counts).toEqual(["10", "10", "10"]);
    const overdue = group(popup, "Overdue").getByRole("heading");
    expect(await overdue.textContent()).toBe("Overdue 30");
    await dialog.getByRole("button", { name: "Spread", exact: true }).click();
    await popup.getByText("20 people spread over the next 2 working days.").waitFor();
    await popup.getByRole("heading", { name: "Overdue 10" }).waitFor();
    await popup.getByRole("button", { name: /^Undo: 20 people/ }).click();
    await popup.getByRole("heading", { name: "Overdue 30" }).waitFor();
  });
});
