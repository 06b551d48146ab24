/** Opens conversations of the practice mailbox, and answers in them, as a person would. */
import type { Locator, Page } from "playwright-core";

import { composeOf, named, pageOf, pin, type Target } from "./by-name";
import { addRecipients, waitUntilSaved } from "./write";

const KINDS = { reply: "reply", "reply-all": "replyAll", forward: "forward" } as const;

/** Goes to a folder and opens the newest conversation with this subject in it. */
export async function openThread(page: Page, subject: string, folder = "all"): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${folder}`);
  await page.getByRole("row").filter({ hasText: subject }).first().click();
}

async function begin(page: Page, kind: keyof typeof KINDS): Promise<Locator> {
  await page.getByRole("button", { name: named(KINDS[kind]) }).click();
  return pin(page.locator('[data-part="inline"] [data-compose-id]'));
}

/** Writes above whatever stands in the text already. */
async function writeAbove(window: Locator, text: string): Promise<void> {
  await window.locator('[g_editable="true"]').focus();
  await window.page().keyboard.press("Control+Home");
  await window.page().keyboard.insertText(text);
}

/** Answers the open conversation, without sending it yet. */
export async function reply(
  page: Page,
  { all = false, body = "Thursday it is.", autosave = true } = {},
): Promise<Locator> {
  const window = await begin(page, all ? "reply-all" : "reply");
  await writeAbove(window, body);
  if (autosave) await waitUntilSaved(window);
  return window;
}

/** Forwards the open conversation's last message, without sending it yet. */
export async function forward(
  page: Page,
  { to, body = "Please see below.", autosave = true }: ForwardOptions,
): Promise<Locator> {
  const window = await begin(page, "forward");
  await addRecipients(window, { to });
  await writeAbove(window, body);
  if (autosave) await waitUntilSaved(window);
  return window;
}

interface ForwardOptions {
  to: string[];
  body?: string;
  autosave?: boolean;
}

/** Makes another kind of answer of the one that is open. The draft stays the same. */
export async function changeAnswer(target: Target, kind: keyof typeof KINDS): Promise<void> {
  const page = pageOf(target);
  await page.getByRole("button", { name: named("answerKind") }).click();
  await page.getByRole("menuitem", { name: named(KINDS[kind]) }).click();
}

/** Sends the answer and takes the conversation out of the inbox. */
export async function sendAndArchive(target: Target): Promise<void> {
  await composeOf(target)
    .getByRole("button", { name: named("sendAndArchive") })
    .click();
}
