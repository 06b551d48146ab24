/** Writes and sends messages on the practice pages, with real keys and clicks. */
import type { Locator, Page } from "playwright-core";

import { addRecipient, openBubble, openCompose } from "./open";
import { conversationOf, eventOf, findKnown, pageOf, type Target } from "./target";

async function editorOf(target: Target): Promise<Locator> {
  return (await conversationOf(target))
    .getByRole("textbox")
    .and((await conversationOf(target)).locator('[contenteditable="true"]'));
}

/** Types into the composer, key by key; a line break is Shift+Enter. Adds to what is there. */
export async function type(target: Target, text: string): Promise<void> {
  const editor = await editorOf(target);
  await editor.focus();
  const { keyboard } = pageOf(target);
  await keyboard.press("ControlOrMeta+End");
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) await keyboard.press("Shift+Enter");
    await keyboard.type(line);
  }
}

/** Clicks Send. There is no such button when Enter sends. */
export async function clickSend(target: Target): Promise<void> {
  await (await conversationOf(target))
    .locator('button.msg-form__send-button[type="submit"]')
    .click();
}

/** A double click on Send, which sends once. */
export async function doubleClickSend(target: Target): Promise<void> {
  const button = (await conversationOf(target)).locator(".msg-form__send-button");
  await button.dblclick({ force: true });
}

/** A click on Send that a script makes, so that it is not trusted. */
export async function scriptClickSend(target: Target): Promise<void> {
  const button = (await conversationOf(target)).locator(".msg-form__send-button");
  await button.evaluate((element: HTMLElement) => element.click());
}

/** Presses a key in the composer: "Enter" sends or not by mode. @param times held down when more than 1 */
export async function press(target: Target, key: string, times = 1): Promise<void> {
  await (await editorOf(target)).focus();
  const { keyboard } = pageOf(target);
  for (let count = 0; count < times; count += 1) await keyboard.down(key);
  await keyboard.up(key);
}

/** Enter in the composer: sends when "Press Enter to Send" is on, begins a line when it is off. */
export async function pressEnter(target: Target): Promise<void> {
  await (await editorOf(target)).press("Enter");
}

/** Ctrl+Enter (⌘+Enter on a Mac): sends when "Press Enter to Send" is off. */
export async function pressModEnter(target: Target): Promise<void> {
  await (await editorOf(target)).press("ControlOrMeta+Enter");
}

/** Shift+Enter: a new line, always. */
export async function pressShiftEnter(target: Target): Promise<void> {
  await (await editorOf(target)).press("Shift+Enter");
}

/** Writes a word with an input method and ends it by Enter, which must not send. */
export async function writeWithIme(target: Target, text: string): Promise<void> {
  const editor = await editorOf(target);
  await editor.focus();
  const session = await pageOf(target).context().newCDPSession(pageOf(target));
  const selectionStart = text.length;
  await session.send("Input.imeSetComposition", {
    text,
    selectionStart,
    selectionEnd: selectionStart,
  });
  await session.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    key: "Process",
    code: "Enter",
    windowsVirtualKeyCode: 229,
  });
  await editor.dispatchEvent("keydown", {
    key: "Enter",
    isComposing: true,
    bubbles: true,
    composed: true,
  });
  await session.send("Input.insertText", { text });
  await session.detach();
}

/** Chooses whether Enter sends, by the toggle beside the composer. */
export async function chooseSendMode(target: Target, mode: "on" | "off"): Promise<void> {
  const conversation = await conversationOf(target);
  await conversation.locator(".msg-form__send-toggle").click();
  await conversation.locator(`[data-mode="${mode}"]`).click();
}

/** Types and clicks Send. */
export async function send(target: Target, text: string): Promise<void> {
  await type(target, text);
  await clickSend(target);
}

/** Writes a first message on the page for new messages, which then becomes the conversation's page. */
export async function sendFirstMessage(page: Page, person: string, text: string): Promise<void> {
  await send(await openCompose(page, person), text);
  await page.waitForURL(/\/messaging\/thread\//);
}

/** Writes to several together, on the page for new messages. @param title of the group, if any */
export async function sendToGroup(
  page: Page,
  people: readonly string[],
  text: string,
  title?: string,
): Promise<void> {
  const compose = await openCompose(page);
  for (const person of people) await addRecipient(compose, person);
  if (title !== undefined) await compose.locator('input[name="groupName"]').fill(title);
  await send(compose, text);
  await page.waitForURL(/\/messaging\/thread\//);
}

/** Writes an InMail in a bubble to somebody who is no contact. */
export async function sendInMail(
  page: Page,
  person: string,
  { subject, text }: { subject: string; text: string },
): Promise<Locator> {
  const bubble = await openBubble(page, person);
  await bubble.locator('input[name="subject"]').fill(subject);
  await send(bubble, text);
  return bubble;
}

/** Waits until the server has taken a message of mine: the one with this text, or the newest. */
export async function waitUntilAcked(target: Target, text?: string): Promise<void> {
  await (await eventOf(target, text)).locator('[data-state="sent"]').waitFor({ state: "attached" });
}

/** Waits until a message of mine says that it could not be sent. */
export async function waitUntilFailed(target: Target, text?: string): Promise<void> {
  await (await eventOf(target, text)).locator(".msg-s-event-listitem__error-message").waitFor();
}

/** The URN of a message as the page has it; null while (or where) there is none. */
export async function eventUrn(target: Target, text?: string): Promise<string | null> {
  return (await eventOf(target, text)).getAttribute("data-event-urn");
}

/** Sends again what failed. */
export async function retry(target: Target, text?: string): Promise<void> {
  await (await eventOf(target, text)).locator('[data-do="retry"]').click();
}

/** The conversation's id, once the server has given it one. */
export async function conversationId(page: Page, ...people: string[]): Promise<string | undefined> {
  return (await findKnown(page, people))?.id ?? undefined;
}
