import { useState } from "react";

interface Draft<T> {
  draft: T;
  /** Of the draft as it is by then, for some of it takes a while to be fetched. */
  change: (update: (draft: T) => T) => void;
  reset: () => void;
  isChanged: boolean;
}

/**
 * What the rep is editing, until it is saved. It begins anew whenever what is saved changes, by Save,
 * by Undo or in another tab, and never because something else on the page has been saved.
 */
export function useDraft<T>(saved: T): Draft<T> {
  const base = JSON.stringify(saved);
  const [state, setState] = useState({ base, draft: saved });
  const isStale = state.base !== base;
  if (isStale) setState({ base, draft: saved });
  const draft = isStale ? saved : state.draft;
  return {
    draft,
    change: (update) =>
      setState((now) => ({ base, draft: update(now.base === base ? now.draft : saved) })),
    reset: () => setState({ base, draft: saved }),
    isChanged: JSON.stringify(draft) !== base,
  };
}
