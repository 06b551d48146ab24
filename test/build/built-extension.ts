/** Reads the built extension. `npm test` and `npm run e2e` build it first. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

export const BUILT = fileURLToPath(new URL("../../build/chrome-mv3-prod", import.meta.url));

export function listFiles(folder = BUILT): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? listFiles(path) : [path]))
    .sort();
}

export function readText(path: string): string {
  return readFileSync(join(BUILT, path), "utf8");
}

/** One line a file: its path and the hash of what is in it. */
export function fingerprint(): string[] {
  return listFiles().map((path) => {
    const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
    return `${hash}  ${relative(BUILT, path)}`;
  });
}

/** Gzipped size in bytes of the files whose paths match. */
export function gzippedSize(pattern: RegExp): number {
  const paths = listFiles().filter((path) => pattern.test(relative(BUILT, path)));
  if (paths.length === 0) throw new Error(`${pattern}: no file`);
  // A page may have a script of a few lines in its head besides its own.
  return paths.reduce(
    (sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).byteLength,
    0,
  );
}
