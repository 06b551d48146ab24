/** What the cells of a column look like: for columns whose name is not known, or says something else. */
import { normaliseEmail, parseLinkedin } from "~domain/handle";
import { looksLikeDate } from "./read-dates";
import { splitList } from "./split-list";

export interface ColumnContent {
  /** Cells with text among those looked at. */
  filled: number;
  /** Shares of those, from 0 to 1. */
  emails: number;
  profiles: number;
  dates: number;
  /** Two to four words of letters. */
  names: number;
  /** One word of letters. */
  words: number;
  /** Letters, and no address, number or date. */
  texts: number;
  /** How many of them differ. */
  distinct: number;
}

const NAME = /^\p{Letter}[\p{Letter}\p{Mark}'’.-]*( \p{Letter}[\p{Letter}\p{Mark}'’.-]*){1,3}$/u;
const WORD = /^\p{Letter}[\p{Letter}\p{Mark}'’-]*$/u;

export const isEmailCell = (cell: string) => normaliseEmail(cell.slice(0, 400)) !== undefined;
export const isProfileCell = (cell: string) => parseLinkedin(cell.slice(0, 600)) !== undefined;

/** One address or several. */
const hasEmails = (cell: string) =>
  isEmailCell(cell) || splitList(cell.slice(0, 400)).some(isEmailCell);

export function contentOf(cells: readonly string[]): ColumnContent {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const share = (is: (cell: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(is).length / filled.length;
  return {
    filled: filled.length,
    emails: share(hasEmails),
    profiles: share(isProfileCell),
    dates: share(looksLikeDate),
    names: share((cell) => cell.length < 80 && NAME.test(cell)),
    words: share((cell) => cell.length < 40 && WORD.test(cell)),
    texts: share((cell) => /\p{Letter}/u.test(cell) && !/[@/]/.test(cell) && !looksLikeDate(cell)),
    distinct: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
  };
}
