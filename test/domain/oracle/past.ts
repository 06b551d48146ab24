/**
 * The log as `docs/follow-up.md` reads it: which events count, and who gets which cadence. It
 * shares no code with `src/domain`.
 */
import type { Cadence, CadenceStep } from "~domain/cadence";
import type { LoggedEvent } from "~domain/event";
import type { ProspectFacts } from "~domain/prospect";
import type { Rules } from "~domain/rules";

/** What was not taken back, the first thing first. */
export function whatCounts(events: readonly LoggedEvent[]): LoggedEvent[] {
  const counts = ({ id }: LoggedEvent): boolean =>
    !events.some((other) => other.kind === "retracted" && other.eventId === id && counts(other));
  return events
    .filter((event) => event.kind !== "retracted" && counts(event))
    .sort((one, other) => one.at - other.at);
}

/** Undefined is by hand. */
export function chosenCadence(facts: ProspectFacts, rules: Rules): Cadence | undefined {
  const { bySource, byStage } = rules.assignments;
  const ids = [
    facts.cadenceId,
    bySource[facts.source ?? ""],
    byStage[facts.stage],
    "follow-up",
  ].filter((id) => id === "by-hand" || rules.cadences.some((one) => one.id === id));
  return rules.cadences.find((one) => one.id === ids[0]);
}

/** What follows touch number `count`, from 1; the last one repeats. */
export function stepNumber(cadence: Cadence, count: number): CadenceStep {
  const step = cadence.steps[count - 1] ?? cadence.steps.at(-1);
  if (step === undefined) throw new Error("A cadence without a step.");
  return step;
}

/** The cadence by which a new customer is looked after, if that is what this is. */
export function careOf(event: LoggedEvent, { cadences }: Rules): Cadence | undefined {
  if (event.kind !== "won") return undefined;
  return cadences.find(({ id }) => id === event.careCadenceId);
}

/** Whether somebody has become a customer who is looked after. */
export function isLookedAfter(event: LoggedEvent): boolean {
  return event.kind === "won" && event.careCadenceId !== undefined;
}

export function knownAt({ interestedAt, createdAt }: ProspectFacts): number {
  return interestedAt ?? createdAt;
}
