/** The three steps of the welcome page, with the worker's real actions behind them. */
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { DEFAULT_SETTINGS } from "~domain/settings";
import type { RekindleDatabase } from "~storage/database";
import { getSettings } from "~storage/read/state";
import { appendEvents } from "~storage/write/append-events";
import WelcomeEntry from "~tabs/welcome";
import { perform } from "~ui/perform";
import type { FakeChrome } from "../support/fake-chrome";
import { addProspect, logTouch, setTheStage } from "../support/popup-stage";

let db: RekindleDatabase;
let fake: FakeChrome;
const settings = vi.fn(async () => ({ isOnToolbar: false }));
beforeEach(async () => {
  ({ db, fake } = await setTheStage());
  Object.assign(fake.action, { getUserSettings: settings });
  settings.mockResolvedValue({ isOnToolbar: false });
});

function open() {
  const user = userEvent.setup();
  render(<WelcomeEntry />);
  return user;
}

const step = (name: RegExp) => screen.findByRole("listitem", { name });
const current = () => document.querySelector('[aria-current="step"]')?.getAttribute("data-done");
const list = () => screen.findByRole("textbox", { name: "Paste or type them, one person a line" });

describe("what it does", () => {
  test("one step after another is the current one", async () => {
    const user = open();
    expect(await step(/^Step 1 What/)).toHaveAttribute("aria-current", "step");
    await user.click(await screen.findByRole("button", { name: "Got it" }));
    expect(await step(/^Step 1, done What/)).not.toHaveAttribute("aria-current");
    expect(await step(/^Step 2 Add/)).toHaveAttribute("aria-current", "step");
    expect(await getSettings(db)).toEqual({ ...DEFAULT_SETTINGS, isLinkedinExplained: true });
    await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
    expect(await step(/^Step 2, done Add/)).toBeVisible();
    expect(await step(/^Step 3 Your/)).toHaveAttribute("aria-current", "step");
    expect(current()).toBeNull();
  });

  test("LinkedIn and Gmail are switched off right there", async () => {
    const user = open();
    await user.click(await screen.findByRole("switch", { name: "LinkedIn" }));
    await waitFor(async () =>
      expect(await getSettings(db)).toMatchObject({
        captureLinkedin: false,
        isLinkedinExplained: true,
      }),
    );
    await user.click(screen.getByRole("switch", { name: "Gmail" }));
    await waitFor(() => expect(screen.getByRole("switch", { name: "Gmail" })).not.toBeChecked());
    expect(await getSettings(db)).toMatchObject({ captureGmail: false, captureLinkedin: false });
  });

  test("two switches at once, and what another page has set meanwhile, are all kept", async () => {
    open();
    const linkedin = await screen.findByRole("switch", { name: "LinkedIn" });
    await perform("change-settings", { ...DEFAULT_SETTINGS, hasSingleKeys: false });
    fireEvent.click(linkedin);
    fireEvent.click(screen.getByRole("switch", { name: "Gmail" }));
    await waitFor(async () =>
      expect(await getSettings(db)).toMatchObject({
        captureLinkedin: false,
        captureGmail: false,
        hasSingleKeys: false,
      }),
    );
  });

  test.each([
    ["granted", "Allowed"],
    ["denied", /^Blocked/],
  ])("notifications are %s", async (level, words) => {
    fake.notifications.getPermissionLevel.mockResolvedValue(level);
    open();
    expect(await screen.findByText(words)).toBeVisible();
  });

  test("how to pin the flame is told until it is there", async () => {
    open();
    expect(await screen.findByText(/puzzle piece/)).toBeVisible();
    settings.mockResolvedValue({ isOnToolbar: true });
    window.dispatchEvent(new Event("focus"));
    expect(await screen.findByText(/is in your toolbar/)).toBeVisible();
  });
});

