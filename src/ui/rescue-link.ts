/** The page that works without the database. */
export function rescuePage(): string {
  return chrome.runtime.getURL("tabs/rescue.html");
}
