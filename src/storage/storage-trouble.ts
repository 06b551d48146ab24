/**
 * What keeps the worker from writing, for the pages to tell of while it lasts. In session memory, for
 * it must be said when nothing can be written.
 */
const KINDS = ["full", "unavailable", "newer"] as const;
export type StorageTrouble = (typeof KINDS)[number];

const KEY = "storageTrouble";
const NAMES: Record<string, StorageTrouble> = {
  StorageFull: "full",
  StorageUnavailable: "unavailable",
  StorageNewer: "newer",
};

/** Undefined for an error that is none of the storage's. */
export function storageTroubleOf(error: unknown): StorageTrouble | undefined {
  return error instanceof Error ? NAMES[error.name] : undefined;
}

export async function findStorageTrouble(): Promise<StorageTrouble | undefined> {
  const stored: unknown = (await chrome.storage.session.get(KEY))[KEY];
  return KINDS.find((kind) => kind === stored);
}

/** Undefined: it is over. */
export async function setStorageTrouble(trouble: StorageTrouble | undefined): Promise<void> {
  if ((await findStorageTrouble()) === trouble) return;
  await chrome.storage.session.set({ [KEY]: trouble ?? "" });
}

/** Calls back at each change, until the returned function is called. */
export function watchStorageTrouble(onChange: () => void): () => void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    if (area === "session" && KEY in changes) onChange();
  };
  chrome.storage.onChanged.addListener(listener);
  return () => chrome.storage.onChanged.removeListener(listener);
}
