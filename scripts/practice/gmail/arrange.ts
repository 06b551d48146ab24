/** Moves the composes of the practice page about: large, small, or into windows of their own. */
import type { Locator, Page } from "playwright-core";

import { composeOf, named, pageOf, type Target, windowOf } from "./by-name";

/** Moves a docked compose, or an answer below its thread, to a window of its own. */
export async function popOut(target: Target): Promise<Page> {
  const opened = pageOf(target).context().waitForEvent("page");
  const name = new RegExp(`${named("fullScreen").source}|${named("popOutReply").source}`);
  const control = windowOf(target).getByRole("button", { name });
  await control.click({ modifiers: ["Shift"] });
  const page = await opened;
  await page.getByRole("region").waitFor();
  return page;
}

/** Moves an answer out of its thread to a docked window. */
export async function dock(target: Target): Promise<void> {
  await windowOf(target)
    .getByRole("button", { name: named("popOutReply") })
    .click();
}

/** Makes a docked compose as large as the page, or small again. */
export async function fullScreen(target: Target): Promise<void> {
  await windowOf(target)
    .getByRole("button", { name: named("fullScreen") })
    .click();
}

/** Leaves only the bar of a docked compose, or shows it again (then give what `compose` gave). */
export async function minimise(target: Target): Promise<void> {
  await windowOf(target)
    .getByRole("button", { name: named("minimise") })
    .click();
}

/** Saves and closes a docked compose. */
export async function close(target: Target): Promise<void> {
  await windowOf(target)
    .getByRole("button", { name: named("close") })
    .click();
}

/** Chooses the address to write from; the page needs the option `alias`. */
export async function chooseFrom(target: Target, address: string): Promise<void> {
  await composeOf(target).locator('[data-part="from"]').click();
  await pageOf(target).getByRole("menuitem", { name: address }).click();
}

/** Switches confidential mode on, or off again. */
export async function setConfidential(target: Target): Promise<void> {
  await composeOf(target)
    .getByRole("button", { name: named("confidential") })
    .click();
}

/** The question that comes when a message has neither subject nor text. */
export function emptyQuestion(page: Page): Locator {
  return page.getByRole("alertdialog", { name: named("sendEmpty") });
}

/** Answers it. */
export async function answerEmptyQuestion(page: Page, answer: "ok" | "cancel"): Promise<void> {
  await emptyQuestion(page)
    .getByRole("button", { name: named(answer) })
    .click();
}
