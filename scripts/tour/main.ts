/**
 * `npm start` opens a browser with Rekindle, sample prospects, a practice Gmail and a practice LinkedIn
 * to try it on. With `--headless`, or where there is no display, it takes the tour by itself instead.
 */
import { BrowserMissing } from "../browser/find";
import { openForAPerson } from "./open";
import { takeTour } from "./tour";

const hasDisplay =
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isHeadless = process.argv.includes("--headless");

try {
  if (isHeadless || !hasDisplay) {
    process.exitCode = (await takeTour()) ? 0 : 1;
    if (!isHeadless) {
      console.log("\nThere is no display here, so this was the tour by script.");
      console.log("On a desktop, npm start opens the real thing: a browser to click in.");
    }
  } else {
    await openForAPerson();
  }
} catch (error) {
  if (!(error instanceof BrowserMissing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
