/** What every content script needs: a line to the worker that falls silent for good with its script. */
import type { ScreenSign } from "~messages/screen-sign";
import type { Sightings } from "~messages/sightings";
import { isConnected, type OutlineOf, report, reportOutline, reportSightings } from "./report";

export interface Line {
  sign(sign: ScreenSign): void;
  /** True when it was taken. */
  sightings(body: Sightings): Promise<boolean>;
  outline(outline: OutlineOf): void;
}

/**
 * Starts what watches a page, each of which returns what stops it. Once the extension is updated or
 * removed this script is an orphan: it stops at the next thing it would have said.
 */
export function watchSite(start: (line: Line) => readonly (() => void)[]): void {
  const stops: (() => void)[] = [];
  const isStill = (): boolean => {
    if (!isConnected()) for (const stop of stops.splice(0)) stop();
    return isConnected();
  };
  stops.push(
    ...start({
      sign: (sign) => {
        if (isStill()) void report(sign);
      },
      sightings: async (body) => isStill() && reportSightings(body),
      outline: (outline) => {
        if (isStill()) void reportOutline(outline);
      },
    }),
  );
}
