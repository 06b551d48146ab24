/** The pictures of Rekindle's own pages: everybody in a table, one person, and the first minutes. */
import type { Page } from "playwright-core";
import type { NewProspect } from "../../src/messages/contract";
import { ExtensionState } from "../browser/extension-state";
import { type Launched, launch } from "../browser/launch";
import { ALWAYS_AT_WORK } from "./always-at-work";
import { addSampleProspects } from "./sample-prospects";
import { shoot, shootBoth } from "./shoot";
import type { Stage } from "./stage";

const TAB = { width: 1080, height: 640 };
const MANY = 5_000;
/** As many as one message may add. */
const AT_ONCE = 1_000;

export async function openTab({ context, extensionId }: Launched, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(TAB);
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  return page;
}

/** Somebody with a past on three channels, whose history was looked at before. */
export async function shootPerson(stage: Stage): Promise<void> {
  const { id, name } = await stage.state.prospectNamed("Tomás Rivera");
  const page = await openTab(stage, `tabs/prospects.html#${id}`);
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  await page.getByRole("textbox", { name: "Notes" }).fill("Decides with his brother in Lisbon.");
  const tag = page.getByRole("combobox", { name: "Add a tag" });
  for (const text of ["Solar", "Pilot"]) {
    await tag.fill(text);
    await tag.press("Enter");
    await page.getByRole("button", { name: `Remove tag ${text}` }).waitFor();
  }
  await page.getByRole("button", { name: "Dismiss" }).click();
  await page.locator("h1").focus();
  await shootBoth(page, "person");
  await page.close();
}

/** A browser of its own: the first minutes, with nobody known yet, and then a table with thousands. */
export async function shootPages(): Promise<void> {
  const launched = await launch({ headless: true, colorScheme: "light" });
  try {
    const state = await ExtensionState.open(launched.context, launched.extensionId);
    await shootEmpty(launched);
    await shootWelcome(launched);
    await addSampleProspects(state, { rules: ALWAYS_AT_WORK });
    await addThousands(state);
    await shootTable(launched);
  } finally {
    await launched.close();
  }
}

async function shootEmpty(launched: Launched): Promise<void> {
  const popup = await launched.openPopup();
  await popup.getByRole("button", { name: "Add your first prospect" }).waitFor();
  await shootBoth(popup, "popup-empty");
  await popup.close();
  const page = await openTab(launched, "tabs/prospects.html");
  await page.getByText("No prospects yet").waitFor();
  await shoot(page, "prospects-empty");
  await page.close();
}

async function shootWelcome(launched: Launched): Promise<void> {
  const page = await openTab(launched, "tabs/welcome.html");
  await page.setViewportSize({ width: 820, height: 900 });
  await page
    .getByRole("textbox", { name: /^Paste or type them/ })
    .fill("Jane Doe <jane@acme.example>\nOmar Said, omar@northwind.example, Northwind");
  await page.getByText("2 new", { exact: true }).waitFor();
  await page.locator(":focus").blur();
  await shootBoth(page, "welcome");
  await page.getByRole("button", { name: "Try it without an account" }).click();
  const run = page.getByRole("region", { name: "Practice run" });
  await run.getByRole("button", { name: "Send" }).click();
  await run.getByText(/^Recorded: touch 1/).waitFor();
  await run.getByRole("button", { name: "Let 4 days pass" }).click();
  await run.getByText(/is due/).waitFor();
  await page.locator(":focus").blur();
  await shootBoth(page, "practice", run);
  await page.close();
}

const FIRST = [
  "Ada",
  "Bruno",
  "Carla",
  "Dario",
  "Edith",
  "Farid",
  "Greta",
  "Hugo",
  "Ines",
  "Jonas",
];
const LAST = ["Almond", "Birch", "Clover", "Dogwood", "Elder", "Fern", "Gorse", "Hazel", "Iris"];
const TRADES = ["Robotics", "Logistics", "Foods", "Energy", "Health", "Schools", "Freight"];

function person(index: number): NewProspect {
  const [first, last] = [FIRST[index % FIRST.length], LAST[Math.floor(index / 10) % LAST.length]];
  const firm = LAST[Math.floor(index / 90) % LAST.length];
  return {
    name: `${first} ${last}`,
    company: `${firm} ${TRADES[index % TRADES.length]}`,
    email: `p${index}@firm${index}.example`,
    source: index % 3 === 0 ? "Trade show Berlin 2026" : "Imported list",
  };
}

async function addThousands(state: ExtensionState): Promise<void> {
  for (let from = 0; from < MANY; from += AT_ONCE) {
    const prospects = Array.from({ length: AT_ONCE }, (_, index) => person(from + index));
    const answer = await state.send("add-many", { commandId: crypto.randomUUID(), prospects });
    if (!answer.ok) throw new Error(answer.failure.message);
  }
}

/** Who is due first, and two of them selected. */
async function shootTable(launched: Launched): Promise<void> {
  const page = await openTab(launched, "tabs/prospects.html");
  await page.getByText(/^5,\d+ prospects$/).waitFor();
  await page.getByRole("columnheader").getByRole("button", { name: "Last touch" }).click();
  for (const name of ["Chloé Martin", "David Cohen"])
    await page.getByRole("checkbox", { name: `Select ${name}` }).click();
  await page.getByText("2 selected", { exact: true }).waitFor();
  await page.mouse.move(0, 0);
  await shootBoth(page, "prospects");
  await page.close();
}
