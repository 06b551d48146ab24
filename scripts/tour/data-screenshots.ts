/** The pictures of data in and out: a list, the settings of the data, doubles, and what is shown when data is in trouble. */
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { ExtensionState } from "../browser/extension-state";
import { type Launched, launch } from "../browser/launch";
import { ALWAYS_AT_WORK } from "./always-at-work";
import { listOf, putFile, visitors } from "./data-files";
import { openTab } from "./page-screenshots";
import { addSampleProspects } from "./sample-prospects";
import { shootBoth } from "./shoot";
import { shootLost, shootRescue } from "./trouble-screenshots";

const TALL = { width: 1080, height: 860 };
const FAIR = "Spring fair 2026";

/** A browser of its own, for in the end its data is gone. */
export async function shootData(): Promise<void> {
  const launched = await launch({ headless: true, colorScheme: "light" });
  try {
    const state = await ExtensionState.open(launched.context, launched.extensionId);
    await state.send("change-settings", { ...DEFAULT_SETTINGS, isLinkedinExplained: true });
    await addSampleProspects(state, { rules: ALWAYS_AT_WORK });
    await shootSettingsData(launched);
    await shootImport(launched);
    await shootDuplicates(launched, state);
    await shootRescue(launched);
    await shootLost(launched, state);
  } finally {
    await launched.close();
  }
}

/** Chrome's dialog cannot be used here: what it would give is a folder of the browser's own. */
async function shootSettingsData(launched: Launched): Promise<void> {
  const page = await openTab(launched, "manifest.json");
  await page.setViewportSize({ width: 900, height: 700 });
  await page.addInitScript(() => {
    window.showDirectoryPicker = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle("Backups", { create: true });
    };
  });
  await page.goto(`chrome-extension://${launched.extensionId}/options.html`);
  await page.getByRole("button", { name: "Pick a folder" }).click();
  await page.getByText("Backed up into “Backups”.").waitFor();
  await shootBoth(page, "settings-data", page.locator("#data"));
  await page.close();
}

/** Two lines are left out, and one is of somebody who is known. */
async function shootImport(launched: Launched): Promise<void> {
  const page = await openTab(launched, "tabs/import.html");
  await page.setViewportSize(TALL);
  const rows = [
    "Jane,Doe,jane.doe@acme.example,Acme Robotics,Head of Purchasing",
    "No,Address,not-an-address,Nowhere,",
    ...visitors(312),
  ];
  const file = await putFile("spring-fair-2026.csv", listOf(rows));
  await page.getByLabel("Choose a file").setInputFiles(file);
  await page.getByRole("combobox", { name: "Source" }).fill(FAIR);
  await page.getByRole("button", { name: "Import 312 people" }).waitFor();
  await page.locator(":focus").blur();
  await shootBoth(page, "import");
  await page.getByRole("button", { name: "Import 312 people" }).click();
  await page.getByText(/You can undo this until/).waitFor();
  await page.setViewportSize({ width: 1080, height: 320 });
  await shootBoth(page, "import-done");
  await page.close();
}

async function shootDuplicates(launched: Launched, state: ExtensionState): Promise<void> {
  const company = "Harbour Foods";
  for (const email of ["mira.holt@harbour.example", "m.holt@home.example"]) {
    const prospect = { name: "Mira Holt", email, company, source: FAIR };
    await state.send("add-prospect", { commandId: crypto.randomUUID(), prospect });
  }
  const page = await openTab(launched, "tabs/prospects.html");
  await page.setViewportSize({ width: 1080, height: 760 });
  await page.getByRole("button", { name: /may be in the list twice$/ }).click();
  await page.getByRole("row", { name: /^Email/ }).waitFor();
  await shootBoth(page, "duplicates");
  await page.close();
}
