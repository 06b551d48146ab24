/** The scripts and styles of the pages, read once, and the page that is put together from them. */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, extname } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const BASE = "/practice/linkedin/";
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

export type Assets = ReadonlyMap<string, { readonly body: string; readonly contentType: string }>;

/** By path of the address. */
export function readAssets(): Assets {
  const assets = new Map<string, { body: string; contentType: string }>();
  for (const found of readdirSync(FOLDER, { recursive: true, encoding: "utf8" })) {
    const name = found.replaceAll("\\", "/");
    const contentType = CONTENT_TYPES[extname(name)];
    if (contentType === undefined) continue;
    assets.set(BASE + name, { body: readFileSync(FOLDER + name, "utf8"), contentType });
  }
  return assets;
}

/** The styles everybody needs, those of bubbles, and those beside the script. */
function stylesFor(assets: Assets, script: string): string[] {
  const folders = [BASE, `${BASE}messaging/`, `${BASE}${dirname(script)}/`];
  const found = [...assets.keys()].filter(
    (path) => extname(path) === ".css" && folders.includes(path.replace(/[^/]*$/, "")),
  );
  const depth = (path: string): number => path.split("/").length;
  return found.sort((a, b) => depth(a) - depth(b) || a.localeCompare(b));
}

/**
 * @param script below the folder of the pages: `profile/page.js`
 * @param query the options that the pages are served with
 */
export function renderPage(assets: Assets, script: string, query: string): string {
  const content = query.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const links = stylesFor(assets, script).map((href) => `<link rel="stylesheet" href="${href}">`);
  return readFileSync(`${FOLDER}page.html`, "utf8")
    .replace('name="practice-options" content=""', () => {
      return `name="practice-options" content="${content}"`;
    })
    .replace("<!--styles-->", () => links.join("\n    "))
    .replace('src=""', () => `src="${BASE}${script}"`);
}
