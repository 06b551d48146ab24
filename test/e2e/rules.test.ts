/** The rules, changed on the settings page: what that moves is said before, seen in the popup, and taken back. */
import type { Locator, Page } from "playwright-core";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { dayAfter, dayOf } from "../../src/domain/calendar";
import type { RulesSettings } from "../../src/domain/rules";
import { formatDate } from "../../src/words/dates";
import { row, touchBefore, unfoldUpcoming } from "./fixtures/due-list";
import { forgetEveryone, holdUpHalfway, letGo, multiply } from "./fixtures/stored";
import { stopWorker } from "./fixtures/worker";
import { ALWAYS_AT_WORK, describeInBrowser } from "./support";

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const dayIn = (days: number) => dayAfter(dayOf(Date.now(), ZONE), days);
/** As the label at the end of a row has it. */
const labelOf = (day: string) => formatDate(noonOf(day), "weekday-day", ZONE);
const noonOf = (day: string) => Date.parse(`${day}T12:00`);

/** Six days after the first touch in place of three. */
const LONGER: RulesSettings = {
  ...ALWAYS_AT_WORK,
  cadences: ALWAYS_AT_WORK.cadences.map((cadence) => ({
    ...cadence,
    steps: cadence.steps.map((step) => ({ ...step, wait: { kind: "business-days", days: 6 } })),
  })),
};

