/** What stands in place of a page that cannot be shown, and above one that can. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StorageTrouble } from "~storage/storage-trouble";
import { setStorageTrouble } from "~storage/storage-trouble";
import { setUnwritten } from "~storage/unwritten-signs";
import { UnlessLost } from "~ui/lost-data";
import { Page } from "~ui/page";
import { StorageNotices } from "~ui/storage-notices";
import { addProspect, setTheStage } from "../support/popup-stage";

type Stage = Awaited<ReturnType<typeof setTheStage>>;
let stage: Stage;

beforeEach(async () => {
  stage = await setTheStage();
  localStorage.clear();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

let failure: Error | undefined;
function Faulty() {
  if (failure) throw failure;
  return <p>Everybody</p>;
}

function show(error: Error) {
  failure = error;
  render(
    <Page>
      <Faulty />
    </Page>,
  );
  return userEvent.setup();
}

const named = (name: string) => Object.assign(new Error("Inside."), { name });
const heading = () => screen.getByRole("heading", { level: 1 }).textContent;

describe("a page that cannot be shown", () => {
  it.each([
    ["StorageFull", "The disk of this computer is full"],
    ["StorageUnavailable", "Rekindle cannot open your data"],
    ["StorageNewer", "This data was written by a newer version of Rekindle"],
  ])("says why: %s", async (name, title) => {
    const user = show(named(name));
    expect(heading()).toBe(title);
    expect(screen.getByRole("alert")).not.toHaveTextContent("Inside.");
    failure = undefined;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.getByText("Everybody")).toBeVisible();
  });

  it("leads to the page that works without the database", () => {
    show(named("StorageUnavailable"));
    const link = screen.getByRole("link", { name: "Open the rescue page" });
    expect(link).toHaveAttribute("href", expect.stringMatching(/tabs\/rescue\.html$/));
  });

  it("has the data checked when the database is not at fault, and shows the rest", async () => {
    await stage.db.table("prospects").put({ id: "prospect:x", name: "Xi" });
    const user = show(new TypeError("Cannot read properties of undefined"));
    expect(screen.getByRole("status")).toHaveTextContent("Cannot read properties of undefined");
    failure = undefined;
    await user.click(screen.getByRole("button", { name: "Check and repair" }));
    expect(await screen.findByText("Everybody")).toBeVisible();
    expect(await stage.db.prospects.get("prospect:x")).toMatchObject({ stage: "new" });
  });

  it("says that nothing was found, and stays", async () => {
    await addProspect({ name: "Ann Alder" });
    const user = show(new TypeError("Oh."));
    await user.click(screen.getByRole("button", { name: "Check and repair" }));
    expect(await screen.findByText(/^Checked: 1 prospect/)).toBeVisible();
  });
});

describe("above a page", () => {
  const notices = () => render(<StorageNotices />);

  it.each<[StorageTrouble, RegExp]>([
    ["full", /disk of this computer is full.*goes on by itself/],
    ["unavailable", /could not save just now/],
    ["newer", /written by a newer version/],
  ])("tells of trouble while it lasts: %s", async (trouble, words) => {
    notices();
    await setStorageTrouble(trouble);
    expect(await screen.findByRole("alert")).toHaveTextContent(words);
    await setStorageTrouble(undefined);
    await vi.waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it("tells how much waits", async () => {
    const sign = { kind: "send-confirmed", key: "x", at: 1 } as const;
    await setUnwritten([
      { connector: "gmail", sign },
      { connector: "gmail", sign },
    ]);
    await setStorageTrouble("full");
    notices();
    expect(await screen.findByText(/2 signs of sent messages wait/)).toBeVisible();
  });

  it("tells what was put aside until that is dismissed, and of more when there is more", async () => {
    const aside = (id: string, at: number) =>
      stage.db.setAside.put({ id: `events:${id}`, table: "events", at });
    await aside("event:1", Date.now() - 5);
    notices();
    const user = userEvent.setup();
    expect(await screen.findByText(/^1 entry could not be read/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Restore it from a backup" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Dismiss" }));
    await vi.waitFor(() => expect(screen.queryByText(/could not be read/)).toBeNull());
    await aside("event:2", Date.now() + 1_000);
    expect(await screen.findByText(/^1 entry could not be read/)).toBeVisible();
  });
});

describe("an empty list", () => {
  const list = () =>
    render(
      <UnlessLost>
        <p>Nobody yet</p>
      </UnlessLost>,
    );

  it("is one when nobody was there", async () => {
    list();
    expect(await screen.findByText("Nobody yet")).toBeVisible();
  });

  it("says what was there when the browser has thrown it away, until the rep starts anew", async () => {
    const at = Date.UTC(2026, 10, 14, 9);
    await stage.fake.storage.local.set({ seenData: { stamp: "before", people: 412, at } });
    list();
    expect(
      await screen.findByText(/412 people were in it, last seen on .*14 November/),
    ).toBeVisible();
    expect(screen.getByRole("link", { name: "Restore a backup" })).toBeVisible();
    await userEvent.setup().click(screen.getByRole("button", { name: "Start anew" }));
    expect(await screen.findByText("Nobody yet")).toBeVisible();
  });
});
