/** Does on profiles what a person would do there; what is done on the network's pages comes along. */
import type { Locator, Page } from "playwright-core";

import { type PracticePageOptions, toQuery } from "../page-options";
import { profilePath } from "../people.js";
import { known, ORIGIN } from "./known";
import type { ProfileOptions } from "./profile-options";

export * from "./act-network";

export interface ProfileAddress extends PracticePageOptions, ProfileOptions {
  /** What is behind the vanity: `details/experience/`, `overlay/contact-info/`. */
  readonly rest?: string;
  /** What the address names the person by. Default "vanity". */
  readonly by?: "vanity" | "id";
}

function cardOf(page: Page): Locator {
  return page.locator('[data-part="profile-column"] [data-part="top-card"]');
}

/** The dialog about an invitation, in the document or in a shadow root. */
function dialogOf(page: Page): Locator {
  return page.locator(".send-invite[role=dialog]");
}

/** Loads a profile; `options` go into the address's query. */
export async function openProfile(
  page: Page,
  who: string,
  { rest = "", by = "vanity", ...options }: ProfileAddress = {},
): Promise<void> {
  const person = known(who);
  const path = by === "id" ? `/in/${person.id}/` : profilePath(person);
  const query = toQuery(options);
  await page.goto(`${ORIGIN}${path}${rest}${query === "" ? "" : `?${query}`}`);
  await page.locator('[data-part="profile-column"]').waitFor();
}

/** Goes from one profile to another without loading the page; the card may be late (`stale`). */
export async function goToProfile(page: Page, who: string): Promise<void> {
  await page.evaluate(
    (path) => {
      window.dispatchEvent(new CustomEvent("practice-go", { detail: path }));
    },
    profilePath(known(who)),
  );
}

/** Waits until the top card is of this person. */
export async function waitForCard(page: Page, who: string): Promise<void> {
  const { name } = known(who);
  await cardOf(page).locator('[data-part="name-text"]').getByText(name, { exact: true }).waitFor();
}

/** Clicks Message on the top card: a request about the recipient, then a chat bubble. */
export async function clickMessage(page: Page): Promise<void> {
  await cardOf(page).locator('[data-action="message"]').first().click();
}

/** Clicks Connect, on the top card or behind More; a dialog opens unless `connect` is "direct". */
export async function clickConnect(page: Page): Promise<void> {
  const card = cardOf(page);
  await card.waitFor();
  const onCard = card.locator('[data-action="connect"]');
  if ((await onCard.count()) > 0) return onCard.first().click();
  await card.locator('[data-action="more"]').click();
  await page.locator('[role="menu"] [data-action="connect"]').click();
}

/** Opens the form for a note and writes it, without sending. */
export async function writeNote(page: Page, note: string): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.locator("footer .artdeco-button--secondary").click();
  await dialog.locator("textarea#custom-message").fill(note);
}

/** Invites the person on screen: with the note, without one, or directly where nothing is asked. */
export async function connect(
  page: Page,
  { note = "", isDirect = false }: { note?: string; isDirect?: boolean } = {},
): Promise<void> {
  await clickConnect(page);
  if (isDirect) return;
  if (note !== "") await writeNote(page, note);
  await dialogOf(page).locator("footer .artdeco-button--primary").click();
}

/** Opens the dialog, writes a note if there is one, and cancels. */
export async function cancelConnect(page: Page, { note = "" } = {}): Promise<void> {
  await clickConnect(page);
  const dialog = dialogOf(page);
  if (note === "") return dialog.locator(".artdeco-modal__dismiss").click();
  await writeNote(page, note);
  await dialog.locator("footer .artdeco-button--secondary").click();
}

/** Waits until the top card says that the invitation waits for an answer. */
export async function waitUntilPending(page: Page): Promise<void> {
  await cardOf(page).locator('[data-action="withdraw"]').waitFor();
}

/** Waits for the notice that an invitation was refused. */
export async function waitUntilRefused(page: Page): Promise<void> {
  await page.locator('[data-part="toast"][data-kind="bad"]').waitFor();
}

/** Takes back the invitation to the person on screen, and agrees to the question. */
export async function withdraw(page: Page): Promise<void> {
  await cardOf(page).locator('[data-action="withdraw"]').click();
  await page.locator(".withdraw-invite footer").getByRole("button").last().click();
  await cardOf(page).locator('[data-action="withdraw"]').waitFor({ state: "detached" });
}
