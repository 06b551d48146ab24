/**
 * A cadence is the named list of waits that says when the next touch is due. `steps[n]` is what
 * follows touch n+1; when the last one has passed without a reply, the rep is asked to decide.
 *
 * Waits never get shorter along a cadence: with that, one more touch can never bring a due date
 * forward. The built-in figures are a proposal (first follow-up after three working days by email,
 * two on LinkedIn, further ones ever more patient).
 */

import type { Wait } from "./calendar";
import type { Channel } from "./channel";

export interface CadenceStep {
  wait: Wait;
  /** The channel to try next, where the cadence has an opinion. */
  channel?: Channel;
}

export interface Cadence {
  id: string;
  name: string;
  /** How soon after the prospect was added, or showed interest, the first touch is due. */
  firstTouchWithin: Wait;
  steps: readonly CadenceStep[];
}

const days = (count: number): Wait => ({ kind: "business-days", days: count });
const minutes = (count: number): Wait => ({ kind: "minutes", minutes: count });
const waits = (...list: Wait[]): CadenceStep[] => list.map((wait) => ({ wait }));
const afterDays = (...list: number[]): CadenceStep[] => waits(...list.map(days));

export const DEFAULT_CADENCE_ID = "follow-up";

export const CADENCES: readonly Cadence[] = [
  {
    id: DEFAULT_CADENCE_ID,
    name: "Follow-up",
    firstTouchWithin: days(2),
    steps: afterDays(3, 4, 5, 7, 7, 10, 10, 14),
  },
  {
    id: "fresh-lead",
    name: "Fresh inbound lead",
    firstTouchWithin: minutes(5),
    steps: [...waits(minutes(60)), ...afterDays(1, 2, 3, 3, 4, 5, 7)],
  },
  {
    id: "cold-email",
    name: "Cold email",
    firstTouchWithin: days(1),
    steps: afterDays(3, 4, 7, 7, 10),
  },
  { id: "linkedin", name: "LinkedIn", firstTouchWithin: days(1), steps: afterDays(2, 4, 7, 10) },
  {
    id: "proposal",
    name: "Meeting or proposal sent",
    firstTouchWithin: days(1),
    steps: afterDays(2, 3, 5, 5, 7, 7, 7, 7),
  },
];

/** The cadence of a prospect; undefined for one that is followed up by hand only. */
export function findCadence(id: string | undefined): Cadence | undefined {
  return CADENCES.find((cadence) => cadence.id === id);
}
