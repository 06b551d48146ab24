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
const LOGGED_AS: Record<Channel, string> = {
  email: "Email",
  linkedin: "LinkedIn message",
  call: "Call",
  meeting: "Meeting",
  message: "Other message",
};

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
    path: "src/connectors/registry.ts",
    change: (text, { id, camel }) =>
      addImport(
        addEntry(text, "export const CONNECTORS: readonly Connector[] = [", camel),
        `import { ${camel} } from "./${id}/background";`,
      ),
  },
  {
    path: "src/background/badge.ts",
    change: entries(({ id, title }) => [
      ["const CHANGED: Record<Surface, string> = {", `"${id}": "${title} has changed"`],
    ]),
  },
  {
    path: "src/ui/site-health.ts",
    change: entries(({ id, title, channel }) => [
      ["export const SURFACE_NAMES: Record<Surface, string> = {", `"${id}": "${title}"`],
      ["const CHANGED: Record<Surface, string> = {", `"${id}": "${title} seems to have changed"`],
      ["const LOGGED_AS: Record<Surface, string> = {", `"${id}": "${LOGGED_AS[channel]}"`],
    ]),
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
