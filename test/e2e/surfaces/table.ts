import type { MessageKey } from "../../../src/words/say";
import {
  AS_IT_OPENS,
  button,
  dialogOpen,
  type Here,
  openMenu,
  type State,
  type Surface,
  TAB,
} from "./surface";

const FILTER_MENU: State = {
  name: "filter menu",
  act: async (here) => {
    await openMenu(here, button(here, "tableFilterBy", here.say("tableColumnStage")));
    await here.page.locator(".menu-item").first().click();
  },
};

const asks = (key: MessageKey): State => ({
  name: key,
  act: async (here) => {
    await button(here, key).click();
    await dialogOpen(here);
  },
});

const NOBODY: State = {
  name: "nobody found",
  act: async (here) => {
    await here.page.locator("input[type=search]").fill("؟؟؟");
    await here.page.getByRole("heading", { name: here.say("tableNothingTitle") }).waitFor();
  },
};

const CLEARED: State = {
  name: "cleared",
  act: async (here) => {
    await button(here, "tableNothingClear").click();
    await here.page.locator(".grid-row").first().waitFor();
  },
};

const tick = (index: number) => async (here: Here) =>
  here.page.locator(".grid-row input[type=checkbox]").nth(index).click();

const SELECTED: State = {
  name: "two selected",
  act: async (here) => {
    await tick(0)(here);
    await tick(1)(here);
    await here.page.locator(".bulk").waitFor();
  },
};

const STAGE_MENU: State = {
  name: "two selected: stage",
  act: (here) => openMenu(here, here.page.locator(".bulk [data-kind=menu]").first()),
};

export const TABLE_SURFACES: readonly Surface[] = [
  {
    name: "prospects",
    path: "tabs/prospects.html",
    size: TAB,
    ready: ".grid-row",
    states: [
      AS_IT_OPENS,
      FILTER_MENU,
      asks("tableViewSave"),
      NOBODY,
      CLEARED,
      SELECTED,
      STAGE_MENU,
      asks("tableBulkSource"),
      asks("tableBulkCadence"),
      asks("tableBulkPark"),
      asks("tableBulkAddTag"),
      asks("tableBulkDelete"),
      asks("tableAdd"),
    ],
  },
  {
    name: "prospects, narrow",
    path: "tabs/prospects.html",
    size: { width: 700, height: 700 },
    ready: ".grid-row",
    states: [
      AS_IT_OPENS,
      FILTER_MENU,
      asks("tableViewSave"),
      SELECTED,
      asks("tableBulkDelete"),
      NOBODY,
    ],
  },
];
