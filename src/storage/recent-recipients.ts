/**
 * The last few messages to people who are not prospects, with those people, so that the popup can offer to track
 * one. They live in session storage: in memory only, gone when the browser closes, never on disk.
 * Content scripts cannot read it.
 */
import type { PendingSend } from "~domain/pending-send";
import { hasKeyOf, type Recipient } from "~domain/recipient";

export interface RecentRecipients {
  send: PendingSend;
  recipients: Recipient[];
}

const KEY = "recentRecipients";
const KEPT = 5;

function isList(value: unknown): value is RecentRecipients[] {
  return Array.isArray(value);
}

/** Newest first. */
export async function listRecentRecipients(): Promise<RecentRecipients[]> {
  const stored: unknown = (await chrome.storage.session.get(KEY))[KEY];
  return isList(stored) ? stored : [];
}

/**
 * Changes the list. One at a time, so that two changes cannot overwrite each other. A change that
 * returns the list it was given writes nothing.
 */
export async function changeRecentRecipients(
  change: (list: RecentRecipients[]) => RecentRecipients[],
): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const before = await listRecentRecipients();
    const list = change(before);
    if (list === before) return;
    const newest = list.sort((a, b) => b.send.startedAt - a.send.startedAt).slice(0, KEPT);
    await chrome.storage.session.set({ [KEY]: newest });
  });
}

const DISMISSED = "dismissedAddresses";
const DISMISSED_KEPT = 200;

/** Addresses the rep does not want to be asked about, until the browser is closed. */
export async function listDismissed(): Promise<string[]> {
  const stored: unknown = (await chrome.storage.session.get(DISMISSED))[DISMISSED];
  return Array.isArray(stored) ? stored.filter((one) => typeof one === "string") : [];
}

export async function dismissAddress(address: string): Promise<void> {
  const others = (await listDismissed()).filter((one) => one !== address);
  await chrome.storage.session.set({ [DISMISSED]: [address, ...others].slice(0, DISMISSED_KEPT) });
}

/** Whoever has one of these handle keys is not remembered any more. */
export async function forgetRecipients(handleKeys: ReadonlySet<string>): Promise<void> {
  const isTheirs = (one: Recipient) => hasKeyOf(one, handleKeys);
  await changeRecentRecipients((list) =>
    list.some(({ recipients }) => recipients.some(isTheirs))
      ? list
          .map((entry) => ({
            ...entry,
            recipients: entry.recipients.filter((one) => !isTheirs(one)),
          }))
          .filter(({ recipients }) => recipients.length > 0)
      : list,
  );
  const dismissed = await listDismissed();
  const left = dismissed.filter((address) => !isTheirs({ address }));
  if (left.length < dismissed.length) await chrome.storage.session.set({ [DISMISSED]: left });
}

/** Calls back at each change, until the returned function is called. */
export function watchRecentRecipients(onChange: () => void): () => void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    if (area === "session" && KEY in changes) onChange();
  };
  chrome.storage.onChanged.addListener(listener);
  return () => chrome.storage.onChanged.removeListener(listener);
}
