import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { DEFAULT_NUDGES } from "~domain/nudge";
import { getSettings } from "~storage/read/state";
import { setTheStage } from "../support/popup-stage";
import { findCard, openSettings } from "./options-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
beforeEach(async () => {
  stage = await setTheStage();
});

const nudges = async () => (await getSettings(stage.db)).nudges;
const open = async () => {
  const user = openSettings();
  return { user, card: await findCard("Notifications") };
};

test("each is saved as it is changed", async () => {
  const { user, card } = await open();
  const from = card.getByLabelText("Quiet from");
  const until = card.getByLabelText("Quiet until");
  const limit = card.getByLabelText("Notifications a day at most");
  expect([from, until].map((field) => (field as HTMLInputElement).value)).toEqual([
    "18:00",
    "08:00",
  ]);
  expect(limit).toHaveValue("5");
  fireEvent.change(from, { target: { value: "19:30" } });
  await waitFor(async () => expect((await nudges()).quietFrom).toBe(19 * 60 + 30));
  fireEvent.change(until, { target: { value: "00:00" } });
  await waitFor(async () => expect((await nudges()).quietUntil).toBe(0));
  await user.clear(limit);
  await user.type(limit, "12");
  await waitFor(async () => expect((await nudges()).dailyCap).toBe(12));
  await user.click(card.getByRole("checkbox", { name: /^Also on days off/ }));
  await waitFor(async () =>
    expect(await nudges()).toEqual({
      quietFrom: 1170,
      quietUntil: 0,
      dailyCap: 12,
      onDaysOff: true,
    }),
  );
  expect(from).toHaveValue("19:30");
  expect(limit).toHaveValue("12");
  expect(screen.getByText("Saved.")).toBeVisible();
});

test.each([
  ["Quiet from", "", "Enter a time."],
  ["Quiet until", "", "Enter a time."],
  ["Notifications a day at most", "51", "Enter 0 to 50."],
  ["Notifications a day at most", "many", "Enter 0 to 50."],
])("what is wrong is said, kept and not saved: %s “%s”", async (name, value, problem) => {
  const { card } = await open();
  const field = card.getByLabelText(name);
  fireEvent.change(field, { target: { value } });
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(problem);
  expect(field).toHaveValue(value);
  expect(stage.fake.runtime.sendMessage).not.toHaveBeenCalled();
  expect(await nudges()).toEqual(DEFAULT_NUDGES);
});

test("a change in another tab is shown", async () => {
  const { card } = await open();
  const limit = card.getByLabelText("Notifications a day at most");
  fireEvent.change(limit, { target: { value: "7" } });
  await waitFor(async () => expect((await nudges()).dailyCap).toBe(7));
  const value = { ...(await getSettings(stage.db)), nudges: { ...DEFAULT_NUDGES, dailyCap: 2 } };
  await stage.db.state.put({ name: "settings", value });
  await waitFor(() => expect(limit).toHaveValue("2"));
});

test("says when the system shows no notifications, and nothing otherwise", async () => {
  const { card } = await open();
  expect(card.queryByText(/blocked by the system/)).not.toBeInTheDocument();
});

test("says that badge and list go on when notifications are blocked", async () => {
  stage.fake.notifications.getPermissionLevel.mockResolvedValue("denied");
  const { card } = await open();
  expect(
    await card.findByText(
      "Notifications are blocked by the system: the badge and the list still tell you.",
    ),
  ).toBeVisible();
});
