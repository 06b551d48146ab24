/**
 * The source given last in this browser session: those added one after another mostly come from one
 * place. In memory only, and gone when the browser closes.
 */
const KEY = "lastSource";

export async function noteLastSource(source: string | undefined): Promise<void> {
  if (source) await chrome.storage.session.set({ [KEY]: source });
}

export async function findLastSource(): Promise<string | undefined> {
  const stored: unknown = (await chrome.storage.session.get(KEY))[KEY];
  return typeof stored === "string" ? stored : undefined;
}
