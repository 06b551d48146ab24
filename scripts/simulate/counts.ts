/** What happened in a run, for the table at its end. */
export interface Counts {
  people: number;
  removed: number;
  touches: number;
  replies: number;
  digests: number;
  freshNudges: number;
  promiseNudges: number;
  coldNudges: number;
  mostOnADay: number;
  lostToAStop: number;
  promisesMade: number;
  promisesKept: number;
  promisesMoved: number;
  promisesDropped: number;
  nextSteps: number;
  snoozes: number;
  snoozedAtOnce: number;
  spreads: number;
  parked: number;
  rounds: number;
  won: number;
  lost: number;
  workerStarts: number;
  suddenStops: number;
  wakes: number;
  sleeps: number;
  zoneChanges: number;
  clockChanges: number;
  rulesChanges: number;
  rebuilds: number;
  checks: number;
}

export function noCounts(): Counts {
  return {
    people: 0,
    removed: 0,
    touches: 0,
    replies: 0,
    digests: 0,
    freshNudges: 0,
    promiseNudges: 0,
    coldNudges: 0,
    mostOnADay: 0,
    lostToAStop: 0,
    promisesMade: 0,
    promisesKept: 0,
    promisesMoved: 0,
    promisesDropped: 0,
    nextSteps: 0,
    snoozes: 0,
    snoozedAtOnce: 0,
    spreads: 0,
    parked: 0,
    rounds: 0,
    won: 0,
    lost: 0,
    workerStarts: 0,
    suddenStops: 0,
    wakes: 0,
    sleeps: 0,
    zoneChanges: 0,
    clockChanges: 0,
    rulesChanges: 0,
    rebuilds: 0,
    checks: 0,
  };
}
