import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ProspectId } from "~domain/ids";
import { DEFAULT_SETTINGS } from "~domain/settings";
import { hideNote } from "~ui/notes";
import { perform } from "~ui/perform";
import { clearSelection } from "~ui/prospect/selection";
import { EXTENSION_ID } from "../support/fake-chrome";
import { addProspect, logReply, logTouch, openPopup, setTheStage } from "../support/popup-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
// A Tuesday morning.
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 10, 24, 10, 0) });
  stage = await setTheStage();
  clearSelection();
});
afterEach(() => void vi.useRealTimers());

const NAMES = ["Ada Lund", "Bo Ek", "Cy Roth"];

/** Overdue, in this order. */
async function three() {
  const ids: ProspectId[] = [];
  for (const [index, name] of NAMES.entries()) {
    const id = await addProspect({ name, email: `${name.split(" ")[0]}@acme.example` });
    await logTouch(id, 40 - index * 7);
    ids.push(id);
  }
  const [ada = expect.fail()] = ids;
  return { ada };
}

async function opened() {
  const user = openPopup();
  await screen.findByRole("button", { name: "Log for Ada Lund" });
  return user;
}

const link = (name: string) => screen.getByRole("link", { name });
const kindsOf = async () => (await stage.db.events.toArray()).map(({ kind }) => kind).sort();
const note = (text: string | RegExp) => screen.findByText(text);

describe("moving", () => {
  test("j and k, and the arrows, go from row to row and stop at the ends", async () => {
    await three();
    const user = await opened();
    await user.keyboard("j");
    expect(link("Ada Lund")).toHaveFocus();
    await user.keyboard("jj");
    expect(link("Cy Roth")).toHaveFocus();
    await user.keyboard("j");
    expect(link("Cy Roth")).toHaveFocus();
    await user.keyboard("k{ArrowUp}");
    expect(link("Ada Lund")).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(link("Bo Ek")).toHaveFocus();
  });

  test("Enter opens the conversation, as a click on the name does", async () => {
    await three();
    const user = await opened();
    const clicked = vi.fn((event: Event) => event.preventDefault());
    link("Ada Lund").addEventListener("click", clicked);
    await user.keyboard("j{Enter}");
    expect(clicked).toHaveBeenCalledOnce();
  });

  test("o opens the person's page, and so do the row's menu and the history", async () => {
    const { ada } = await three();
    const url = `chrome-extension://${EXTENSION_ID}/tabs/prospects.html#${ada}`;
    const user = await opened();
    await user.keyboard("o");
    expect(stage.fake.tabs.create).not.toHaveBeenCalled();
    await user.keyboard("jo");
    expect(stage.fake.tabs.create).toHaveBeenCalledExactlyOnceWith({ url });
    await user.click(screen.getByRole("button", { name: "Log for Ada Lund" }));
    await user.click(await screen.findByRole("menuitem", { name: "Open page" }));
    await waitFor(() => expect(stage.fake.tabs.create).toHaveBeenCalledTimes(2));
    await user.click(screen.getByRole("button", { name: /history of Ada Lund/ }));
    const page = await screen.findByRole("link", { name: "Open page: Ada Lund" });
    expect(page).toHaveAttribute("href", url);
  });

  test("someone without an address has the focus on the reason", async () => {
    await addProspect({ name: "Nora Quist" });
    const user = openPopup();
    await screen.findByRole("button", { name: "Log for Nora Quist" });
    await user.keyboard("j");
    expect(screen.getByRole("button", { name: /history of Nora Quist/ })).toHaveFocus();
  });
});

