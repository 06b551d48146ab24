/**
 * How this page behaves: what the server wrote into the page, overridden by the address's query.
 * Unknown values fall back to the default, so a mistyped query never gives a broken page.
 */

import { WORDS } from "./labels.js";

const served = document.querySelector('meta[name="practice-options"]')?.getAttribute("content");
const given = new URLSearchParams(served ?? "");
for (const [name, value] of new URLSearchParams(location.search)) given.set(name, value);

/**
 * @template {string} T
 * @param {string} name
 * @param {readonly [T, ...T[]]} allowed the first is the default
 * @returns {T}
 */
function choose(name, allowed) {
  return allowed.find((value) => value === given.get(name)) ?? allowed[0];
}

// `/mail/u/0/`, `/mail/u/<address>/`, and for a delegated mailbox `/mail/b/<id>/u/0/`.
const path = /^\/mail\/(?:b\/([^/]+)\/)?u\/([^/]+)/.exec(location.pathname);
const user = decodeURIComponent(path?.[2] ?? "0");
const address = user.includes("@") ? user : given.get("account");
const email = address ?? "alex.morgan@northwind-sales.example";

/** @param {string} local the part before the @ */
function nameFrom(local) {
  const words = local.split(/[._-]+/).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}

export const options = {
  format: choose("format", ["array", "object", "drifted"]),
  undoMs: Number(choose("undo", ["30", "20", "10", "5"])) * 1000,
  chips: choose("chips", ["new", "classic"]),
  language: choose("lang", ["en", "de"]),
  isStripped: given.get("classes") === "stripped",
  hasAccountInTitle: given.get("title") !== "none",
  hasAccountInBanner: given.get("banner") !== "none",
  hasPermId: given.get("permId") !== "undefined",
  hasToastIds: given.get("toast") !== "drifted",
  alias: given.get("alias"),
  group: given.get("group"),
  batchMs: given.get("batch") === "true" ? 300 : Number(given.get("batch") ?? 0),
  hasConversations: given.get("conversations") !== "off",
  index: user.includes("@") ? "0" : user,
  delegate: path?.[1],
  /** `/mail/u/0/`, or whatever the mailbox's own address begins with. */
  base: path === null ? "/mail/u/0/" : `${path[0]}/`,
};

export const me = { email, name: nameFrom(email.split("@")[0] ?? email) };

/** What the tab is called: with the account's address before the last dash. @param {string} what */
export function titleOf(what) {
  return options.hasAccountInTitle ? `${what} - ${me.email} - Gmail` : `${what} - Gmail`;
}

/** Every address that is ours, the usual one first. */
export const identities = [
  me,
  ...(options.alias === null ? [] : [{ email: options.alias, name: me.name }]),
];

/** @param {{ email: string }} address */
export function isOurs({ email }) {
  return identities.some((one) => one.email === email.toLowerCase());
}

export const words = WORDS[options.language];
