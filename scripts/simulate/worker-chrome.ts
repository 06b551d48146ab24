/** As much of Chrome as the worker uses, for one run of it. */
import { type Browser, EXTENSION_ID } from "./browser";

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
      session: {
        get: after((key: string) =>
          browser.session.has(key) ? { [key]: structuredClone(browser.session.get(key)) } : {},
        ),
        set: after((items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items))
            browser.session.set(key, structuredClone(value));
        }),
      },
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
