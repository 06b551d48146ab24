import type { Restored } from "~messages/data-bodies";
import { say, sayCount } from "~words/say";

/** What a restore came to, sentence by sentence. */
export function resultLines(result: Extract<Restored, { kind: "restored" }>): string[] {
  const { addedCount, joinedCount, eventCount, erasedCount } = result;
  return [
    say("restoreDone"),
    addedCount > 0 && sayCount("restoreAdded", addedCount),
    joinedCount > 0 && sayCount("restoreJoined", joinedCount),
    eventCount > 0 && sayCount("restoreEvents", eventCount),
    erasedCount > 0 && sayCount("restoreStayErased", erasedCount),
    addedCount + eventCount === 0 && say("restoreNothingNew"),
  ].filter((line) => line !== false);
}
