import type { MessageKey } from "../../../src/words/say";
import {
  AS_IT_OPENS,
  button,
  dialogOpen,
  type Here,
  openMenu,
  POPUP,
  POPUP_LARGE,
  type State,
  type Surface,
} from "./surface";

/** The menus of a row, from left to right. */
type RowMenu = "log" | "snooze" | "decide";
const PLACES: Record<RowMenu, number> = { log: 0, snooze: 1, decide: 2 };

const rowMenu = (which: RowMenu, choice?: MessageKey): State => ({
  name: choice ?? `menu: ${which}`,
  act: (here) => {
    const row = here.page.locator(".row", { has: here.page.locator(".row-actions") }).first();
    return openMenu(here, row.locator(".row-actions button").nth(PLACES[which]), choice);
  },
});

const search = (text: string) => async (here: Here) => {
  await here.page.locator("input[type=search]").fill(text);
  await here.page.waitForTimeout(300);
};

const ADD: State = {
  name: "add, with problems",
  act: async (here) => {
    await button(here, "popupAdd").click();
    await here.page.locator("dialog input[type=email]").fill("?");
    await here.page.locator("dialog [type=submit]").click();
    await here.page.locator("dialog .field-error").first().waitFor();
  },
};

const HELP: State = {
  name: "keys",
  act: async (here) => {
    await here.page.keyboard.press("?");
    await dialogOpen(here);
  },
};

const SELECTED: State = {
  name: "two selected",
  act: async ({ page }) => {
    for (const index of [0, 1]) {
      await page.locator(".row-select").nth(index).click();
    }
    await page.locator(".bulk-bar").waitFor();
  },
};

const SELECTED_MENU: State = {
  name: "two selected: snooze",
  act: (here) => openMenu(here, button(here, "popupSnoozeMany_other", 2)),
};

const SELECTED_PARK: State = {
  name: "two selected: park",
  act: async (here) => {
    await button(here, "popupPark").click();
    await dialogOpen(here);
  },
};

const LOGGED: State = {
  name: "note with Undo",
  act: async (here) => {
    await button(here, "popupClear").click();
    const row = here.page.locator(".row", { has: here.page.locator(".row-actions") }).first();
    await row.locator("a, button").first().focus();
    await here.page.keyboard.press("c");
    await button(here, "commonUndo").first().waitFor();
  },
};

const UPCOMING: State = {
  name: "upcoming",
  act: async ({ page, say }) => {
    await page.getByRole("button", { name: say("groupUpcoming") }).click();
  },
};

/** What the list shows in the popup and in the side panel. */
export const LIST_STATES: readonly State[] = [
  AS_IT_OPENS,
  rowMenu("log"),
  rowMenu("snooze"),
  rowMenu("decide"),
  ADD,
  HELP,
  SELECTED,
  SELECTED_MENU,
  SELECTED_PARK,
  LOGGED,
];

export const POPUP_SURFACES: readonly Surface[] = [
  {
    name: "popup",
    path: "popup.html",
    size: POPUP,
    ready: ".row-actions",
    states: [
      { name: "LinkedIn is explained" },
      { name: "LinkedIn explained", act: (here) => button(here, "popupGotIt").click() },
      rowMenu("log", "personMenuPromise"),
      rowMenu("log", "personMenuHistory"),
      rowMenu("snooze", "personMenuUntil"),
      rowMenu("snooze", "personMenuNextStep"),
      rowMenu("decide", "personMenuYes"),
      rowMenu("decide", "personMenuNo"),
      rowMenu("decide", "personMenuPark"),
      rowMenu("decide", "personMenuDetails"),
      { name: "nobody found", act: search("؟؟؟") },
      { name: "found", act: search("Дело") },
      { name: "searched", act: search("") },
      UPCOMING,
      ...LIST_STATES.slice(1),
    ],
  },
  {
    name: "popup at 125 %",
    path: "popup.html",
    size: POPUP_LARGE,
    ready: ".row-actions",
    states: [
      ...LIST_STATES,
      rowMenu("snooze", "personMenuNextStep"),
      rowMenu("decide", "personMenuPark"),
      rowMenu("log", "personMenuHistory"),
    ],
  },
];

export const NOBODY_DUE: readonly Surface[] = [
  {
    name: "popup, caught up",
    path: "popup.html",
    size: POPUP,
    ready: "[data-kind=caught-up]",
    states: [AS_IT_OPENS],
  },
];

export const PANEL_SURFACES: readonly Surface[] = [280, 400].map((width) => ({
  name: `side panel, ${width} px`,
  path: "sidepanel.html",
  size: { width, height: 640 },
  ready: ".row-actions",
  states: width === 280 ? LIST_STATES : [AS_IT_OPENS, UPCOMING, SELECTED],
}));
