/** Tells the worker what the page shows, and what of it cannot be read any more. */
import { lookAgain } from "../../look-again";
import { Told } from "../../told";
import { Unreadable } from "../../unreadable";
import type { Line } from "../../watch-site";
import { allIn, isShown } from "./page";
import { type PageReport, readPage } from "./read-page";
import { EVENTS, HISTORY, HISTORY_ITEMS } from "./selectors";

/** Watches until the returned function is called. */
export function watchPage(document: Document, line: Line): () => void {
  const window = document.defaultView;
  if (window === null) return () => undefined;
  const told = new Told();
  const unreadable = new Unreadable();
  const look = (): void => {
    told.begin(Date.now());
    const history = allIn(document, HISTORY).find(isShown);
    const isRead =
      history === undefined ||
      history.querySelector(HISTORY_ITEMS) === null ||
      history.querySelector(EVENTS) !== null;
    const outline = unreadable.look(isRead ? undefined : history);
    if (outline !== undefined) line.outline({ of: "thread", surface: "linkedin", text: outline });
    void tell(line, told, readPage(document));
  };
  // The address changes without a new page; a bubble opens without a new address.
  const changes = [
    { of: window, event: "click" },
    ...("navigation" in window
      ? [{ of: window.navigation as EventTarget, event: "currententrychange" }]
      : []),
  ];
  return lookAgain(document, changes, look);
}

type Named = { name: string; value: unknown };

/** Only what is new, so that a page that has not changed says nothing. */
async function tell(line: Line, told: Told, report: PageReport): Promise<void> {
  const named: Named[] = [];
  const fresh = <T>(list: readonly T[], nameOf: (one: T) => string): T[] =>
    list.filter((value) => {
      const name = nameOf(value);
      if (!told.isNews(name, value)) return false;
      named.push({ name, value });
      return true;
    });
  const { account, ...lists } = report;
  const body = {
    ...(account !== undefined && { account }),
    people: fresh(lists.people, ({ address }) => `person ${address}`),
    conversations: fresh(lists.conversations, ({ id }) => `conversation ${id}`),
    own: fresh(lists.own, ({ key }) => `own ${key}`),
    sightings: fresh(lists.sightings, ({ key }) => `message ${key}`),
    unread: fresh(lists.unread, (name) => `unread ${name}`),
  };
  if (named.length === 0 || !(await line.sightings(body))) return;
  for (const { name, value } of named) told.taken(name, value);
}