describe("acting on the row", () => {
  test("c logs a call, goes on to the next row, and u takes it back", async () => {
    const { ada } = await three();
    const user = await opened();
    await user.keyboard("jc");
    expect(await note("Ada Lund: call logged.")).toBeVisible();
    expect(link("Bo Ek")).toHaveFocus();
    expect(await stage.db.prospects.get(ada)).toMatchObject({
      lastTouchChannel: "call",
    });
    await user.keyboard("u");
    expect(await note("Taken back.")).toBeVisible();
    expect(await kindsOf()).toEqual(["retracted", "touch", "touch", "touch", "touch"]);
  });

  test("u takes back several quick acts, the newest first", async () => {
    const { ada } = await three();
    const user = await opened();
    await user.keyboard("jc");
    await note("Ada Lund: call logged.");
    await user.keyboard("c");
    await note("Bo Ek: call logged.");
    await user.keyboard("u");
    await note("Taken back.");
    expect((await stage.db.prospects.get(ada))?.lastTouchChannel).toBe("call");
    await user.keyboard("u");
    await waitFor(async () =>
      expect((await stage.db.prospects.get(ada))?.lastTouchChannel).toBe("email"),
    );
    await waitFor(async () =>
      expect((await kindsOf()).filter((kind) => kind === "retracted")).toHaveLength(2),
    );
    await user.keyboard("u");
    expect(await stage.db.events.count()).toBe(7);
  });

  test("u shows first what it would take back, once no note is seen any more", async () => {
    await three();
    const user = await opened();
    await user.keyboard("jc");
    await note("Ada Lund: call logged.");
    act(() => hideNote());
    await user.keyboard("u");
    expect(await note("Ada Lund: call logged.")).toBeVisible();
    expect(await stage.db.events.count()).toBe(4);
    await user.keyboard("u");
    expect(await note("Taken back.")).toBeVisible();
    expect(await stage.db.events.count()).toBe(5);
  });

  test("s snoozes to the next working day", async () => {
    const { ada } = await three();
    const user = await opened();
    await user.keyboard("js");
    expect(await note(/^Ada Lund: snoozed until \w+/)).toBeVisible();
    const row = await stage.db.prospects.get(ada);
    expect(row).toMatchObject({ dueFor: "snooze" });
    expect(row?.dueAt).toBeGreaterThan(Date.now());
    expect(row?.dueAt).toBeLessThan(Date.now() + 5 * 24 * 60 * 60_000);
  });

  test("p opens Park; once she is parked, the next row has the focus", async () => {
    await three();
    const user = await opened();
    await user.keyboard("jp");
    const dialog = await screen.findByRole("dialog", { name: "Park Ada Lund" });
    expect(within(dialog).getByLabelText("Until")).toHaveFocus();
    await user.keyboard("j");
    expect(dialog).toBeVisible();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByText("Ada Lund")).not.toBeInTheDocument());
    await waitFor(() => expect(link("Bo Ek")).toHaveFocus());
  });

  test("e logs a touch on the channel of the last one", async () => {
    await three();
    const user = await opened();
    await user.keyboard("je");
    expect(await note("Ada Lund: email logged.")).toBeVisible();
  });

  test("e logs a touch on the channel that is suggested instead", async () => {
    const id = await addProspect({ name: "Ada Lund", email: "ada@acme.example" });
    for (const daysAgo of [80, 60, 40]) await logTouch(id, daysAgo);
    const user = await opened();
    expect((await stage.db.prospects.get(id))?.suggestion?.channel).toBe("call");
    await user.keyboard("je");
    expect(await note("Ada Lund: call logged.")).toBeVisible();
  });

  test("e keeps the promise that is due", async () => {
    const id = await addProspect({ name: "Ada Lund", email: "ada@acme.example" });
    await logReply(id, 3);
    const dueOn = "2026-11-24";
    const commandId = crypto.randomUUID();
    await perform("make-promise", { commandId, prospectId: id, dueOn, text: "send the quote" });
    const user = await opened();
    await user.keyboard("je");
    expect(await note("Ada Lund: promise kept.")).toBeVisible();
    expect((await stage.db.prospects.get(id))?.promises).toEqual([]);
  });

  test("e where a decision is asked for leads to its buttons, and logs nothing", async () => {
    const id = await addProspect({ name: "Ada Lund", email: "ada@acme.example" });
    for (const daysAgo of [100, 90, 80, 70, 60, 50, 40, 30]) await logTouch(id, daysAgo);
    const user = await opened();
    await user.keyboard("je");
    expect(await note(/^Ada Lund asks for a decision/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Yes: Ada Lund" })).toHaveFocus();
    expect(await stage.db.events.count()).toBe(8);
  });

  test("e where nothing is asked for says so; of several selected those stay who are not asked", async () => {
    const id = await addProspect({ name: "Ada Lund", email: "ada@acme.example" });
    await logTouch(id, 0);
    const due = await addProspect({ name: "Ada Berg", email: "berg@acme.example" });
    await logTouch(due, 40);
    const user = openPopup();
    await user.type(await screen.findByRole("searchbox"), "ada");
    await screen.findByRole("button", { name: "Log for Ada Lund" });
    act(() => link("Ada Lund").focus());
    await user.keyboard("e");
    expect(await note(/^Nothing is due for Ada Lund/)).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: "Select Ada Lund" }));
    await user.click(screen.getByRole("checkbox", { name: "Select Ada Berg" }));
    await user.keyboard("e");
    expect(await note("Ada Berg: email logged.")).toBeVisible();
    expect(screen.getByRole("checkbox", { name: "Select Ada Lund" })).toBeChecked();
    await user.keyboard("e");
    expect(await note("No touch is due for the person selected.")).toBeVisible();
    expect(await stage.db.events.count()).toBe(3);
  });

  test("held down, it is done once", async () => {
    await three();
    const user = await opened();
    await user.keyboard("j{c>3/}");
    await note("Ada Lund: call logged.");
    expect(await stage.db.events.count()).toBe(4);
  });

  test("nothing happens while no row has the focus", async () => {
    await three();
    const user = await opened();
    await user.keyboard("csepx");
    expect(await stage.db.events.count()).toBe(3);
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });
});

