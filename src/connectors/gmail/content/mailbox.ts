/** Whose mailbox this tab shows, as a path that `threadLink` takes. */
import { normaliseEmail } from "~domain/handle";
import { ACCOUNT_BUTTONS } from "./selectors";

/** "Inbox (3) - rep@northwind.example - Gmail": between two dashes, with the product's name behind. */
const IN_TITLE = /[-–—] ([^\s<>()]+@[^\s<>()]+\.[^\s<>()]+) [-–—] [^@]+$/;
const IN_LABEL = /[^\s<>()]+@[^\s<>()]+\.[^\s<>()]+/g;
/** A page that shows messages for printing, or one of them as it was sent; its title is the subject. */
const PRINT_VIEW = /[?&]view=(?:pt|om|lg)\b/;

/**
 * `/mail/u/<address>` when the tab's title or the account button tells the address; else the path
 * of the tab itself, whose number may mean another account tomorrow. A delegated mailbox keeps its
 * own path.
 */
export function mailboxPath(document: Document): string {
  const own = /^(?:\/mail\/b\/[^/]+)?\/mail\/u\/[^/]+|^\/mail\/b\/[^/]+\/u\/[^/]+/.exec(
    document.location.pathname,
  )?.[0];
  if (own?.startsWith("/mail/b/")) return own;
  const account = accountOf(document);
  return account === undefined ? (own ?? "/mail/u/0") : `/mail/u/${account}`;
}

/**
 * The address of the mailbox's owner, when the page tells it. Whatever else holds an address in title
 * or bar (a subject, a search for somebody) is not taken for it.
 */
export function accountOf(document: Document): string | undefined {
  if (PRINT_VIEW.test(document.location.search)) return undefined;
  const inTitle = IN_TITLE.exec(document.title)?.[1];
  if (inTitle !== undefined) return normaliseEmail(inTitle);
  for (const button of ACCOUNT_BUTTONS) {
    // The account's button stands last in the bar.
    const label = [...document.querySelectorAll(button)].at(-1)?.getAttribute("aria-label");
    const inLabel = label?.match(IN_LABEL)?.at(-1);
    if (inLabel !== undefined) return normaliseEmail(inLabel);
  }
  return undefined;
}
