import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "~domain/settings";
import { getSettings } from "~storage/read/state";
import { setTheStage } from "../support/popup-stage";
import { findCard, openSettings } from "./options-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
beforeEach(async () => {
  stage = await setTheStage();
});

const saved = async () => (await getSettings(stage.db)).neverTrack;
const keep = (...neverTrack: string[]) =>
  stage.db.state.put({ name: "settings", value: { ...DEFAULT_SETTINGS, neverTrack } });
const open = async () => {
  const user = openSettings();
  const card = await findCard("Never track");
  const field = card.getByRole("textbox", { name: "Addresses or domains, one a line" });
  const listed = () =>
    card
      .queryAllByRole("button", { name: /^Remove / })
      .map((button) => button.getAttribute("aria-label"));
  const add = async (text: string) => {
    fireEvent.change(field, { target: { value: text } });
    await user.click(card.getByRole("button", { name: "Add" }));
  };
  return { user, card, field, listed, add };
};

test("says what it does, and that nobody is in it", async () => {
  const { card } = await open();
  expect(card.getByText("Nobody is left out so far.")).toBeVisible();
  expect(card.getByText(/^Prospects you already have stay in your list/)).toBeVisible();
  expect(card.getByRole("button", { name: "Add" })).toBeDisabled();
});

test("several lines are added at once, as they are stored, and taken back with Undo", async () => {
  await keep("globex.example");
  const { user, field, listed, add } = await open();
  await add("Jane@Acme.com\n@initech.example\nglobex.example");
  expect(await screen.findByText("2 entries added.")).toBeVisible();
  expect(await saved()).toEqual(["globex.example", "jane@acme.com", "initech.example"]);
  await waitFor(() => expect(field).toHaveValue(""));
  await waitFor(() =>
    expect(listed()).toEqual([
      "Remove globex.example",
      "Remove initech.example",
      "Remove jane@acme.com",
    ]),
  );
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("Taken back.")).toBeVisible();
  expect(await saved()).toEqual(["globex.example"]);
});

test("a line that is neither is said to be, and stays to be mended; the others are added", async () => {
  const { field, add } = await open();
  await add("acme.example\njane\nhttps://acme.example");
  expect(await screen.findByText("1 entry added.")).toBeVisible();
  expect(await saved()).toEqual(["acme.example"]);
  expect(field).toHaveValue("jane\nhttps://acme.example");
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(
    /Line 1, “jane”: .*Line 2, “https:\/\/acme\.example”: /,
  );
  fireEvent.change(field, { target: { value: "" } });
  expect(field).not.toBeInvalid();
});

test("one is removed, and comes back with Undo; the focus goes to the next", async () => {
  await keep("a.example", "b.example", "c.example");
  const { user, card, listed } = await open();
  await user.click(card.getByRole("button", { name: "Remove b.example" }));
  expect(await screen.findByText("“b.example” removed from the list.")).toBeVisible();
  await waitFor(() => expect(listed()).toEqual(["Remove a.example", "Remove c.example"]));
  expect(card.getByRole("button", { name: "Remove c.example" })).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(async () =>
    expect((await saved()).sort()).toEqual(["a.example", "b.example", "c.example"]),
  );
});

test("more than can be kept are refused, and none of them is lost", async () => {
  await keep(...Array.from({ length: 999 }, (_, index) => `company${index}.example`));
  const { field, add } = await open();
  await add("one.example\ntwo.example");
  expect(field).toHaveAccessibleDescription("1,000 entries are the most.");
  expect(field).toHaveValue("one.example\ntwo.example");
  expect(await saved()).toHaveLength(999);
});

test("what could not be saved stays in the field, and the page says why", async () => {
  const { field, add } = await open();
  const failure = { kind: "failed", message: "The disk is full." };
  stage.fake.runtime.sendMessage.mockResolvedValue({ ok: false, failure });
  await add("acme.example");
  expect(await screen.findByText("Not saved. The disk is full.")).toBeVisible();
  expect(field).toHaveValue("acme.example");
});
