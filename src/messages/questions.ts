/** What a page of ours asks the content script of the tab in front. */
export const WHO_IS_THIS = "who-is-this";
