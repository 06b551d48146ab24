/** The table at the end of a run, and the trace of what must not be. */
import type { Outcome } from "./simulate";
import type { Violation } from "./violation";

interface Run {
  seed: number;
  years: number;
  prospects: number;
  seconds: number;
}

export function reportOf({ counts: c, violations }: Outcome, run: Run): string {
  const rows: [string, string | number][] = [
    ["People", `${c.people}, of whom ${c.removed} were removed`],
    ["Touches", c.touches],
    ["Replies", c.replies],
    ["Digests", c.digests],
    ["Fresh leads told of", c.freshNudges],
    ["Promises told of", c.promiseNudges],
    ["Replies after the cold", c.coldNudges],
    ["Most on one day", c.mostOnADay],
    ["Lost to a stop of the worker", c.lostToAStop],
    [
      "Promises",
      `${c.promisesMade} made, ${c.promisesKept} kept, ${c.promisesMoved} moved, ${c.promisesDropped} dropped`,
    ],
    ["Next steps", c.nextSteps],
    ["Snoozed", `${c.snoozes} one by one, ${c.snoozedAtOnce} times all, ${c.spreads} times spread`],
    ["Parked", c.parked],
    ["Another round", c.rounds],
    ["Yes, no", `${c.won}, ${c.lost}`],
    ["Worker", `${c.workerStarts} starts, ${c.suddenStops} stops in the middle of its work`],
    ["Alarms", c.wakes],
    ["Sleeps", c.sleeps],
    ["Journeys, clock set", `${c.zoneChanges}, ${c.clockChanges}`],
    ["Rules changed, rebuilds", `${c.rulesChanges}, ${c.rebuilds}`],
    ["Checks", c.checks],
    ["Violations", violations.length],
    ["Seed", run.seed],
    ["Time", `${run.seconds.toFixed(0)} s`],
  ];
  const lines = rows.map(([name, value]) => `${name.padEnd(32)}${value}`);
  return [`${run.years} years, ${run.prospects} prospects`, ...lines].join("\n");
}

export function traceOf({ at, shown, zone, says, trace }: Violation): string {
  return [`\n${says}`, `  at ${at}; the clock says ${shown} in ${zone}`, ...trace].join("\n  ");
}
