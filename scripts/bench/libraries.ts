/**
 * The two libraries that mail extensions are usually built on, each in the smallest extension that
 * notices sends with it. They are built into a folder of their own and thrown away; nothing of them
 * is in the product.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

const MATCHES = ["https://mail.google.com/*"];
const HERE = new URL("./libraries/", import.meta.url).pathname;
const { resolve } = createRequire(import.meta.url);

/** @returns the folder of the extension, in `parent` */
export async function buildInboxSdk(parent: string): Promise<string> {
  const folder = await extension(parent, "inboxsdk", {
    permissions: ["scripting"],
    host_permissions: MATCHES,
    background: { service_worker: "background.js" },
    content_scripts: [{ matches: MATCHES, js: ["content.js"], run_at: "document_end" }],
  });
  await bundle(`${HERE}inboxsdk-content.js`, join(folder, "content.js"));
  await bundle(resolve("@inboxsdk/core/background.js"), join(folder, "background.js"));
  // Asked for by name at the root of the extension; minified, as an extension would ship it.
  await bundle(resolve("@inboxsdk/core/pageWorld.js"), join(folder, "pageWorld.js"));
  return folder;
}

/** @returns the folder of the extension, in `parent` */
export async function buildGmailJs(parent: string): Promise<string> {
  const folder = await extension(parent, "gmail-js", {
    content_scripts: [
      { matches: MATCHES, js: ["page.js"], run_at: "document_start", world: "MAIN" },
    ],
  });
  await bundle(`${HERE}gmail-js-page.js`, join(folder, "page.js"));
  return folder;
}

async function extension(parent: string, name: string, more: object): Promise<string> {
  const folder = join(parent, name);
  await mkdir(folder);
  const manifest = { manifest_version: 3, name, version: "1", ...more };
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}

async function bundle(entry: string, outfile: string): Promise<void> {
  await build({ entryPoints: [entry], outfile, bundle: true, minify: true, logLevel: "error" });
}
