import type { MessageKey } from "../../../src/words/say";
import {
  AS_IT_OPENS,
  dialogOpen,
  type Here,
  openMenu,
  type State,
  type Surface,
  TAB,
} from "./surface";

const PLACES = { log: 0, snooze: 1, decide: 2, more: 3 };

const menu = (which: keyof typeof PLACES, choice?: MessageKey): State => ({
  name: choice ?? `menu: ${which}`,
  act: (here) =>
    openMenu(here, here.page.locator(".person-actions button").nth(PLACES[which]), choice),
});

const DUPLICATE: State = {
  name: "a duplicate is looked for",
  act: async (here) => {
    await menu("more", "pageMergeDuplicate").act?.(here);
    await here.page.locator("dialog input[type=search]").fill("Дело");
    await here.page.locator("dialog [type=radio]").first().waitFor();
  },
};

const MERGE: State = {
  name: "merge",
  act: async (here) => {
    await DUPLICATE.act?.(here);
    await here.page.locator("dialog [type=radio]").first().check();
    await here.page.locator("dialog [type=submit]").click();
    await here.page.locator(".person-pair").waitFor();
    await dialogOpen(here);
  },
};

const EDITED: State = {
  name: "an address that is none",
  act: async ({ page }) => {
    const field = page.locator(".facts input[type=email]");
    await field.fill("?");
    await field.press("Enter");
    await page.locator(".facts .field-error").waitFor();
  },
};

const first = ([id]: Here["ids"]) => `tabs/prospects.html#${id}`;
const longest = (ids: Here["ids"]) => `tabs/prospects.html#${ids[2]}`;

export const PERSON_SURFACES: readonly Surface[] = [
  {
    name: "one prospect",
    path: first,
    size: TAB,
    ready: "main h1",
    states: [
      AS_IT_OPENS,
      menu("log"),
      menu("snooze"),
      menu("decide"),
      menu("more"),
      menu("more", "pageDeleteMenu"),
      DUPLICATE,
      MERGE,
      EDITED,
    ],
  },
  {
    name: "one prospect, narrow",
    path: first,
    size: { width: 400, height: 800 },
    ready: "main h1",
    states: [AS_IT_OPENS, menu("more"), MERGE, EDITED],
  },
  {
    name: "one with a long name, narrow",
    path: longest,
    size: { width: 400, height: 800 },
    ready: "main h1",
    states: [AS_IT_OPENS],
  },
  {
    name: "nobody",
    path: "tabs/prospects.html#prospect:gone",
    size: TAB,
    ready: "main h1",
    states: [AS_IT_OPENS],
  },
];
