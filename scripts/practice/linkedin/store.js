/**
 * What the pages remember, in the browser's localStorage, so that it is there after a navigation and
 * in other tabs and frames. A fresh browser context starts from the seed. Each part of the pages has
 * a slice of its own, and so has each account.
 */

import { isOtherAccount } from "./people.js";

/**
 * @template T
 * @typedef {object} Slice
 * @property {() => T} read what is there now; not to be changed
 * @property {(mutate: (state: T) => void) => void} change changes it, keeps it and tells everybody
 * @property {(listener: () => void) => () => void} onChange also of changes in another tab or frame;
 *   gives back what ends it
 */

/**
 * @template T
 * @param {string} name
 * @param {() => T} seed what there is in a fresh browser
 * @returns {Slice<T>}
 */
export function createSlice(name, seed) {
  const key = `practice-linkedin${isOtherAccount ? "-other" : ""}:${name}`;
  /** @type {Set<() => void>} */
  const listeners = new Set();

  /** @returns {T} */
  function load() {
    const stored = localStorage.getItem(key);
    if (stored !== null) return JSON.parse(stored);
    const state = seed();
    localStorage.setItem(key, JSON.stringify(state));
    return state;
  }

  let state = load();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  window.addEventListener("storage", (event) => {
    if (event.key !== key) return;
    state = load();
    tell();
  });

  return {
    read: () => state,
    change(mutate) {
      // Another frame may have written since.
      state = load();
      mutate(state);
      localStorage.setItem(key, JSON.stringify(state));
      tell();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