describeInBrowser("the rules on the settings page", (bench) => {
  beforeEach(async () => {
    await forgetEveryone(bench);
    await bench.prepare();
  });

  async function open(file: string): Promise<Page> {
    const page = await bench.launched.context.newPage();
    onTestFinished(() => page.close());
    await page.goto(`chrome-extension://${bench.launched.extensionId}/${file}`);
    return page;
  }

  const dueOn = async (name: string) =>
    dayOf((await bench.state.prospectNamed(name)).dueAt ?? 0, ZONE);
  const waitForDue = (name: string, day: string) =>
    until(
      `${name} to be due on ${day}`,
      () => dueOn(name),
      (due) => due === day,
    );

  /** Somebody who is snoozed until a day. */
  async function addSnoozed(day: string): Promise<string> {
    const { id, name } = await bench.addProspect();
    // Whoever was never written to stays in a group of their own, which says the day in other words.
    await touchBefore(bench, id, 0, 1);
    const untilAt = Date.parse(`${day}T00:00`);
    await bench.state.send("snooze-prospect", {
      commandId: crypto.randomUUID(),
      prospectId: id,
      untilAt,
    });
    await waitForDue(name, day);
    return name;
  }

  async function save(form: Locator, moves: string): Promise<void> {
    await form.getByText(moves, { exact: true }).waitFor();
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByRole("button", { name: "Save" }).waitFor({ state: "detached" });
  }

  async function takeBack(page: Page): Promise<void> {
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back.").waitFor();
  }

  test("an edited cadence moves as many dates as it said, in the open popup too, and back", async () => {
    const [one, two] = [await bench.addProspect(), await bench.addProspect()];
    for (const { id } of [one, two]) await touchBefore(bench, id, 0, 1);
    await bench.addProspect();
    const popup = await open("popup.html");
    await unfoldUpcoming(popup);
    const popupSays = (day: string) =>
      row(popup, two.name).getByText(labelOf(day), { exact: true }).waitFor();
    await popupSays(dayIn(3));
    const page = await open("options.html#cadences");
    await page.getByRole("button", { name: "Edit Follow-up" }).click();
    const form = page.getByRole("form", { name: "Cadence Follow-up" });
    await form.getByText("Moves no due date.").waitFor();
    await form.getByRole("textbox", { name: "After touch 1", exact: true }).fill("6");
    await save(form, "Moves 2 due dates: 2 later.");
    await page.getByText("Cadence “Follow-up” saved.").waitFor();
    await popupSays(dayIn(6));
    expect(await dueOn(one.name)).toBe(dayIn(6));
    await takeBack(page);
    await popupSays(dayIn(3));
    expect(await dueOn(one.name)).toBe(dayIn(3));
  });

  test("a source gets a cadence, and so does everyone who came from there", async () => {
    const pat = await bench.addProspect({ source: "Webinar" });
    const other = await bench.addProspect({ source: "Trade show" });
    expect(await dueOn(pat.name)).toBe(dayIn(2));
    const page = await open("options.html#assignments");
    await page
      .getByRole("combobox", { name: "Cadence for Webinar" })
      .selectOption({ label: "Cold email" });
    await save(page.getByRole("form", { name: "Who gets which" }), "Moves 1 due date: 1 sooner.");
    await waitForDue(pat.name, dayIn(1));
    expect(await dueOn(other.name)).toBe(dayIn(2));
    const popup = await open("popup.html");
    await row(popup, pat.name).getByText("Tomorrow", { exact: true }).waitFor();
    await takeBack(page);
    await waitForDue(pat.name, dayIn(2));
  });

  test("whoever would be due on a chosen holiday is due on the day after", async () => {
    // A holiday in Bavaria and not in all of Germany; there is none on the next day.
    const epiphany = [0, 1]
      .map((years) => `${Number(dayIn(3).slice(0, 4)) + years}-01-06`)
      .find((day) => day >= dayIn(3));
    if (epiphany === undefined) throw new Error("No Epiphany ahead.");
    const name = await addSnoozed(epiphany);
    const page = await open("options.html#calendar");
    const form = page.getByRole("form", { name: "Calendar" });
    await form.getByRole("button", { name: "Choose holidays" }).click();
    await form.getByRole("combobox", { name: "Country" }).selectOption("DE");
    await form.getByText("Moves no due date.").waitFor();
    await form.getByRole("combobox", { name: "Region" }).selectOption("BY");
    await save(form, "Moves 1 due date: 1 later.");
    await waitForDue(name, dayAfter(epiphany, 1));
    await page.reload();
    await form.getByText(/^Germany, BY, until the end of/).waitFor();
  });

  test("nobody is due on an own day off, or on a weekday without work", async () => {
    const name = await addSnoozed(dayIn(1));
    const popup = await open("popup.html");
    await popup.getByRole("searchbox").fill(name);
    const popupSays = (label: string) =>
      row(popup, name).getByText(label, { exact: true }).waitFor();
    await popupSays(labelOf(dayIn(1)));
    const page = await open("options.html#calendar");
    const form = page.getByRole("form", { name: "Calendar" });

    await form.getByRole("button", { name: "Add days off" }).click();
    await form.getByLabel("First day").fill(dayIn(1));
    await save(form, "Moves 1 due date: 1 later.");
    await popupSays(labelOf(dayIn(2)));
    await takeBack(page);
    await popupSays(labelOf(dayIn(1)));

    const weekday = formatDate(noonOf(dayIn(1)), "weekday", ZONE);
    await form.getByRole("checkbox", { name: weekday }).uncheck();
    await save(form, "Moves 1 due date: 1 later.");
    await popupSays(labelOf(dayIn(2)));
    expect(await dueOn(name)).toBe(dayIn(2));
  });

  test("the nudges are saved as they are changed", async () => {
    const page = await open("options.html#nudges");
    const nudges = page.getByRole("region", { name: "Notifications" });
    const isStored = (what: string) =>
      until(
        `${what} in the settings`,
        () => bench.state.everything(),
        (rows) => rows.includes(what),
      );
    await nudges.getByRole("textbox", { name: "Notifications a day at most" }).fill("7");
    await isStored('"dailyCap":7');
    await nudges.getByLabel("Quiet from").fill("19:30");
    await isStored(`"quietFrom":${19 * 60 + 30}`);
    await nudges.getByRole("checkbox", { name: /^Also on days off/ }).click();
    await isStored('"onDaysOff":true');
    await page.reload();
    expect(await nudges.getByRole("textbox", { name: /at most/ }).inputValue()).toBe("7");
    expect(await nudges.getByLabel("Quiet from").inputValue()).toBe("19:30");
    expect(await nudges.getByRole("checkbox", { name: /^Also on days off/ }).isChecked()).toBe(
      true,
    );
  });

  test("a worker that is stopped in the middle of following new rules goes on where it was", async () => {
    const { id } = await bench.addProspect();
    await touchBefore(bench, id, 0, 1);
    await multiply(bench, id, 299);
    const held = holdUpHalfway(bench);
    // It may be answered only after the worker is gone, which is never.
    void bench.state.send("change-rules", LONGER).catch(() => undefined);
    await held;
    await stopWorker(bench);
    await letGo(bench);
    const days = async () => {
      const rows = await bench.state.prospects();
      return new Set(rows.map(({ dueAt = 0 }) => dayOf(dueAt, ZONE)));
    };
    expect(await bench.state.prospects()).toHaveLength(300);
    expect(await days()).toEqual(new Set([dayIn(3), dayIn(6)]));
    await open("popup.html");
    await until("everyone to follow", days, (found) => found.size === 1 && found.has(dayIn(6)));
  });
});
