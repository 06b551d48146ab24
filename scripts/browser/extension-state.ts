/** Looks into the running extension from one of its own pages: rows, badge, messages. */
import type { BrowserContext, Page } from "playwright-core";
import type { LoggedEvent } from "../../src/domain/event";
import type { Announced } from "../../src/domain/nudge";
import type { Answer, Body, MessageName } from "../../src/messages/contract";
import type { PendingSendRow, ProspectRow } from "../../src/storage/database";

export interface BadgeState {
  text: string;
  title: string;
}

export class ExtensionState {
  private constructor(readonly page: Page) {}

  /** Opens a page of the extension's that runs nothing itself. */
  static async open(context: BrowserContext, extensionId: string): Promise<ExtensionState> {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/manifest.json`);
    return new ExtensionState(page);
  }

  /** Sends a message as a page of the extension would. */
  async send<N extends MessageName>(name: N, body: Body<N>): Promise<Answer<N>> {
    return this.page.evaluate((message) => chrome.runtime.sendMessage(message), { name, body });
  }

  badge(): Promise<BadgeState> {
    return this.page.evaluate(async () => ({
      text: await chrome.action.getBadgeText({}),
      title: await chrome.action.getTitle({}),
    }));
  }

  events(): Promise<LoggedEvent[]> {
    return this.rows("events");
  }

  prospects(): Promise<ProspectRow[]> {
    return this.rows("prospects");
  }

  pendingSends(): Promise<PendingSendRow[]> {
    return this.rows("pendingSends");
  }

  /** What has been announced so far. */
  announced(): Promise<Announced[]> {
    return this.rows("nudges");
  }

  /** Every row of every table, as one text to search in. */
  async everything(): Promise<string> {
    const tables = ["prospects", "events", "pendingSends", "health", "state", "nudges"];
    return JSON.stringify(await Promise.all(tables.map((table) => this.rows(table))));
  }

  private rows<T>(table: string): Promise<T[]> {
    return this.page.evaluate(async (name) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open("rekindle");
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      try {
        return await new Promise<T[]>((resolve, reject) => {
          const reading: IDBRequest<T[]> = db.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        });
      } finally {
        db.close();
      }
    }, table);
  }

  async prospectNamed(name: string): Promise<ProspectRow> {
    const row = (await this.prospects()).find((prospect) => prospect.name === name);
    if (row === undefined) throw new Error(`There is no prospect ${name}.`);
    return row;
  }

  /** The touches recorded for one prospect, oldest first. */
  async touchesOf(name: string): Promise<Extract<LoggedEvent, { kind: "touch" }>[]> {
    const { id } = await this.prospectNamed(name);
    const touches = (await this.events()).filter((event) => event.kind === "touch");
    return touches.filter((touch) => touch.prospectId === id).sort((a, b) => a.at - b.at);
  }
}

/** Asks again until the answer satisfies, for some seconds. */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  isGood: (value: T) => boolean,
  seconds = 20,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (isGood(value)) return value;
    if (Date.now() > end) {
      throw new Error(`Not within ${seconds} s: ${what}. Last seen: ${JSON.stringify(value)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
