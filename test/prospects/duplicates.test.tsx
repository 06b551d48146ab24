/** Those who may be in the list twice: offered below the table, and gone through one at a time. */
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { stopLines } from "~prospects/lines";
import { useTable } from "~prospects/table-state";
import type { RekindleDatabase } from "~storage/database";
import ProspectsEntry from "~tabs/prospects";
import { hideNote } from "~ui/notes";
import { addProspect, logTouch, setTheStage } from "../support/popup-stage";

let db: RekindleDatabase;
beforeEach(async () => {
  ({ db } = await setTheStage());
  stopLines();
  hideNote();
  useTable.setState(useTable.getInitialState(), true);
  location.hash = "";
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1200);
});

/** Jane is there by mail and by LinkedIn, Omar twice by mail, Nora once. */
async function twins() {
  const jane = await addProspect({ name: "Jane Doe", email: "jane@acme.example", company: "Acme" });
  const janeToo = await addProspect({
    name: "Doe, Jane",
    linkedinUrl: "https://www.linkedin.com/in/jane-d/",
    source: "Webinar",
  });
  await logTouch(janeToo, 3);
  const omar = await addProspect({ name: "Omar Haddad", email: "omar@kestrel.example" });
  const omarToo = await addProspect({ name: "Omar Haddad", email: "omar@home.example" });
  await addProspect({ name: "Nora Müller", email: "nora@acme.example" });
  return { jane, janeToo, omar, omarToo };
}

