import { render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DEFAULT_SETTINGS } from "~domain/settings";
import { appendEvents } from "~storage/write/append-events";
import { NoteBar } from "~ui/note-bar";
import { useNote } from "~ui/notes";
import { perform } from "~ui/perform";
import { event } from "../support/log";
import { addProspect, logReply, logTouch } from "../support/popup-stage";
import { DAY } from "../support/times";
import { addJane, NOW, openPerson, section, setThePage } from "./person-stage";

let stage: Awaited<ReturnType<typeof setThePage>>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  stage = await setThePage();
});
afterEach(() => void vi.useRealTimers());

const entries = () =>
  screen.getAllByRole("list", { name: "What happened" }).flatMap((list) =>
    within(list)
      .getAllByRole("listitem")
      .map((item) => item.textContent ?? ""),
  );
const figure = (name: string) => screen.getByText(name).nextElementSibling;

test("says who it is, where they stand and why, and where to write to", async () => {
  const jane = await addJane({ linkedinUrl: "https://www.linkedin.com/in/jane-doe/" });
  await logTouch(jane, 20);
  await openPerson(jane);
  const heading = screen.getByRole("heading", { name: "Jane Doe", level: 1 });
  expect(heading).toHaveFocus();
  expect(screen.getByText("Acme Robotics")).toBeVisible();
  expect(screen.getByText(/^No reply for 20 days/)).toBeVisible();
  const marks = within(screen.getByRole("list", { name: "Where Jane Doe stands" }));
  expect(marks.getAllByRole("listitem").map((mark) => mark.textContent)).toEqual([
    "New",
    "Their turn",
    "Cold",
  ]);
  expect(screen.getByRole("link", { name: "Open the profile" })).toHaveAttribute(
    "href",
    "https://www.linkedin.com/in/jane-doe/",
  );
  expect(screen.getByRole("link", { name: "All prospects" })).toHaveAttribute("href", "#");
  expect(document.title).toBe("Jane Doe");
});

test("says when mail with them is not looked at, and by which entry of the list", async () => {
  const jane = await addJane({});
  await perform("change-settings", { ...DEFAULT_SETTINGS, neverTrack: ["acme.example"] });
  await openPerson(jane);
  expect(await screen.findByText(/not looked at: acme\.example is on your list/)).toBeVisible();
});

test("counts facts: touches, replies, days, and how long a lead waited", async () => {
  const interestedAt = NOW - 10 * 86_400_000 - 90 * 60_000;
  const jane = await addJane({ interestedAt });
  await logTouch(jane, 10);
  await logReply(jane, 8);
  await logTouch(jane, 7);
  await openPerson(jane);
  expect(figure("Touches")).toHaveTextContent("2");
  expect(figure("Replies")).toHaveTextContent("1");
  expect(figure("Since first touch")).toHaveTextContent("10 days");
  expect(figure("First answer after")).toHaveTextContent("1 h 30 min");
});

test("a touch that lands while the page is open is there at once, and can be said to be none", async () => {
  const jane = await addJane({ source: "Referral" });
  const { user } = await openPerson(jane);
  expect(screen.getByText("Added as a prospect, source: Referral")).toBeVisible();
  expect(screen.queryByRole("list", { name: "What happened" })).not.toBeInTheDocument();
  await logTouch(jane, 0);
  await waitFor(() => expect(figure("Touches")).toHaveTextContent("1"));
  expect(entries()).toEqual([expect.stringMatching(/^Email sent/)]);
  await user.click(screen.getByRole("button", { name: /^Not a touch/ }));
  await waitFor(() => expect(figure("Touches")).toHaveTextContent("0"));
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(figure("Touches")).toHaveTextContent("1"));
});

