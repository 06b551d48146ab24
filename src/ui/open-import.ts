/** The page on which a list is imported, in a tab of its own. */
export const importPage = () => chrome.runtime.getURL("tabs/import.html");

export function openImport(): void {
  void chrome.tabs.create({ url: importPage() });
}
