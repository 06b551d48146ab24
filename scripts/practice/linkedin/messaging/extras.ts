/** What one does on the practice pages besides writing plain messages. */
import type { Page } from "playwright-core";

import { addRecipient } from "./open";
import { clickSend, type } from "./send";
import { conversationOf, eventOf, pageOf, personNamed, type Target } from "./target";

/** Clicks one of the answers that are offered; that alone sends it. The first without a text. */
export async function quickReply(target: Target, text?: string): Promise<void> {
  const replies = (await conversationOf(target)).locator(
    ".conversations-quick-replies__reply-button",
  );
  await (text === undefined ? replies : replies.filter({ hasText: text })).first().click();
}

/** Attaches a file (a text file unless told otherwise) and sends it, with a text if one is given. */
export async function attachAndSend(
  target: Target,
  { name = "two-pages.pdf", mimeType = "application/pdf", text = "" } = {},
): Promise<void> {
  const conversation = await conversationOf(target);
  const file = { name, mimeType, buffer: Buffer.from("Nothing to see.") };
  await conversation.locator("input.msg-form__attachment-upload-input").setInputFiles(file);
  await conversation
    .locator('[data-part="previews"] [data-part="file"]:not([aria-busy])')
    .waitFor();
  if (text !== "") await type(conversation, text);
  await clickSend(conversation);
}

/** Sends a GIF, which one click does. */
export async function sendGif(target: Target): Promise<void> {
  const tools = (await conversationOf(target)).locator('[data-part="tools"]');
  await tools.getByText("GIF", { exact: true }).click();
  await tools.locator('button[data-part="gif"]').first().click();
}

/** Sends a voice message, which one click does here. */
export async function sendVoice(target: Target): Promise<void> {
  await (await conversationOf(target)).locator('[data-do="voice"]').click();
}

/** Lets a machine write into the composer: no key is pressed. */
export async function draftWithAi(target: Target): Promise<void> {
  await (await conversationOf(target)).locator('[data-do="ai"]').click();
}

/** Types @ and the beginning of a name, and chooses the person. */
export async function mention(target: Target, person: string): Promise<void> {
  const { id, firstName } = personNamed(person);
  await type(target, `@${firstName.slice(0, 3)}`);
  const options = (await conversationOf(target)).locator('[data-part="mentions"]');
  await options.locator(`[data-id="${id}"]`).click();
}

async function pressTool(target: Target, text: string, tool: string): Promise<void> {
  const event = await eventOf(target, text);
  await event.hover();
  await event.locator(`[data-part="event-tools"] [data-do="${tool}"]`).click();
}

/** Answers a message of the conversation, quoting it, and sends the answer. */
export async function quoteReply(target: Target, quoted: string, text: string): Promise<void> {
  await pressTool(target, quoted, "quote");
  await type(target, text);
  await clickSend(target);
}

/** Reacts to a message; a second time takes the reaction back. */
export async function react(target: Target, text: string): Promise<void> {
  await pressTool(target, text, "react");
}

/** Takes the reaction to a message back. */
export const unreact = react;

/** Changes the text of a message of mine. */
export async function edit(target: Target, text: string, changed: string): Promise<void> {
  const conversation = await conversationOf(target);
  await pressTool(target, text, "edit");
  await conversation.locator('[data-part="edit-box"]').fill(changed);
  await conversation.locator('[data-part="edit-box"] + button').click();
}

/** Deletes a message of mine for everybody; the server refuses when it is older than an hour. */
export async function recall(target: Target, text: string): Promise<void> {
  await pressTool(target, text, "recall");
}

/** Gives a group a name. */
export async function renameGroup(target: Target, title: string): Promise<void> {
  const conversation = await conversationOf(target);
  await conversation.locator('[data-do="rename"]').click();
  await conversation.locator('[data-part="rename"]').fill(title);
  await conversation.locator('[data-part="rename"]').press("Enter");
}

/** Sends the first post of the open feed to these people, as one message. */
export async function shareTo(page: Page, people: readonly string[], text = ""): Promise<void> {
  await page.locator('[data-do="share"]').first().click();
  const dialog = page.locator('[data-part="dialog"]');
  for (const person of people) await addRecipient(dialog, person);
  if (text !== "") await type(dialog, text);
  await clickSend(dialog);
  await dialog.getByRole("status").waitFor();
}

/** Looks further back in a long conversation. */
export async function loadEarlier(target: Target): Promise<void> {
  await (await conversationOf(target)).locator(".msg-s-message-list__top-of-list > button").click();
}

/** Clicks the button that some other extension has put into the composer (option `foreign`). */
export async function clickForeign(target: Target): Promise<void> {
  await (await conversationOf(target)).locator("footer > button:not([type])").click();
}

/** Lets whoever was written to last answer, by the button in the bar. */
export async function getAnswer(page: Page): Promise<void> {
  await page.locator('[data-part="notice-action"]').click();
}

/** Leaves the page while a message is on its way. */
export async function leaveAbruptly(target: Target): Promise<void> {
  await pageOf(target).goto("https://www.linkedin.com/feed/");
}
