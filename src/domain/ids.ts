/**
 * Ids are strings with the name of their kind in front, so that a mix-up is a type error and a
 * glance at the database tells what a value points to.
 */
export type ProspectId = `prospect:${string}`;
export type EventId = `event:${string}`;

export function isProspectId(value: unknown): value is ProspectId {
  return typeof value === "string" && value.startsWith("prospect:") && value.length < 100;
}

export function isEventId(value: unknown): value is EventId {
  return typeof value === "string" && value.startsWith("event:") && value.length < 100;
}
