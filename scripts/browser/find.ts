/**
 * Finds a Chromium to run the extension in: `CHROME_PATH`, then the usual places, then the system's
 * package manager. Google's own Chrome builds do not load extensions from the command line any more,
 * so Chromium goes first.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const USUAL_PLACES = [
  "/usr/lib/chromium/chromium",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Chromium\\Application\\chrome.exe",
];

const ADVICE = `No Chromium was found.
Install it (Debian, Ubuntu: apt install chromium; macOS: brew install --cask chromium),
or name one: CHROME_PATH=/path/to/chromium npm start`;

/** A browser is missing, or the one that was named is. The message says what to do. */
export class BrowserMissing extends Error {
  override name = "BrowserMissing";
}

/** The path of a Chromium; installs Debian's where that is possible. @throws BrowserMissing */
export function findBrowser(): string {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new BrowserMissing(`CHROME_PATH says ${named}, and there is nothing there.`);
  }
  const found = USUAL_PLACES.find((path) => existsSync(path));
  if (found) return found;
  if (canInstall()) install();
  const installed = USUAL_PLACES.find((path) => existsSync(path));
  if (installed) return installed;
  throw new BrowserMissing(ADVICE);
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
}

function install(): void {
  console.log("Installing Chromium (apt-get install chromium) …");
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
}