describe("a pasted list", () => {
  const PASTED =
    "Jane Doe <jane@acme.example>\nOmar Said, omar@northwind.example, Northwind\nNora Quist\n";

  test("is shown before anybody is added: who is new, who is not, and which lines are left out", async () => {
    await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
    const user = open();
    await user.click(await list());
    await user.paste(PASTED);
    expect(await screen.findByRole("button", { name: "Add 1 prospect" })).toBeVisible();
    expect(screen.getByText("1 is a prospect already")).toBeVisible();
    expect(screen.getByText("1 line left out")).toBeVisible();
    const people = within(screen.getByRole("list", { name: "Who will be added" }));
    expect(people.getByRole("listitem")).toHaveTextContent(/Omar SaidNorthwindomar@/);
    const lines = within(screen.getByRole("list", { name: "Lines left out" }));
    expect(lines.getByRole("listitem")).toHaveTextContent(/^Line 3 has no email.*Nora Quist$/);
    expect(await db.prospects.count()).toBe(1);
  });

  test("is added with its source; what was left out stays to be put right; Undo takes all away", async () => {
    const user = open();
    await user.click(await list());
    await user.paste(PASTED);
    await user.type(screen.getByRole("combobox", { name: "Source" }), "Trade show");
    await user.click(await screen.findByRole("button", { name: "Add 2 prospects" }));
    expect(await screen.findByText("2 prospects added.")).toBeVisible();
    const rows = await db.prospects.toArray();
    expect(rows.map(({ name, company, source }) => [name, company, source]).sort()).toEqual([
      ["Jane Doe", undefined, "Trade show"],
      ["Omar Said", "Northwind", "Trade show"],
    ]);
    expect(await list()).toHaveValue("Nora Quist");
    await user.clear(await list());
    expect(await screen.findByText("You have 2 prospects.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByText(/^Taken back/)).toBeVisible();
    expect(await db.prospects.count()).toBe(0);
  });

  test("leads to the import of files and longer lists", async () => {
    open();
    const link = await screen.findByRole("link", { name: "Import it" });
    expect(link).toHaveAttribute("href", expect.stringMatching(/tabs\/import\.html$/));
  });

  test("with nobody new in it adds nobody", async () => {
    const user = open();
    await user.click(await screen.findByRole("button", { name: "Add prospects" }));
    await user.click(await list());
    await user.paste("Nora Quist");
    await screen.findByText("1 line left out");
    await user.click(screen.getByRole("button", { name: "Add prospects" }));
    const sent = fake.runtime.sendMessage.mock.calls.map(([message]) => message);
    expect(sent).toEqual([]);
  });

  test("says who is never tracked, and why nothing was added", async () => {
    await db.state.put({
      name: "settings",
      value: { ...DEFAULT_SETTINGS, neverTrack: ["northwind.example"] },
    });
    const user = open();
    await user.click(await list());
    await user.paste(PASTED);
    await user.click(await screen.findByRole("button", { name: "Add 2 prospects" }));
    expect(await screen.findByText(/^1 added, 1 not/)).toBeVisible();
    fake.runtime.sendMessage.mockResolvedValue({
      ok: false,
      failure: { kind: "failed", message: "The disk is full." },
    });
    await user.clear(await list());
    await user.paste("Sam Lee <sam@acme.example>");
    await user.click(await screen.findByRole("button", { name: "Add 1 prospect" }));
    expect(await screen.findByText("Nothing was added. The disk is full.")).toBeVisible();
    expect(await list()).toHaveValue("Sam Lee <sam@acme.example>");
  });
});

describe("the first touch", () => {
  const waiting = () => screen.findByText(/shows up here by itself/);

  test("shows up by itself, with what is next; one logged by hand does not", async () => {
    const prospectId = await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
    await logTouch(prospectId, 1);
    open();
    expect(await waiting()).toBeVisible();
    const at = Date.parse("2026-11-20T10:00:00Z");
    const own = { id: "event:seen", prospectId, messageKey: "1", at, recordedAt: at } as const;
    const touch = { ...own, kind: "touch", channel: "email", source: "gmail" } as const;
    await db.events.clear();
    await appendEvents(db, [{ ...touch, seenBy: "both" }], "Europe/Berlin");
    expect(
      await screen.findByText("Recorded: touch 1 to Jane Doe. Next: Wed 25 Nov"),
    ).toBeVisible();
    expect(await step(/^Step 3, done/)).toBeVisible();
  });

  test("taken back it is none", async () => {
    const prospectId = await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
    const at = Date.now() - 60_000;
    const own = { prospectId, at, recordedAt: at } as const;
    await appendEvents(
      db,
      [
        {
          ...own,
          id: "event:a",
          messageKey: "1",
          kind: "touch",
          channel: "email",
          source: "gmail",
          seenBy: "both",
        },
        {
          ...own,
          id: "event:b",
          messageKey: "2",
          kind: "retracted",
          eventId: "event:a",
          source: "hand",
        },
      ],
      "Europe/Berlin",
    );
    open();
    expect(await waiting()).toBeVisible();
  });
});
