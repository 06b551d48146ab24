import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { DEFAULT_RULES } from "~domain/rules";
import { addProspect, setTheStage } from "../support/popup-stage";
import { findForm, openSettings, savedRules, saveRules } from "./options-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
beforeEach(async () => {
  stage = await setTheStage();
});

const calendar = async () => (await savedRules(stage.db)).calendar;
const open = async () => {
  const user = openSettings();
  return { user, form: await findForm("Calendar") };
};
type Form = Awaited<ReturnType<typeof findForm>>;
const type = (form: Form, name: string, value: string) =>
  fireEvent.change(form.getByLabelText(name), { target: { value } });
const save = async ({ user, form }: Awaited<ReturnType<typeof open>>) => {
  await user.click(form.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(form.queryByRole("button", { name: "Save" })).not.toBeInTheDocument());
};

describe("working hours", () => {
  test("are saved with Save, and taken back", async () => {
    await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
    const page = await open();
    const { user, form } = page;
    expect(form.getByLabelText("Work begins")).toHaveValue("09:00");
    expect(form.getByLabelText("Work ends")).toHaveValue("18:00");
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    expect(form.getByText(`Times are in ${timeZone}, as this computer is set.`)).toBeVisible();

    type(form, "Work begins", "08:30");
    type(form, "Work ends", "00:00");
    await user.click(form.getByRole("checkbox", { name: "Friday" }));
    await user.click(form.getByRole("checkbox", { name: "Sunday" }));
    expect(await form.findByText(/^Moves 1 due date: 1 (sooner|later)\.$/)).toBeVisible();
    expect(await calendar()).toEqual(DEFAULT_RULES.calendar);
    await save(page);
    expect(await calendar()).toEqual({
      ...DEFAULT_RULES.calendar,
      workdays: [1, 2, 3, 4, 7],
      startsAt: 510,
      endsAt: 1440,
    });
    expect(form.getByLabelText("Work ends")).toHaveValue("00:00");
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(form.getByLabelText("Work begins")).toHaveValue("09:00"));
    expect(await calendar()).toEqual(DEFAULT_RULES.calendar);
  });

  test.each([
    ["Work begins", "", "Enter a time."],
    ["Work ends", "", "Enter a time."],
    ["Work ends", "08:00", "The working day ends before it begins."],
  ])("say at the field what is wrong: %s “%s”", async (name, value, problem) => {
    const { user, form } = await open();
    type(form, name, value);
    const input = form.getByLabelText(name);
    expect(input).toHaveAccessibleDescription(problem);
    await user.click(form.getByRole("button", { name: "Save" }));
    expect(input).toHaveFocus();
    expect(await savedRules(stage.db)).toEqual(DEFAULT_RULES);
  });

  test("without any day say so", async () => {
    const { user, form } = await open();
    for (const name of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"])
      await user.click(form.getByRole("checkbox", { name }));
    expect(form.getByRole("checkbox", { name: "Monday" })).toHaveAccessibleDescription(
      "Choose at least one day.",
    );
  });
});

describe("own days off", () => {
  test("are added and removed", async () => {
    await saveRules(stage.db, {
      calendar: {
        ...DEFAULT_RULES.calendar,
        absences: [
          { from: "2027-02-01", until: "2027-02-05", name: "Skiing" },
          { from: "2027-03-01", until: "2027-03-01" },
        ],
      },
    });
    const page = await open();
    const { user, form } = page;
    await user.click(form.getByRole("button", { name: "Remove days off 1" }));
    expect(form.getByLabelText("First day")).toHaveValue("2027-03-01");
    await user.click(form.getByRole("button", { name: "Add days off" }));
    const [, first = expect.fail()] = form.getAllByLabelText("First day");
    const [, last = expect.fail()] = form.getAllByLabelText("Last day");
    const [, name = expect.fail()] = form.getAllByLabelText("What for");
    fireEvent.change(first, { target: { value: "2099-07-01" } });
    expect(last).toHaveValue("2099-07-01");
    fireEvent.change(last, { target: { value: "2099-07-14" } });
    fireEvent.change(name, { target: { value: "Summer" } });
    await save(page);
    expect((await calendar()).absences).toEqual([
      { from: "2027-03-01", until: "2027-03-01" },
      { from: "2099-07-01", until: "2099-07-14", name: "Summer" },
    ]);
  });

  test.each([
    ["First day", "", "Choose a day."],
    ["Last day", "2020-01-01", "The last day is before the first."],
    ["Last day", "2120-01-01", "Enter at most a year."],
  ])("say what is wrong: %s “%s”", async (name, value, problem) => {
    const { user, form } = await open();
    await user.click(form.getByRole("button", { name: "Add days off" }));
    type(form, name, value);
    expect(form.getByText(problem)).toBeVisible();
    await user.click(form.getByRole("button", { name: "Save" }));
    expect(await savedRules(stage.db)).toEqual(DEFAULT_RULES);
  });
});

