/** Where the source and the tests name every connector, and what one more is called there. */
import type { Channel } from "../../src/domain/channel";
import { addEntry, addImport } from "./insert";
import { inJson, listIn } from "./json";
import type { Names } from "./names";

export interface Edit {
  path: string;
  change(text: string, names: Names): string;
}

/** Entries for lists and tables, each with the code that it begins with. */
function entries(of: (names: Names) => readonly [start: string, entry: string][]): Edit["change"] {
  return (text, names) =>
    of(names).reduce((changed, [start, entry]) => addEntry(changed, start, entry), text);
}

/** What logging by hand is called in the menu of a person's row. */
const LOGGED_AS: Record<Channel, { en: string; de: string }> = {
  email: { en: "Email", de: "E-Mail" },
  linkedin: { en: "LinkedIn message", de: "LinkedIn-Nachricht" },
  call: { en: "Call", de: "Anruf" },
  meeting: { en: "Meeting", de: "Termin" },
  message: { en: "Other message", de: "Andere Nachricht" },
};

/** Messages of one language; a line for each, in the order of their keys. */
function messages(of: (names: Names) => Record<string, string>): Edit["change"] {
  return (text, names) => {
    const all: Record<string, unknown> = JSON.parse(text);
    for (const [key, message] of Object.entries(of(names))) all[key] = { message };
    const lines = Object.keys(all)
      .sort()
      .map((key) => `  ${JSON.stringify(key)}: ${JSON.stringify(all[key])}`);
    return `{\n${lines.join(",\n")}\n}\n`;
  };
}

export const EDITS: readonly Edit[] = [
  {
    path: "src/domain/channel.ts",
    change: entries(({ id, channel }) => [
      ["export const CONNECTOR_IDS = [", `"${id}"`],
      ["export const CHANNEL_OF: Record<ConnectorId, Channel> = {", `"${id}": "${channel}"`],
      ["export const TRIES_AGAIN: Record<ConnectorId, boolean> = {", `"${id}": false`],
      [
        "export const HAS_LASTING_CONVERSATIONS: Record<ConnectorId, boolean> = {",
        `"${id}": false`,
      ],
      ["export const SURFACES = [", `"${id}"`],
      ["const CONNECTOR_OF: Record<Surface, ConnectorId> = {", `"${id}": "${id}"`],
    ]),
  },
  {
    path: "src/domain/settings.ts",
    change: entries(({ id, title, setting }) => [
      [
        "export const SettingsSchema = v.strictObject({",
        `  /** Whether sends and replies in ${title} are noticed at all. */\n  ${setting}: v.optional(v.boolean(), true)`,
      ],
      ["export const DEFAULT_SETTINGS: Settings = {", `${setting}: true`],
      ["const SWITCHES = {", `"${id}": "${setting}"`],
    ]),
  },
  {
    path: "src/domain/contact-link.ts",
    change: entries(({ origin }) => [["const ALLOWED = new Set([", `"${origin}"`]]),
  },
  {
    path: "src/messages/answer.ts",
    change: entries(({ id, origin }) => [
      ["const SITES: Record<string, ConnectorId> = {", `"${origin}": "${id}"`],
    ]),
  },
  {
    path: "src/messages/who-is-this.ts",
    change: entries(({ id, origin }) => [
      ["const SITES: Record<ConnectorId, string> = {", `"${id}": "${origin}/"`],
    ]),
  },
  {
    path: "src/connectors/registry.ts",
    change: (text, { id, camel }) =>
      addImport(
        addEntry(text, "export const CONNECTORS: readonly Connector[] = [", camel),
        `import { ${camel} } from "./${id}/background";`,
      ),
  },
  {
    path: "src/background/badge.ts",
    change: entries(({ id, pascal }) => [
      ["const CHANGED: Record<Surface, MessageKey> = {", `"${id}": "badge${pascal}Changed"`],
    ]),
  },
  {
    path: "src/ui/site-health.ts",
    change: entries(({ id, pascal }) => [
      ["const SURFACES: Record<Surface, MessageKey> = {", `"${id}": "noteSurface${pascal}"`],
      ["const CHANGED: Record<Surface, MessageKey> = {", `"${id}": "note${pascal}Changed"`],
      ["const BY_HAND: Record<Surface, MessageKey> = {", `"${id}": "noteLog${pascal}"`],
    ]),
  },
  {
    path: "assets/_locales/en/messages.json",
    change: messages(({ title, pascal, channel }) => ({
      [`badge${pascal}Changed`]: `${title} has changed`,
      [`noteLog${pascal}`]: `Log a message by hand in two clicks: “Log” in the person’s row, then “${LOGGED_AS[channel].en}”.`,
      [`noteSurface${pascal}`]: title,
      [`note${pascal}Changed`]: `${title} seems to have changed`,
    })),
  },
  {
    path: "assets/_locales/de/messages.json",
    change: messages(({ title, pascal, channel }) => ({
      [`badge${pascal}Changed`]: `${title} hat sich geändert`,
      [`noteLog${pascal}`]: `Von Hand geht es mit zwei Klicks: „Erfassen“ in der Zeile der Person, dann „${LOGGED_AS[channel].de}“.`,
      [`noteSurface${pascal}`]: title,
      [`note${pascal}Changed`]: `${title} hat sich offenbar geändert`,
    })),
  },
  {
    path: "test/build/bundle.test.ts",
    change: entries(({ id, title, origin }) => [
      [
        "const BUDGETS = [",
        `{ name: "content script of ${title}", file: /^${id}\\.[0-9a-f]+\\.js$/, most: 10 }`,
      ],
      ["const KNOWN_HOSTS = new Set([", `"${new URL(origin).host}"`],
    ]),
  },
  {
    path: "package.json",
    change: inJson((json, { origin }) => {
      listIn(json, "manifest", "host_permissions").push(`${origin}/*`);
    }),
  },
  {
    path: "test/build/manifest.json",
    change: inJson((json, { id, origin }) => {
      listIn(json, "host_permissions").push(`${origin}/*`);
      listIn(json, "content_scripts").push({
        matches: [`${origin}/*`],
        js: [`${id}.js`],
        run_at: "document_start",
        all_frames: false,
        css: [],
      });
    }),
  },
];
