/** Times as a field for date and time wants them: in the rep's own zone, without naming it. */

/** `yyyy-MM-ddThh:mm`. */
export function toLocalTime(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Undefined for an empty or unfinished one. */
export function fromLocalTime(text: string): number | undefined {
  const at = new Date(text).getTime();
  return Number.isNaN(at) ? undefined : at;
}
