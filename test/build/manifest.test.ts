import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readText } from "./built-extension";

const REVIEWED = fileURLToPath(new URL("./manifest.json", import.meta.url));

/** The build puts a hash of the content into some file names; what counts is that it is ours. */
function withoutHashes(text: string): string {
  return text.replace(/\.[0-9a-f]{8}\.(js|png|css)/g, ".$1");
}

interface Manifest {
  content_scripts: { js: string[] }[];
}

/** Plasmo lists content scripts as it gets them ready; their order means nothing. */
function inOrder({ content_scripts: scripts, ...rest }: Manifest): Manifest {
  return { ...rest, content_scripts: scripts.toSorted((a, b) => (`${a.js}` < `${b.js}` ? -1 : 1)) };
}

test("the built manifest is the reviewed one", () => {
  const built: Manifest = JSON.parse(withoutHashes(readText("manifest.json")));
  const reviewed: Manifest = JSON.parse(readFileSync(REVIEWED, "utf8"));
  expect(inOrder(built)).toEqual(inOrder(reviewed));
});

test("no file of the extension can be reached from a page", () => {
  const manifest: Record<string, unknown> = JSON.parse(readText("manifest.json"));
  expect(manifest).not.toHaveProperty("web_accessible_resources");
  expect(manifest.externally_connectable).toEqual({ ids: [] });
});
