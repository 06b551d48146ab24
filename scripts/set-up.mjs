// Makes a fresh clone ready: installs the packages of the lockfile if they are not there. Plain
// JavaScript without imports from node_modules, because it runs before there are any.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".installed-lockfile");

/** Runs a program in the repository; ends this process when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (error) {
    console.error(`Could not run ${command}: ${error.message}`);
    process.exit(1);
  }
  if (status !== 0) process.exit(status ?? 1);
}

export function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Rekindle needs Node 20.19 or newer to build; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const lockfile = readFileSync(join(root, "package-lock.json"), "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lockfile) return;
  console.log("Installing the packages of package-lock.json …");
  run("npm", ["ci", "--no-progress", "--loglevel=error"]);
  writeFileSync(stamp, lockfile);
}

/** Runs one of our TypeScript programs. */
export function runProgram(file, args = process.argv.slice(2)) {
  run(process.execPath, ["--import", "tsx", join(root, "scripts", file), ...args]);
}
