// Builds the extension into build/chrome-mv3-prod. From nothing each time: Plasmo keeps the settings
// of content scripts in its cache, and a stale one would be shipped without a word.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./set-up.mjs";

for (const folder of ["build/chrome-mv3-prod", ".plasmo"])
  rmSync(join(root, folder), { recursive: true, force: true });
const plasmo = join(root, "node_modules", ".bin", "plasmo");
// Hoisting is what lets the bundler leave out the parts of a library that nobody uses.
const { status, stdout, stderr } = spawnSync(plasmo, ["build", "--hoist"], {
  // Plasmo adds the pages in tabs/ in the order in which it finds them on the disk. With one thread for that,
  // it is always the same, and so is the build.
  env: { ...process.env, UV_THREADPOOL_SIZE: "1" },
  cwd: root,
  encoding: "utf8",
});
const isBuilt = existsSync(join(root, "build/chrome-mv3-prod/static/background/index.js"));
// Plasmo reports some failures and still ends as if nothing had happened.
if (status !== 0 || !isBuilt) {
  console.error(`${stdout}\n${stderr}\nThe build failed.`);
  process.exit(1);
}
console.log("Built build/chrome-mv3-prod");
