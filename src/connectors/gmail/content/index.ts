/** What runs in a Gmail tab: one watcher for what goes out, one for what comes in. */
import { isConnected, report, reportOutline, reportSightings } from "../../report";
import { watchReplies } from "./watch-replies";
import { watchSends } from "./watch-sends";

/** Watches until the extension is updated or removed: then this script is an orphan, silent for good. */
export function watchGmail(document: Document): void {
  const stops: (() => void)[] = [];
  const isStill = (): boolean => {
    if (!isConnected()) for (const stop of stops.splice(0)) stop();
    return isConnected();
  };
  stops.push(
    watchSends(document, {
      sign: (sign) => {
        if (isStill()) void report(sign);
      },
      outline: (text) => {
        if (isStill()) void reportOutline("confirmation", text);
      },
    }),
    watchReplies(document, {
      sightings: async (body) => isStill() && reportSightings(body),
      outline: (of, text) => {
        if (isStill()) void reportOutline(of, text);
      },
    }),
  );
}
