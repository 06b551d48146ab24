/** Stage, source, cadence, their zone and their interest: set when someone is added, and later. */
import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addProspect, logTouch, openPopup, setTheStage } from "../../support/popup-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
const NOW = new Date(2026, 10, 24, 10, 0).getTime();

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  stage = await setTheStage();
});
afterEach(() => void vi.useRealTimers());

const onlyRow = async () => (await stage.db.prospects.toArray())[0] ?? expect.fail("no row");

async function openDetails() {
  const user = openPopup();
  await user.click(await screen.findByRole("button", { name: "Decide on Jane Doe" }));
  await user.click(await screen.findByRole("menuitem", { name: "Details…" }));
  return { user, dialog: within(await screen.findByRole("dialog", { name: "Jane Doe: details" })) };
}
const addJane = (change = {}) =>
  addProspect({ name: "Jane Doe", email: "jane@acme.example", ...change });

test("what decides on the dates is changed at once, and can be taken back", async () => {
  const jane = await addJane({ source: "Referral" });
  await logTouch(jane, 20);
  const { user, dialog } = await openDetails();
  await user.selectOptions(dialog.getByRole("combobox", { name: "Stage" }), "Meeting");
  const cadence = dialog.getByRole("combobox", { name: "Cadence" });
  expect(cadence).toHaveDisplayValue("Meeting or proposal sent (by source and stage)");
  const source = dialog.getByRole("combobox", { name: "Source" });
  expect(source).toHaveValue("Referral");
  await user.clear(source);
  await user.type(source, "Webinar");
  await user.type(dialog.getByRole("combobox", { name: "Their time zone" }), "Asia/Tokyo");
  await user.type(dialog.getByLabelText("Interested since"), "2026-11-20T09:30");
  await user.click(dialog.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Details of Jane Doe saved.")).toBeVisible();
  const row = await onlyRow();
  expect(row).toMatchObject({ stage: "meeting", source: "Webinar", theirZone: "Asia/Tokyo" });
  expect(row.interestedAt).toBe(new Date(2026, 10, 20, 9, 30).getTime());
  expect(row).not.toHaveProperty("cadenceId");

  await user.click(screen.getByRole("button", { name: "Undo" }));
  await screen.findByText("Taken back.");
  const before = await onlyRow();
  expect(before).toMatchObject({ stage: "new", source: "Referral" });
  expect(before).not.toHaveProperty("theirZone");
});

test("a zone that does not exist is refused beside the field", async () => {
  await addJane();
  const { user, dialog } = await openDetails();
  const zone = dialog.getByRole("combobox", { name: "Their time zone" });
  await user.type(zone, "Mars/Olympus");
  await user.click(dialog.getByRole("button", { name: "Save" }));
  expect(zone).toHaveAccessibleDescription("There is no such time zone.");
  expect(await onlyRow()).not.toHaveProperty("theirZone");
});

test("when they got in touch keeps its seconds unless it is changed", async () => {
  const interestedAt = NOW - 12 * 60_000 - 34_000;
  await addJane({ interestedAt });
  const { user, dialog } = await openDetails();
  await user.selectOptions(
    dialog.getByRole("combobox", { name: "Cadence" }),
    "None, I decide each time",
  );
  await user.click(dialog.getByRole("button", { name: "Save" }));
  await screen.findByText("Details of Jane Doe saved.");
  expect(await onlyRow()).toMatchObject({ interestedAt, cadenceId: "by-hand" });
});

test("whoever is added goes by source and stage, and has shown no interest, unless said", async () => {
  const user = openPopup();
  await user.click(await screen.findByRole("button", { name: "Add" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Add a prospect" }));
  expect(dialog.getByRole("combobox", { name: "Cadence" })).toHaveDisplayValue(
    "Follow-up (by source and stage)",
  );
  expect(dialog.queryByLabelText("They got in touch at")).not.toBeInTheDocument();
  await user.type(dialog.getByRole("textbox", { name: "Name" }), "Nora Quist");
  await user.click(dialog.getByRole("button", { name: "Add prospect" }));
  await screen.findByText("Nora Quist is a prospect now.");
  const row = await onlyRow();
  expect(row).not.toHaveProperty("cadenceId");
  expect(row).not.toHaveProperty("interestedAt");
});

test("whoever came to us waits from then on, and for minutes", async () => {
  const user = openPopup();
  await user.click(await screen.findByRole("button", { name: "Add" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Add a prospect" }));
  await user.type(dialog.getByRole("textbox", { name: "Name" }), "Nora Quist");
  await user.click(dialog.getByRole("checkbox", { name: "They came to us" }));
  const since = dialog.getByLabelText("They got in touch at");
  expect(since).toHaveValue("2026-11-24T10:00");
  await user.clear(since);
  await user.type(since, "2026-11-24T09:48");
  await user.click(dialog.getByRole("button", { name: "Add prospect" }));
  await screen.findByText("Nora Quist is a prospect now.");
  // Nobody chose a cadence, and days would be too long.
  expect(await onlyRow()).toMatchObject({
    interestedAt: NOW - 12 * 60_000,
    lane: "fresh",
    cadenceId: "fresh-lead",
  });
});
