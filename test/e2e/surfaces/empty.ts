import { AS_IT_OPENS, POPUP, type State, type Surface, TAB } from "./surface";

/** A profile whose database Chrome does not open. */
const withoutStorage: NonNullable<Surface["prepare"]> = (page) =>
  page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("The disk is full.", "UnknownError");
    };
  });

const unreadable = (name: string, path: string, size: Surface["size"]): Surface => ({
  name: `${name}, storage in trouble`,
  path,
  size,
  ready: "[role=alert] h1",
  states: [AS_IT_OPENS],
  prepare: withoutStorage,
  complains: /StorageUnavailable/,
});

/** What is known outside of the database says that there were people. */
const LOST: State = {
  name: "the data was removed",
  act: async ({ page }) => {
    const seenData = { stamp: "x", people: 12, at: Date.now() };
    await page.evaluate((seen) => chrome.storage.local.set(seen), { seenData });
    await page.locator("[role=alert] h2").waitFor();
  },
};

const BEGUN_ANEW: State = {
  name: "begun anew",
  act: async ({ page }) => {
    await page.locator(".state-buttons button").click();
    await page.locator("[role=alert] h2").waitFor({ state: "detached" });
  },
};

/** Before anybody was added. */
export const EMPTY_SURFACES: readonly Surface[] = [
  {
    name: "popup, nobody yet",
    path: "popup.html",
    size: POPUP,
    ready: "main h2",
    states: [AS_IT_OPENS, LOST, BEGUN_ANEW],
  },
  {
    name: "side panel, nobody yet",
    path: "sidepanel.html",
    size: { width: 280, height: 640 },
    ready: "main h2",
    states: [AS_IT_OPENS, LOST, BEGUN_ANEW],
  },
  {
    name: "prospects, nobody yet",
    path: "tabs/prospects.html",
    size: TAB,
    ready: "main h2",
    states: [AS_IT_OPENS, LOST, BEGUN_ANEW],
  },
  unreadable("popup", "popup.html", POPUP),
  unreadable("prospects", "tabs/prospects.html", TAB),
];
