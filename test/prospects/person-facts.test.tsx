/** Facts are edited where they stand: saved when they are left, never lost, and taken back. */
import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { editPerson } from "~prospects/person-edits";
import { addProspect } from "../support/popup-stage";
import { addJane, NOW, openPerson, setThePage } from "./person-stage";

let stage: Awaited<ReturnType<typeof setThePage>>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  stage = await setThePage();
});
afterEach(() => void vi.useRealTimers());

const jane = async () =>
  (await stage.db.prospects.toArray()).find(({ name }) => name.startsWith("Jane")) ??
  expect.fail("no row");
const box = (name: string) => screen.getByRole("textbox", { name });
/** The worker cannot be reached, but for what a page only asks. */
function breakSaving() {
  stage.fake.runtime.sendMessage.mockImplementation(async () => ({
    ok: false,
    failure: { kind: "storage-unavailable", message: "The disk is full." },
  }));
}

test("a fact is saved when it is left, and taken back", async () => {
  const { user } = await openPerson(await addJane());
  await user.clear(box("Title"));
  await user.type(box("Title"), "Chief of Staff");
  await user.tab();
  expect(await screen.findByText("Title saved.")).toBeVisible();
  expect(await jane()).toMatchObject({ title: "Chief of Staff", email: "jane@acme.example" });
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(box("Title")).toHaveValue("Head of Operations"));
  expect(await jane()).toMatchObject({ title: "Head of Operations" });
});

test("Enter saves, Escape leaves it as it was, and clearing clears", async () => {
  const { user } = await openPerson(await addJane());
  await user.type(box("Company"), " Inc{Enter}");
  expect(await screen.findByText("Company saved.")).toBeVisible();
  await user.type(box("Name"), " the Second{Escape}");
  expect(box("Name")).toHaveValue("Jane Doe");
  await user.clear(box("Title"));
  await user.tab();
  expect(await screen.findByText("Title saved.")).toBeVisible();
  const row = await jane();
  expect(row).toMatchObject({ name: "Jane Doe", company: "Acme Robotics Inc" });
  expect(row).not.toHaveProperty("title");
});

test("two changes at once do not undo each other", async () => {
  const id = await addJane();
  await Promise.all([
    editPerson(id, "Title", () => ({ title: "Chief of Staff" })),
    editPerson(id, "Company", () => ({ company: "Acme Inc" })),
  ]);
  expect(await jane()).toMatchObject({ title: "Chief of Staff", company: "Acme Inc" });
});

test("what is no address is refused beside the field and kept", async () => {
  const { user } = await openPerson(await addJane());
  await user.clear(box("Email"));
  await user.type(box("Email"), "jane at acme{Enter}");
  await waitFor(() =>
    expect(box("Email")).toHaveAccessibleDescription("This is no email address."),
  );
  expect(box("Email")).toHaveValue("jane at acme");
  expect(await jane()).toMatchObject({ email: "jane@acme.example" });
});

test("an address that somebody else has leads to merging with them", async () => {
  const id = await addJane();
  await addProspect({ name: "Omar Haddad", email: "omar@northwind.example" });
  const { user } = await openPerson(id);
  await user.clear(box("Email"));
  await user.type(box("Email"), "omar@northwind.example{Enter}");
  await user.click(await screen.findByRole("button", { name: "Merge with Omar Haddad…" }));
  expect(
    await screen.findByRole("dialog", { name: "Make these two one person?" }),
  ).toHaveTextContent("Omar Haddad");
});

test("notes are saved with Ctrl+Enter and when they are left", async () => {
  const { user } = await openPerson(await addJane());
  await user.type(box("Notes"), "Met in Berlin.{Control>}{Enter}{/Control}");
  expect(await screen.findByText("Notes saved.")).toBeVisible();
  expect(await jane()).toMatchObject({ notes: "Met in Berlin." });
  await user.type(box("Notes"), " Likes short mails.");
  await user.tab();
  await waitFor(async () =>
    expect(await jane()).toMatchObject({ notes: "Met in Berlin. Likes short mails." }),
  );
});

test("notes that cannot be saved stay, also when the page is left and opened again", async () => {
  const id = await addJane();
  const { user, unmount } = await openPerson(id);
  breakSaving();
  await user.type(box("Notes"), "Budget in spring.");
  await user.tab();
  await waitFor(() =>
    expect(box("Notes")).toHaveAccessibleDescription(/^Not saved; your text stays here\./),
  );
  expect(box("Notes")).toHaveValue("Budget in spring.");
  unmount();
  const again = await openPerson(id);
  expect(box("Notes")).toHaveValue("Budget in spring.");
  again.unmount();
});

test("notes are saved when the page goes while they are being written", async () => {
  const { user, unmount } = await openPerson(await addJane());
  await user.type(box("Notes"), "Call after four.");
  unmount();
  await waitFor(async () => expect(await jane()).toMatchObject({ notes: "Call after four." }));
});

test("stage, source, cadence, zone and interest are saved as they are changed", async () => {
  const { user } = await openPerson(await addJane());
  await user.selectOptions(screen.getByRole("combobox", { name: "Stage" }), "Meeting");
  expect(await screen.findByText("Details of Jane Doe saved.")).toBeVisible();
  await user.type(screen.getByRole("combobox", { name: "Source" }), "Webinar{Enter}");
  await user.type(screen.getByLabelText("Their time zone"), "Mars/Olympus{Enter}");
  await waitFor(() =>
    expect(screen.getByLabelText("Their time zone")).toHaveAccessibleDescription(
      "There is no such time zone.",
    ),
  );
  await user.clear(screen.getByLabelText("Their time zone"));
  await user.type(screen.getByLabelText("Their time zone"), "Asia/Tokyo{Enter}");
  await user.type(screen.getByLabelText("Interested since"), "2026-11-20T09:30");
  await user.tab();
  await waitFor(async () =>
    expect(await jane()).toMatchObject({
      stage: "meeting",
      source: "Webinar",
      theirZone: "Asia/Tokyo",
      interestedAt: new Date(2026, 10, 20, 9, 30).getTime(),
    }),
  );
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(async () => expect(await jane()).not.toHaveProperty("interestedAt"));
  expect(await jane()).toMatchObject({ stage: "meeting", theirZone: "Asia/Tokyo" });
});

test("tags are added and taken off one by one", async () => {
  const { user } = await openPerson(await addJane());
  const add = screen.getByRole("combobox", { name: "Add a tag" });
  await user.type(add, "Pilot{Enter}");
  await user.click(await screen.findByRole("button", { name: "Remove tag Pilot" }));
  await waitFor(() =>
    expect(screen.queryByRole("button", { name: "Remove tag Pilot" })).not.toBeInTheDocument(),
  );
  await user.type(add, "Partner,");
  await screen.findByRole("button", { name: "Remove tag Partner" });
  // However it is written, it is there already.
  await user.type(add, "partner{Enter}");
  expect(add).toHaveValue("");
  expect(await jane()).toMatchObject({ tags: ["Partner"] });
});
