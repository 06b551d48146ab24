import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import type { RekindleDatabase } from "~storage/database";
import { findRetentionRun, getSettings } from "~storage/read/state";
import { track } from "../support/database";
import type { installFakeChrome } from "../support/fake-chrome";
import { touch } from "../support/log";
import { setTheStage } from "../support/popup-stage";
import { openSettings } from "./options-stage";

const MONTH = 30 * 24 * 60 * 60_000;

let db: RekindleDatabase;
let fake: ReturnType<typeof installFakeChrome>;

beforeEach(async () => {
  localStorage.clear();
  ({ db, fake } = await setTheStage());
});

const choice = () =>
  screen.findByRole("combobox", { name: /^Erase people when nothing has happened/ });
const button = (name: string) => screen.findByRole("button", { name });

/** Two years ago nothing more was heard of one of them. */
async function twoPeople() {
  const now = Date.now();
  const long = { createdAt: now - 30 * MONTH };
  await track(db, { id: "prospect:old", email: "old@acme.example", ...long });
  await track(db, { id: "prospect:new", email: "new@acme.example", ...long }, [touch(now - MONTH)]);
}

test("is off; before it is switched on it says whom it would be of, and cancelling changes nothing", async () => {
  await twoPeople();
  const user = openSettings();
  expect(await choice()).toHaveValue("");
  await user.selectOptions(await choice(), "24 months");
  expect(await screen.findByText(/^One person would be erased now/)).toBeVisible();
  expect((await getSettings(db)).retentionMonths).toBeUndefined();
  await user.click(await button("Cancel"));
  expect(await choice()).toHaveValue("");
  await user.selectOptions(await choice(), "36 months");
  expect(await screen.findByText("Nobody would be erased now.")).toBeVisible();
  expect((await getSettings(db)).retentionMonths).toBeUndefined();
});

test("is switched on, changed and switched off", async () => {
  await twoPeople();
  const user = openSettings();
  await user.selectOptions(await choice(), "24 months");
  await user.click(await button("Erase after 24 months"));
  expect(await screen.findByText("Erased after 24 months from now on.")).toBeVisible();
  await waitFor(async () => expect((await getSettings(db)).retentionMonths).toBe(24));
  expect(screen.queryByText(/would be erased/)).toBeNull();
  await user.selectOptions(await choice(), "12 months");
  await user.click(await button("Erase after 12 months"));
  await waitFor(async () => expect((await getSettings(db)).retentionMonths).toBe(12));
  await user.selectOptions(await choice(), "Never");
  await waitFor(async () => expect(await getSettings(db)).not.toHaveProperty("retentionMonths"));
  expect(await screen.findByText("Nobody is erased by itself any more.")).toBeVisible();
});

test.each([
  [{ count: 0 }, "Last checked on 20 Nov 2026: nobody was erased."],
  [{ count: 3 }, "Last checked on 20 Nov 2026: 3 people were erased."],
  [
    { count: 0, heldUntilOn: "2026-11-27" },
    "To be safe, nobody is erased before 27 Nov 2026: a backup has been restored, or the date of this computer has made a leap.",
  ],
])("tells what it did last: %o", async (done, words) => {
  await db.state.bulkPut([
    { name: "settings", value: { ...(await getSettings(db)), retentionMonths: 12 } },
    { name: "retention", value: { on: "2026-11-20", months: 12, isDone: true, ...done } },
  ]);
  expect(await findRetentionRun(db)).toBeDefined();
  openSettings();
  expect(await screen.findByText(words)).toBeVisible();
});

test("everything is deleted, when the rep says that they are sure", async () => {
  await twoPeople();
  await db.state.put({ name: "presence", value: { seenOn: "2026-11-20" } });
  await fake.storage.local.set({ any: 1 });
  localStorage.setItem("appearance", "dark");
  const user = openSettings();
  expect(await screen.findByRole("radio", { name: "Dark" })).toBeChecked();
  await user.click(await button("Delete everything…"));
  const dialog = within(await screen.findByRole("dialog", { name: "Delete everything?" }));
  expect(await dialog.findByText("2 people with their whole history")).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Delete everything" }));
  expect(dialog.getByRole("alert")).toHaveTextContent("Tick this first, to be sure.");
  expect(await db.prospects.count()).toBe(2);
  await user.click(dialog.getByRole("checkbox", { name: "Yes, delete all of it" }));
  await user.click(dialog.getByRole("button", { name: "Delete everything" }));
  expect(await screen.findByText(/^Everything is deleted/)).toBeVisible();
  const counts = await Promise.all(db.tables.map((table) => table.count()));
  expect(counts.every((count) => count === 0)).toBe(true);
  expect([fake.localMemory.size, fake.sessionMemory.size, localStorage.length]).toEqual([0, 0, 0]);
  expect(screen.getByRole("radio", { name: "As the system" })).toBeChecked();
});

test("everything stays when the dialog is left", async () => {
  await twoPeople();
  const user = openSettings();
  await user.click(await button("Delete everything…"));
  const dialog = within(await screen.findByRole("dialog", { name: "Delete everything?" }));
  await user.click(dialog.getByRole("checkbox"));
  await user.click(dialog.getByRole("button", { name: "Cancel" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(await db.prospects.count()).toBe(2);
});
