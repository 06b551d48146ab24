/** Reads what is being written: which form it is, whether it is empty, and whom it goes to. Reads only. */
import type { SendDetails } from "~domain/pending-send";
import { conversationLink, salesLink } from "../ids";
import { isShown, textOf } from "./page";
import { leadOf, salesThreadOf } from "./read-sales";
import { outermostScope, readScope } from "./read-scope";
import {
  ATTACHMENTS,
  COMPOSER,
  EDITOR,
  QUICK_REPLY,
  SALES_EDITOR,
  SALES_SCOPES,
  SALES_SEND,
  SEND_BUTTON,
  SEND_TOGGLE,
} from "./selectors";

/** A press that sends: what was pressed lies in this form, or is a reply of one click. */
export interface Composer {
  kind: "message" | "quick-reply" | "sales";
  element: Element;
}

/** The form whose Send button, or quick reply, a click is on. */
export function composerOfClick(target: Element): Composer | undefined {
  const reply = target.closest(QUICK_REPLY);
  if (reply !== null) return { kind: "quick-reply", element: reply };
  const composer = composerAround(target);
  const button = composer && target.closest(buttonsOf(composer));
  const isOff = button?.matches(":disabled, [aria-disabled='true']");
  return composer && button && !isOff && !isEmpty(composer) ? composer : undefined;
}

/** The form in which a key sends: Enter where that is chosen, else Enter with Ctrl or Cmd. */
export function composerOfKey(target: Element, event: KeyboardEvent): Composer | undefined {
  const isEnter = event.key === "Enter" && !event.shiftKey && !event.altKey;
  // What is being composed by an input method is not finished by this Enter.
  if (!isEnter || event.isComposing || event.repeat) return undefined;
  const composer = composerAround(target);
  if (composer === undefined || isEmpty(composer) || !target.closest(editorOf(composer)))
    return undefined;
  const hasModifier = event.ctrlKey || event.metaKey;
  return hasModifier === !sendsOnEnter(composer) ? composer : undefined;
}

function composerAround(target: Element): Composer | undefined {
  const form = target.closest(COMPOSER);
  if (form !== null) return { kind: "message", element: form };
  const scope = target.closest(SALES_SCOPES);
  return scope?.querySelector(SALES_EDITOR) ? { kind: "sales", element: scope } : undefined;
}

/** With Enter chosen to send there is no button, and the choice stands in its place. */
function sendsOnEnter({ kind, element }: Composer): boolean {
  if (kind !== "message") return false;
  const button = [...element.querySelectorAll(SEND_BUTTON)].some(isShown);
  return !button && element.querySelector(SEND_TOGGLE) !== null;
}

const buttonsOf = ({ kind }: Composer) => (kind === "sales" ? SALES_SEND : SEND_BUTTON);
const editorOf = ({ kind }: Composer) => (kind === "sales" ? SALES_EDITOR : EDITOR);

/** Nothing written and nothing attached. */
export function isEmpty(composer: Composer): boolean {
  if (composer.kind === "quick-reply") return true;
  const { element } = composer;
  const editor = element.querySelector(editorOf(composer));
  const written = editor !== null && "value" in editor ? String(editor.value) : textOf(editor);
  return written.trim() === "" && element.querySelector(ATTACHMENTS) === null;
}

/** Whom it goes to, as far as the screen says; it must be read before the send clears the form. */
export function detailsOf({ kind, element }: Composer): SendDetails {
  return kind === "sales" ? salesDetails(element) : messageDetails(element);
}

function salesDetails(element: Element): SendDetails {
  const lead = leadOf(element);
  const thread = element.matches(".thread-container")
    ? salesThreadOf(element.ownerDocument)
    : undefined;
  return {
    recipients: lead === undefined ? [] : [lead],
    form: "sales-message",
    ...(thread !== undefined && { threadId: thread, link: salesLink(thread) }),
  };
}

function messageDetails(element: Element): SendDetails {
  const around = outermostScope(element);
  const scope = around && readScope(around);
  if (scope === undefined) return { recipients: [] };
  const { conversationId: threadId, people: recipients, isGroup } = scope;
  return {
    recipients,
    ...(threadId !== undefined && { threadId, link: conversationLink(threadId) }),
    ...(isGroup && { isGroup: true }),
  };
}