test("a row that leaves the list hands the focus to the next one", async () => {
  await three();
  const user = await opened();
  await user.click(screen.getByRole("button", { name: "Log for Bo Ek" }));
  await user.click(await screen.findByRole("menuitem", { name: "Call" }));
  await waitFor(() => expect(link("Cy Roth")).toHaveFocus());
});

describe("the search", () => {
  test("/ goes there, letters are letters, and Escape goes to what was found", async () => {
    await three();
    const user = await opened();
    const search = screen.getByRole("searchbox");
    await user.keyboard("/");
    expect(search).toHaveFocus();
    expect(search).toHaveValue("");
    await user.keyboard("cy");
    expect(search).toHaveValue("cy");
    await screen.findByRole("region", { name: "Search results" });
    await waitFor(() => expect(screen.queryByText("Bo Ek")).not.toBeInTheDocument());
    await user.keyboard("{Escape}");
    expect(link("Cy Roth")).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(search).toHaveValue("");
    expect(await screen.findByText("Bo Ek")).toBeVisible();
    expect(await stage.db.events.count()).toBe(3);
  });
});

describe("the help", () => {
  test("? lists the keys, and so does the button at the end of the list", async () => {
    await three();
    const user = await opened();
    await user.keyboard("?");
    const dialog = await screen.findByRole("dialog", { name: "Keys" });
    expect(within(dialog).getByText("Logs a call")).toBeVisible();
    await user.click(within(dialog).getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /Keys/ }));
    expect(await screen.findByRole("dialog", { name: "Keys" })).toBeVisible();
  });
});

describe("when they are nobody's business", () => {
  test("with Ctrl, Alt or Cmd they are the browser's", async () => {
    await three();
    const user = await opened();
    await user.keyboard("j{Control>}c{/Control}{Alt>}c{/Alt}{Meta>}s{/Meta}");
    expect(await stage.db.events.count()).toBe(3);
    expect(link("Ada Lund")).toHaveFocus();
  });

  test("in a menu they are the menu's", async () => {
    await three();
    const user = await opened();
    await user.click(screen.getByRole("button", { name: "Log for Ada Lund" }));
    await screen.findByRole("menuitem", { name: "Call" });
    await user.keyboard("x?");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  test("switched off, only those without a character are left", async () => {
    await three();
    await perform("change-settings", { ...DEFAULT_SETTINGS, hasSingleKeys: false });
    const user = await opened();
    await user.keyboard("j?/");
    expect(document.body).toHaveFocus();
    await user.keyboard("{ArrowDown}c");
    expect(link("Ada Lund")).toHaveFocus();
    expect(await stage.db.events.count()).toBe(3);
    expect(screen.queryByRole("button", { name: /Keys/ })).not.toBeInTheDocument();
  });
});
