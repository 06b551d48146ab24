import { button, dialogOpen, SLIM, type State, type Surface, TAB } from "./surface";

const NARROW = { width: 420, height: 800 };

/** Chrome's dialog cannot be used here: what it would give is a folder of the browser's own. */
const withFolder: NonNullable<Surface["prepare"]> = (page) =>
  page.addInitScript(() => {
    window.showDirectoryPicker = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle("Копии", { create: true });
    };
  });

const WRONG_PASSPHRASE: State = {
  name: "a passphrase that is too short",
  act: async (here) => {
    const part = here.page.locator("#data .data-part").filter({ has: button(here, "backupNow") });
    await part.locator("[type=checkbox]").check();
    await button(here, "backupNow").click();
    await part.locator(".field-error").first().waitFor();
    await here.page.locator("#data .seal-fields").scrollIntoViewIfNeeded();
  },
};

const PICKED: State = {
  name: "a folder is picked",
  act: async (here) => {
    await button(here, "backupPick").click();
    await button(here, "backupStop").waitFor();
    await here.page.getByText(here.say("backupIntoDone", "Копии")).waitFor();
  },
};

const BACKUPS: State = {
  name: "the backups in the folder",
  act: async (here) => {
    await button(here, "restoreFromFolder").click();
    await here.page.locator("#data .backup-list li").first().waitFor();
  },
};

const PREVIEW: State = {
  name: "what a restore would do",
  act: async ({ page }) => {
    await page.locator("#data .backup-list button").first().click();
    await page.locator("#data .restore-figures").waitFor();
  },
};

const RESTORED: State = {
  name: "restored",
  act: async (here) => {
    await here.page.locator("#data .restore [data-kind=primary]").click();
    await here.page.getByText(here.say("restoreNothingNew")).waitFor();
  },
};

const RETENTION: State = {
  name: "erasing after a time is asked for",
  act: async ({ page }) => {
    await page.locator("#data select").selectOption("12");
    await page.locator(".retention-ask [aria-disabled=false]").waitFor();
  },
};

const ERASE_ALL: State = {
  name: "everything, without the tick",
  act: async (here) => {
    await button(here, "eraseAllMenu").click();
    await dialogOpen(here);
    await here.page.locator("dialog [type=submit]").click();
    await here.page.locator("dialog .field-error").filter({ hasText: /./ }).waitFor();
  },
};

/** As it was before, for the next one. */
const STOPPED: State = {
  name: "no folder any more",
  act: async (here) => {
    await button(here, "backupStop").click();
    await button(here, "backupPick").waitFor();
  },
};

const STATES = [
  WRONG_PASSPHRASE,
  PICKED,
  BACKUPS,
  PREVIEW,
  RESTORED,
  RETENTION,
  ERASE_ALL,
  STOPPED,
];

export const DATA_SURFACES: readonly Surface[] = [
  ["settings, data", TAB] as const,
  ["settings, data, narrow", NARROW] as const,
  ["settings, data, slim", SLIM] as const,
].map(([name, size]) => ({
  name,
  path: "options.html#data",
  size,
  ready: "#data .export-files",
  keepsFocus: true as const,
  prepare: withFolder,
  states: STATES,
}));
