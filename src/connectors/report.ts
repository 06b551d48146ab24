/**
 * A content script's line to the worker. A worker that is just going to sleep may lose a message,
 * so a sign without an answer is said again; the worker takes the same sign twice without harm.
 */

import type { Body } from "~messages/contract";
import type { ScreenSign } from "~messages/screen-sign";
import { send } from "~messages/send";
import type { Sightings } from "~messages/sightings";

export type OutlineOf = Body<"report-outline">;

/** Saying it again would change nothing. */
const REFUSED = new Set(["invalid-body", "not-allowed", "unknown-message"]);
const PAUSES = [50, 250, 1_000, 5_000];

export async function report(sign: ScreenSign): Promise<void> {
  for (const pause of [...PAUSES, undefined]) {
    const answer = await send("report-sign", sign, 2_000);
    if (answer.ok || REFUSED.has(answer.failure.kind) || pause === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Says what came in. Not repeated: whoever looks at the page will look again. */
export async function reportSightings(body: Sightings): Promise<boolean> {
  return (await send("report-sightings", body)).ok;
}

/** Says what a part of the page that was not understood looks like. */
export async function reportOutline(outline: OutlineOf): Promise<void> {
  await send("report-outline", outline);
}

/** False once the extension was updated or removed: this script is then an orphan and falls silent. */
export function isConnected(): boolean {
  return chrome.runtime?.id !== undefined;
}
