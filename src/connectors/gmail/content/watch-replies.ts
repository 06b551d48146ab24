/**
 * Tells the worker who wrote, from what is on screen: after Gmail shows something else, when the tab
 * comes to the front, and every quarter of a minute while it is seen. Looking again costs a few
 * queries and finds whatever an observer could have missed; there is none. What was told and taken
 * is not told again for some minutes.
 */

import type { Sightings } from "~messages/sightings";
import { elementOutline } from "../../element-outline";
import { accountOf } from "./mailbox";
import { ReplyReader } from "./read-replies";
import { MAIN, OPEN_MESSAGES, ROW_IDS, ROWS, THREAD_ITEMS } from "./selectors";

const LOOK_EVERY = 15_000;
/** Gmail fills a view some time after it has changed the address. */
const LOOK_AFTER = [400, 2_000];
/** Then everything is told again: someone may have become a prospect since. */
const TELL_AGAIN_AFTER = 5 * 60_000;
const AT_ONCE = 100;
const IDLE_WITHIN = 2_000;
/** A view that is still empty is being loaded; one that stays unreadable has changed. */
const UNREADABLE_AFTER = 3;

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
  let isStopped = false;
  const look = (): void => {
    if (!isStopped) watcher.look();
  };
  /** A look can wait until Gmail has nothing to do, but not for ever. */
  const whenIdle = (task: () => void): void => {
    if (window.requestIdleCallback === undefined) task();
    else window.requestIdleCallback(task, { timeout: IDLE_WITHIN });
  };
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const lookSoon = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    for (const pause of LOOK_AFTER) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        whenIdle(look);
      }, pause);
      timers.add(timer);
    }
  };
  const interval = setInterval(() => whenIdle(look), LOOK_EVERY);
  window.addEventListener("hashchange", lookSoon);
  window.addEventListener("focus", lookSoon);
  document.addEventListener("visibilitychange", lookSoon);
  lookSoon();
  return () => {
    window.removeEventListener("hashchange", lookSoon);
    window.removeEventListener("focus", lookSoon);
    document.removeEventListener("visibilitychange", lookSoon);
    isStopped = true;
    clearInterval(interval);
    for (const timer of timers) clearTimeout(timer);
  };
}

class ReplyWatcher {
  private readonly told = new Map<string, string>();
  /** Messages whose writer an open conversation has shown: what a list may think of them is no news. */
  private readonly known = new Set<string>();
  private readonly reader: ReplyReader;
  private toldSince = 0;
  private readonly unreadable = { thread: 0, list: 0 };

  constructor(
    private readonly document: Document,
    private readonly report: Reporters,
  ) {
    this.reader = new ReplyReader(document);
  }

  look(): void {
    if (this.document.hidden) return;
    this.lookForChange("thread", THREAD_ITEMS, OPEN_MESSAGES);
    this.lookForChange("list", ROWS, `${ROWS} ${ROW_IDS}`);
    const now = Date.now();
    if (now - this.toldSince > TELL_AGAIN_AFTER) {
      this.told.clear();
      this.toldSince = now;
    }
    const seen = this.reader.read();
    const fresh = seen
      .filter(({ key, isSure }) => isSure || !this.known.has(key))
      .map((sighting) => ({ sighting, text: JSON.stringify(sighting) }))
      .filter(({ sighting, text }) => this.told.get(nameOf(sighting)) !== text)
      .slice(0, AT_ONCE);
    const account = accountOf(this.document);
    if (fresh.length === 0 && this.told.get("account") === (account ?? "")) return;
    void this.tell(fresh, account);
  }

  private async tell(
    fresh: { sighting: Sightings["sightings"][number]; text: string }[],
    account: string | undefined,
  ): Promise<void> {
    const sightings = fresh.map(({ sighting }) => sighting);
    const isTaken = await this.report.sightings({
      sightings,
      ...(account !== undefined && { account }),
    });
    if (!isTaken) return;
    this.told.set("account", account ?? "");
    for (const { sighting, text } of fresh) {
      this.told.set(nameOf(sighting), text);
      if (sighting.seenIn === "thread") this.known.add(sighting.key);
    }
  }

  /** The frame is there and what should be in it is not, look after look: told once. */
  private lookForChange(of: "thread" | "list", frame: string, part: string): void {
    const element = this.document.querySelector(frame);
    const isReadable = element === null || this.document.querySelector(part) !== null;
    this.unreadable[of] = isReadable ? 0 : this.unreadable[of] + 1;
    if (this.unreadable[of] !== UNREADABLE_AFTER || element === null) return;
    this.report.outline(of, elementOutline(element.closest(MAIN) ?? element));
  }
}

function nameOf({ key, seenIn }: { key: string; seenIn: string }): string {
  return `${seenIn} ${key}`;
}
