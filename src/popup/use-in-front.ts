/**
 * Whom the tab in front shows. Of which site it is, is known at once, and who it is only once the page
 * has been read: between the two there is something to hold the place. The same answer again changes
 * nothing, so the page can be asked as often as one likes.
 */
import { useEffect, useState } from "react";
import { CONNECTOR_IDS, type ConnectorId } from "~domain/channel";
import { isOff, type Settings } from "~domain/settings";
import { askWhoIsThis, type Shown } from "~messages/who-is-this";
import {
  type FrontPage,
  findTabInFront,
  namesSomebody,
  type TabInFront,
  watchTabs,
} from "./tab-in-front";

export type InFront =
  | { kind: "elsewhere" }
  | { kind: "looking"; page: FrontPage }
  | { kind: "answered"; page: FrontPage; shown: Shown | undefined };

const ELSEWHERE: InFront = { kind: "elsewhere" };

/** A tab that is changing changes several times in a row. */
const SETTLES_WITHIN = 150;
/** A mail that is begun changes neither address nor title: Gmail is asked again and again. */
const ASKED_EVERY = 2_000;

/**
 * `first` is the tab in front when it was known before anything was painted. Nothing is asked without
 * settings, nor where the rep has switched the site off.
 */
export function useInFront(
  first: TabInFront | undefined,
  settings: Settings | undefined,
  isFollowing: boolean,
): InFront {
  const [inFront, setInFront] = useState<InFront>(() => before(first?.page));
  const sites = CONNECTOR_IDS.filter((site) => settings !== undefined && !isOff(site, settings));
  const on = sites.join(" ");
  useEffect(() => {
    const asked = CONNECTOR_IDS.filter((site) => on.split(" ").includes(site));
    if (asked.length === 0) return undefined;
    return new Looking(setInFront, new Set(asked), isFollowing).start();
  }, [on, isFollowing]);
  return inFront.kind === "elsewhere" || sites.includes(inFront.page.site) ? inFront : ELSEWHERE;
}

/** What is known of a page that has not been asked yet. */
function before(page: FrontPage | undefined): InFront {
  return page === undefined || !namesSomebody(page) ? ELSEWHERE : { kind: "looking", page };
}

function after(page: FrontPage, shown: Shown | undefined): InFront {
  const isNobody = shown === undefined && !namesSomebody(page);
  return isNobody ? ELSEWHERE : { kind: "answered", page, shown };
}

type Show = (change: (before: InFront) => InFront) => void;

class Looking {
  /** Whatever is answered to an earlier question is about another page. */
  private turn = 0;
  private isBusy = false;
  private site: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly show: Show,
    private readonly on: ReadonlySet<ConnectorId>,
    private readonly isFollowing: boolean,
  ) {}

  /** Looks until the returned function is called. */
  start(): () => void {
    void this.look();
    const stop = this.isFollowing ? watchTabs(this.lookSoon) : undefined;
    const interval = setInterval(() => {
      if (this.isFollowing && this.site === "gmail") this.lookIfSeen();
    }, ASKED_EVERY);
    window.addEventListener("focus", this.lookIfSeen);
    document.addEventListener("visibilitychange", this.lookIfSeen);
    return () => {
      this.turn += 1;
      clearTimeout(this.timer);
      clearInterval(interval);
      window.removeEventListener("focus", this.lookIfSeen);
      document.removeEventListener("visibilitychange", this.lookIfSeen);
      stop?.();
    };
  }

  private readonly lookIfSeen = (): void => {
    if (!this.isBusy && document.visibilityState === "visible") void this.look();
  };

  private readonly lookSoon = (): void => {
    this.turn += 1;
    this.isBusy = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), SETTLES_WITHIN);
  };

  private async look(): Promise<void> {
    this.turn += 1;
    this.isBusy = true;
    const mine = this.turn;
    await this.ask(() => mine === this.turn);
    if (mine === this.turn) this.isBusy = false;
  }

  private async ask(isCurrent: () => boolean): Promise<void> {
    const page = (await findTabInFront(this.isFollowing))?.page;
    if (!isCurrent()) return;
    this.site = page?.site;
    if (page === undefined || !this.on.has(page.site)) return this.show(() => ELSEWHERE);
    this.show((shown) => (isKept(shown, page) ? shown : before(page)));
    const shown = await askWhoIsThis(this.isFollowing);
    if (isCurrent()) this.show((last) => sameOr(last, after(page, shown)));
  }
}

/**
 * What stays until the answer comes: the same page's, for nothing flickers when a window comes back,
 * and that of the same mailbox, whose answer comes at once.
 */
function isKept(shown: InFront, { site, tabId, url }: FrontPage): boolean {
  if (shown.kind === "elsewhere") return false;
  const { page } = shown;
  return page.tabId === tabId && (page.url === url || (site === "gmail" && page.site === site));
}

function sameOr(last: InFront, next: InFront): InFront {
  return JSON.stringify(last) === JSON.stringify(next) ? last : next;
}
