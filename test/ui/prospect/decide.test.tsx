/** A yes and a no, each with its moment: what it took, and one reason. */
import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ProspectId } from "~domain/ids";
import { forgetLanguage } from "~words/say";
import { addProspect, logTouch, openPopup, setTheStage } from "../../support/popup-stage";
import { fakeI18n } from "../../support/words";

let stage: Awaited<ReturnType<typeof setTheStage>>;
let jane: ProspectId;

beforeEach(async () => {
  stage = await setTheStage();
  jane = await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
});

afterEach(forgetLanguage);

const theEnd = async () =>
  (await stage.db.events.toArray()).find(({ kind }) => kind === "won" || kind === "lost");

async function decide(item: string, title: string, button = "Decide on Jane Doe") {
  const user = openPopup();
  await user.click(await screen.findByRole("button", { name: button }));
  await user.click(await screen.findByRole("menuitem", { name: item }));
  return { user, dialog: within(await screen.findByRole("dialog", { name: title })) };
}

describe("a yes", () => {
  test("says what it took, in the dialog and afterwards, and can be taken back", async () => {
    for (const daysAgo of [33, 20, 12]) await logTouch(jane, daysAgo);
    const { user, dialog } = await decide("Yes…", "Jane Doe says yes");
    expect(dialog.getByText("3 touches in 34 days")).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Won" }));
    expect(await screen.findByText("Jane Doe: won, after 3 touches in 34 days.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByText("Taken back.");
    expect(await stage.db.prospects.get(jane)).toMatchObject({ outcome: "open" });
  });

  test("without a touch there is nothing to say of it", async () => {
    const { user, dialog } = await decide("Yes…", "Jane Doe says yes");
    expect(dialog.queryByText(/touch/)).not.toBeInTheDocument();
    await user.click(dialog.getByRole("button", { name: "Won" }));
    expect(await screen.findByText("Jane Doe: won.")).toBeVisible();
  });
});

describe("a no", () => {
  const openNo = () => decide("No…", "Jane Doe says no");
  const close = "Close";

  test("asks for one reason, in a group with a name", async () => {
    const { dialog } = await openNo();
    const group = within(dialog.getByRole("group", { name: "Reason" }));
    const radios = group.getAllByRole("radio");
    expect(radios).toHaveLength(5);
    for (const radio of radios) expect(radio).not.toBeChecked();
    expect(group.queryByRole("textbox")).not.toBeInTheDocument();
  });

  test.each(["Bought elsewhere", "No budget", "No need", "Bad timing"])("%s", async (reason) => {
    const { user, dialog } = await openNo();
    await user.click(dialog.getByRole("radio", { name: reason }));
    await user.click(dialog.getByRole("button", { name: close }));
    await screen.findByText("Jane Doe: no.");
    expect(await theEnd()).toMatchObject({ kind: "lost", reason });
  });

  test("may have no reason", async () => {
    const { user, dialog } = await openNo();
    await user.click(dialog.getByRole("button", { name: close }));
    await screen.findByText("Jane Doe: no.");
    expect(await theEnd()).not.toHaveProperty("reason");
  });

  test("another reason is typed at once", async () => {
    const { user, dialog } = await openNo();
    await user.click(dialog.getByRole("radio", { name: "Other…" }));
    expect(dialog.getByRole("textbox", { name: "Reason" })).toHaveFocus();
    await user.keyboard("  Merged with a rival ");
    await user.click(dialog.getByRole("button", { name: close }));
    await screen.findByText("Jane Doe: no.");
    expect(await theEnd()).toMatchObject({ reason: "Merged with a rival" });
  });

  test("what was typed does not count once another reason is chosen", async () => {
    const { user, dialog } = await openNo();
    await user.click(dialog.getByRole("radio", { name: "Other…" }));
    await user.keyboard("Merged");
    await user.click(dialog.getByRole("radio", { name: "No need" }));
    expect(dialog.queryByRole("textbox")).not.toBeInTheDocument();
    await user.click(dialog.getByRole("button", { name: close }));
    await screen.findByText("Jane Doe: no.");
    expect(await theEnd()).toMatchObject({ reason: "No need" });
  });

  test("by the keyboard the focus stays where it is", async () => {
    const { user, dialog } = await openNo();
    const other = dialog.getByRole("radio", { name: "Other…" });
    other.focus();
    await user.keyboard(" ");
    expect(dialog.getByRole("textbox", { name: "Reason" })).toBeVisible();
    expect(other).toHaveFocus();
    await user.tab();
    expect(dialog.getByRole("textbox", { name: "Reason" })).toHaveFocus();
  });

  test("a bad moment may be parked instead", async () => {
    const { user, dialog } = await openNo();
    await user.click(dialog.getByRole("button", { name: "Park instead…" }));
    expect(await screen.findByRole("dialog", { name: "Park Jane Doe" })).toBeVisible();
    expect(await theEnd()).toBeUndefined();
  });
});

test("in German", async () => {
  await logTouch(jane, 20);
  Object.assign(chrome, { i18n: fakeI18n("de") });
  forgetLanguage();
  const { user, dialog } = await decide("Ja…", "Jane Doe sagt Ja", "Über Jane Doe entscheiden");
  expect(dialog.getByText("1 Kontakt in 21 Tagen")).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Gewonnen" }));
  expect(await screen.findByText("Jane Doe: gewonnen, 1 Kontakt in 21 Tagen.")).toBeVisible();
});
