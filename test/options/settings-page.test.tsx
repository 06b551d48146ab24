import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "~domain/settings";
import OptionsEntry from "~options/index";
import type { Account } from "~storage/database";
import { addProspect, logTouch, setTheStage } from "../support/popup-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
beforeEach(async () => {
  stage = await setTheStage();
});

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const settings = async () => (await stage.db.state.get("settings"))?.value;
const health = (change: object) =>
  stage.db.health.put({ connector: "gmail", unreadableCount: 0, ...change });
/** What a list of figures says beside a name. */
const figure = (name: string) =>
  screen.getByText(name, { selector: "dt" }).parentElement?.querySelector("dd")?.textContent;

function openSettings() {
  const user = userEvent.setup();
  render(<OptionsEntry />);
  return user;
}

describe("the settings", () => {
  test("are saved as they are changed", async () => {
    const user = openSettings();
    const undo = await screen.findByRole("combobox", { name: /Undo Send/ });
    expect(undo).toHaveValue("30");
    await user.selectOptions(undo, "10 seconds");
    expect(await screen.findByText("Saved.")).toBeVisible();
    expect(await settings()).toEqual({ ...DEFAULT_SETTINGS, undoSeconds: 10 });

    const capture = screen.getByRole("checkbox", {
      name: /^Record messages I send to my prospects ?Only/,
    });
    expect(capture).toBeChecked();
    await user.click(capture);
    await waitFor(async () =>
      expect(await settings()).toEqual({
        ...DEFAULT_SETTINGS,
        undoSeconds: 10,
        captureGmail: false,
      }),
    );
    await waitFor(() => expect(capture).not.toBeChecked());
  });

  test("replies are looked for with Gmail closed only if the rep wants it", async () => {
    const user = openSettings();
    const feed = await screen.findByRole("checkbox", { name: /Check for replies when Gmail is/ });
    expect(feed).not.toBeChecked();
    expect(screen.queryByText(/Open Gmail once/)).not.toBeInTheDocument();
    await user.click(feed);
    await waitFor(async () => expect(await settings()).toMatchObject({ checkFeed: true }));
    await waitFor(() => expect(feed).toBeChecked());
    expect(screen.getByText(/^Open Gmail once so that Rekindle knows/)).toBeVisible();

    await user.click(
      screen.getByRole("checkbox", { name: /^Record messages I send to my prospects ?Only/ }),
    );
    await waitFor(() => expect(feed).toBeDisabled());
    expect(screen.queryByText(/Open Gmail once/)).not.toBeInTheDocument();
  });

  test("each mailbox says how asking it went", async () => {
    const now = Date.now();
    const account = (address: string, feed?: Account["feed"]): Account => ({
      connector: "gmail",
      address,
      seenAt: now,
      ...(feed && { feed }),
    });
    await stage.db.state.bulkPut([
      { name: "settings", value: { ...DEFAULT_SETTINGS, checkFeed: true } },
      {
        name: "accounts",
        value: [
          account("good@rep.example", { askedAt: now, failures: 0, lastOkAt: now }),
          account("bad@rep.example", { askedAt: now, failures: 2, lastOkAt: now - 5 * DAY }),
          account("never@rep.example", { askedAt: now, failures: 1 }),
          account("new@rep.example"),
          { ...account("linkedin@rep.example"), connector: "linkedin" },
        ],
      },
    ]);
    openSettings();
    const list = await screen.findByRole("list", { name: "Mailboxes checked for replies" });
    const lines = within(list).getAllByRole("listitem");
    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringMatching(/^good@rep\.example: last checked \d\d:\d\d$/),
      expect.stringMatching(
        /^bad@rep\.example could not be checked since [A-Z]\w+ \d\d:\d\d; trying again later$/,
      ),
      "never@rep.example could not be checked yet; trying again later",
      "new@rep.example: not checked yet",
    ]);
  });
});

