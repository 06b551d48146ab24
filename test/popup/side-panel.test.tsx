/** The side panel: the popup's list, which stays open and follows the tab in front. */
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
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
let tabs: typeof stage.fake.tabs;
beforeEach(async () => {
  stage = await setTheStage();
  tabs = stage.fake.tabs;
  showLinkedin(stage.fake, async () => shownPerson());
});

const onPage = () => screen.queryByRole("region", { name: "On this page" });
const name = (text: string) => within(onPage() ?? expect.fail("Nothing is shown")).findByText(text);
const person = (called: string): Shown =>
  shownPerson({ name: called, keys: [`linkedin:vanity:${called}`] });
const settled = () => new Promise((resolve) => setTimeout(resolve, 250));

test("has the list and the same actions, and no button to open itself", async () => {
  await logTouch(await addProspect({ name: "Jane Doe" }), 20);
  await openAtOnce(true);
  expect(await screen.findByRole("region", { name: "Overdue" })).toHaveTextContent("Jane Doe");
  expect(await screen.findByRole("button", { name: "Log for Jane Doe" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Settings" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Open side panel" })).not.toBeInTheDocument();
});

describe("follows the tab in front", () => {
  beforeEach(async () => {
    await openAtOnce(true);
    await name("Nora Quist");
  });
  const turnTo = (called: string) =>
    showLinkedin(stage.fake, async () => person(called), `in/${called}/`);

  test("to another tab, and to one of another site", async () => {
    turnTo("Omar");
    tabs.onActivated.emit({ tabId: 8, windowId: 1 });
    expect(await screen.findByText("Omar")).toBeVisible();
    tabs.query.mockResolvedValue([{ id: 9, windowId: 1, active: true }]);
    tabs.onActivated.emit({ tabId: 9, windowId: 1 });
    await waitFor(() => expect(onPage()).not.toBeInTheDocument());
  });

  test.each([{ url: "https://www.linkedin.com/in/Omar/" }, { status: "complete" }])(
    "to another page of the tab: %o",
    async (change) => {
      turnTo("Omar");
      tabs.onUpdated.emit(7, change, { id: 7, windowId: 1, active: true });
      expect(await screen.findByText("Omar")).toBeVisible();
    },
  );

  test("to the tab of the window when that comes to the front", async () => {
    turnTo("Omar");
    stage.fake.windows.onFocusChanged.emit(1);
    expect(await screen.findByText("Omar")).toBeVisible();
  });

  test("of this window only, and of nothing that happens behind it", async () => {
    const before = tabs.query.mock.calls.length;
    tabs.onActivated.emit({ tabId: 8, windowId: 2 });
    tabs.onUpdated.emit(8, { status: "complete" }, { id: 8, windowId: 1, active: false });
    tabs.onUpdated.emit(7, { status: "loading" }, { id: 7, windowId: 1, active: true });
    stage.fake.windows.onFocusChanged.emit(2);
    stage.fake.windows.onFocusChanged.emit(-1);
    await settled();
    expect(tabs.query.mock.calls).toHaveLength(before);
  });

  test("asking once for several changes in a row", async () => {
    turnTo("Omar");
    const before = tabs.sendMessage.mock.calls.length;
    tabs.onActivated.emit({ tabId: 8, windowId: 1 });
    for (const change of [{ url: "https://www.linkedin.com/feed/" }, { status: "complete" }])
      tabs.onUpdated.emit(8, change, { id: 8, windowId: 1, active: true });
    expect(await screen.findByText("Omar")).toBeVisible();
    expect(tabs.sendMessage.mock.calls.length - before).toBe(1);
  });

  test("and drops an answer about a page that is gone", async () => {
    let tellOfOmar: (shown: Shown) => void = () => undefined;
    const slow = new Promise<Shown>((resolve) => {
      tellOfOmar = resolve;
    });
    showLinkedin(stage.fake, () => slow, "in/omar/");
    tabs.onActivated.emit({ tabId: 8, windowId: 1 });
    await waitFor(() => expect(onPage()).toHaveAttribute("aria-busy", "true"));
    expect(screen.queryByText("Nora Quist")).not.toBeInTheDocument();
    turnTo("Aiko");
    tabs.onActivated.emit({ tabId: 9, windowId: 1 });
    expect(await screen.findByText("Aiko")).toBeVisible();
    tellOfOmar(person("Omar"));
    await settled();
    expect(screen.getByText("Aiko")).toBeVisible();
    expect(screen.queryByText("Omar")).not.toBeInTheDocument();
  });

  test("without a flicker when the same page is in front again", async () => {
    const card = await name("Nora Quist");
    showLinkedin(stage.fake, async () => {
      await settled();
      return shownPerson();
    });
    stage.fake.windows.onFocusChanged.emit(1);
    await settled();
    expect(onPage()).toHaveAttribute("aria-busy", "false");
    await settled();
    await settled();
    expect(card).toBeInTheDocument();
  });
});
