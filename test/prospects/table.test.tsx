/** The table with the worker's real actions behind it. */
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { EVERYBODY } from "~domain/prospect-view";
import { DEFAULT_SETTINGS } from "~domain/settings";
import { stopLines } from "~prospects/lines";
import { useTable } from "~prospects/table-state";
import type { RekindleDatabase } from "~storage/database";
import ProspectsEntry from "~tabs/prospects";
import { perform } from "~ui/perform";
import { addProspect, logReply, logTouch, setTheStage } from "../support/popup-stage";

let db: RekindleDatabase;
beforeEach(async () => {
  ({ db } = await setTheStage());
  stopLines();
  useTable.setState(useTable.getInitialState(), true);
  location.hash = "";
  // A simulated page has no sizes, and what has none shows no rows.
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1200);
});

function open() {
  render(<ProspectsEntry />);
  return userEvent.setup();
}

/** Jane is late, Omar has answered, Nora was added just now. */
async function three() {
  const jane = await addProspect({ name: "Jane Doe", email: "jane@acme.example", source: "Fair" });
  const omar = await addProspect({ name: "Omar Haddad", company: "Kestrel", source: "Referral" });
  const nora = await addProspect({ name: "Nora Müller", company: "Acme" });
  await logTouch(jane, 30);
  await logTouch(omar, 20);
  await logReply(omar, 10);
  return { jane, omar, nora };
}

const names = () =>
  screen
    .queryAllByRole("row")
    .slice(1)
    .map((row) => within(row).getByRole("link").textContent);
const shows = (...expected: string[]) => waitFor(() => expect(names()).toEqual(expected));
const rowOf = (name: string) => screen.getByRole("row", { name: new RegExp(name) });
const tick = (name: string) => screen.getByRole("checkbox", { name: `Select ${name}` });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const stored = async (id: `prospect:${string}`) => (await db.prospects.get(id)) ?? { tags: [] };

test("everybody is there, who is due soonest on top, and the status says how many", async () => {
  await three();
  open();
  await shows("Jane Doe", "Omar Haddad", "Nora Müller");
  const grid = screen.getByRole("grid", { name: "Prospects" });
  expect(grid).toHaveAttribute("aria-rowcount", "4");
  expect(rowOf("Jane Doe")).toHaveAttribute("aria-rowindex", "2");
  expect(rowOf("Omar Haddad")).toHaveTextContent("Your turn");
  expect(await screen.findByText("3 prospects")).toBeVisible();
});

test("a lead waits in the colours that leads have in the popup", async () => {
  await three();
  const minutesAgo = Date.now() - 12 * 60_000;
  await addProspect({
    name: "Lea Lead",
    email: "lea@acme.example",
    cadenceId: "fresh-lead",
    interestedAt: minutesAgo,
  });
  open();
  const due = (name: string) => rowOf(name).querySelector(".grid-due");
  const lead = await screen.findByText("Waiting 12 min");
  expect(lead.closest(".grid-due")).toHaveAttribute("data-group", "lead");
  expect(due("Omar Haddad")).toHaveAttribute("data-group", "your-turn");
});

test("a touch that lands moves its row, and who is added or removed comes and goes", async () => {
  const { jane, nora } = await three();
  open();
  await shows("Jane Doe", "Omar Haddad", "Nora Müller");
  await logTouch(jane, 0);
  await shows("Omar Haddad", "Nora Müller", "Jane Doe");
  await addProspect({ name: "Lars Lind" });
  await waitFor(() => expect(names()).toContain("Lars Lind"));
  await db.prospects.delete(nora);
  await waitFor(() => expect(names()).not.toContain("Nora Müller"));
});

test("the search takes any part, without accents; / leads there and Escape ends it", async () => {
  await three();
  const user = open();
  await shows("Jane Doe", "Omar Haddad", "Nora Müller");
  await user.keyboard("/");
  await user.keyboard("mull");
  await shows("Nora Müller");
  expect(screen.getByText("1 of 3 prospects")).toBeVisible();
  await user.keyboard("{Escape}acme");
  await shows("Jane Doe", "Nora Müller");
  await user.keyboard("zzz");
  await user.click(await screen.findByRole("button", { name: "Clear search and filters" }));
  await shows("Jane Doe", "Omar Haddad", "Nora Müller");
});

test("a filter says how many each value has, can be removed, and all of them at once", async () => {
  await three();
  const user = open();
  await shows("Jane Doe", "Omar Haddad", "Nora Müller");
  await user.click(button("Filter by Source"));
  const options = screen.getAllByRole("menuitemcheckbox").map((one) => one.textContent);
  expect(options).toEqual(["No source1", "Fair1", "Referral1"]);
  await user.click(screen.getByRole("menuitemcheckbox", { name: /Fair/ }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: /No source/ }));
  await user.keyboard("{Escape}");
  await shows("Jane Doe", "Nora Müller");
  expect(button("Filter by Source, 2 chosen")).toBeVisible();
  await user.click(button("Remove filter Source: Fair"));
  await shows("Nora Müller");
  await user.click(button("Clear all"));
  await shows("Jane Doe", "Omar Haddad", "Nora Müller");
});

