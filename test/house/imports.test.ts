/** Who may import whom: the direction in which the folders depend on each other. */
import { describe, expect, it } from "vitest";
import { type Import, readSources, type Source, sourceOf } from "../support/sources";

const SOURCES = readSources();

const isIn = (path: string, ...folders: string[]) =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
const isEntry = (to: string) =>
  isIn(to, "contents") ||
  /^(background|popup|options|sidepanel|newtab)(\/index(\.tsx?)?)?$/.test(to) ||
  isIn(to, "tabs");
const PAGES = [
  "ui",
  "popup",
  "options",
  "sidepanel",
  "tabs",
  "prospects",
  "welcome",
  "importing",
  "rescue",
];
const isContentScript = (path: string) =>
  isIn(path, "contents") ||
  path === "connectors/report.ts" ||
  /^connectors\/[^/]+\/content\//.test(path);

interface Rule {
  says: string;
  /** The files it is about. */
  about: (path: string) => boolean;
  forbids: (one: Import, path: string) => boolean;
  /** A file that breaks it, so that the rule is known to see something. */
  broken: [path: string, text: string];
}

const outside =
  (...folders: string[]) =>
  (one: Import) =>
    one.isOwn && !isIn(one.to, ...folders);
const packages =
  (...names: string[]) =>
  (one: Import) =>
    !one.isOwn && !names.some((name) => one.to === name || one.to.startsWith(`${name}/`));

const RULES: Rule[] = [
  {
    says: "domain imports nothing of ours but domain",
    about: (path) => isIn(path, "domain"),
    forbids: outside("domain"),
    broken: ["domain/x.ts", 'import { send } from "~messages/send";'],
  },
  {
    says: "domain imports no package but date-fns, its zones and valibot",
    about: (path) => isIn(path, "domain"),
    forbids: packages("date-fns", "@date-fns/tz", "valibot"),
    broken: ["domain/x.ts", 'import type { Table } from "dexie";'],
  },
  {
    says: "Dexie is imported in storage only",
    about: (path) => !isIn(path, "storage"),
    forbids: ({ to }) => to === "dexie",
    broken: ["actions/x.ts", 'import Dexie from "dexie";'],
  },
  {
    says: "live queries are made in ui only",
    about: (path) => !isIn(path, "ui"),
    forbids: ({ to }) => to === "dexie-react-hooks",
    broken: ["popup/x.tsx", 'import { useLiveQuery } from "dexie-react-hooks";'],
  },
  {
    says: "storage imports nothing of ours but domain and storage",
    about: (path) => isIn(path, "storage"),
    forbids: outside("domain", "storage"),
    broken: ["storage/x.ts", 'import { undo } from "~actions/undo";'],
  },
  {
    says: "words import nothing of ours but domain, storage and words",
    about: (path) => isIn(path, "words"),
    forbids: outside("domain", "storage", "words", "../assets"),
    broken: ["words/x.ts", 'import { send } from "~messages/send";'],
  },
  {
    says: "files import nothing of ours but domain and files",
    about: (path) => isIn(path, "files"),
    forbids: outside("domain", "files"),
    broken: ["files/x.ts", 'import { database } from "~storage/connection";'],
  },
  {
    says: "messages import nothing of ours but domain and messages",
    about: (path) => isIn(path, "messages"),
    forbids: outside("domain", "messages"),
    broken: ["messages/x.ts", 'import { database } from "~storage/connection";'],
  },
  {
    says: "actions import nothing of ours but domain, storage, messages and actions",
    about: (path) => isIn(path, "actions"),
    forbids: outside("domain", "storage", "messages", "actions"),
    broken: ["actions/x.ts", 'import { act } from "../background/context";'],
  },
  {
    says: "connectors import nothing of ours but domain, messages and connectors",
    about: (path) => isIn(path, "connectors"),
    forbids: outside("domain", "messages", "connectors"),
    broken: ["connectors/gmail/x.ts", 'import { database } from "~storage/connection";'],
  },
  {
    says: "one connector does not import another",
    about: (path) => /^connectors\/[^/]+\//.test(path),
    forbids: ({ to, isOwn }, path) => {
      const [, own] = path.split("/");
      const [area, other, deeper] = to.split("/");
      return isOwn && area === "connectors" && deeper !== undefined && other !== own;
    },
    broken: ["connectors/linkedin/x.ts", 'import { threadToken } from "../gmail/ids";'],
  },
  {
    says: "content scripts import nothing of ours but domain, messages and connectors",
    about: isContentScript,
    forbids: outside("domain", "messages", "connectors"),
    broken: ["contents/x.ts", 'import { refresh } from "~background/refresh";'],
  },
  {
    says: "content scripts know valibot and the contract as types only",
    about: isContentScript,
    forbids: ({ to, isTypeOnly }) =>
      !isTypeOnly &&
      (to === "valibot" || /^messages\/(contract|parts|person-bodies|screen-sign)$/.test(to)),
    broken: ["connectors/report.ts", 'import { type Body, schemaOf } from "~messages/contract";'],
  },
  {
    says: "a content script does not import what the worker does, nor the worker the page's",
    about: (path) => /^connectors\/[^/]+\/(content|background)\//.test(path),
    forbids: ({ to, isOwn }, path) => {
      const other = path.split("/")[2] === "content" ? "background" : "content";
      return isOwn && to.split("/")[2] === other;
    },
    broken: ["connectors/gmail/content/x.ts", 'import { gmail } from "../background";'],
  },
  {
    says: "pages and ui act by message: no actions, background, connectors or writes",
    about: (path) => isIn(path, ...PAGES),
    forbids: ({ to, isOwn }) =>
      isOwn && isIn(to, "actions", "background", "connectors", "storage/write", "contents"),
    broken: ["popup/x.tsx", 'import { appendEvents } from "~storage/write/append-events";'],
  },
  {
    says: "ui does not import the pages that use it",
    about: (path) => isIn(path, "ui"),
    forbids: ({ to, isOwn }) => isOwn && isIn(to, ...PAGES.slice(1)),
    broken: ["ui/x.tsx", 'import { List } from "../popup/list";'],
  },
  {
    says: "only pages and ui import React",
    about: (path) => !isIn(path, ...PAGES),
    forbids: ({ to }) => /^(react|react-dom|zustand|lucide-react|@radix-ui)(\/|$)/.test(to),
    broken: ["background/x.ts", 'import { createElement } from "react";'],
  },
  {
    says: "writes are made by actions and storage only",
    about: (path) => !isIn(path, "actions", "storage"),
    forbids: ({ to, isOwn }) => isOwn && isIn(to, "storage/write"),
    broken: ["background/x.ts", 'import { appendEvents } from "~storage/write/append-events";'],
  },
  {
    says: "nothing imports an entry",
    about: () => true,
    forbids: ({ to, isOwn }) => isOwn && isEntry(to),
    broken: ["ui/x.ts", 'import Popup from "~popup";'],
  },
];

