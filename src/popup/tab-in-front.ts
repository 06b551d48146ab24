import { inFront } from "~messages/who-is-this";

/** The tab the rep is looking at. Chrome tells the address of those that Rekindle may read, no others. */
export interface TabInFront {
  windowId: number;
  /** Another page in the same tab is another one. Undefined when it is none of LinkedIn's. */
  linkedinPage: string | undefined;
}

const LINKEDIN = "https://www.linkedin.com/";

export async function findTabInFront(isPanel: boolean): Promise<TabInFront | undefined> {
  const [tab] = await chrome.tabs.query(inFront(isPanel));
  if (tab === undefined) return undefined;
  const isLinkedin = tab.url?.startsWith(LINKEDIN) === true;
  return { windowId: tab.windowId, linkedinPage: isLinkedin ? `${tab.id} ${tab.url}` : undefined };
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
  const onUpdated = (_id: number, change: { url?: string; status?: string }, tab: FrontTab) => {
    const isOther = change.url !== undefined || change.status === "complete";
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

type FrontTab = Pick<chrome.tabs.Tab, "active" | "windowId">;
