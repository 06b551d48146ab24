import {
  AS_IT_OPENS,
  button,
  dialogOpen,
  POPUP,
  SLIM,
  type State,
  type Surface,
  TAB,
} from "./surface";

const NARROW = { width: 420, height: 800 };

/** A database that does not open; what is kept outside of it does. */
const closed: NonNullable<Surface["prepare"]> = (page) =>
  page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name, version) {
      if (name === "rekindle") throw new DOMException("Internal error.", "UnknownError");
      return version === undefined ? open.call(this, name) : open.call(this, name, version);
    };
  });

const START_OVER: State = {
  name: "starting over is asked for",
  act: async (here) => {
    await button(here, "rescueStartEmpty").click();
    await dialogOpen(here);
  },
};

const OPEN = {
  name: "rescue",
  path: "tabs/rescue.html",
  size: TAB,
  ready: "[data-state=open]",
  keepsFocus: true as const,
  states: [AS_IT_OPENS],
};
const CLOSED = {
  name: "rescue, storage in trouble",
  path: "tabs/rescue.html",
  size: TAB,
  ready: "[data-state=closed]",
  keepsFocus: true as const,
  states: [AS_IT_OPENS, START_OVER],
  prepare: closed,
  complains: /StorageUnavailable/,
};

/** A person of whom nothing is left but what puts them into the list. */
const damaged: NonNullable<Surface["prepare"]> = async (page) => {
  const [other] = page
    .context()
    .pages()
    .filter((one) => one.url().endsWith("/manifest.json"));
  await other?.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("rekindle");
        opening.onsuccess = () => {
          const changing = opening.result.transaction("prospects", "readwrite");
          changing
            .objectStore("prospects")
            .put({ id: "prospect:?", dueAt: 1, lane: "rest", laneAt: 1 });
          changing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
};

const LEFT_OUT: State = {
  name: "somebody is left out",
  act: ({ page }) => page.locator('.notice[data-kind="left-out"]').waitFor(),
};

const PUT_ASIDE: State = {
  name: "put aside",
  act: async (here) => {
    await button(here, "faultRepair").click();
    await here.page.locator('.notice[data-kind="aside"]').waitFor();
  },
};

/** As it was before, for the next one. */
const DISMISSED: State = {
  name: "dismissed",
  act: async ({ page }) => {
    await page.locator('.notice[data-kind="aside"] button').click();
    await page.locator('.notice[data-kind="aside"]').waitFor({ state: "detached" });
  },
};

const DAMAGED = {
  path: "tabs/prospects.html",
  ready: "main",
  keepsFocus: true as const,
  states: [LEFT_OUT, PUT_ASIDE, DISMISSED],
  prepare: damaged,
};

export const TROUBLE_SURFACES: readonly Surface[] = [
  { ...DAMAGED, name: "table, somebody left out", size: TAB },
  { ...DAMAGED, path: "popup.html", name: "popup, somebody left out", size: POPUP },
  { ...OPEN, name: "rescue, slim", size: SLIM },
  { ...CLOSED, name: "rescue, storage in trouble, slim", size: SLIM },
  OPEN,
  CLOSED,
  { ...OPEN, name: "rescue, narrow", size: NARROW },
  { ...CLOSED, name: "rescue, storage in trouble, narrow", size: NARROW },
];
