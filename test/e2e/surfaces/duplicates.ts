import { dialogOpen, type Here, type State, type Surface, TAB } from "./surface";

/** Two with one name, of two words, and one firm. */
async function addTwins({ page }: Here, name: string): Promise<void> {
  for (const _ of [1, 2]) {
    const email = `t${crypto.randomUUID().slice(0, 8)}@x1.example`;
    const prospect = { name, company: "Фирма", email };
    const body = { commandId: crypto.randomUUID(), prospect };
    await page.evaluate((message) => chrome.runtime.sendMessage(message), {
      name: "add-prospect",
      body,
    });
  }
}

const question = (name: string): State => ({
  name: "in the list twice?",
  act: async (here) => {
    await addTwins(here, name);
    await here.page.locator(".duplicates-offer").click();
    await dialogOpen(here);
    await here.page.locator(".duplicates .person-pair").waitFor();
  },
});

const NONE_LEFT: State = {
  name: "none left",
  act: async ({ page }) => {
    await page.locator(".duplicates-offer").click();
    await page.locator(".duplicates .person-pair").waitFor();
    await page.locator(".duplicates .dialog-buttons [data-first]").click();
    await page.locator(".duplicates-none").waitFor();
  },
};

/** The second does not ask about those of the first. */
export const DUPLICATES_SURFACES: readonly Surface[] = [
  { name: "duplicates", size: TAB, twins: "Анна Первая" },
  { name: "duplicates, narrow", size: { width: 420, height: 800 }, twins: "Инна Вторая" },
].map(({ twins, ...surface }) => ({
  ...surface,
  path: "tabs/prospects.html",
  ready: ".grid-row",
  states: [question(twins), NONE_LEFT],
}));
