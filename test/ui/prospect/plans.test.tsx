/** Promises and next steps made in the popup, and where a day off really falls. */
import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ProspectId } from "~domain/ids";
import { DEFAULT_RULES } from "~domain/rules";
import { perform } from "~ui/perform";
import { addProspect, logTouch, openPopup, setTheStage } from "../../support/popup-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
let jane: ProspectId;

// A Tuesday morning. Friday the 27th is a day off of the rep's.
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 10, 24, 10, 0) });
  stage = await setTheStage();
  const absences = [{ from: "2026-11-27", until: "2026-11-27" }];
  const calendar = { ...DEFAULT_RULES.calendar, absences };
  expect(await perform("change-rules", { ...DEFAULT_RULES, calendar })).toMatchObject({ ok: true });
  jane = await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
  await logTouch(jane, 20);
});
afterEach(() => void vi.useRealTimers());

const theRow = async () => (await stage.db.prospects.get(jane)) ?? expect.fail("no row");

async function open(button: string, item: string, title: string) {
  const user = openPopup();
  await user.click(await screen.findByRole("button", { name: button }));
  await user.click(await screen.findByRole("menuitem", { name: item }));
  return { user, dialog: within(await screen.findByRole("dialog", { name: title })) };
}

test("a promise is made for the next working day, or another in one click", async () => {
  const { user, dialog } = await open("Log for Jane Doe", "Promise…", "Promise to Jane Doe");
  expect(dialog.getByLabelText("Day")).toHaveValue("2026-11-25");
  expect(dialog.getByRole("button", { name: "Tomorrow" })).toHaveAttribute("aria-pressed", "true");
  // A day off is not offered.
  expect(dialog.queryByRole("button", { name: "Friday" })).not.toBeInTheDocument();
  await user.click(dialog.getByRole("button", { name: "In a week" }));
  await user.click(dialog.getByRole("button", { name: "Promise" }));
  const what = dialog.getByRole("textbox", { name: "What" });
  expect(what).toHaveAccessibleDescription("Enter a few words.");
  await user.type(what, "send the offer");
  await user.click(dialog.getByRole("button", { name: "Promise" }));
  expect(await screen.findByText("Promise to Jane Doe for 1 December noted.")).toBeVisible();
  expect((await theRow()).promises).toMatchObject([
    { text: "send the offer", dueOn: "2026-12-01" },
  ]);
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await screen.findByText("Taken back.");
  expect((await theRow()).promises).toEqual([]);
});

test("a promise for a day off is to be kept before it", async () => {
  const { user, dialog } = await open("Log for Jane Doe", "Promise…", "Promise to Jane Doe");
  const day = dialog.getByLabelText("Day");
  await user.clear(day);
  await user.type(day, "2026-11-29");
  expect(day).toHaveAccessibleDescription(/^A day off: to be kept by Thu,? 26 Nov$/);
});

test("a next step is planned for a day", async () => {
  const { user, dialog } = await open("Snooze Jane Doe", "Next step…", "Next step for Jane Doe");
  await user.type(dialog.getByRole("textbox", { name: "What" }), "call about the budget");
  const day = dialog.getByLabelText("Day");
  await user.clear(day);
  await user.type(day, "2026-11-27");
  expect(day).toHaveAccessibleDescription(/^A day off: due on Mon,? 30 Nov$/);
  await user.click(dialog.getByRole("button", { name: "Plan" }));
  expect(await screen.findByText("Next step for Jane Doe on 27 November.")).toBeVisible();
  expect(await theRow()).toMatchObject({
    dueFor: "next-step",
    nextStep: { on: "2026-11-27", text: "call about the budget" },
  });
});

test.each([
  ["Snooze Jane Doe", "Until a date…", "Snooze Jane Doe", /^A day off: due on Mon,? 7 Dec$/],
  ["Decide on Jane Doe", "Park until…", "Park Jane Doe", /^A day off: back on Mon,? 7 Dec$/],
])("%s, %s says where a day off falls", async (button, item, title, words) => {
  const { user, dialog } = await open(button, item, title);
  const date = dialog.getByLabelText("Until");
  expect(date).toHaveAccessibleDescription(/^(Mon|Tue|Wed|Thu|Fri),? \d+ \w+$/);
  await user.clear(date);
  await user.type(date, "2026-12-05");
  expect(date).toHaveAccessibleDescription(words);
});

test("who is back from parking says why and since when", async () => {
  vi.setSystemTime(new Date(2026, 7, 24, 10, 0));
  const commandId = crypto.randomUUID();
  const reason = "Budget in spring";
  await perform("park-prospect", { commandId, prospectId: jane, untilOn: "2026-11-23", reason });
  vi.setSystemTime(new Date(2026, 10, 24, 10, 0));
  openPopup();
  const row = await screen.findByRole("listitem");
  expect(row).toHaveTextContent("Back from parking: Budget in spring");
  expect(row).toHaveTextContent(/parked on Mon,? 24 Aug/);
});
