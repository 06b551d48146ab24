/**
 * Tells the worker who wrote, from what is on screen. What was told and taken is not told again for some
 * minutes.
 */

import type { Sightings } from "~messages/sightings";
import { lookAgain } from "../../look-again";
import { Told } from "../../told";
import { Unreadable } from "../../unreadable";
import { accountOf } from "./mailbox";
import { ReplyReader } from "./read-replies";
import { MAIN, OPEN_MESSAGES, ROW_IDS, ROWS, THREAD_ITEMS } from "./selectors";

const AT_ONCE = 100;

interface Reporters {
  /** True when it was taken. */
  sightings(body: Sightings): Promise<boolean>;
  outline(of: "thread" | "list", text: string): void;
}

/** Watches until the returned function is called. */
export function watchReplies(document: Document, report: Reporters): () => void {
  const window = document.defaultView;
  if (window === null) return () => undefined;
  const watcher = new ReplyWatcher(document, report);
  return lookAgain(document, [{ of: window, event: "hashchange" }], () => watcher.look());
}

class ReplyWatcher {
  private readonly told = new Told();
  /** Messages whose writer an open conversation has shown: what a list may think of them is no news. */
  private readonly known = new Set<string>();
  private readonly reader: ReplyReader;
  private readonly unreadable = { thread: new Unreadable(), list: new Unreadable() };

  constructor(
    private readonly document: Document,
    private readonly report: Reporters,
  ) {
    this.reader = new ReplyReader(document);
  }

  look(): void {
    this.lookForChange("thread", THREAD_ITEMS, OPEN_MESSAGES);
    this.lookForChange("list", ROWS, `${ROWS} ${ROW_IDS}`);
    this.told.begin(Date.now());
    const fresh = this.reader
      .read()
      .filter(({ key, isSure }) => isSure || !this.known.has(key))
      .filter((sighting) => this.told.isNews(nameOf(sighting), sighting))
      .slice(0, AT_ONCE);
    const account = accountOf(this.document);
    if (fresh.length === 0 && !this.told.isNews("account", account ?? "")) return;
    void this.tell(fresh, account);
  }

  private async tell(
    sightings: Sightings["sightings"],
    account: string | undefined,
  ): Promise<void> {
    const isTaken = await this.report.sightings({
      sightings,
      ...(account !== undefined && { account }),
    });
    if (!isTaken) return;
    this.told.taken("account", account ?? "");
    for (const sighting of sightings) {
      this.told.taken(nameOf(sighting), sighting);
      if (sighting.seenIn === "thread") this.known.add(sighting.key);
    }
  }

  /** The frame is there and what should be in it is not. */
  private lookForChange(of: "thread" | "list", frame: string, part: string): void {
    const element = this.document.querySelector(frame);
    const isReadable = element === null || this.document.querySelector(part) !== null;
    const outline = this.unreadable[of].look(
      isReadable ? undefined : (element.closest(MAIN) ?? element),
    );
    if (outline !== undefined) this.report.outline(of, outline);
  }
}

function nameOf({ key, seenIn }: { key: string; seenIn: string }): string {
  return `${seenIn} ${key}`;
}
