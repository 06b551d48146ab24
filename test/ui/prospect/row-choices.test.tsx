/** What a row wants to have answered: Yes, No, Park or another round; a promise kept, moved, dropped. */
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { dayAfter, dayOf } from "~domain/calendar";
import type { ProspectId } from "~domain/ids";
import type { Body, MessageName } from "~messages/contract";
import { perform } from "~ui/perform";
import { addProspect, logTouch, openPopup, setTheStage } from "../../support/popup-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
let jane: ProspectId;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const dayIn = (days: number) => dayAfter(dayOf(Date.now(), zone), days);

beforeEach(async () => {
  stage = await setTheStage();
  jane = await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
});

const theRow = async () => (await stage.db.prospects.get(jane)) ?? expect.fail("no row");
const button = (name: string | RegExp) => screen.findByRole("button", { name });
async function tell<N extends MessageName>(name: N, body: Body<N>) {
  expect(await perform(name, body)).toMatchObject({ ok: true });
}

describe("a cadence that is used up", () => {
  beforeEach(async () => {
    for (const daysAgo of [100, 90, 80, 70, 60, 50, 40, 30]) await logTouch(jane, daysAgo);
  });

  test("asks for a decision in the row", async () => {
    openPopup();
    expect(await screen.findByRole("region", { name: "Overdue" })).toHaveTextContent(
      "8 touches, no reply for 30 days: yes, no, park or another round?",
    );
    for (const choice of ["Yes", "No", "Park", "Another round"])
      expect(await button(`${choice}: Jane Doe`)).toBeVisible();
  });

  test("another round begins at once, and can be taken back", async () => {
    const user = openPopup();
    await user.click(await button("Another round: Jane Doe"));
    expect(await screen.findByText("Another round for Jane Doe begun.")).toBeVisible();
    expect(await theRow()).toMatchObject({ turn: "theirs", stepsDone: 0 });
    await waitFor(() =>
      expect(screen.queryByRole("button", { name: "Yes: Jane Doe" })).not.toBeInTheDocument(),
    );
    await user.click(await button("Undo"));
    expect(await button("Another round: Jane Doe")).toBeVisible();
    expect(await theRow()).toMatchObject({ turn: "decide", stepsDone: 8 });
  });

  test("a yes may be the beginning of looking after a customer", async () => {
    const user = openPopup();
    await user.click(await button("Yes: Jane Doe"));
    const dialog = within(await screen.findByRole("dialog", { name: "Jane Doe says yes" }));
    const after = dialog.getByRole("combobox", { name: "And then" });
    expect(within(after).getAllByRole("option")).toHaveLength(4);
    await user.selectOptions(after, "Customer care, every 60 days");
    await user.click(dialog.getByRole("button", { name: "Won" }));
    expect(await screen.findByText(/^Jane Doe: won, and looked after/)).toBeVisible();
    expect(await theRow()).toMatchObject({ outcome: "won", turn: "theirs" });
    expect((await theRow()).dueAt).toBeGreaterThan(Date.now());
  });

  test.each([
    ["No", "Jane Doe says no"],
    ["Park", "Park Jane Doe"],
  ])("%s asks for more", async (choice, title) => {
    const user = openPopup();
    await user.click(await button(`${choice}: Jane Doe`));
    expect(await screen.findByRole("dialog", { name: title })).toBeVisible();
  });

  test("who is not due is not asked about", async () => {
    await tell("snooze-prospect", {
      commandId: crypto.randomUUID(),
      prospectId: jane,
      untilAt: Date.now() + 10 * 24 * 60 * 60_000,
    });
    const user = openPopup();
    await user.type(await screen.findByRole("searchbox"), "jane");
    await screen.findByRole("region", { name: "Search results" });
    expect(screen.queryByRole("button", { name: "Yes: Jane Doe" })).not.toBeInTheDocument();
  });
});

describe("a promise that is due", () => {
  const promise = (dueOn: string, text: string) =>
    tell("make-promise", { commandId: crypto.randomUUID(), prospectId: jane, dueOn, text });
  beforeEach(async () => {
    await logTouch(jane, 1);
    await promise(dayIn(-7), "send the offer");
  });
  // Due when it is made, or on the next working day.
  const openRow = async () => {
    const user = openPopup();
    await user.type(await screen.findByRole("searchbox"), "jane");
    await screen.findByText(/^You promised for \d+ \w+: send the offer$/);
    return user;
  };

  test.each([
    ["Kept", "Promise to Jane Doe kept."],
    ["Drop", "Promise to Jane Doe dropped."],
  ])("%s closes it, and can be taken back", async (choice, note) => {
    const user = await openRow();
    await user.click(await button(`${choice}: Jane Doe`));
    expect(await screen.findByText(note)).toBeVisible();
    expect((await theRow()).promises).toEqual([]);
    await waitFor(() =>
      expect(screen.queryByRole("button", { name: "Kept: Jane Doe" })).not.toBeInTheDocument(),
    );
    await user.click(await button("Undo"));
    expect(await button("Kept: Jane Doe")).toBeVisible();
    expect((await theRow()).promises).toMatchObject([{ text: "send the offer" }]);
  });

  test("moves to another day, not to one that has passed", async () => {
    const user = await openRow();
    await user.click(await button("Move…: Jane Doe"));
    const dialog = within(
      await screen.findByRole("dialog", { name: "Move the promise to Jane Doe" }),
    );
    expect(dialog.getByText("send the offer")).toBeVisible();
    const day = dialog.getByLabelText("Day");
    await user.clear(day);
    await user.type(day, dayIn(-1));
    await user.click(dialog.getByRole("button", { name: "Move" }));
    expect(day).toHaveAccessibleDescription("Choose today or a later day.");
    await user.clear(day);
    await user.type(day, dayIn(9));
    await user.click(dialog.getByRole("button", { name: "Move" }));
    expect(await screen.findByText(/^Promise moved to/)).toBeVisible();
    expect((await theRow()).promises).toMatchObject([{ dueOn: dayIn(9) }]);
  });

  test("all of them stand in the history, with the next step, and go from there", async () => {
    await promise(dayIn(9), "bring the samples");
    await tell("set-next-step", {
      commandId: crypto.randomUUID(),
      prospectId: jane,
      on: dayIn(20),
      text: "call about the budget",
    });
    const user = await openRow();
    await user.click(
      await button(/^You promised for \d+ \w+: send the offer: history of Jane Doe$/),
    );
    const dialog = within(await screen.findByRole("dialog", { name: "Jane Doe: history" }));
    const promises = dialog.getByRole("region", { name: "Promises" });
    expect(within(promises).getAllByRole("listitem")).toHaveLength(2);
    expect(dialog.getByRole("region", { name: "Next step" })).toHaveTextContent(
      "call about the budget",
    );

    await user.click(within(promises).getByRole("button", { name: /^Kept: send the offer/ }));
    await waitFor(() => expect(within(promises).getAllByRole("listitem")).toHaveLength(1));
    expect(dialog.getByRole("status")).toHaveTextContent("Promise kept.");
    await user.click(dialog.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(within(promises).getAllByRole("listitem")).toHaveLength(2));

    await user.click(within(promises).getByRole("button", { name: /^Move…: bring the samples/ }));
    const move = within(await screen.findByRole("dialog", { name: /^Move the promise/ }));
    await user.click(move.getByRole("button", { name: "Cancel" }));
    expect(await screen.findByRole("dialog", { name: "Jane Doe: history" })).toBeVisible();
  });
});
