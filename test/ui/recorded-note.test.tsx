/** What was recorded by itself while a page is open. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import type { EventId, ProspectId } from "~domain/ids";
import { noteRecorded } from "~storage/last-recorded";
import { addProspect, logTouch, openAtOnce, setTheStage } from "../support/popup-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
let jane: { id: ProspectId; eventId: EventId };
beforeEach(async () => {
  stage = await setTheStage();
  const id = await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
  const answer = await logTouch(id, 1);
  if (!answer.ok || answer.value.kind !== "logged") throw new Error("Not logged.");
  jane = { id, eventId: answer.value.eventId };
});

const record = () =>
  act(async () => {
    const event = await stage.db.events.get(jane.eventId);
    if (event?.kind === "touch") await noteRecorded({ ...event, recordedAt: Date.now() });
  });
const TEXT = /^Recorded: touch 1 to Jane Doe\. Next: \w/;
const touches = async () => (await stage.db.prospects.get(jane.id))?.touchCount;

test.each([false, true])("is told of with what comes next (in the panel: %s)", async (isPanel) => {
  await openAtOnce(isPanel);
  await record();
  const note = await screen.findByText(TEXT);
  expect(note).toBeVisible();
  expect(note.closest('[role="status"]')).not.toBeNull();
});

test("before the page was opened is no news", async () => {
  await record();
  await openAtOnce();
  await screen.findByRole("button", { name: "Upcoming" });
  expect(screen.queryByText(/^Recorded/)).not.toBeInTheDocument();
});

test("can be taken out of account, and that can be taken back", async () => {
  const user = await openAtOnce();
  await record();
  await screen.findByText(TEXT);
  await user.click(screen.getByRole("button", { name: "Not a touch" }));
  const note = await screen.findByText("Not counted.");
  expect(await touches()).toBe(0);
  const place = within(note.parentElement ?? expect.fail());
  await user.click(place.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText(TEXT)).toBeVisible();
  expect(await touches()).toBe(1);
});

test("stays until it is closed, and comes again with the next one", async () => {
  const user = await openAtOnce();
  await record();
  await screen.findByText(TEXT);
  await user.click(screen.getByRole("button", { name: "Close" }));
  await waitFor(() => expect(screen.queryByText(TEXT)).not.toBeInTheDocument());
  await record();
  expect(await screen.findByText(TEXT)).toBeVisible();
});

test("to somebody without a date, or in no round, says no more than it knows", async () => {
  await openAtOnce();
  await act(async () => {
    await stage.db.prospects.where("id").equals(jane.id).modify({ stepsDone: 0 });
  });
  await record();
  expect(await screen.findByText("Recorded: a message to Jane Doe.")).toBeVisible();
});
