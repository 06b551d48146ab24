/** Back from an absence: the offer to spread, its preview, and the way back. */

import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { snoozeAll } from "~actions/snooze-many";
import { countDueNow } from "~storage/read/due-list";
import { perform } from "~ui/perform";
import { addProspect, logReply, logTouch, openPopup, setTheStage } from "../support/popup-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
const DAY = 24 * 60 * 60_000;
// A Tuesday morning.
const BROWSER_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const NOW = new Date(2026, 10, 24, 10, 0).getTime();

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW - 10 * DAY });
  stage = await setTheStage();
  await perform("note-presence", { hasDeclined: false });
  vi.setSystemTime(NOW);
});
afterEach(() => void vi.useRealTimers());

async function addMany(count: number) {
  for (let index = 0; index < count; index += 1) {
    const id = await addProspect({ name: `Sample ${index}`, email: `s${index}@many.example` });
    await logTouch(id, 30);
    if (index === 0) await logReply(id, 20);
  }
}
/** Many rows are drawn anew, and a search that fails describes them all each time: this one does not. */
async function shown(text: string) {
  const find = () => screen.queryByText(text);
  await waitFor(() => expect(find()).not.toBeNull(), { timeout: 10_000 });
  return find();
}
const button = (name: string | RegExp) => screen.findByRole("button", { name });
const notice = "You were away for 9 days, 26 people are due. Spread them over the next days?";

test("shows who comes when before anything moves, spreads them, and takes it back", async () => {
  await addMany(26);
  const user = openPopup();
  expect(await shown(notice)).toBeVisible();
  await user.click(await button("Spread over 5 days"));
  const dialog = within(await screen.findByRole("dialog", { name: "Spread 26 people" }));
  const planned = () => dialog.getAllByRole("listitem").map((day) => day.textContent);
  expect(planned()).toEqual([
    expect.stringMatching(/^Today6Sample 0, /),
    expect.stringMatching(/^Wed,? 25 Nov5Sample/),
    expect.stringMatching(/^Thu,? 26 Nov5Sample/),
    expect.stringMatching(/^Fri,? 27 Nov5Sample/),
    expect.stringMatching(/^Mon,? 30 Nov5Sample/),
  ]);
  await user.click(dialog.getByRole("button", { name: "3 days" }));
  expect(planned()).toHaveLength(3);
  const due = () => countDueNow(stage.db, NOW);
  expect(await due()).toBe(26);

  await user.click(dialog.getByRole("button", { name: "Spread" }));
  const done = "17 people spread over the next 2 working days.";
  expect(await shown(done)).toBeVisible();
  expect(screen.queryByText(notice)).not.toBeInTheDocument();
  expect(await due()).toBe(9);
  await user.click(screen.getByRole("button", { name: `Undo: ${done}` }));
  expect(await shown(notice)).toBeVisible();
  expect(await due()).toBe(26);
});

test("is not offered again once it was declined", async () => {
  await addMany(26);
  const user = openPopup();
  await user.click(await button("Not now"));
  await waitFor(() => expect(screen.queryByText(notice)).not.toBeInTheDocument());
});

test("is not offered for what a day can hold", async () => {
  await addMany(25);
  openPopup();
  await waitFor(async () =>
    expect(await stage.db.state.get("presence")).toMatchObject({ value: { back: { days: 9 } } }),
  );
  await screen.findByRole("region", { name: "Overdue" });
  expect(screen.queryByText(/You were away/)).not.toBeInTheDocument();
});

test("a snooze of all from a notification is told, and taken back", async () => {
  await addMany(3);
  // As the worker does it when the digest's button is pressed: no message, and no id of a page's.
  await snoozeAll(
    { db: stage.db, now: NOW, zone: BROWSER_ZONE },
    { commandId: "digest/2026-11-24" },
  );
  const user = openPopup();
  await user.click(await button(/^Undo: 2 people snoozed to Wed,? 25 Nov\.$/));
  expect(await screen.findByText("Taken back.")).toBeVisible();
  expect(await stage.db.state.get("batch")).toBeUndefined();
});

test("what was done yesterday is not spoken of any more", async () => {
  await addMany(3);
  await perform("snooze-all", { commandId: crypto.randomUUID() });
  vi.setSystemTime(NOW + DAY);
  openPopup();
  await screen.findByRole("region", { name: "Your turn" });
  await waitFor(async () =>
    expect(await stage.db.state.get("presence")).toMatchObject({ value: { seenOn: "2026-11-25" } }),
  );
  // Its notice would come after the list.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(screen.queryByText(/people snoozed/)).not.toBeInTheDocument();
});
