import type { PlasmoCSConfig } from "plasmo";
import { watchReplies } from "~connectors/gmail/content/watch-replies";
import { watchSends } from "~connectors/gmail/content/watch-sends";
import { isConnected, report, reportOutline, reportSightings } from "~connectors/report";

export const config: PlasmoCSConfig = {
  matches: ["https://mail.google.com/*"],
  run_at: "document_start",
  all_frames: false,
};

// A tab that was open at install may get this script twice; the second one has nothing to do.
const mark = Symbol.for("rekindle:gmail");
if (!Object.hasOwn(globalThis, mark)) {
  Object.defineProperty(globalThis, mark, { value: true });
  const stops: (() => void)[] = [];
  /** An orphan falls silent for good. */
  const isStill = (): boolean => {
    if (!isConnected()) for (const stop of stops.splice(0)) stop();
    return isConnected();
  };
  const outline: typeof reportOutline = async (of, text) => {
    if (isStill()) await reportOutline(of, text);
  };
  stops.push(
    watchSends(document, {
      sign: (sign) => {
        if (isStill()) void report(sign);
      },
      outline: (text) => void outline("confirmation", text),
    }),
    watchReplies(document, {
      sightings: async (body) => isStill() && reportSightings(body),
      outline: (of, text) => void outline(of, text),
    }),
  );
}
