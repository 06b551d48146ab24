/** Goes through the states of one page, and tells everything that is wrong in any of them. */
import type { Page } from "playwright-core";
import type { Language } from "../../../scripts/browser/language";
import type { Launched } from "../../../scripts/browser/launch";
import { complaintsOf, violations } from "../fixtures/page-check";
import { cutOn, movingOn, saidOn, untranslated } from "../fixtures/surface-check";
import type { Here, Say, Surface } from "./surface";
import { walk } from "./walk";

/**
 * What stands on the screens and is no word of ours: addresses, versions, time zones, and the
 * people of the practice run.
 */
const DATA =
  /[\w.+-]+@[\w.-]+|\b[\w-]+(\.[\w-]+)*\.example\b|\b[a-z]+(\.[a-z]+)+(\/\S*)?|https?:\/\/\S+|\b[A-Z]\w+\/[A-Z]\w+\b|chrome:\S+|\b(Sam Sample|Kim Trial|Alex Demo|Trial Inc|Demo GmbH|Example Ltd|Sam|Kim|Alex)\b/g;

/** Milliseconds for anything to be there. */
const PATIENCE = 10_000;

export interface Looker {
  launched: Launched;
  language: Language;
  say: Say;
  ids: Here["ids"];
}

export async function lookAt(surface: Surface, looker: Looker): Promise<string[]> {
  const { launched, say, ids } = looker;
  const page = await launched.context.newPage();
  const complaints = complaintsOf(page);
  const found = new Map<string, string>();
  try {
    page.setDefaultTimeout(PATIENCE);
    await surface.prepare?.(page);
    await page.addInitScript(() => {
      addEventListener("focusin", ({ target }) => Object.assign(globalThis, { hadFocus: target }));
    });
    await page.setViewportSize(surface.size);
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    const path = typeof surface.path === "string" ? surface.path : surface.path(ids);
    await page.goto(`chrome-extension://${launched.extensionId}/${path}`);
    await page.locator(surface.ready).first().waitFor();
    const stops = looker.language === "en" ? await walk(page) : [];
    for (const { name, act } of surface.states) {
      let left: string[] = [];
      try {
        left = await leave(page);
        await act?.({ page, say, ids });
        if (surface.keepsFocus && (await hasLostFocus(page))) left.push("the focus was lost");
      } catch (error) {
        found.set(`not reached: ${error}`, name);
        continue;
      }
      const wrong = [...left, ...(await wrongWith(page, looker))];
      // Said once, where it is seen first.
      for (const what of wrong) if (!found.has(what)) found.set(what, name);
    }
    const all = [...found].map(([what, state]) => `${state}: ${what}`);
    return [...all, ...stops, ...complaints.filter((what) => !surface.complains?.test(what))];
  } finally {
    await page.close();
  }
}

/** Escape closes what is open, and the focus goes back to where it was opened. */
async function leave(page: Page): Promise<string[]> {
  const open = page.locator("dialog[open], .menu");
  if ((await open.count()) === 0) return [];
  // In a search, the first one clears it.
  const isSearch = await page.evaluate(() => document.activeElement?.matches("[type=search]"));
  for (let times = 0; times < (isSearch ? 2 : 1); times += 1) await page.keyboard.press("Escape");
  await open.first().waitFor({ state: "detached" });
  const isBack = () => page.evaluate(() => document.activeElement !== document.body);
  // A menu gives it back a moment after it has gone.
  if (!(await isBack())) await page.waitForTimeout(100);
  return !(await isBack()) ? ["the focus was lost when the state before was left"] : [];
}

/** What had it is gone, and nothing has it now. */
function hasLostFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const had: unknown = Reflect.get(globalThis, "hadFocus");
    return had instanceof Node && !had.isConnected && document.activeElement === document.body;
  });
}

async function wrongWith(page: Page, { language, say }: Looker): Promise<string[]> {
  const said = await saidOn(page);
  const wrong = [...(await cutOn(page)), ...(await movingOn(page))];
  if (language === "pseudo")
    wrong.push(...untranslated(said, DATA).map((text) => `not translated: ${text}`));
  else
    wrong.push(
      ...said.filter((text) => /\$\d|⟦/.test(text)).map((text) => `not filled in: ${text}`),
    );
  const lang = await page.evaluate(() => document.documentElement.lang);
  if (lang !== say("language")) wrong.push(`the language of the page is said to be ${lang}`);
  // Which language it is makes no difference to these.
  if (language === "en") wrong.push(...(await violationsInBoth(page)));
  return wrong;
}

/** Only the colours can differ between light and dark. */
async function violationsInBoth(page: Page): Promise<string[]> {
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const dark = await violations(page, ["color-contrast"]);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  return [...light.map((what) => `light: ${what}`), ...dark.map((what) => `dark: ${what}`)];
}
