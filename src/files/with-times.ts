/** The same value with every moment as a person reads it: what the database counts in milliseconds. */
export function withTimes(value: unknown, key = ""): unknown {
  if (typeof value === "number") return isTime(key) ? iso(value) : value;
  if (Array.isArray(value)) return value.map((one) => withTimes(one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withTimes(one, name)]),
  );
}

/** In this code a moment is called `…At`, and a length or a count is not. */
const isTime = (key: string) => /^at$|At$|Since$/.test(key);

/** A damaged row may hold a number that is no time. */
function iso(at: number): string | number {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : date.toISOString();
}
