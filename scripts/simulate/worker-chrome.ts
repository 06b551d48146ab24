/** As much of Chrome as the worker uses, for one run of it. */
import { readFileSync } from "node:fs";
import { type Browser, EXTENSION_ID } from "./browser";

const MESSAGES: Record<string, { message: string } | undefined> = JSON.parse(
  readFileSync(new URL("../../assets/_locales/en/messages.json", import.meta.url), "utf8"),
);

type Listener = (...args: never[]) => unknown;

class Listeners<L extends Listener> {
  readonly #all: L[] = [];
  readonly api = { addListener: (listener: L) => void this.#all.push(listener) };

  emit(...args: Parameters<L>): void {
    for (const listener of this.#all) listener(...args);
  }
}

type OnMessage = (
  message: unknown,
  from: chrome.runtime.MessageSender,
  respond: (answer: unknown) => void,
) => void;

/** A storage area of Chrome's, with what is in it. `step` as below. */
function areaOf(items: Map<string, unknown>, step: () => Promise<void>) {
  return {
    get: async (key: string) => {
      await step();
      return items.has(key) ? { [key]: structuredClone(items.get(key)) } : {};
    },
    set: async (brought: Record<string, unknown>) => {
      await step();
      for (const [key, value] of Object.entries(brought)) items.set(key, structuredClone(value));
    },
    remove: async (key: string) => {
      await step();
      items.delete(key);
    },
  };
}

/** `step` is awaited before each call, and is never done once the worker has been stopped. */
export function workerChrome(browser: Browser, now: () => number, step: () => Promise<void>) {
  const events = {
    message: new Listeners<OnMessage>(),
    alarm: new Listeners<(alarm: { name: string }) => void>(),
    button: new Listeners<(id: string, button: number) => void>(),
    clicked: new Listeners<(id: string) => void>(),
    startup: new Listeners<() => void>(),
  };
  const unheard = { addListener: () => undefined };
  const after =
    <A extends unknown[], R>(work: (...args: A) => R | Promise<R>) =>
    async (...args: A): Promise<R> => {
      await step();
      return work(...args);
    };
  const api = {
    i18n: {
      getUILanguage: () => "en-GB",
      getMessage: (key: string, values: string[] = []) =>
        (MESSAGES[key]?.message ?? "").replace(
          /\$(\d)/g,
          (_, place) => values[Number(place) - 1] ?? "",
        ),
    },
    runtime: {
      id: EXTENSION_ID,
      getURL: (path: string) => `chrome-extension://${EXTENSION_ID}/${path}`,
      getManifest: () => ({ icons: { "128": "icon128.png" } }),
      onMessage: events.message.api,
      onStartup: events.startup.api,
      onInstalled: unheard,
    },
    webRequest: { onBeforeRequest: unheard, onCompleted: unheard, onErrorOccurred: unheard },
    storage: {
      session: areaOf(browser.session, step),
      local: areaOf(browser.local, step),
    },
    action: {
      setBadgeText: after(({ text }: { text: string }) => {
        browser.badge = text;
      }),
      setBadgeBackgroundColor: after(() => undefined),
      setBadgeTextColor: after(() => undefined),
      setTitle: after(() => undefined),
    },
    notifications: {
      getPermissionLevel: after(() => (browser.mayNotify ? "granted" : "denied")),
      create: after(async (id: string, { title, message }: { title: string; message: string }) => {
        await browser.onShown({ id, title, message });
        if (id.startsWith("digest")) browser.digest = id;
        return id;
      }),
      clear: after(() => true),
      onClicked: events.clicked.api,
      onButtonClicked: events.button.api,
    },
    alarms: {
      create: after((_name: string, { when }: { when: number }) => browser.setAlarm(when, now())),
      onAlarm: events.alarm.api,
    },
    tabs: {
      create: after(() => {
        browser.tabsOpened += 1;
      }),
    },
  };
  return { api, events };
}
