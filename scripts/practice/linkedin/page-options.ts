/** What a test or the tour can ask of the practice LinkedIn, and how it is written into an address. */

/** How the pages behave. Each can also be given in a page's query, where it wins for that tab. */
export interface PracticePageOptions {
  /** Language of every label; "ar" is written from right to left. Default "en". */
  readonly lang?: "en" | "de" | "ar";
  /** Who is logged in: "other" is somebody else with conversations of their own. Default "first". */
  readonly account?: "first" | "other";
  /** Where full-page messaging is: in the document or in an iframe of a newer shell. Default "classic". */
  readonly realm?: "classic" | "interop";
  /** Where chat bubbles are: in the document or in a shadow root. Default "light". */
  readonly bubbles?: "light" | "shadow";
  /** Generation of the profile page. Default "sdui". */
  readonly profile?: "sdui" | "classic";
  /** What the top card of a newer profile page is marked on. Default "section". */
  readonly card?: "section" | "div" | "TopCard";
  /** Milliseconds for which a profile page still shows the person before. Default 0. */
  readonly stale?: number;
  /** "out": nobody is logged in on profile pages. */
  readonly session?: "out";
  /** "button": the Message controls of a profile are buttons without an address. */
  readonly message?: "button";
  /** Press Enter to Send. Default "off". */
  readonly enter?: "on" | "off";
  /** "drifted": messages are posted to an invented future address in an invented shape. */
  readonly format?: "known" | "drifted";
  /** "drifted": messages on screen no longer carry their URN. */
  readonly events?: "known" | "drifted";
  /** What a retry does with the token of the failed message. Default "same-token". */
  readonly retry?: "same-token" | "new-token";
  /** What carries the request. Default "fetch". */
  readonly transport?: "fetch" | "xhr" | "blob" | "beacon" | "worker" | "service-worker";
  /** "legacy": messages are posted the way it was done before the Dash messenger. */
  readonly client?: "legacy";
  /** Name in the header link of a thread: a profile id or a vanity. Default "id". */
  readonly header?: "id" | "vanity";
  /** "off": opening a thread asks for no compose context, so its URL names no recipient. */
  readonly context?: "off";
  /** "on": another extension has put a button without a type into every composer. */
  readonly foreign?: "on";
  /** What happens to a message on screen when the server has taken it. Default "replace". */
  readonly ack?: "replace" | "attribute";
  /** Which request invites without a note; "direct" shows no dialog first. Default "sdui". */
  readonly connect?: "sdui" | "voyager" | "direct" | "legacy";
  /** "card": an accepted invitation shows on the card only, no request follows. */
  readonly proof?: "card";
  /** "recipients": answers in Sales Navigator name the recipient, not only the thread. */
  readonly salesReply?: "recipients";
}

/** @returns a query without `?`; what is undefined is left out */
export function toQuery(options: PracticePageOptions): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options))
    if (value !== undefined) query.set(name, String(value));
  return query.toString();
}
