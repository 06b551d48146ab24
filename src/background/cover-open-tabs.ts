/**
 * Chrome puts content scripts into pages that load from now on. Tabs that were open before get
 * theirs here, so that the rep need not reload a mailbox with a draft in it.
 */
export async function coverOpenTabs(): Promise<void> {
  for (const script of chrome.runtime.getManifest().content_scripts ?? []) {
    const { js = [], all_frames: allFrames = false } = script;
    const left = new Set(await idsOfTabs(script.exclude_matches));
    const ids = (await idsOfTabs(script.matches)).filter((id) => !left.has(id));
    // A tab that shows an error page or is going away cannot be covered, and need not be.
    await Promise.allSettled(
      ids.map((tabId) =>
        chrome.scripting.executeScript({ target: { tabId, allFrames }, files: js }),
      ),
    );
  }
}

async function idsOfTabs(url: string[] = []): Promise<number[]> {
  const tabs = url.length === 0 ? [] : await chrome.tabs.query({ url });
  return tabs.flatMap(({ id }) => id ?? []);
}
