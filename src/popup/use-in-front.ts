/**
 * Whom the tab in front shows. That it is LinkedIn's is known at once, and who it is only once the
 * page has been read: between the two there is something to hold the place.
 */
import { useEffect, useState } from "react";
import { askWhoIsThis, type Shown } from "~messages/who-is-this";
import { findTabInFront, type TabInFront, watchTabs } from "./tab-in-front";

export type InFront =
  | { kind: "elsewhere" }
  | { kind: "looking"; page: string }
  | { kind: "answered"; page: string; shown: Shown | undefined };

const ELSEWHERE: InFront = { kind: "elsewhere" };

/** A tab that is changing changes several times in a row. */
const SETTLES_WITHIN = 150;

/** `first` is the tab in front when it was known before anything was painted. */
export function useInFront(
  first: TabInFront | undefined,
  isOn: boolean,
  isFollowing: boolean,
): InFront {
  const [inFront, setInFront] = useState<InFront>(() => lookingAt(first));
  useEffect(() => (isOn ? keepLooking(setInFront, isFollowing) : undefined), [isOn, isFollowing]);
  return isOn ? inFront : ELSEWHERE;
}

function lookingAt(tab: TabInFront | undefined): InFront {
  const page = tab?.linkedinPage;
  return page === undefined ? ELSEWHERE : { kind: "looking", page };
}

type Show = (change: (before: InFront) => InFront) => void;

function keepLooking(show: Show, isFollowing: boolean): () => void {
  // Whatever is answered to an earlier question is about another page.
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    turn += 1;
    const mine = turn;
    const next = lookingAt(await findTabInFront(isFollowing));
    if (mine !== turn) return;
    show((before) => (isSamePage(before, next) ? before : next));
    if (next.kind !== "looking") return;
    const shown = await askWhoIsThis(isFollowing);
    if (mine === turn) show(() => ({ kind: "answered", page: next.page, shown }));
  };
  const lookSoon = () => {
    turn += 1;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), SETTLES_WITHIN);
  };
  const stop = isFollowing ? watchTabs(lookSoon) : undefined;
  void look();
  return () => {
    turn += 1;
    clearTimeout(timer);
    stop?.();
  };
}

/** The same page asked again keeps what it showed: nothing flickers when a window comes back. */
function isSamePage(before: InFront, next: InFront): boolean {
  return before.kind !== "elsewhere" && next.kind !== "elsewhere" && before.page === next.page;
}
