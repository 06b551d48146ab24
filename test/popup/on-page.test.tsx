/** Whom the page in front shows, in the popup. */
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { DEFAULT_SETTINGS } from "~domain/settings";
import type { Shown } from "~messages/who-is-this";
import {
  addProspect,
  logTouch,
  openAtOnce,
  setTheStage,
  showLinkedin,
  shownPerson,
} from "../support/popup-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
beforeEach(async () => {
  stage = await setTheStage();
});

const onPage = () => screen.getByRole("region", { name: "On this page" });
const show = (shown: Shown | undefined) => showLinkedin(stage.fake, async () => shown);
/** A page that takes its time. */
function showLater() {
  let tell: (shown: Shown | undefined) => void = () => undefined;
  const answer = new Promise<Shown | undefined>((resolve) => {
    tell = resolve;
  });
  showLinkedin(stage.fake, () => answer);
  return (shown: Shown | undefined) => tell(shown);
}

describe("while the page is being read", () => {
  test("its place is there from the first paint, and so is the list", async () => {
    await logTouch(await addProspect({ name: "Jane Doe" }), 20);
    const tell = showLater();
    await openAtOnce();
    const place = onPage();
    expect(place).toHaveAttribute("aria-busy", "true");
    expect(place).toHaveTextContent("Looking at the page");
    const row = within(screen.getByRole("region", { name: "Overdue" })).getByRole("listitem");
    // Notices come when there is something to say; without any they take no room.
    const parts = () =>
      [...(place.parentElement?.children ?? [])].filter(
        (part) => part.className !== "notices" || part.childElementCount > 0,
      );
    const before = parts();

    tell(shownPerson());
    expect(await within(place).findByText("Nora Quist")).toBeVisible();
    expect(place).toHaveAttribute("aria-busy", "false");
    expect(onPage()).toBe(place);
    expect(row).toBeInTheDocument();
    expect(parts()).toEqual(before);
  });

  test.each([
    ["nobody", undefined],
    ["the rep", { kind: "self" } as const],
  ])("if it shows %s, one quiet line keeps the place", async (_who, shown) => {
    const tell = showLater();
    await openAtOnce();
    const place = onPage();
    tell(shown);
    expect(await within(place).findByText("Nobody to track on this page")).toBeVisible();
    expect(onPage()).toBe(place);
  });

  test("it shows nobody on the profile of a rep whose mailbox was seen before", async () => {
    const shown = shownPerson();
    const [address = ""] = shown.kind === "person" ? shown.keys : [];
    const account = { connector: "linkedin", address, seenAt: Date.now() } as const;
    await stage.db.state.put({ name: "accounts", value: [account] });
    show(shown);
    await openAtOnce();
    expect(await screen.findByText("Nobody to track on this page")).toBeVisible();
  });

  test("a page without our script shows nobody", async () => {
    showLinkedin(stage.fake, async () => Promise.reject(new Error("No receiver.")));
    await openAtOnce();
    expect(await screen.findByText("Nobody to track on this page")).toBeVisible();
  });
});

describe("there is no such place", () => {
  const noPlace = async () => {
    await screen.findByRole("heading", { name: /Follow up before/ });
    expect(screen.queryByRole("region", { name: "On this page" })).not.toBeInTheDocument();
    expect(stage.fake.tabs.sendMessage).not.toHaveBeenCalled();
  };

  test("where another site is in front", async () => {
    show(shownPerson());
    stage.fake.tabs.query.mockResolvedValue([{ id: 7, windowId: 1, active: true }]);
    await openAtOnce();
    await noPlace();
  });

  test("where LinkedIn is switched off: the page is not even asked", async () => {
    show(shownPerson());
    const value = { ...DEFAULT_SETTINGS, captureLinkedin: false };
    await stage.db.state.put({ name: "settings", value });
    await openAtOnce();
    await noPlace();
  });

  test("among the results of a search", async () => {
    show(shownPerson());
    const user = await openAtOnce();
    await user.type(screen.getByRole("searchbox"), "jane");
    expect(screen.queryByRole("region", { name: "On this page" })).not.toBeInTheDocument();
  });
});

