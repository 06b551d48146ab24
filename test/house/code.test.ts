/** What no file of the source may contain. */
import { describe, expect, it } from "vitest";
import { readSources, type Source, sourceOf } from "../support/sources";

const SOURCES = readSources();

interface Rule {
  says: string;
  about?: (path: string) => boolean;
  forbids: RegExp;
  /** Lines that break it, so that the rule is known to see something. */
  broken: string[];
  /** Lines that do not. */
  kept?: string[];
  path?: string;
}

const inDomain = (path: string) => path.startsWith("domain/");

const RULES: Rule[] = [
  {
    says: "the domain never reads a clock",
    about: inDomain,
    forbids:
      /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(|\bperformance\.now\b|\bTemporal\.Now\b/,
    broken: ["const a = Date.now();", "const a = new Date();", "const a = Date();"],
    kept: ["const a = new Date(now);", "// Date.now()\nconst a = 1;"],
    path: "domain/x.ts",
  },
  {
    says: "the domain knows neither browser nor chance",
    about: inDomain,
    forbids:
      /\b(chrome|document|window|localStorage|navigator|indexedDB)\.|\bMath\.random\b|\bcrypto\./,
    broken: ["chrome.runtime.id;", "document.title;", "Math.random();", "crypto.randomUUID();"],
    path: "domain/x.ts",
  },
  {
    says: "the domain never asks where it runs",
    about: inDomain,
    forbids: /resolvedOptions\(\)|\bgetTimezoneOffset\b/,
    broken: ["Intl.DateTimeFormat().resolvedOptions().timeZone;"],
    path: "domain/x.ts",
  },
  {
    says: "no catch is empty",
    forbids:
      /catch\s*(\([^)]*\)\s*)?\{\s*\}|\.catch\(\s*\(?\w*\)?\s*=>\s*(\{\s*\}|undefined|null|void 0)\s*\)/,
    broken: [
      "try { f(); } catch {}",
      "try { f(); } catch (error) { /* no */ }",
      "f().catch(() => {});",
    ],
    kept: ["try { f(); } catch (error) { g(error); }"],
  },
  {
    says: "nothing is logged",
    forbids: /\bconsole\.|\bdebugger\b|\balert\(/,
    broken: ['console.log("x");', "debugger;", 'alert("x");'],
  },
  {
    says: "no text becomes markup or code",
    forbids:
      /\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|javascript:|\beval\(|\bnew Function\b|createContextualFragment|srcdoc/,
    broken: [
      'a.innerHTML = "x";',
      "a.outerHTML = b;",
      'a.insertAdjacentHTML("x", "y");',
      "const a = <p dangerouslySetInnerHTML={b} />;",
      'const a = "javascript:void 0";',
      'eval("1");',
      'new Function("1");',
    ],
  },
  {
    says: "nothing is requested but a site's own list of unread mail, and by one file",
    about: (path) => path !== "background/check-feeds.ts",
    forbids:
      /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|sendBeacon|RTCPeerConnection|importScripts|\bdownload: true\b/,
    broken: [
      // So is papaparse told to load a file.
      "Papa.parse(address, { download: true });",
      'fetch("https://a.example");',
      "new XMLHttpRequest();",
      'navigator.sendBeacon("x");',
    ],
    kept: ["prefetch(1);"],
  },
  {
    says: "a host page is looked at and never observed",
    about: (path) => path.startsWith("connectors/") || path.startsWith("contents/"),
    forbids: /\b(?:Mutation|Intersection|Resize|Performance)Observer\b|requestAnimationFrame/,
    broken: ["new MutationObserver(f).observe(document.body, { subtree: true });"],
    path: "connectors/gmail/content/x.ts",
  },
  {
    says: "a host page is read and never touched",
    about: (path) => path.startsWith("connectors/") || path.startsWith("contents/"),
    forbids:
      /\.(?:append|prepend|setAttribute|removeAttribute|insertBefore|appendChild|replaceWith|click|focus|dispatchEvent|scrollIntoView|attachShadow|preventDefault|stopPropagation)\(|\b(?:createElement|postMessage)\b/,
    broken: [
      "button.click();",
      'element.setAttribute("a", "b");',
      "document.body.append(a);",
      "event.preventDefault();",
      'document.createElement("a");',
    ],
    path: "connectors/gmail/content/x.ts",
  },
  {
    says: "nothing is stored outside of the database and session memory, but for what is listed here",
    about: (path) => !OUTSIDE_OF_THE_DATABASE.has(path),
    forbids:
      /\blocalStorage\b|\bsessionStorage\b|storage\.(local|sync|managed)\b|\bdocument\.cookie\b/,
    broken: [
      "chrome.storage.local.get();",
      "chrome.storage.sync.set({});",
      'localStorage.setItem("a", "b");',
    ],
  },
];

/** What has to be known before the database is, or when it is not there. */
const OUTSIDE_OF_THE_DATABASE = new Set([
  // Light or dark, for the first paint.
  "ui/appearance.ts",
  "ui/first-colours.ts",
  // How many people there were, and how far they were looked through.
  "storage/seen-data.ts",
  "background/daily-check.ts",
  // Which notice of damaged rows was read.
  "ui/storage-notices.tsx",
  // They empty all of it.
  "actions/erase-everything.ts",
  "options/erase-everything-dialog.tsx",
]);

const matching = ({ about = () => true, forbids }: Rule, sources: readonly Source[]) =>
  sources.filter(({ path, code }) => about(path) && forbids.test(code)).map(({ path }) => path);

describe.each(RULES)("$says", (rule) => {
  const { broken, kept = [], path = "ui/x.tsx" } = rule;
  it("holds", () => {
    expect(matching(rule, SOURCES)).toEqual([]);
  });

  it("would be seen to be broken", () => {
    for (const text of broken) expect(matching(rule, [sourceOf(path, text)]), text).toEqual([path]);
    for (const text of kept) expect(matching(rule, [sourceOf(path, text)]), text).toEqual([]);
  });
});

it("no comment switches the type checker off", () => {
  const found = SOURCES.filter(({ text }) => /@ts-(ignore|nocheck|expect-error)/.test(text));
  expect(found.map(({ path }) => path)).toEqual([]);
  expect(sourceOf("ui/x.ts", "// @ts-ignore\n").text).toMatch(/@ts-ignore/);
});

it("pages load nothing from elsewhere", () => {
  const pages = SOURCES.filter(({ path }) => /\.(html|css)$/.test(path));
  const remote =
    /(src|href)\s*=\s*["']?(https?:)?\/\/|url\(\s*["']?(https?:)?\/\/|@import\s+["'](https?:)?\/\//;
  expect(pages.filter(({ text }) => remote.test(text)).map(({ path }) => path)).toEqual([]);
  expect(remote.test('<script src="https://a.example/x.js">')).toBe(true);
  expect(remote.test("a { background: url(//a.example/x.png) }")).toBe(true);
});
