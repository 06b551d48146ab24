import type { PlasmoCSConfig } from "plasmo";
import { watchGmail } from "~connectors/gmail/content";

export const config: PlasmoCSConfig = {
  matches: ["https://mail.google.com/*"],
  run_at: "document_start",
  all_frames: false,
};

// A tab that was open at install may get this script twice; the second one has nothing to do.
const mark = Symbol.for("rekindle:gmail");
if (!Object.hasOwn(globalThis, mark)) {
  Object.defineProperty(globalThis, mark, { value: true });
  watchGmail(document);
}
