/**
 * Looks at a page again and again: after it shows something else, when the tab comes to the front, and
 * every quarter of a minute while it is seen. Looking again costs a few queries and finds whatever an
 * observer could have missed; there is none.
 */
const LOOK_EVERY = 15_000;
/** A site fills a view some time after it has changed the address. */
const LOOK_AFTER = [400, 2_000];
const IDLE_WITHIN = 2_000;

/** `changes` say that the page may show something else. Looks until the returned function is called. */
export function lookAgain(
  document: Document,
  changes: readonly { of: EventTarget; event: string }[],
  look: () => void,
): () => void {
  const window = document.defaultView;
  if (window === null) return () => undefined;
  let isStopped = false;
  const lookNow = (): void => {
    if (!isStopped && !document.hidden) look();
  };
  /** A look can wait until the site has nothing to do, but not for ever. */
  const whenIdle = (): void => {
    if (window.requestIdleCallback === undefined) lookNow();
    else window.requestIdleCallback(lookNow, { timeout: IDLE_WITHIN });
  };
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const lookSoon = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    for (const pause of LOOK_AFTER) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        whenIdle();
      }, pause);
      timers.add(timer);
    }
  };
  const interval = setInterval(whenIdle, LOOK_EVERY);
  const all = [
    ...changes,
    { of: window, event: "focus" },
    { of: document, event: "visibilitychange" },
  ];
  for (const { of, event } of all) of.addEventListener(event, lookSoon, true);
  lookSoon();
  return () => {
    for (const { of, event } of all) of.removeEventListener(event, lookSoon, true);
    isStopped = true;
    clearInterval(interval);
    for (const timer of timers) clearTimeout(timer);
  };
}
