/** The source as the house rules see it: each file, what it imports, and its code without comments. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { transformSync } from "esbuild";

export const ROOT = join(import.meta.dirname, "../..");

export interface Import {
  /** `domain/handle` for a file of our own, the specifier as written for anything else. */
  to: string;
  isOwn: boolean;
  isTypeOnly: boolean;
}

export interface Source {
  /** Below `src`, for example `domain/handle.ts`. */
  path: string;
  text: string;
  /** Without comments and types. */
  code: string;
  imports: Import[];
}

export function sourceOf(path: string, text: string): Source {
  const code = /\.tsx?$/.test(path)
    ? transformSync(text, {
        loader: path.endsWith("x") ? "tsx" : "ts",
        jsx: "preserve",
        target: "esnext",
        tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
      }).code
    : text;
  return { path, text, code, imports: importsOf(path, text) };
}

const STATIC = /^(?:import|export)\s(?:(type)\s+(?=[\w{*]))?([^;"']*?)\s?from\s+"([^"]+)"/gm;
const BARE = /^import\s+"([^"]+)"/gm;
const DYNAMIC = /\bimport\(\s*["'`]([^"'`]+)["'`]/g;

function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  for (const [, type, names = "", to = ""] of text.matchAll(STATIC)) {
    const each = /\{([^}]*)\}/
      .exec(names)?.[1]
      ?.split(",")
      .filter((name) => name.trim() !== "");
    const isEachType =
      names.trim().startsWith("{") && each?.every((name) => /^\s*type\s/.test(name));
    found.push(resolve(path, to, type !== undefined || isEachType === true));
  }
  for (const [, to = ""] of text.matchAll(BARE)) found.push(resolve(path, to, false));
  for (const [, to = ""] of text.matchAll(DYNAMIC)) found.push(resolve(path, to, false));
  return found;
}

function resolve(from: string, to: string, isTypeOnly: boolean): Import {
  if (to.startsWith("~")) return { to: to.slice(1).replace(/^\//, ""), isOwn: true, isTypeOnly };
  if (to.startsWith(".")) {
    return { to: posix.join(posix.dirname(from), to), isOwn: true, isTypeOnly };
  }
  return { to, isOwn: false, isTypeOnly };
}

export function readSources(): Source[] {
  const src = join(ROOT, "src");
  return readdirSync(src, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => /\.(ts|tsx|html|css)$/.test(path) && statSync(join(src, path)).isFile())
    .map((path) => sourceOf(path, readFileSync(join(src, path), "utf8")));
}

/** Every file of the project's own source, also outside of `src`, relative to the root. */
export function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((path) =>
      relative(ROOT, join(ROOT, folder, path))
        .split(sep)
        .join("/"),
    )
    .filter((path) => statSync(join(ROOT, path)).isFile());
}
