/** A page of ours and the states of it that are looked at, one after the other. */
import type { Locator, Page } from "playwright-core";
import type { ProspectId } from "../../../src/domain/ids";
import type { MessageKey } from "../../../src/words/say";

/** A message as the browser under test has it. */
export type Say = (key: MessageKey, ...values: (string | number)[]) => string;

export interface Here {
  page: Page;
  say: Say;
  /** Everybody there is, the first of whom has the most to show. */
  ids: readonly ProspectId[];
}

export interface State {
  name: string;
  /** Brings the page there from the state before, whose menus and dialogs are closed by then. */
  act?: (here: Here) => Promise<void>;
}

export interface Surface {
  name: string;
  path: string | ((ids: readonly ProspectId[]) => string);
  size: { width: number; height: number };
  /** What is there once it is drawn. */
  ready: string;
  states: readonly State[];
  /** What is pressed goes away with its step, and the focus goes on to where the rep is led. */
  keepsFocus?: true;
  /** What the console says for good reason. */
  complains?: RegExp;
  /** Before the page is opened. */
  prepare?: (page: Page) => Promise<unknown>;
}

export const POPUP = { width: 420, height: 580 };
/** The popup of a browser that shows everything at 125 %: so much less fits. */
export const POPUP_LARGE = { width: 336, height: 464 };
/** A panel that is drawn as narrow as it gets, or a page at a high zoom. */
export const SLIM = { width: 280, height: 800 };
export const TAB = { width: 1280, height: 800 };

export const AS_IT_OPENS: State = { name: "as it opens" };

/** A button by its name, which is all of it. */
export function button({ page, say }: Here, key: MessageKey, ...values: (string | number)[]) {
  return page.getByRole("button", { name: say(key, ...values), exact: true });
}

/** Opens a menu, and chooses from it if there is something to choose. */
export async function openMenu(here: Here, trigger: Locator, choice?: MessageKey): Promise<void> {
  await trigger.click();
  await here.page.locator(".menu").waitFor();
  if (choice === undefined) return;
  // Some of them also have a date.
  await here.page
    .locator(".menu-item", { hasText: here.say(choice) })
    .first()
    .click();
  await here.page.locator("dialog[open]").waitFor();
}

export const dialogOpen = ({ page }: Here) => page.locator("dialog[open]").waitFor();