function broken(rule: Rule, sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => rule.about(path))
    .flatMap(({ path, imports }) =>
      imports.filter((one) => rule.forbids(one, path)).map(({ to }) => `${path} imports ${to}`),
    );
}

describe.each(RULES)("$says", (rule) => {
  it("holds", () => {
    expect(broken(rule, SOURCES)).toEqual([]);
  });

  it("would be seen to be broken", () => {
    expect(broken(rule, [sourceOf(...rule.broken)])).toHaveLength(1);
  });
});

describe("the imports", () => {
  it("are all seen", () => {
    const statements = SOURCES.filter(({ path }) => /\.tsx?$/.test(path)).map(
      ({ path, text, imports }) => {
        const lines = text.split("\n");
        const count = lines.filter((line) =>
          /(^|\} )from "|^import .* from "|^import "|\bimport\("/.test(line),
        ).length;
        return { path, missed: count - imports.length };
      },
    );
    expect(statements.filter(({ missed }) => missed !== 0)).toEqual([]);
    expect(SOURCES.length).toBeGreaterThan(40);
  });

  it("lead to files that exist, with the case they have", () => {
    const paths = new Set(SOURCES.map(({ path }) => path));
    const leadsNowhere = SOURCES.flatMap(({ path, imports }) =>
      imports
        .filter(({ isOwn, to }) => isOwn && !/\.(css|svg|png)$/.test(to) && !to.startsWith("../"))
        .filter(({ to }) =>
          [to, `${to}.ts`, `${to}.tsx`, `${to}/index.ts`, `${to}/index.tsx`].every(
            (candidate) => !paths.has(candidate),
          ),
        )
        .map(({ to }) => `${path} imports ${to}`),
    );
    expect(leadsNowhere).toEqual([]);
  });
});

describe("what a content script carries into the page", () => {
  const byPath = new Map(SOURCES.map((source) => [source.path, source]));
  const find = (to: string) =>
    [`${to}.ts`, `${to}.tsx`, `${to}/index.ts`, to].map((path) => byPath.get(path)).find(Boolean);

  /** Everything that is bundled with a file, packages by name. */
  function bundleOf(entry: Source, seen = new Set<string>()): Set<string> {
    for (const { to, isOwn, isTypeOnly } of entry.imports) {
      if (isTypeOnly) continue;
      const next = isOwn ? find(to) : undefined;
      const name = next?.path ?? to;
      if (seen.has(name)) continue;
      seen.add(name);
      if (next !== undefined) bundleOf(next, seen);
    }
    return seen;
  }

  const entries = SOURCES.filter(({ path }) => isIn(path, "contents"));
  it("has entries to look at", () => {
    expect(entries.length).toBeGreaterThan(0);
  });

  it.each(entries)("$path: no package, no storage, no schema", (entry) => {
    const bundle = [...bundleOf(entry)];
    expect(bundle.length).toBeGreaterThan(3);
    expect(bundle.filter((name) => !name.endsWith(".ts"))).toEqual([]);
    expect(bundle.filter((name) => !isIn(name, "connectors", "domain", "messages"))).toEqual([]);
    expect(bundle).not.toContain("messages/contract.ts");
  });
});
