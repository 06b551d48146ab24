import { screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { DEFAULT_RULES } from "~domain/rules";
import { addProspect, setTheStage } from "../support/popup-stage";
import { findForm, openSettings, savedRules, saveRules } from "./options-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
beforeEach(async () => {
  stage = await setTheStage();
});

const open = async () => {
  const user = openSettings();
  const form = await findForm("Who gets which");
  const choice = (name: string) => form.getByRole("combobox", { name: `Cadence for ${name}` });
  return { user, form, choice };
};
const assignments = async () => (await savedRules(stage.db)).assignments;

test("there is a row for each stage and for each source that somebody came from", async () => {
  await addProspect({ name: "Jane Doe", email: "j@acme.example", source: "Trade show" });
  await addProspect({ name: "Omar Haddad", email: "o@acme.example", source: "Referral" });
  await addProspect({ name: "Nora Quist", email: "n@acme.example", source: "Referral" });
  await addProspect({ name: "Lars Lind", email: "l@acme.example" });
  const { form, choice } = await open();
  const rows = form.getAllByRole("rowheader").map((row) => row.textContent);
  const stages = ["New", "In conversation", "Meeting", "Proposal"];
  expect(rows).toEqual([...stages, "Referral", "Trade show"]);
  expect(choice("New")).toHaveDisplayValue("Default: Follow-up");
  expect(choice("Meeting")).toHaveDisplayValue("Meeting or proposal sent");
  expect(choice("Referral")).toHaveDisplayValue("Default: by stage");
  expect(form.queryByRole("button", { name: "Save" })).not.toBeInTheDocument();
});

test("a choice says what it moves, is saved with Save, and taken back with Undo", async () => {
  await addProspect({ name: "Jane Doe", email: "j@acme.example", source: "Referral" });
  await addProspect({ name: "Omar Haddad", email: "o@acme.example" });
  const { user, form, choice } = await open();
  await user.selectOptions(choice("Referral"), "None, I decide each time");
  expect(
    await form.findByText("Moves 1 due date: 1 given a date or left without one."),
  ).toBeVisible();
  await user.selectOptions(choice("New"), "Cold email");
  expect(await form.findByText(/^Moves 2 due dates: 1 sooner, 1 given/)).toBeVisible();
  await user.click(form.getByRole("button", { name: "Save" }));
  await waitFor(async () =>
    expect(await assignments()).toEqual({
      bySource: { Referral: "by-hand" },
      byStage: { new: "cold-email", meeting: "proposal", proposal: "proposal" },
    }),
  );
  await waitFor(() => expect(form.queryByRole("button", { name: "Save" })).not.toBeInTheDocument());
  expect(choice("Referral")).toHaveDisplayValue("None, I decide each time");
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(choice("Referral")).toHaveDisplayValue("Default: by stage"));
  expect(await savedRules(stage.db)).toEqual(DEFAULT_RULES);
});

test("the default is a choice, too, and Cancel is a way back", async () => {
  await saveRules(stage.db, {
    assignments: { bySource: { Fair: "linkedin" }, byStage: { meeting: "proposal" } },
  });
  const { user, form, choice } = await open();
  await user.selectOptions(choice("Meeting"), "Default: Follow-up");
  await user.click(form.getByRole("button", { name: "Cancel" }));
  expect(choice("Meeting")).toHaveDisplayValue("Meeting or proposal sent");
  // Nobody comes from there any more, and it can be taken out all the same.
  await user.selectOptions(choice("Meeting"), "Default: Follow-up");
  await user.selectOptions(choice("Fair"), "Default: by stage");
  await user.click(form.getByRole("button", { name: "Save" }));
  await waitFor(async () => expect(await assignments()).toEqual({ bySource: {}, byStage: {} }));
});

test("one that was removed counts as not chosen", async () => {
  await saveRules(stage.db, { assignments: { bySource: {}, byStage: { new: "gone" } } });
  const { choice } = await open();
  expect(choice("New")).toHaveDisplayValue("Default: Follow-up");
});

test("what is chosen and not saved yet outlives a change elsewhere", async () => {
  const { user, form, choice } = await open();
  await user.selectOptions(choice("New"), "LinkedIn");
  await saveRules(stage.db, { calendar: { ...DEFAULT_RULES.calendar, startsAt: 480 } });
  await waitFor(() => expect(screen.getByLabelText("Work begins")).toHaveValue("08:00"));
  expect(choice("New")).toHaveDisplayValue("LinkedIn");
  await user.click(form.getByRole("button", { name: "Save" }));
  await waitFor(async () => expect((await assignments()).byStage.new).toBe("linkedin"));
  expect((await savedRules(stage.db)).calendar.startsAt).toBe(480);
});
