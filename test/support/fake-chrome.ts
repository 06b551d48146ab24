/**
 * As much of Chrome as the code under test uses, in memory. What is stored is cloned, as Chrome
 * does, so that a test cannot pass because two sides share an object.
 */
import { vi } from "vitest";
import { matchesPattern } from "./match-pattern";
import { fakeI18n } from "./words";

export const EXTENSION_ID = "abcdefghijklmnopabcdefghijklmnop";

export function fakeEvent<A extends unknown[], R = unknown>() {
  const listeners: ((...args: A) => R)[] = [];
  return {
    addListener: vi.fn((listener: (...args: A) => R, ..._filter: unknown[]) => {
      listeners.push(listener);
    }),
    removeListener: (listener: (...args: A) => R) => {
      const index = listeners.indexOf(listener);
      if (index >= 0) listeners.splice(index, 1);
    },
    emit: (...args: A): R[] => listeners.map((listener) => listener(...args)),
  };
}

/** An event of requests: whoever listens hears of those alone whose addresses they asked for. */
function fakeRequestEvent() {
  const listeners: { listener: (details: object) => unknown; urls: string[] }[] = [];
  return {
    addListener: vi.fn(
      (
        listener: (details: object) => unknown,
        { urls }: { urls: string[] },
        ..._extra: unknown[]
      ) => {
        listeners.push({ listener, urls });
      },
    ),
    emit: (details: { url: string; [more: string]: unknown }): unknown[] =>
      listeners
        .filter(({ urls }) => urls.some((pattern) => matchesPattern(pattern, details.url)))
        .map(({ listener }) => listener(details)),
  };
}

/** A tab; without an address where the extension may not know it. */
export interface FakeTab {
  id: number;
  windowId: number;
  active: boolean;
  url?: string;
}

/** Puts a fresh fake Chrome in place until `vi.unstubAllGlobals()`. */
export function installFakeChrome() {
  const [session, local] = [new Map<string, unknown>(), new Map<string, unknown>()];
  const changed = fakeEvent<[Record<string, unknown>, string]>();
  const fake = {
    i18n: fakeI18n(),
    runtime: {
      id: EXTENSION_ID as string | undefined,
      getURL: (path: string) => `chrome-extension://${EXTENSION_ID}/${path}`,
      getManifest: () => ({ version: "1.0.0", icons: { "128": "icon128.png" } }),
      sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
      onMessage: fakeEvent<[unknown, chrome.runtime.MessageSender, (answer: unknown) => void]>(),
    },
    storage: {
      session: fakeArea("session", session, changed.emit),
      local: fakeArea("local", local, changed.emit),
      onChanged: changed,
    },
    webRequest: {
      onBeforeRequest: fakeRequestEvent(),
      onCompleted: fakeRequestEvent(),
      onErrorOccurred: fakeRequestEvent(),
    },
    action: {
      setBadgeText: vi.fn(async () => undefined),
      setBadgeBackgroundColor: vi.fn(async () => undefined),
      setBadgeTextColor: vi.fn(async () => undefined),
      setTitle: vi.fn(async () => undefined),
    },
    notifications: {
      create: vi.fn(async () => "id"),
      clear: vi.fn(async (_id: string) => true),
      getAll: vi.fn(async (): Promise<Record<string, boolean>> => ({})),
      getPermissionLevel: vi.fn(async () => "granted"),
      onClicked: fakeEvent<[string]>(),
      onButtonClicked: fakeEvent<[string, number]>(),
    },
    alarms: { create: vi.fn(async () => undefined), onAlarm: fakeEvent<[{ name: string }]>() },
    tabs: {
      create: vi.fn(async () => undefined),
      query: vi.fn(async (): Promise<FakeTab[]> => []),
      sendMessage: vi.fn<(tabId: number, message: unknown) => Promise<unknown>>(),
      onActivated: fakeEvent<[{ tabId: number; windowId: number }]>(),
      onUpdated: fakeEvent<[number, { url?: string; status?: string }, FakeTab]>(),
    },
    windows: {
      WINDOW_ID_NONE: -1,
      getCurrent: vi.fn(async () => ({ id: 1 })),
      onFocusChanged: fakeEvent<[number]>(),
    },
    sidePanel: { open: vi.fn(async () => undefined) },
  };
  vi.stubGlobal("chrome", fake);
  vi.stubGlobal("navigator", { locks: fakeLocks() });
  return { ...fake, sessionMemory: session, localMemory: local };
}

export type FakeChrome = ReturnType<typeof installFakeChrome>;

function fakeArea(
  name: string,
  kept: Map<string, unknown>,
  tell: (changes: Record<string, unknown>, area: string) => void,
) {
  const remove = async (key: string) => {
    if (kept.delete(key)) tell({ [key]: {} }, name);
  };
  return {
    get: async (key: string) => (kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {}),
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) {
        kept.set(key, structuredClone(value));
        tell({ [key]: { newValue: value } }, name);
      }
    },
    remove,
    clear: async () => {
      for (const key of [...kept.keys()]) await remove(key);
    },
  };
}

/** One holder of a name at a time, in the order of asking. */
function fakeLocks() {
  const queues = new Map<string, Promise<unknown>>();
  return {
    request: <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const turn = (queues.get(name) ?? Promise.resolve()).then(work, work);
      queues.set(name, turn);
      return turn;
    },
  };
}
