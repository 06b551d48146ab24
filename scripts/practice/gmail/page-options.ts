/** What a test or the tour can ask of the practice page, and how it is written into an address. */

/** How the page behaves. Each can also be given in the page's query, which then wins. */
export interface PracticePageOptions {
  /** Shape of the sync requests; "drifted" is an invented future one. Default "array". */
  readonly format?: "array" | "object" | "drifted";
  /** Seconds in which a send can be undone. Default 30. */
  readonly undo?: 5 | 10 | 20 | 30;
  /** Generation of the recipient rows. Default "new". */
  readonly chips?: "new" | "classic";
  readonly lang?: "en" | "de";
  /** "stripped" leaves out every class name. */
  readonly classes?: "stripped";
  /** Address of the signed-in account. */
  readonly account?: string;
  /** "none" leaves the account's address out of the tab's title. */
  readonly title?: "none";
  /** "none" leaves the account's address out of the account button. */
  readonly banner?: "none";
  /** "undefined" writes that very word where an open thread should name itself. */
  readonly permId?: "undefined";
  /** "off": each message is a conversation of its own, and ids are `thread-…|msg-…`. */
  readonly conversations?: "off";
  /** "drifted": what confirms a send no longer carries the ids it is known by. */
  readonly toast?: "drifted";
  /** Another address of the account's to write from; offers a choice in every compose. */
  readonly alias?: string;
  /** Addresses, with commas, of the contact group that `group:<any name>` stands for. */
  readonly group?: string;
  /**
   * Puts together into one request what is posted within so many milliseconds (true: 300), and
   * what is posted while a request is under way.
   */
  readonly batch?: true | number;
}

/** @returns a query without `?`; what is undefined is left out */
export function toQuery(options: PracticePageOptions): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options))
    if (value !== undefined) query.set(name, String(value));
  return query.toString();
}
