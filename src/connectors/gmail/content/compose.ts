/** Reads a compose window: which message it is, and who it goes to. Reads only. */
import { normaliseEmail } from "~domain/handle";
import type { Recipient } from "~domain/recipient";
import { isMessageId, threadIdIn } from "../ids";
import {
  BUTTON,
  COMPOSE_FRAMES,
  chipsOf,
  DRAFT_INPUT,
  FIELDS,
  hiddenInputsOf,
  SEND_AND_ARCHIVE,
  SEND_BUTTONS,
  THREAD_INPUT,
} from "./selectors";

/** The compose an element lies in: the nearest surrounding element that holds one draft. */
export function findCompose(element: Element): Element | undefined {
  const { body } = element.ownerDocument;
  for (
    let around = element.parentElement;
    around !== null && around !== body && body.contains(around);
    around = around.parentElement
  ) {
    const drafts = around.querySelectorAll(DRAFT_INPUT).length;
    if (drafts === 1) return around;
    if (drafts > 1) return undefined;
  }
  for (const frame of COMPOSE_FRAMES) {
    const found = element.closest(frame);
    if (found !== null && findSendButton(found) !== undefined) return found;
  }
  return undefined;
}

/** Every mail that is being written. */
export function listComposes(document: Document): Element[] {
  const found = [...document.querySelectorAll(DRAFT_INPUT)].flatMap(
    (input) => wholeAround(input) ?? [],
  );
  if (found.length > 0) return found;
  for (const frame of COMPOSE_FRAMES) {
    const frames = [...document.querySelectorAll(frame)].filter(
      (one) => findSendButton(one) !== undefined,
    );
    if (frames.length > 0) return frames;
  }
  return [];
}

/** From a draft's id outwards until the button that sends it is in, and no other draft. */
function wholeAround(input: Element): Element | undefined {
  for (let around = input.parentElement; around !== null; around = around.parentElement) {
    if (around.querySelectorAll(DRAFT_INPUT).length > 1) return undefined;
    if (findSendButton(around) !== undefined) return around;
  }
  return undefined;
}

function findSendButton(compose: Element): Element | undefined {
  for (const selector of SEND_BUTTONS) {
    const button = compose.querySelector(selector);
    if (button !== null) return button;
  }
  return undefined;
}

/** Whether a press on this element presses Send, or Send and archive. */
export function isOnSendButton(element: Element, compose: Element): boolean {
  const button = element.closest(BUTTON);
  if (button === null) return false;
  return button.matches(SEND_AND_ARCHIVE) || button === findSendButton(compose);
}

export interface ComposeState {
  /** Undefined before the first autosave. */
  messageId?: string;
  threadId?: string;
  recipients: Recipient[];
}

/** What the compose says now; it must be read before the send takes it off the page. */
export function readCompose(compose: Element): ComposeState {
  const messageId = inputValue(compose, DRAFT_INPUT)?.replace(/^#/, "");
  const threadId = threadIdIn(inputValue(compose, THREAD_INPUT));
  return {
    recipients: FIELDS.flatMap((field) => recipientsIn(compose, field)),
    ...(isMessageId(messageId) && { messageId }),
    ...(threadId !== undefined && { threadId }),
  };
}

function inputValue(compose: Element, selector: string): string | undefined {
  return compose.querySelector<HTMLInputElement>(selector)?.value;
}

function recipientsIn(compose: Element, field: (typeof FIELDS)[number]): Recipient[] {
  for (const selector of chipsOf(field)) {
    const chips = [...compose.querySelectorAll(selector)];
    if (chips.length > 0) return chips.flatMap(chipRecipient);
  }
  const inputs = [...compose.querySelectorAll<HTMLInputElement>(hiddenInputsOf(field))];
  return inputs.flatMap(({ value }) => recipient(value, /^\s*"?([^"<]+?)"?\s*</.exec(value)?.[1]));
}

function chipRecipient(chip: Element): Recipient[] {
  return recipient(chip.getAttribute("data-hovercard-id") ?? "", chip.getAttribute("data-name"));
}

function recipient(text: string, name: string | null | undefined): Recipient[] {
  const address = normaliseEmail(text);
  if (address === undefined) return [];
  return [{ address, ...(name && name !== address && { name: name.slice(0, 300) }) }];
}
