/** The page that works without the database. */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readBackup } from "~files/backup/read";
import { RescuePage } from "~rescue/rescue-page";
import * as connection from "~storage/connection";
import * as startOver from "~storage/start-over";
import * as downloads from "~ui/download";
import { addProspect, logTouch, setTheStage } from "../support/popup-stage";

type Stage = Awaited<ReturnType<typeof setTheStage>>;
let stage: Stage;

beforeEach(async () => {
  stage = await setTheStage();
});
afterEach(() => void vi.restoreAllMocks());

function open() {
  render(<RescuePage />);
  return userEvent.setup();
}

/** Nothing opens until it has been deleted. */
function closeForGood() {
  const closed = vi.spyOn(connection, "withDatabase");
  closed.mockRejectedValue(new connection.StorageUnavailable("Closed."));
  const deleted = vi.spyOn(startOver, "deleteDatabase").mockImplementation(async () => {
    closed.mockRestore();
  });
  return deleted;
}

it("says who is there when the data opens, and offers no deleting", async () => {
  await addProspect({ name: "Ann Alder" });
  open();
  expect(
    await screen.findByText("Your data can be opened: there is 1 prospect in it."),
  ).toBeVisible();
  expect(screen.queryByRole("button", { name: /Delete/ })).toBeNull();
});

it("saves what can be read as a backup, and says what could not", async () => {
  const id = await addProspect({ name: "Ann Alder", email: "ann@acme.example" });
  await logTouch(id, 3);
  await stage.db.table("prospects").put({ id: "prospect:x" });
  const saved = vi.spyOn(downloads, "download").mockImplementation(() => undefined);
  await open().click(screen.getByRole("button", { name: "Save what can be read" }));
  expect(
    await screen.findByText("Saved: 1 person. Entries that could not be read: 1."),
  ).toBeVisible();
  const file = saved.mock.calls[0]?.[1] ?? new Blob();
  const people = [];
  for await (const part of readBackup(file))
    if (part.kind === "people") people.push(...part.people);
  expect(people).toMatchObject([{ facts: { name: "Ann Alder" }, log: [{ kind: "touch" }] }]);
});

it("says that nothing could be read, and makes no file", async () => {
  const saved = vi.spyOn(downloads, "download").mockImplementation(() => undefined);
  await open().click(screen.getByRole("button", { name: "Save what can be read" }));
  expect(await screen.findByText(/^Nothing could be read/)).toBeVisible();
  expect(saved).not.toHaveBeenCalled();
});

it("deletes what does not open only after the rep has agreed", async () => {
  const deleted = closeForGood();
  const user = open();
  expect(
    await screen.findByText("The database on this computer could not be opened."),
  ).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Delete and start empty…" }));
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(deleted).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "Delete and start empty…" }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Delete" }));
  expect(await screen.findByText(/nobody is in it yet/)).toBeVisible();
});

it("deletes nothing for a backup that is none", async () => {
  const deleted = closeForGood();
  const user = open();
  await screen.findByText("The database on this computer could not be opened.");
  const file = new File(["no backup"], "notes.jsonl");
  await user.upload(screen.getByLabelText("Choose a backup file…", { selector: "input" }), file);
  expect(await screen.findByText(/not a backup/i)).toBeVisible();
  expect(deleted).not.toHaveBeenCalled();
});
