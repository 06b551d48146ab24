/**
 * What is asked of the pages: what the server wrote into the page, overridden by the query of the
 * address. What a query says is kept for the tab, since addresses are rewritten as one moves about,
 * as on the real site. In Node nothing is asked.
 */

const KEY = "practice-linkedin-options";

/** @returns {URLSearchParams} */
function readGiven() {
  if (globalThis.document === undefined) return new URLSearchParams();
  const served = document.querySelector('meta[name="practice-options"]')?.getAttribute("content");
  const kept = new URLSearchParams(sessionStorage.getItem(KEY) ?? "");
  // A page inside a frame is asked with the query of the page around it.
  for (const { search } of [window.top ?? window, window].map((one) => one.location))
    for (const [name, value] of new URLSearchParams(search)) kept.set(name, value);
  sessionStorage.setItem(KEY, kept.toString());
  const given = new URLSearchParams(served ?? "");
  for (const [name, value] of kept) given.set(name, value);
  return given;
}

const given = readGiven();

/**
 * For the options of one part of the pages.
 *
 * @template {string} T
 * @param {string} name
 * @param {readonly [T, ...T[]]} allowed the first is the default
 * @returns {T}
 */
export function choose(name, allowed) {
  return allowed.find((value) => value === given.get(name)) ?? allowed[0];
}

/** @param {string} name @returns {number} 0 unless it is given as a number */
export function chooseNumber(name) {
  return Number(given.get(name) ?? 0) || 0;
}
