/**
 * Chrome puts content scripts into pages that load from now on. Tabs that were open before get
 * theirs here, so that the rep need not reload a mailbox with a draft in it.
 */
export async function coverOpenTabs(): Promise<void> {
  for (const {
    matches = [],
    js = [],
    all_frames: allFrames = false,
  } of chrome.runtime.getManifest().content_scripts ?? []) {
    const tabs = await chrome.tabs.query({ url: matches });
    const ids = tabs.map((tab) => tab.id).filter((id) => id !== undefined);
    // A tab that shows an error page or is going away cannot be covered, and need not be.
    await Promise.allSettled(
      ids.map((tabId) =>
        chrome.scripting.executeScript({ target: { tabId, allFrames }, files: js }),
      ),
    );
  }
}
