import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { clearSelection } from "~ui/prospect/selection";
import { addProspect, logTouch, openPopup, setTheStage } from "../support/popup-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
beforeEach(async () => {
  stage = await setTheStage();
  clearSelection();
  for (const [index, name] of ["Ada Lund", "Bo Ek", "Cy Roth", "Di Moss"].entries())
    await logTouch(await addProspect({ name, email: `p${index}@acme.example` }), 40 - index * 7);
});

async function opened() {
  const user = openPopup();
  await screen.findByRole("checkbox", { name: "Select Ada Lund" });
  return user;
}

const box = (name: string) => screen.getByRole("checkbox", { name: `Select ${name}` });
const bar = () => within(screen.getByRole("region", { name: "Selection" }));
const turns = async () => (await stage.db.prospects.toArray()).map((row) => row.dueFor ?? row.turn);

describe("selecting", () => {
  test("by click and by x; Escape and Clear let go", async () => {
    const user = await opened();
    expect(screen.queryByRole("region", { name: "Selection" })).not.toBeInTheDocument();
    await user.click(box("Bo Ek"));
    expect(bar().getByRole("status")).toHaveTextContent("1 selected");
    await user.keyboard("jx");
    expect(box("Cy Roth")).toBeChecked();
    expect(bar().getByRole("status")).toHaveTextContent("2 selected");
    await user.keyboard("x");
    expect(box("Cy Roth")).not.toBeChecked();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "Selection" })).not.toBeInTheDocument();
    await user.click(box("Bo Ek"));
    await user.click(bar().getByRole("button", { name: "Clear" }));
    expect(box("Bo Ek")).not.toBeChecked();
  });

  test("a click with Shift takes everyone from the last one to there, either way", async () => {
    const user = await opened();
    await user.click(box("Cy Roth"));
    await user.keyboard("{Shift>}");
    await user.click(box("Ada Lund"));
    await user.keyboard("{/Shift}");
    const checked = screen.getAllByRole("checkbox", { checked: true });
    expect(checked).toEqual([box("Ada Lund"), box("Bo Ek"), box("Cy Roth")]);
  });
});

describe("acting on all of them", () => {
  const selectTwo = async () => {
    const user = await opened();
    await user.click(box("Ada Lund"));
    await user.click(box("Cy Roth"));
    return user;
  };

  test("snoozes, and takes it back", async () => {
    const user = await selectTwo();
    const before = await turns();
    await user.click(bar().getByRole("button", { name: "Snooze 2 people" }));
    await user.click(await screen.findByRole("menuitem", { name: /^3 days/ }));
    expect(await screen.findByText(/^2 people snoozed until /)).toBeVisible();
    expect((await turns()).filter((one) => one === "snooze")).toHaveLength(2);
    expect(screen.queryByRole("region", { name: "Selection" })).not.toBeInTheDocument();
    // Told by the note, and not as what was done about an absence.
    expect(screen.queryByRole("button", { name: /^Undo: / })).not.toBeInTheDocument();
    await user.keyboard("u");
    await screen.findByText("Taken back.");
    expect(await turns()).toEqual(before);
  });

  test("parks with a day and a reason", async () => {
    const user = await selectTwo();
    await user.click(bar().getByRole("button", { name: "Park…" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Park 2 people" }));
    await user.click(dialog.getByRole("button", { name: "30 days" }));
    await user.type(dialog.getByRole("textbox", { name: "Reason" }), "Budget in spring");
    await user.click(dialog.getByRole("button", { name: "Park" }));
    expect(await screen.findByText(/^2 people parked until /)).toBeVisible();
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    const parked = (await stage.db.prospects.toArray()).flatMap(({ parked }) => parked ?? []);
    expect(parked.map(({ reason }) => reason)).toEqual(["Budget in spring", "Budget in spring"]);
    await waitFor(() => expect(screen.queryByText("Ada Lund")).not.toBeInTheDocument());
  });

  test("logs a call for each, and takes all of them back", async () => {
    const user = await selectTwo();
    await user.click(bar().getByRole("button", { name: "Log call" }));
    expect(await screen.findByText("Call logged for 2 people.")).toBeVisible();
    expect(await stage.db.events.count()).toBe(6);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByText("Taken back.");
    expect(await stage.db.events.count()).toBe(8);
  });

  test("the keys are for the selection", async () => {
    const user = await selectTwo();
    await user.keyboard("s");
    expect(await screen.findByText(/^2 people snoozed until /)).toBeVisible();
  });

  test("nothing is lost of it when the worker does not answer", async () => {
    const user = await selectTwo();
    stage.fake.runtime.sendMessage.mockResolvedValue(undefined);
    await user.click(bar().getByRole("button", { name: "Park…" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Park 2 people" }));
    await user.click(dialog.getByRole("button", { name: "Park" }));
    expect(await screen.findByText("Not saved. Rekindle did not answer.")).toBeInTheDocument();
    expect(screen.getByRole("dialog", { name: "Park 2 people" })).toBeInTheDocument();
    expect(screen.getAllByRole("checkbox", { checked: true, hidden: true })).toHaveLength(2);
  });
});