describe("holidays", () => {
  const inGerman = () => {
    const languages = ["de-DE", "de", "en"];
    Object.defineProperty(navigator, "languages", { value: languages, configurable: true });
  };
  const thisYear = new Date().getFullYear();
  const bavaria = async (form: Form, user: Awaited<ReturnType<typeof open>>["user"]) => {
    await user.click(form.getByRole("button", { name: "Choose holidays" }));
    await waitFor(() => expect(form.getByLabelText("Country")).toHaveValue("DE"));
    await user.selectOptions(form.getByLabelText("Region"), "Bayern");
  };

  test("are of the rep's country at first, of a region if it is chosen, and kept for five years", async () => {
    inGerman();
    await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
    const page = await open();
    const { user, form } = page;
    expect(form.getByText("None.")).toBeVisible();
    await user.click(form.getByRole("button", { name: "Choose holidays" }));
    await waitFor(() => expect(form.getByLabelText("Country")).toHaveValue("DE"));
    expect(form.getByRole("checkbox", { name: /^Good Friday/ })).toBeChecked();
    expect(form.queryByRole("checkbox", { name: /^Epiphany/ })).not.toBeInTheDocument();
    await user.selectOptions(form.getByLabelText("Region"), "Bayern");
    const epiphany = form.getByRole("checkbox", { name: /^Epiphany/ });
    expect(epiphany).toBeChecked();
    expect(epiphany.closest("li")).toHaveTextContent(
      new RegExp(`6 Jan ${thisYear}.*6 Jan ${thisYear + 1}$`),
    );
    await user.click(form.getByRole("checkbox", { name: /^Corpus Christi/ }));
    expect(await form.findByText(/^Moves (no|1) due date/)).toBeVisible();
    expect((await calendar()).holidays).toBeUndefined();

    await save(page);
    const { country, region, days = [] } = (await calendar()).holidays ?? {};
    expect([country, region]).toEqual(["DE", "BY"]);
    const epiphanies = days.filter(({ name }) => name === "Epiphany").map(({ on }) => on);
    expect(epiphanies).toEqual([0, 1, 2, 3, 4].map((more) => `${thisYear + more}-01-06`));
    expect(days.filter(({ name }) => name === "Corpus Christi")).toEqual([]);
    expect(days.filter(({ name }) => name === "Christmas Eve")).toEqual([]);
    if (thisYear < 2027) expect(days).toContainEqual({ on: "2027-01-06", name: "Epiphany" });
  });

  test("that were taken out stay out when they are looked at again", async () => {
    inGerman();
    const page = await open();
    await bavaria(page.form, page.user);
    await page.user.click(page.form.getByRole("checkbox", { name: /^Epiphany/ }));
    await save(page);
    const before = await calendar();
    page.form.element.closest("main")?.parentElement?.remove();

    const again = await open();
    expect(again.form.getByText(`Germany, BY, until the end of ${thisYear + 4}.`)).toBeVisible();
    await again.user.click(again.form.getByRole("button", { name: "Change or renew" }));
    const epiphany = await again.form.findByRole("checkbox", { name: /^Epiphany/ });
    expect(epiphany).not.toBeChecked();
    expect(again.form.getByRole("checkbox", { name: /^Good Friday/ })).toBeChecked();
    // The same days as are saved: there is nothing to save.
    expect(again.form.queryByRole("button", { name: "Save" })).not.toBeInTheDocument();
    expect(await calendar()).toEqual(before);
  });

  test("of another country replace them, and without a country there are none", async () => {
    inGerman();
    const page = await open();
    const { user, form } = page;
    await bavaria(form, user);
    await user.selectOptions(form.getByLabelText("Country"), "Sweden");
    expect(form.queryByLabelText("Region")).not.toBeInTheDocument();
    expect(form.getByRole("checkbox", { name: /^Midsummer Day/ })).toBeChecked();
    expect(form.getByRole("checkbox", { name: /^Midsummer Eve/ })).not.toBeChecked();
    await save(page);
    expect((await calendar()).holidays).toMatchObject({ country: "SE" });
    expect((await calendar()).holidays).not.toHaveProperty("region");
    await user.selectOptions(form.getByLabelText("Country"), "None");
    expect(form.queryByRole("list", { name: /^Holidays of/ })).not.toBeInTheDocument();
    await save(page);
    expect((await calendar()).holidays).toBeUndefined();
  });

  const DAY = 24 * 60 * 60_000;
  const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  test.each([
    [100, true],
    [-100, true],
    [200, false],
  ])("that end in %d days are to be renewed: %s", async (days, isHinted) => {
    const on = inDays(days);
    const holidays = { country: "DE", days: [{ on, name: "Last one" }] };
    await saveRules(stage.db, { calendar: { ...DEFAULT_RULES.calendar, holidays } });
    const { user, form } = await open();
    const year = on.slice(0, 4);
    const hint = new RegExp(
      `^Holidays are known until \\d+ [A-Z][a-z]+ ${year}\\. .*save again\\.`,
    );
    expect(form.queryAllByText(hint)).toHaveLength(isHinted ? 1 : 0);
    if (!isHinted) return;
    await user.click(form.getByRole("button", { name: "Change or renew" }));
    await form.findByRole("button", { name: "Save" });
    expect(form.queryByText(hint)).not.toBeInTheDocument();
  });

  test("say so when their list cannot be loaded", async () => {
    vi.doMock("date-holidays", () => {
      throw new Error("No such file");
    });
    const { user, form } = await open();
    await user.click(form.getByRole("button", { name: "Choose holidays" }));
    expect(await form.findByText(/^The list of holidays could not be loaded\./)).toBeVisible();
    expect(form.getByRole("button", { name: "Choose holidays" })).toBeVisible();
    vi.doUnmock("date-holidays");
  });
});
