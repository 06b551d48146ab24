import { BUILT_IN_CADENCES } from "~domain/cadence";
import type { Case } from "./cases";

/** A case as a person reads it: what happened when, on the clock of the rep. */
export function read({ facts, events, rules, now }: Case): string {
  const { calendar, cadences, assignments } = rules;
  const on = (at: number) => `${wall(at, calendar.zone)} (${at})`;
  const changed = cadences.filter((cadence) => !BUILT_IN_CADENCES.includes(cadence));
  const lines = events.map(({ id, prospectId, recordedAt, source, messageKey, at, ...rest }) => {
    const until = rest.kind === "snoozed" ? ` until ${on(rest.untilAt)}` : "";
    return `  ${on(at)} ${id} ${JSON.stringify(rest)}${until}`;
  });
  return [
    "",
    `facts ${JSON.stringify(facts)}, added ${on(facts.createdAt)}`,
    ...(facts.interestedAt === undefined ? [] : [`interested ${on(facts.interestedAt)}`]),
    `calendar ${JSON.stringify({ ...calendar, daysOff: [...calendar.daysOff].sort() })}`,
    `cadences ${JSON.stringify(changed)}`,
    `assignments ${JSON.stringify(assignments)}`,
    ...lines,
    `now ${on(now)}`,
    "",
  ].join("\n");
}

function wall(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone,
    dateStyle: "full",
    timeStyle: "medium",
  }).format(at);
}
