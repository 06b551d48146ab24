/** The pictures of the settings: one of each part that has something to tell. */
import type { Page } from "playwright-core";
import { dayAfter, dayOf } from "../../src/domain/calendar";
import { shootBoth } from "./shoot";
import type { Stage } from "./stage";

/** The sections of which there is one picture each, as they are; that of the data is taken elsewhere. */
const REST = ["never-track", "assignments", "appearance", "keyboard", "about"];

export async function shootSettings({ context, extensionId }: Stage): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 900, height: 700 });
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.getByRole("heading", { name: "Rekindle settings" }).waitFor();
  await shootBoth(page, "settings");
  await shootCadence(page);
  await shootCalendar(page);
  await shootBoth(page, "nudges", page.locator("#nudges"));
  await shootBoth(page, "health", page.locator("#health"));
  for (const id of REST) await shootBoth(page, `settings-${id}`, page.locator(`#${id}`));
  await page.close();
}

/** A wait is made longer: what that would move is told before it is saved. */
async function shootCadence(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Edit Follow-up" }).click();
  const form = page.getByRole("form", { name: "Cadence Follow-up" });
  await form.getByRole("textbox", { name: "After touch 1", exact: true }).fill("6");
  await form.getByText(/^Moves \d+ due/).waitFor();
  await page.locator(":focus").blur();
  await shootBoth(page, "cadence", page.locator(".panel").filter({ has: form }));
  await form.getByRole("button", { name: "Cancel" }).click();
}

async function shootCalendar(page: Page): Promise<void> {
  const calendar = page.getByRole("form", { name: "Calendar" });
  await calendar.getByRole("button", { name: "Choose holidays" }).click();
  await calendar.getByRole("combobox", { name: "Country" }).selectOption("DE");
  await calendar.getByRole("combobox", { name: "Region" }).selectOption("BY");
  await calendar.getByRole("button", { name: "Add days off" }).click();
  const today = dayOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  await calendar.getByLabel("First day").fill(dayAfter(today, 1));
  await calendar.getByLabel("Last day").fill(dayAfter(today, 9));
  await calendar.getByRole("textbox", { name: "What for" }).fill("Sailing");
  await calendar.getByText(/^Moves /).waitFor();
  await page.locator(":focus").blur();
  await shootBoth(page, "calendar", page.locator("#calendar"));
  await calendar.getByRole("button", { name: "Cancel" }).click();
}
