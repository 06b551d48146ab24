/**
 * The formats that Gmail has used for a request, and one that it has not yet. Nothing here touches
 * the page, so Node can import it.
 */

/** @typedef {import("./wire.js").Tree} Tree */
/** @typedef {"array" | "object" | "drifted"} Format */

/** @param {Tree} tree @param {number} shift @returns {unknown} records as arrays, gaps as null */
function asArrays(tree, shift = 0) {
  if (tree === null || typeof tree !== "object") return tree;
  if (Array.isArray(tree)) return tree.map((item) => asArrays(item, shift));
  /** @type {unknown[]} */
  const answer = [];
  for (const [position, value] of Object.entries(tree)) {
    answer[Number(position) + shift] = asArrays(value, shift);
  }
  return Array.from(answer, (value) => value ?? null);
}

/** @param {Tree} tree @returns {unknown} records as objects that count from 1, gaps left out */
function asObjects(tree) {
  if (tree === null || typeof tree !== "object") return tree;
  if (Array.isArray(tree)) return tree.map(asObjects);
  const entries = Object.entries(tree).filter(([, value]) => value !== null);
  return Object.fromEntries(entries.map(([key, value]) => [Number(key) + 1, asObjects(value)]));
}

/** @param {Tree} tree @returns {Tree} the same with label names that nobody has seen yet */
function renameLabels(tree) {
  if (typeof tree === "string") return tree === "^pfg" ? "~out" : tree.replace(/^\^/, "~");
  if (tree === null || typeof tree !== "object") return tree;
  if (Array.isArray(tree)) return tree.map(renameLabels);
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, renameLabels(value)]));
}

/**
 * The request as text. "drifted" is an invented future: the same facts, but every position moved
 * and every label renamed, so that a reader of the other two formats must find no send in it.
 *
 * @param {Tree} request
 * @param {Format} format
 */
export function encode(request, format) {
  if (format === "object") return JSON.stringify(asObjects(request));
  if (format === "array") return JSON.stringify(asArrays(request));
  return JSON.stringify(asArrays(renameLabels(request), 2));
}

/**
 * Path and query to post to. Only the array format announces itself (`pt=ji`).
 *
 * @param {{ index: string, delegate: string | undefined, format: Format, language: string }} where
 * @param {number} counter counts up per tab
 */
export function syncUrl({ index, delegate, format, language }, counter) {
  const mailbox = delegate === undefined ? "" : `/d/${delegate}`;
  const marker = { array: "&pt=ji", object: "", drifted: "&pt=jx" }[format];
  return `/sync/u/${index}${mailbox}/i/s?hl=${language}&c=${counter}&rt=r${marker}`;
}
