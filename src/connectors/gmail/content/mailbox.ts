/** Whose mailbox this tab shows, as a path that `threadLink` takes. */
import { normaliseEmail } from "~domain/handle";

const IN_TITLE = /[^\s<>()]+@[^\s<>()]+\.[^\s<>()]+/g;

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

/** The address of the mailbox's owner, when the page tells it. */
export function accountOf(document: Document): string | undefined {
  // A subject in the title may hold an address too; the account's stands last.
  const inTitle = document.title.match(IN_TITLE)?.at(-1);
  if (inTitle !== undefined) return normaliseEmail(inTitle);
  const label = document
    .querySelector('[role="banner"] [aria-label*="@"]')
    ?.getAttribute("aria-label");
  const inLabel = label?.match(IN_TITLE)?.at(-1);
  return inLabel === undefined ? undefined : normaliseEmail(inLabel);
}