describe("somebody who is a prospect", () => {
  test("is shown with why, when and the actions, whichever of the ids is known", async () => {
    const id = await addProspect({
      name: "Nora Quist",
      handleKeys: ["linkedin:vanity:nora-quist"],
    });
    await logTouch(id, 20);
    show(shownPerson());
    const user = await openAtOnce();
    const row = within(await within(onPage()).findByRole("listitem"));
    expect(row.getByRole("button", { name: /^No reply for 20 days.* history of/ })).toBeVisible();
    expect(row.getByText(/\d+ d late/)).toBeVisible();
    expect(within(onPage()).queryByRole("button", { name: /Add/ })).not.toBeInTheDocument();
    await user.click(row.getByRole("button", { name: "Log for Nora Quist" }));
    await user.click(await screen.findByRole("menuitem", { name: "LinkedIn message" }));
    expect(await row.findByText(/In touch today/)).toBeVisible();
  });

  test("is shown too when the matter is closed", async () => {
    const id = await addProspect({
      name: "Nora Quist",
      handleKeys: ["linkedin:vanity:nora-quist"],
    });
    const { sendMessage } = stage.fake.runtime;
    const body = { commandId: crypto.randomUUID(), prospectId: id, outcome: "won" };
    await sendMessage({ name: "close-prospect", body });
    show(shownPerson());
    await openAtOnce();
    expect(await within(onPage()).findByText("Won")).toBeVisible();
  });
});

describe("somebody who is no prospect yet", () => {
  test("is added with what the page says, corrected, and under the page's ids", async () => {
    show(shownPerson({ company: { name: "Lattice Labs", isSure: false } }));
    const user = await openAtOnce();
    const place = within(onPage());
    expect(await place.findByText("Head of Operations at Lattice Labs")).toBeVisible();
    expect(place.getByTitle("Lattice Labs: a guess from the headline")).toHaveTextContent(
      "Lattice Labs? (a guess from the headline)",
    );
    await user.click(place.getByRole("button", { name: "Add as prospect" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Add a prospect" }));
    const field = (name: string) => dialog.getByRole("textbox", { name });
    expect(field("Name")).toHaveValue("Nora Quist");
    expect(field("Company")).toHaveValue("Lattice Labs");
    expect(field("LinkedIn profile")).toHaveValue("https://www.linkedin.com/in/nora-quist/");
    expect(field("Title")).toHaveValue("Head of Operations at Lattice Labs");
    await user.clear(field("Title"));
    await user.type(field("Title"), "Head of Operations");
    await user.click(dialog.getByRole("button", { name: "Add prospect" }));

    expect(await place.findByRole("link", { name: "Nora Quist" })).toBeVisible();
    expect(place.queryByRole("button", { name: "Add as prospect" })).not.toBeInTheDocument();
    expect(await stage.db.prospects.toArray()).toMatchObject([
      {
        title: "Head of Operations",
        company: "Lattice Labs",
        handleKeys: ["linkedin:vanity:nora-quist", "linkedin:id:ACoAAAnora"],
      },
    ]);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await place.findByRole("button", { name: "Add as prospect" })).toBeVisible();
  });

  test("known by name alone is added by name; an address of no profile is left out", async () => {
    const { kind, where, keys, name } = shownPerson();
    show({ kind, where, keys, name, url: "https://www.linkedin.com/messaging/thread/1/" });
    const user = await openAtOnce();
    await user.click(await screen.findByRole("button", { name: "Add as prospect" }));
    expect(screen.getByRole("textbox", { name: "LinkedIn profile" })).toHaveValue("");
    await user.click(screen.getByRole("button", { name: "Add prospect" }));
    expect(await within(onPage()).findByRole("listitem")).toHaveTextContent("Nora Quist");
  });

  test("of a sure company there is no question mark", async () => {
    show(shownPerson());
    await openAtOnce();
    expect(await within(onPage()).findByText("Lattice Labs")).toHaveTextContent(/^Lattice Labs$/);
  });
});

test("of a conversation with several people nobody is offered", async () => {
  show({ kind: "group" });
  await openAtOnce();
  expect(await screen.findByText("A conversation with several people")).toBeVisible();
  expect(within(onPage()).queryByRole("button")).not.toBeInTheDocument();
});

test("the button in the header opens the side panel of this window, and the popup goes", async () => {
  const close = vi.spyOn(window, "close").mockImplementation(() => undefined);
  stage.fake.windows.getCurrent.mockResolvedValue({ id: 42 });
  const user = await openAtOnce();
  await user.click(screen.getByRole("button", { name: "Open side panel" }));
  expect(stage.fake.sidePanel.open.mock.calls).toEqual([[{ windowId: 42 }]]);
  await waitFor(() => expect(close).toHaveBeenCalled());
});