const offer = (name: string) => screen.findByRole("button", { name });
const dialog = () => within(screen.getByRole("dialog", { name: "In the list twice?" }));
const press = async (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.click(await dialog().findByRole("button", { name }));
const cells = async (name: string) => {
  const row = await dialog().findByRole("row", { name: new RegExp(`^${name}`) });
  return within(row)
    .getAllByRole("cell")
    .map((cell) => cell.textContent);
};

async function open(text = "2 people may be in the list twice") {
  const user = userEvent.setup();
  render(<ProspectsEntry />);
  await user.click(await offer(text));
  return user;
}

/** Jane's question comes first or Omar's, as their ids are: until hers is there, the other is put off. */
async function goToJane(user: ReturnType<typeof userEvent.setup>) {
  await dialog().findByRole("row", { name: /^Name/ });
  if (!(await cells("Name")).includes("Jane Doe")) await press(user, "Later");
  await waitFor(async () => expect(await cells("Name")).toContain("Jane Doe"));
}

test("the one with more history stays, both are merged, and it is taken back", async () => {
  const { jane, janeToo } = await twins();
  const user = await open();
  await goToJane(user);
  expect(await cells("Name")).toEqual(["Doe, Jane", "Jane Doe"]);
  expect(await cells("Email")).toEqual(["", "jane@acme.example"]);
  expect(await cells("History")).toEqual(["1 touch", "0 touches"]);
  expect(await cells("Source")).toEqual(["Webinar", ""]);
  await press(user, "Same person: merge");
  expect(await dialog().findByText("Jane Doe merged into Doe, Jane.")).toBeVisible();
  expect(await db.prospects.get(jane)).toBeUndefined();
  expect(await db.prospects.get(janeToo)).toMatchObject({ email: "jane@acme.example" });
  await press(user, "Undo");
  expect(await dialog().findByText("Taken back.")).toBeVisible();
  await waitFor(async () => expect(await db.prospects.get(jane)).toBeDefined());
  await waitFor(async () => expect(await cells("Name")).toEqual(["Doe, Jane", "Jane Doe"]));
});

test("the other one may stay instead", async () => {
  const { jane, janeToo } = await twins();
  const user = await open();
  await goToJane(user);
  await press(user, "Keep the other one");
  expect(await cells("Name")).toEqual(["Jane Doe", "Doe, Jane"]);
  await press(user, "Keep the other one");
  await press(user, "Keep the other one");
  await press(user, "Same person: merge");
  await waitFor(async () => expect(await db.prospects.get(janeToo)).toBeUndefined());
  expect(await db.prospects.get(jane)).toMatchObject({ touchCount: 1, source: "Webinar" });
});

test("two people are asked about once; what is put off is offered again; in the end none is left", async () => {
  await twins();
  const user = await open();
  expect(dialog().getByText("1 of 2")).toBeVisible();
  expect(dialog().getByRole("button", { name: "Same person: merge" })).toHaveFocus();
  await dialog().findByRole("row", { name: /^Name/ });
  await press(user, "Later");
  expect(await dialog().findByText("2 of 2")).toBeVisible();
  await dialog().findByRole("row", { name: /^Name/ });
  await press(user, "Two people");
  expect(await dialog().findByRole("heading", { name: "None left for now" })).toBeVisible();
  expect(dialog().getByText(/^One question is put off/)).toBeVisible();
  const body =
    screen.getByRole("heading", { name: "None left for now" }).parentElement ?? document.body;
  await waitFor(() => expect(within(body).getByRole("button", { name: "Close" })).toHaveFocus());
  expect(await db.prospects.filter(({ notSameAs }) => notSameAs !== undefined).count()).toBe(2);
  await user.click(within(body).getByRole("button", { name: "Close" }));
  await user.click(await offer("One person may be in the list twice"));
  expect(dialog().getByText("1 of 1")).toBeVisible();
  await dialog().findByRole("row", { name: /^Name/ });
  await press(user, "Two people");
  expect(await dialog().findByText("Nobody else seems to be in the list twice.")).toBeVisible();
  await waitFor(() =>
    expect(screen.queryByRole("button", { name: /may be in the list twice/ })).toBeNull(),
  );
});

test("a merging can be taken back from the page after the dialog was closed", async () => {
  await twins();
  const user = await open();
  await dialog().findByRole("row", { name: /^Name/ });
  await press(user, "Same person: merge");
  await dialog().findByText(/ merged into /);
  expect(await db.prospects.count()).toBe(4);
  await user.click(dialog().getByRole("button", { name: "Close" }));
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(async () => expect(await db.prospects.count()).toBe(5));
  expect(await offer("2 people may be in the list twice")).toBeVisible();
});

test("the second press of a double click is not for the next question", async () => {
  await twins();
  await open();
  await dialog().findByRole("row", { name: /^Name/ });
  const later = dialog().getByRole("button", { name: "Later" });
  fireEvent.click(later, { detail: 1 });
  fireEvent.click(later, { detail: 2 });
  expect(fireEvent.keyDown(later, { key: "Enter", repeat: true })).toBe(false);
  expect(fireEvent.keyDown(later, { key: "Enter" })).toBe(true);
  expect(dialog().getByText("2 of 2")).toBeVisible();
});

test("what could not be saved is said, and the question stays", async () => {
  await twins();
  const user = await open();
  await dialog().findByRole("row", { name: /^Name/ });
  vi.mocked(chrome.runtime.sendMessage).mockResolvedValueOnce({
    ok: false,
    failure: { kind: "failed", message: "The disk is full." },
  } as never);
  await press(user, "Same person: merge");
  expect(await dialog().findByText("Not saved. The disk is full.")).toBeVisible();
  expect(dialog().getByText("1 of 2")).toBeVisible();
  expect(await db.prospects.count()).toBe(5);
});

test("without anybody who may be the same nothing is offered", async () => {
  await addProspect({ name: "Jane Doe", email: "jane@acme.example", company: "Acme" });
  await addProspect({ name: "Jane Doe", email: "jane@harbour.example", company: "Harbour" });
  render(<ProspectsEntry />);
  expect(await screen.findByText("2 prospects")).toBeVisible();
  await act(() => new Promise((resolve) => setTimeout(resolve, 600)));
  expect(screen.queryByRole("button", { name: /in the list twice/ })).toBeNull();
});
