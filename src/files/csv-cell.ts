/**
 * A spreadsheet runs a cell that begins like a formula. What goes out gets one apostrophe before it, and
 * what comes in loses exactly one before such a beginning. A text that already has apostrophes there gets
 * one more, so that `plainCell(safeCell(text)) === text` for every text.
 */

/** Tab and line ends too: programs skip them and look at what follows. */
const DANGEROUS = /^'*[=+\-@\t\r\n]/;
const MADE_SAFE = /^'+[=+\-@\t\r\n]/;

export function safeCell(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

export function plainCell(text: string): string {
  return MADE_SAFE.test(text) ? text.slice(1) : text;
}
