import { AS_IT_OPENS, SLIM, type State, type Surface, TAB } from "./surface";

const choose = (name: string, bytes: Buffer): State["act"] => {
  const file = { name, mimeType: "text/csv", buffer: bytes };
  return async ({ page }) => {
    await page.locator("input[type=file]").setInputFiles(file);
  };
};

const REFUSED: State = {
  name: "a workbook",
  act: async (here) => {
    await choose("ж.xlsx", Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]))?.(here);
    await here.page.locator(".import-problem").waitFor();
  },
};

/** In an old encoding, so that the choice of it is there; letters that are no words of ours. */
const ROWS = ["Ä;Ö;Ü", "Ä Ö;g1@x1.example;Ü", "Ö Ä;g2@x2.example;Ö", "?;?@;?"];

const LISTED: State = {
  name: "a table, with a line left out",
  act: async (here) => {
    await choose("x1.example", Buffer.from(ROWS.join("\r\n"), "latin1"))?.(here);
    await here.page.locator(".import-go[data-kind=primary]").waitFor();
    await here.page.locator(".import-rejected").waitFor();
  },
};

const DONE: State = {
  name: "imported",
  act: async ({ page }) => {
    await page.locator(".import-go").click();
    await page.locator("#import-over").waitFor();
  },
};

const UNDONE: State = {
  name: "taken back",
  act: async ({ page }) => {
    await page.locator(".import-actions button").first().click();
    await page.locator(".note").waitFor();
  },
};

const PAST: State = {
  name: "with an import before",
  act: async ({ page }) => {
    await page.locator(".import-actions button").last().click();
    await page.locator(".import-past").waitFor();
  },
};

const STATES = [AS_IT_OPENS, REFUSED, LISTED, DONE, UNDONE, PAST];

export const IMPORT_SURFACES: readonly Surface[] = [
  ["import", TAB] as const,
  ["import, narrow", { width: 420, height: 800 }] as const,
  ["import, slim", SLIM] as const,
].map(([name, size]) => ({
  name,
  path: "tabs/import.html",
  size,
  ready: "main h1",
  keepsFocus: true as const,
  states: STATES,
}));
