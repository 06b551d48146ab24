/**
 * What Gmail's page is made of, as seen between 2020 and October 2026. Each list is tried in order,
 * one candidate at a time; attributes come before class names, because class names change most.
 * The DOM fixtures run with all labels replaced and with all classes removed.
 */

export const DRAFT_INPUT = 'input[name="draft"]';
export const THREAD_INPUT = 'input[name="rt"]';
/** Which of several addresses the mail is written from; empty where there is one. */
export const FROM_INPUT = 'input[name="from"]';

/** Should the hidden inputs go: what has always surrounded a compose. */
export const COMPOSE_FRAMES = ['[role="region"][data-compose-id]', ".M9", '[role="dialog"]'];

export const BUTTON = '[role="button"]';

/** The Send button; in the second form the one in front of the button that opens a menu. */
export const SEND_BUTTONS = [
  '.dC > [role="button"]:not([aria-haspopup="true"])',
  '[role="button"]:not([aria-haspopup="true"]):has(+ [role="button"][aria-haspopup="true"])',
  '[role="button"][jslog^="32601"]',
];
export const SEND_AND_ARCHIVE = '[role="button"].Uo';

export const FIELDS = ["to", "cc", "bcc"] as const;
/** A recipient's chip in one field; `name` is not translated, labels are. */
export function chipsOf(field: (typeof FIELDS)[number]): string[] {
  return [
    `[name="${field}"] [role="option"][data-hovercard-id]`,
    `[name="${field}"] [data-hovercard-id]`,
  ];
}
/** The older field: one hidden input a recipient, `Name <address>`. */
export function hiddenInputsOf(field: (typeof FIELDS)[number]): string {
  return `input[type="hidden"][name="${field}"]`;
}

export const ALERT = '[role="alert"]';
/** Gmail's message that something was sent (or discarded) and can be undone. */
export const UNDO_LINK = '[role="alert"] #link_undo';
/** Shown for a new message only, and only when it was sent. */
export const VIEW_LINK = '[role="alert"] #link_vsm';

export const ACCOUNT_BUTTONS = [
  '[role="banner"] a[href*="accounts.google.com"][aria-label*="@"]',
  '[role="banner"] a[aria-label*="@"], [role="banner"] [role="button"][aria-label*="@"]',
];

/** Gmail keeps the list it showed before in the document, outside of this. */
export const MAIN = '[role="main"]';
export const ROWS = `${MAIN} tr[role="row"]`;
/** In a row twice: hidden for screen readers, and around the subject. */
export const ROW_IDS = "[data-legacy-last-non-draft-message-id]";
export const CELL = 'td, [role="gridcell"]';
/** Who wrote in the thread, in the order of the row. */
export const PEOPLE = "[email]";
export const UNREAD_PEOPLE = ".zF[email]";

export const THREAD_HEADING = "h2[data-legacy-thread-id]";
/** A message of an open thread, folded or not. */
export const THREAD_ITEMS = `${MAIN} [role="list"] [role="listitem"]`;
/** A message whose text is shown; a folded one carries no id. */
export const OPEN_MESSAGES = `${MAIN} [data-legacy-message-id]`;
export const SENDERS = ["span.gD[email]", "h3 [email]"];
/** An id that this account gave out itself. */
export const OWN_MESSAGES = '[data-message-id^="#msg-a:"]';
/** Who a message is from and to; a text that is quoted has no such attribute. */
export const THREAD_PEOPLE = "span[email]";
export const MESSAGE_TEXT = ".a3s";
export const QUOTES = "blockquote, .gmail_quote, .h5";

/** The attachment of an invitation, or of an answer to one. */
export const CALENDAR_PARTS =
  '[download_url^="text/calendar"], [download_url^="application/ics"], a[href*="calendar.google.com/calendar/event?action="]';
export const UNSUBSCRIBE_LINKS =
  'a[href*="unsubscribe" i], a[href*="optout" i], a[href*="opt-out" i], a[href*="list-manage" i]';