test("a column sorts up, then down", async () => {
  await three();
  const user = open();
  await shows("Jane Doe", "Omar Haddad", "Nora Müller");
  await user.click(button("Name"));
  await shows("Jane Doe", "Nora Müller", "Omar Haddad");
  expect(screen.getByRole("columnheader", { name: "Name" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await user.click(button("Name"));
  await shows("Omar Haddad", "Nora Müller", "Jane Doe");
  expect(screen.getByRole("columnheader", { name: "Due" })).not.toHaveAttribute("aria-sort");
});

test("keys move, select and open; Back finds the table as it was", async () => {
  const { omar } = await three();
  const user = open();
  await shows("Jane Doe", "Omar Haddad", "Nora Müller");
  await user.keyboard("j");
  await waitFor(() => expect(rowOf("Jane Doe")).toHaveFocus());
  await user.keyboard("{ArrowDown}");
  await waitFor(() => expect(rowOf("Omar Haddad")).toHaveFocus());
  await user.keyboard("x");
  expect(rowOf("Omar Haddad")).toHaveAttribute("aria-selected", "true");
  await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
  await waitFor(() => expect(rowOf("Nora Müller")).toHaveFocus());
  expect(screen.getByText("2 selected")).toBeVisible();
  await user.keyboard("{Escape}");
  expect(screen.queryByText("2 selected")).not.toBeInTheDocument();
  await user.keyboard("{Control>}a{/Control}");
  expect(screen.getByText("3 selected")).toBeVisible();
  await user.keyboard("{Escape}k");
  await waitFor(() => expect(rowOf("Omar Haddad")).toHaveFocus());
  await user.keyboard("{Enter}");
  await waitFor(() => expect(location.hash).toBe(`#${omar}`));
  await waitFor(() => expect(screen.queryByRole("grid")).not.toBeInTheDocument());
  act(() => {
    location.hash = "";
  });
  await shows("Jane Doe", "Omar Haddad", "Nora Müller");
  await waitFor(() => expect(rowOf("Omar Haddad")).toHaveFocus());
  await user.keyboard("{Control>}a{/Control}");
  expect(screen.getByText("3 selected")).toBeVisible();
});

test("without single keys, letters and / do nothing; arrows, Space and Ctrl+A do", async () => {
  await three();
  await perform("change-settings", { ...DEFAULT_SETTINGS, hasSingleKeys: false });
  const user = open();
  await shows("Jane Doe", "Omar Haddad", "Nora Müller");
  await user.keyboard("j/");
  expect(document.body).toHaveFocus();
  await user.keyboard("{ArrowDown}");
  await waitFor(() => expect(rowOf("Jane Doe")).toHaveFocus());
  await user.keyboard("jx");
  expect(rowOf("Jane Doe")).toHaveFocus();
  expect(screen.queryByText("1 selected")).not.toBeInTheDocument();
  await user.keyboard(" ");
  expect(screen.getByText("1 selected")).toBeVisible();
  await user.keyboard("{Control>}a{/Control}");
  expect(screen.getByText("3 selected")).toBeVisible();
});

test("a range with Shift, and everybody found with the box in the head", async () => {
  await three();
  const user = open();
  await shows("Jane Doe", "Omar Haddad", "Nora Müller");
  await user.click(tick("Jane Doe"));
  fireEvent.click(tick("Nora Müller"), { shiftKey: true });
  expect(screen.getByText("3 selected")).toBeVisible();
  await user.click(tick("Omar Haddad"));
  expect(screen.getByText("2 selected")).toBeVisible();
  expect(screen.getByRole("checkbox", { name: "Select everyone found" })).toBePartiallyChecked();
  await user.click(screen.getByRole("checkbox", { name: "Select everyone found" }));
  expect(screen.getByText("3 selected")).toBeVisible();
  await user.keyboard("/doe");
  await shows("Jane Doe");
  expect(screen.queryByText("3 selected")).not.toBeInTheDocument();
});

test("stage and tags of those selected change in one go, and Undo brings them back", async () => {
  const { jane, nora } = await three();
  const user = open();
  await shows("Jane Doe", "Omar Haddad", "Nora Müller");
  await user.click(tick("Jane Doe"));
  await user.click(tick("Nora Müller"));
  const bar = within(screen.getByRole("toolbar", { name: "Change those selected" }));
  await user.click(bar.getByRole("button", { name: "Stage" }));
  await user.click(screen.getByRole("menuitem", { name: "Meeting" }));
  expect(await screen.findByText("2 prospects: stage Meeting.")).toBeVisible();
  expect(await stored(jane)).toMatchObject({ stage: "meeting" });
  expect(rowOf("Nora Müller")).toHaveTextContent("Meeting");
  await user.click(button("Undo"));
  await waitFor(async () => expect(await stored(nora)).toMatchObject({ stage: "new" }));

  await user.click(bar.getByRole("button", { name: "Add tag…" }));
  await user.click(button("Add tag"));
  expect(screen.getByText("Enter a tag.")).toBeVisible();
  await user.type(screen.getByRole("combobox", { name: "Tag" }), "pilot");
  await user.click(button("Add tag"));
  expect(await screen.findByText("2 prospects: tag “pilot” added.")).toBeVisible();
  await waitFor(() => expect(rowOf("Jane Doe")).toHaveTextContent("pilot"));
  await user.click(bar.getByRole("button", { name: "Remove tag" }));
  await user.click(screen.getByRole("menuitem", { name: "pilot" }));
  expect(await screen.findByText("2 prospects: tag “pilot” removed.")).toBeVisible();
});

test("source, cadence and parking are asked for", async () => {
  const { jane } = await three();
  const user = open();
  await shows("Jane Doe", "Omar Haddad", "Nora Müller");
  await user.click(tick("Jane Doe"));
  await user.click(button("Source…"));
  await user.clear(screen.getByRole("combobox", { name: "Source" }));
  await user.type(screen.getByRole("combobox", { name: "Source" }), "Website");
  await user.click(button("Save"));
  expect(await screen.findByText("One prospect: source “Website”.")).toBeVisible();
  await user.click(button("Cadence…"));
  await user.selectOptions(screen.getByRole("combobox", { name: "Cadence" }), "Cold email");
  await user.click(button("Save"));
  expect(await screen.findByText("One prospect: cadence “Cold email”.")).toBeVisible();
  await user.click(button("Park…"));
  await user.click(button("Park"));
  expect(await screen.findByText(/^One prospect parked until /)).toBeVisible();
  expect(await stored(jane)).toMatchObject({
    source: "Website",
    cadenceId: "cold-email",
    turn: "parked",
  });
});

test("deleting is asked once more, and says that it is for good", async () => {
  const { jane } = await three();
  const user = open();
  await shows("Jane Doe", "Omar Haddad", "Nora Müller");
  await user.click(tick("Jane Doe"));
  await user.click(button("Delete…"));
  const dialog = within(screen.getByRole("dialog", { name: "Delete one prospect?" }));
  expect(dialog.getByText(/This cannot be undone/)).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Delete one prospect" }));
  await shows("Omar Haddad", "Nora Müller");
  expect(await db.prospects.get(jane)).toBeUndefined();
  expect(await db.events.where({ prospectId: jane }).count()).toBe(0);
  expect(screen.getByText("One prospect deleted.")).toBeVisible();
  expect(await db.erased.count()).toBe(1);
});

test("a view is saved, replaced, chosen and deleted, and that is undone", async () => {
  await three();
  const user = open();
  await shows("Jane Doe", "Omar Haddad", "Nora Müller");
  await user.click(button("Your turn"));
  await shows("Omar Haddad");
  expect(button("Your turn")).toHaveAttribute("aria-current", "true");
  expect(screen.queryByRole("button", { name: "Save view…" })).not.toBeInTheDocument();
  await user.click(button("Everyone"));
  await user.type(screen.getByRole("searchbox"), "acme");
  await user.click(button("Save view…"));
  await user.click(button("Save"));
  expect(screen.getByText("Enter a name.")).toBeVisible();
  await user.type(screen.getByRole("textbox", { name: "Name" }), "Acme");
  await user.click(button("Save"));
  await waitFor(() => expect(button("Acme")).toHaveAttribute("aria-current", "true"));
  await user.click(button("Everyone"));
  await shows("Jane Doe", "Omar Haddad", "Nora Müller");
  await user.click(button("Acme"));
  await shows("Jane Doe", "Nora Müller");
  await user.type(screen.getByRole("searchbox"), " nora");
  await user.click(button("Save view…"));
  await user.type(screen.getByRole("textbox", { name: "Name" }), "Acme");
  expect(screen.getByText(/It will be replaced/)).toBeVisible();
  await user.click(button("Replace"));
  await waitFor(async () =>
    expect(await db.state.get("views")).toMatchObject({
      value: [{ name: "Acme", view: { ...EVERYBODY, search: "acme nora" } }],
    }),
  );
  await user.click(button("Delete view “Acme”"));
  await waitFor(() =>
    expect(screen.queryByRole("button", { name: "Acme" })).not.toBeInTheDocument(),
  );
  await user.click(button("Undo"));
  await waitFor(() => expect(button("Acme")).toBeVisible());
});

test("without anybody it is said how to begin", async () => {
  const user = open();
  expect(await screen.findByRole("heading", { name: "No prospects yet" })).toBeVisible();
  await user.click(button("Add your first prospect"));
  expect(screen.getByRole("dialog", { name: "Add a prospect" })).toBeVisible();
});
