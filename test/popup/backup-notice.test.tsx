import { screen } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { type BackupStatus, folderDatabase } from "~storage/backup-folder";
import { addProspect, openPopup, setTheStage } from "../support/popup-stage";

const DAY = 24 * 60 * 60_000;

beforeEach(async () => {
  await setTheStage();
  await folderDatabase.rows.clear();
});

const open = async (status: Omit<BackupStatus, "name">) => {
  await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
  await folderDatabase.rows.put({ ...status, name: "status" });
  openPopup();
  await screen.findByText("Jane Doe");
};

test("one line when the last backup is older than a week, with the way to the settings", async () => {
  await open({ since: Date.now() - 40 * DAY, lastAt: Date.now() - 9.5 * DAY });
  expect(await screen.findByText("No backup for 9 days.")).toBeVisible();
  const link = screen.getByRole("link", { name: "See why" });
  expect(link.getAttribute("href")).toMatch(/options\.html#data$/);
});

test("the same when there never was one in the folder", async () => {
  await open({ since: Date.now() - 7.5 * DAY, problem: "not-allowed" });
  expect(await screen.findByText("No backup for 7 days.")).toBeVisible();
});

test("not before, whatever the problem, and not without a folder", async () => {
  await open({ since: Date.now() - 40 * DAY, lastAt: Date.now() - 6.5 * DAY, problem: "gone" });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(screen.queryByText(/^No backup/)).toBeNull();
  await folderDatabase.rows.clear();
  expect(screen.queryByText(/^No backup/)).toBeNull();
});

test("not for a list with nobody in it, of which no backup is made", async () => {
  await folderDatabase.rows.put({ since: Date.now() - 40 * DAY, name: "status" });
  openPopup();
  await screen.findByRole("button", { name: "Add your first prospect" });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(screen.queryByText(/^No backup/)).toBeNull();
});
