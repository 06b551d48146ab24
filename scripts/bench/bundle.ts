/** A file of this folder with all it imports, as one text to evaluate in a page. */
import { readdirSync } from "node:fs";
import { build } from "esbuild";

export async function bundle(name: string): Promise<string> {
  const entry = new URL(name, import.meta.url).pathname;
  const src = new URL("../../src/", import.meta.url).pathname;
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    // `~domain/…` in the sources means `src/domain/…`.
    alias: Object.fromEntries(readdirSync(src).map((folder) => [`~${folder}`, `${src}${folder}`])),
  });
  return outputFiles[0]?.text ?? "";
}
