import { type StorageTrouble, storageTroubleOf } from "~storage/storage-trouble";
import { sayProblem } from "~words/problems";
import { type MessageKey, say } from "~words/say";

const TROUBLES: Record<StorageTrouble, MessageKey> = {
  full: "problemFull",
  unavailable: "problemStorage",
  newer: "problemNewer",
};

/** What was thrown, for the rep; an error of none of ours in its own words. */
export function errorWords(error: unknown): string {
  const trouble = storageTroubleOf(error);
  if (trouble !== undefined) return say(TROUBLES[trouble]);
  return error instanceof Error ? sayProblem(error.message) : String(error);
}
