/**
 * What Gmail's page is made of, as seen between 2020 and October 2026. Each list is tried in order,
 * one candidate at a time; attributes come before class names, because class names change most.
 * The DOM fixtures run with all labels replaced and with all classes removed.
 */

export const DRAFT_INPUT = 'input[name="draft"]';
export const THREAD_INPUT = 'input[name="rt"]';

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

/** Gmail's message that something was sent (or discarded) and can be undone. */
export const UNDO_LINK = '[role="alert"] #link_undo';
/** Shown for a new message only, and only when it was sent. */
export const VIEW_LINK = '[role="alert"] #link_vsm';