describe("LinkedIn", () => {
  const linkedin = async () => within(await screen.findByRole("region", { name: "LinkedIn" }));
  const name =
    /^Record messages I send to my prospects on LinkedIn, and their replies ?Only who, when/;

  test("has one switch, which is on at first, and whoever moves it needs no explanation", async () => {
    const user = openSettings();
    const card = await linkedin();
    const [only, ...others] = card.getAllByRole("checkbox");
    expect(others).toEqual([]);
    expect(only).toHaveAccessibleName(name);
    expect(only).toBeChecked();
    await user.click(card.getByRole("checkbox"));
    await waitFor(async () =>
      expect(await settings()).toEqual({
        ...DEFAULT_SETTINGS,
        captureLinkedin: false,
        isLinkedinExplained: true,
      }),
    );
    await waitFor(() => expect(only).not.toBeChecked());
  });

  test.each([
    ["What is read", /on your screen/],
    ["What never happens", /Nothing is inserted .* nothing is clicked .* no requests .* No text/],
    ["What you should know", /User Agreement restricts browser extensions.* your own decision/],
  ])("says honestly: %s", async (term, words) => {
    openSettings();
    await linkedin();
    expect(figure(term)).toMatch(words);
  });
});

describe("is it working?", () => {
  const surface = (name: string) => screen.queryByRole("article", { name });

  test("has one quiet line for each part of a site that was never seen", async () => {
    await health({ connector: "linkedin", lastReplyAt: Date.now() });
    openSettings();
    await screen.findByRole("heading", { name: "Is it working?" });
    const others = ["Gmail", "LinkedIn invitations", "Sales Navigator"];
    expect(others.map(figure)).toEqual(others.map(() => "nothing seen yet"));
    expect(screen.getAllByText("never")).toHaveLength(2);
    expect(surface("LinkedIn messages")).toHaveTextContent(/Last reply ?today/);
    expect(surface("LinkedIn invitations")).not.toBeInTheDocument();
    await health({ connector: "linkedin-invitations", lastRequestAt: Date.now() });
    await waitFor(() => expect(surface("LinkedIn invitations")).toBeVisible());
    expect(figure("Last invitation sent")).toMatch(/^today/);
  });

  test("says of a part that was never seen when its site is switched off", async () => {
    const value = { ...DEFAULT_SETTINGS, captureLinkedin: false };
    await stage.db.state.put({ name: "settings", value });
    openSettings();
    await screen.findByRole("heading", { name: "Is it working?" });
    expect(figure("Gmail")).toBe("nothing seen yet");
    expect(figure("Sales Navigator")).toBe("switched off");
  });

  test("says honestly what was never seen, and then when it was", async () => {
    await health({ lastPressAt: 1 });
    openSettings();
    await screen.findByRole("heading", { name: "Is it working?" });
    const names = ["Last message sent", "Last reply", "Pages last read for replies"];
    expect(names.map(figure)).toEqual(["never", "never", "never"]);
    await health({
      lastRequestAt: Date.now() - 400 * DAY,
      lastScreenOnlyAt: Date.now(),
      lastReplyAt: Date.now(),
      lastLookAt: Date.now(),
    });
    await waitFor(() =>
      expect(names.map(figure)).toEqual(names.map(() => expect.stringMatching(/^today \d\d:/))),
    );
  });

  test("counts the last seven days", async () => {
    const on = (daysAgo: number) =>
      new Date(Date.now() - daysAgo * DAY).toLocaleDateString("sv-SE");
    await health({
      days: [
        { on: on(9), withoutRequest: 50, withoutIntent: 50, unreadable: 50 },
        { on: on(2), withoutRequest: 1, withoutIntent: 2, unreadable: 3 },
        { on: on(0), withoutRequest: 1, withoutIntent: 0, unreadable: 1 },
      ],
    });
    openSettings();
    await screen.findByRole("heading", { name: "Is it working?" });
    expect(figure("Send pressed, and no request seen")).toBe("2");
    expect(figure("Request seen, and nobody pressed Send")).toBe("2");
    expect(figure("Requests that could not be read")).toBe("4");
  });

  test("says in plain words when Gmail seems to have changed", async () => {
    openSettings();
    await screen.findByRole("heading", { name: "Is it working?" });
    expect(screen.queryByText(/seems to have changed/)).not.toBeInTheDocument();
    await health({ lastScreenOnlyAt: 5 });
    expect(await screen.findByText(/was seen on screen only\./)).toBeVisible();
    await health({ lastScreenOnlyAt: 5, lastUnclearAt: 6 });
    expect(await screen.findByText(/you pressed Send and nothing was recognised/)).toBeVisible();
  });

  test.each([
    ["linkedin", "LinkedIn messages", /messages seem .* a message by hand .* “LinkedIn message”/],
    ["linkedin-invitations", "LinkedIn invitations", /invitations seem .* an invitation by hand/],
    ["linkedin-sales", "Sales Navigator", /Sales Navigator seems to have .* “LinkedIn message”/],
  ])(
    "says which part of LinkedIn is in trouble, and what to do: %s",
    async (connector, name, words) => {
      await health({ connector, lastUnclearAt: 6 });
      openSettings();
      expect(await screen.findByRole("article", { name })).toHaveTextContent(words);
      expect(screen.getAllByText(/seem.? to have changed/)).toHaveLength(1);
    },
  );

  test("shows the shapes of what was not understood, newest first, when unfolded", async () => {
    await health({
      outlines: [
        { at: Date.now() - DAY, of: "request", text: "[string:18]" },
        { at: Date.now(), of: "thread", text: "div[role=main]" },
      ],
    });
    const user = openSettings();
    const summary = await screen.findByText("What was not understood (2)");
    expect(summary.closest("details")).not.toHaveAttribute("open");
    await user.click(summary);
    expect(screen.getByText(/no text of any message, no names and no addresses/)).toBeVisible();
    const fields = screen.getAllByRole("textbox", { name: /^(request|thread), / });
    expect(fields.map((field) => (field as HTMLTextAreaElement).value)).toEqual([
      "div[role=main]",
      "[string:18]",
    ]);
    expect(fields[0]).toHaveAttribute("readonly");
  });

  test("lists every message that may have been missed, to be settled here too", async () => {
    const jane = await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
    for (const [index, minutes] of [20, 30, 40].entries()) {
      const at = Date.now() - minutes * MINUTE;
      await stage.db.pendingSends.put({
        key: `screen:${index}`,
        connector: "gmail",
        phase: "unclear",
        sentAt: at,
        startedAt: at,
        notedAt: at,
        wakeAt: at + 7 * DAY,
        seenByRequest: false,
        seenOnScreen: false,
        requestIds: [],
        prospectIds: [jane],
        weakIds: [],
      });
    }
    const user = openSettings();
    const list = await screen.findByRole("list", { name: "Messages that may have been missed" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(3);
    const [add = expect.fail()] = screen.getAllByRole("button", { name: /^Add it: message to/ });
    await user.click(add);
    expect(await screen.findByText("Message to Jane Doe added.")).toBeVisible();
    await waitFor(() => expect(within(list).getAllByRole("listitem")).toHaveLength(2));
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByText("Taken back.")).toBeVisible();
    expect(await stage.db.prospects.get(jane)).toMatchObject({ touchCount: 0 });
  });
});

describe("the report", () => {
  test("is copied, with versions, figures and outlines, and names nobody", async () => {
    const jane = await addProspect({
      name: "Jane Doe",
      email: "jane@acme.example",
      company: "Acme Robotics",
    });
    await logTouch(jane, 2);
    await stage.db.state.put({
      name: "accounts",
      value: [{ connector: "gmail", address: "rep@northwind.example", seenAt: 1 }],
    });
    await health({ lastRequestAt: 1, outlines: [{ at: 1, of: "request", text: "[string:18]" }] });
    Object.assign(stage.fake.runtime, { getManifest: () => ({ version: "1.2.3" }) });
    const user = openSettings();
    await user.click(await screen.findByRole("button", { name: "Copy report" }));
    expect(await screen.findByText("Copied.")).toBeVisible();
    const text = await navigator.clipboard.readText();
    expect(text).toContain("Rekindle 1.2.3, Chrome ");
    expect(text).toContain("last request: 1970-01-01T00:00:00.001Z");
    expect(text).toContain("[string:18]");
    expect(text).toContain("linkedin-invitations: nothing seen yet");
    for (const private_ of ["Jane", "Doe", "Acme", "@", "northwind", jane])
      expect(text).not.toContain(private_);
  });

  test("says so when it cannot be copied", async () => {
    Object.assign(stage.fake.runtime, { getManifest: () => ({ version: "1.2.3" }) });
    const user = openSettings();
    const copy = await screen.findByRole("button", { name: "Copy report" });
    const clipboard = { writeText: () => Promise.reject(new Error("Denied")) };
    Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
    await user.click(copy);
    expect(await screen.findByText("Not copied. Denied")).toBeVisible();
  });
});
