/** A copy of the repository in a temporary folder, with the packages of this one, to change as one likes. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./sources";

export interface Finished {
  status: number | null;
  /** What it said, errors included. */
  said: string;
}

export interface RepositoryCopy {
  folder: string;
  /** Runs a program of `node_modules/.bin`, or Node itself. */
  run(program: string, ...args: string[]): Finished;
  /** Every file by its path, as text. */
  files(): Map<string, string>;
  remove(): void;
}

export function copyRepository(): RepositoryCopy {
  const folder = mkdtempSync(join(tmpdir(), "rekindle-copy-"));
  for (const path of trackedIn(ROOT, "--exclude-standard"))
    if (existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(folder, path));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
  git(folder, "init", "--quiet");
  return {
    folder,
    run(program, ...args) {
      const command =
        program === "node" ? process.execPath : join(folder, "node_modules/.bin", program);
      const { status, stdout, stderr } = spawnSync(command, args, optionsIn(folder));
      return { status, said: `${stdout}${stderr}` };
    },
    files: () =>
      new Map(
        trackedIn(folder, "--exclude=node_modules").map((path) => [
          path,
          readFileSync(join(folder, path), "latin1"),
        ]),
      ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Nothing of the test run and of a commit that may be under way: programs are to go by the folder. */
function optionsIn(cwd: string) {
  const strange = ([name]: [string, unknown]) => /^(VITEST|GIT_|NODE_ENV$)/.test(name);
  const env = Object.fromEntries(Object.entries(process.env).filter((one) => !strange(one)));
  return { cwd, env, encoding: "utf8" } as const;
}

/** What is tracked, or would be if somebody added it. */
function trackedIn(folder: string, ...options: string[]): string[] {
  const said = git(folder, "ls-files", "-z", "--cached", "--others", ...options);
  return said.split("\0").filter((path) => path !== "");
}

function git(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync("git", args, optionsIn(folder));
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout;
}
