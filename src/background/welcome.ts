/** The page that shows a new rep around opens by itself once: when Rekindle is installed, never when it is updated. */
export async function welcome({ reason }: { reason: string }): Promise<void> {
  if (reason !== "install") return;
  await chrome.tabs.create({ url: chrome.runtime.getURL("tabs/welcome.html") });
}
