/**
 * Everything that will be written for a new connector, worked out before anything is: a place that is not
 * as expected, or a file that is there already, stops it with nothing changed.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { transformSync } from "esbuild";
import { fieldOf } from "../../src/connectors/json";
import { EDITS } from "./edits";
import { PlaceNotFound } from "./insert";
import { filledIn, type Names } from "./names";
import { Refused } from "./wish";

export interface PlannedFile {
  /** Below the root, for example `src/contents/outlook.ts`. */
  path: string;
  text: string;
}

export interface Plan {
  added: PlannedFile[];
  changed: PlannedFile[];
}

const TEMPLATES = join(import.meta.dirname, "templates");

export function planFor(names: Names, root: string): Plan {
  refuseKnownOrigin(names.origin, root);
  const added = templates().map(({ path, text }) => ({
    path: filledIn(path, names),
    text: filledIn(text, names),
  }));
  for (const { path } of added)
    if (existsSync(join(root, path))) throw new Refused(`${path} is there already.`);
  const changed = EDITS.map(({ path, change }) => ({
    path,
    text: inPlace(path, () => change(readFileSync(join(root, path), "utf8"), names)),
  }));
  for (const file of [...added, ...changed]) refuseWhatIsNoCode(file);
  return { added, changed };
}

function templates(): PlannedFile[] {
  return readdirSync(TEMPLATES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(TEMPLATES, path)
        .split(sep)
        .join("/")
        .replace(/\.txt$/, ""),
      text: readFileSync(path, "utf8"),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function inPlace(path: string, change: () => string): string {
  try {
    return change();
  } catch (error) {
    if (!(error instanceof PlaceNotFound)) throw error;
    throw new Refused(
      `${path} has no "${error.message}" any more, or more than one. scripts/new-connector/edits.ts has to learn what is there now.`,
    );
  }
}

/** One site speaks for one connector. */
function refuseKnownOrigin(origin: string, root: string): void {
  const json: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const hosts = fieldOf(json, "manifest", "host_permissions");
  if (Array.isArray(hosts) && hosts.includes(`${origin}/*`))
    throw new Refused(`There is a connector for ${origin} already.`);
}

/** A name may be a word of the language, or that of something in a template. */
function refuseWhatIsNoCode({ path, text }: PlannedFile): void {
  if (!path.endsWith(".ts")) return;
  try {
    transformSync(text, { loader: "ts", logLevel: "silent" });
  } catch (error) {
    const [why] = error instanceof Error ? error.message.split("\n").slice(1) : [];
    throw new Refused(`With this name ${path} would be no code: ${why ?? error}`);
  }
}