test("shows a hundred entries at a time, and when they were added in its place", async () => {
  const jane = await addJane();
  const touch = { kind: "touch", channel: "email", seenBy: "both", prospectId: jane } as const;
  const days = Array.from({ length: 102 }, (_, day) => day);
  const touches = days.map((day) => event(touch, NOW + 1 - day * DAY));
  await appendEvents(stage.db, touches, Intl.DateTimeFormat().resolvedOptions().timeZone);
  const { user } = await openPerson(jane);
  expect(entries()).toHaveLength(100);
  const added = screen.getByText("Added as a prospect");
  const [since, before] = screen.getAllByRole("list", { name: "What happened" });
  expect(since?.compareDocumentPosition(added)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(before?.compareDocumentPosition(added)).toBe(Node.DOCUMENT_POSITION_PRECEDING);
  await user.click(screen.getByRole("button", { name: "Show more" }));
  expect(entries()).toHaveLength(102);
  expect(screen.queryByRole("button", { name: "Show more" })).not.toBeInTheDocument();
});

test("promises and the next step are there, and no dialog comes back after one was moved", async () => {
  const jane = await addJane();
  const commandId = crypto.randomUUID();
  await perform("make-promise", {
    commandId,
    prospectId: jane,
    dueOn: "2026-12-03",
    text: "send the offer",
  });
  const { user } = await openPerson(jane);
  const promises = section("Promises");
  await user.click(promises.getByRole("button", { name: /^Move…/ }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: /^Move/ }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  await user.click(promises.getByRole("button", { name: /^Kept/ }));
  await waitFor(() =>
    expect(screen.queryByRole("region", { name: "Promises" })).not.toBeInTheDocument(),
  );
});

test("other addresses are shown in words", async () => {
  const jane = await addJane({
    linkedinUrl: "https://www.linkedin.com/in/jane-doe/",
    handleKeys: ["linkedin:vanity:jane-d-9", "linkedin:member:1234", "linkedin:conversation:2-x"],
  });
  await openPerson(jane);
  const lines = section("Also known under").getAllByRole("listitem");
  expect(lines.map((line) => line.textContent)).toEqual([
    "LinkedIn profile linkedin.com/in/jane-d-9",
    "LinkedIn member 1234",
    "One conversation on LinkedIn",
  ]);
});

test("acts as in the list", async () => {
  const jane = await addJane();
  const { user } = await openPerson(jane);
  await user.click(screen.getByRole("button", { name: "Log for Jane Doe" }));
  await user.click(await screen.findByRole("menuitem", { name: "Call" }));
  await waitFor(() => expect(figure("Touches")).toHaveTextContent("1"));
  await user.click(screen.getByRole("button", { name: "Decide on Jane Doe" }));
  await user.click(await screen.findByRole("menuitem", { name: /^Park until/ }));
  expect(await screen.findByRole("dialog", { name: "Park Jane Doe" })).toBeVisible();
});

test("deleting is asked for, then the list says so", async () => {
  const jane = await addJane();
  await addProspect({ name: "Omar Haddad", email: "omar@northwind.example" });
  await logTouch(jane, 3);
  const { user, unmount } = await openPerson(jane);
  await user.click(screen.getByRole("button", { name: "More for Jane Doe" }));
  await user.click(await screen.findByRole("menuitem", { name: "Delete…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Delete Jane Doe?" }));
  expect(dialog.getByText(/with one touch/)).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Delete for good" }));
  await waitFor(() => expect(window.location.hash).toBe(""));
  expect((await stage.db.prospects.toArray()).map(({ name }) => name)).toEqual(["Omar Haddad"]);
  expect(await stage.db.events.count()).toBe(0);
  // As the entry does once the address names nobody.
  unmount();
  render(<NoteBar />);
  expect(await screen.findByText("Jane Doe deleted.")).toBeVisible();
  expect(useNote.getState().note).not.toHaveProperty("undo");
});

test("nobody of this id: says so, with the way to the list", async () => {
  await openPerson("prospect:gone");
  expect(screen.getByRole("heading", { name: "Nobody is here" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Go to all prospects" })).toHaveAttribute("href", "#");
});
