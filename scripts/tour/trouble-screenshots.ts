/** The pictures of what a rep sees when the data is in trouble. */
import type { Page } from "playwright-core";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { type ExtensionState, until } from "../browser/extension-state";
import type { Launched } from "../browser/launch";
import { openTab } from "./page-screenshots";
import { shootBoth } from "./shoot";

/** The data does not open, and the backups in the folder are there. */
export async function shootRescue(launched: Launched): Promise<void> {
  const page = await openTab(launched, "manifest.json");
  await page.setViewportSize({ width: 820, height: 860 });
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name, version) {
      if (name === "rekindle") throw new DOMException("Internal error.", "UnknownError");
      return version === undefined ? open.call(this, name) : open.call(this, name, version);
    };
  });
  await page.goto(`chrome-extension://${launched.extensionId}/tabs/rescue.html`);
  await page.getByText("The database on this computer could not be opened.").waitFor();
  await page.getByRole("list", { name: "Backups in the folder" }).waitFor();
  await shootBoth(page, "rescue");
  await page.close();
}

/** Takes the data away, as the browser does when a disk runs very low. */
export async function shootLost(launched: Launched, state: ExtensionState): Promise<void> {
  const people = (await state.prospects()).length;
  const known = () => state.page.evaluate(() => chrome.storage.local.get("seenData"));
  await until("it to be known how many there were", known, (found) =>
    JSON.stringify(found).includes(`"people":${people}`),
  );
  await deleteData(state.page);
  // What was read of LinkedIn is gone, too; here it would only be in the way.
  await state.send("change-settings", { ...DEFAULT_SETTINGS, isLinkedinExplained: true });
  const popup = await launched.openPopup();
  await popup.getByText(/^The browser has removed/).waitFor();
  await shootBoth(popup, "lost");
  await popup.close();
}

const deleteData = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase("rekindle").onsuccess = () => resolve();
      }),
  );
