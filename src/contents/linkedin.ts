import type { PlasmoCSConfig } from "plasmo";
import { watchLinkedin } from "~connectors/linkedin/content";

export const config: PlasmoCSConfig = {
  matches: ["https://www.linkedin.com/*"],
  exclude_matches: [
    "https://www.linkedin.com/checkpoint/*",
    "https://www.linkedin.com/login*",
    "https://www.linkedin.com/learning/*",
  ],
  run_at: "document_start",
  all_frames: true,
};

// A tab that was open at install may get this script twice; the second one has nothing to do.
const mark = Symbol.for("rekindle:linkedin");
if (!Object.hasOwn(globalThis, mark)) {
  Object.defineProperty(globalThis, mark, { value: true });
  watchLinkedin(document);
}
