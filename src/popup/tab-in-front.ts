import type { ConnectorId } from "~domain/channel";
import { inFront, siteOf } from "~messages/who-is-this";

/** The tab the rep is looking at. Chrome tells the address of those that Rekindle may read, no others. */
export interface TabInFront {
  windowId: number;
  /** The page in it, when it is one of a site that Rekindle reads. */
  page: FrontPage | undefined;
}

export interface FrontPage {
  site: ConnectorId;
  tabId: number | undefined;
  url: string;
}

export async function findTabInFront(isPanel: boolean): Promise<TabInFront | undefined> {
  const [tab] = await chrome.tabs.query(inFront(isPanel));
  if (tab === undefined) return undefined;
  const { id: tabId, windowId, url } = tab;
  const site = siteOf(url);
  const page = site === undefined || url === undefined ? undefined : { site, tabId, url };
  return { windowId, page };
}

/** One of Gmail's whose address names a thread, or a mail that is being written. */
const GMAIL_MAIL = /#.*(?:\/[A-Za-z0-9]{16,}|[?&]compose=)/;

/** Whether a page is about somebody, as far as its address tells: most of Gmail's are lists. */
export function namesSomebody({ site, url }: FrontPage): boolean {
  return site !== "gmail" || GMAIL_MAIL.test(url);
}

/**
 * Calls back when another tab or another page may be in front of the window that the caller is in,
 * until the returned function is called. Another window has a side panel of its own.
 */
export function watchTabs(onChange: () => void): () => void {
  let own: number | undefined;
  void chrome.windows.getCurrent().then(({ id }) => {
    own = id;
  });
  const isOwn = (windowId: number) => own === undefined || windowId === own;
  const onActivated = ({ windowId }: { windowId: number }) => {
    if (isOwn(windowId)) onChange();
  };
  const onUpdated = (_id: number, change: Change, tab: FrontTab) => {
    // Gmail says in the title what it shows; LinkedIn counts there what is unread.
    const isRenamed = change.title !== undefined && siteOf(tab.url) === "gmail";
    const isOther = change.url !== undefined || change.status === "complete" || isRenamed;
    if (isOther && tab.active && isOwn(tab.windowId)) onChange();
  };
  const onFocusChanged = (windowId: number) => {
    if (windowId !== chrome.windows.WINDOW_ID_NONE && isOwn(windowId)) onChange();
  };
  chrome.tabs.onActivated.addListener(onActivated);
  chrome.tabs.onUpdated.addListener(onUpdated);
  chrome.windows.onFocusChanged.addListener(onFocusChanged);
  return () => {
    chrome.tabs.onActivated.removeListener(onActivated);
    chrome.tabs.onUpdated.removeListener(onUpdated);
    chrome.windows.onFocusChanged.removeListener(onFocusChanged);
  };
}

type Change = Pick<chrome.tabs.OnUpdatedInfo, "url" | "status" | "title">;
type FrontTab = Pick<chrome.tabs.Tab, "active" | "windowId" | "url">;
