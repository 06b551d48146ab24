/** Which time zones there are. Asking for one is slow, and a list names the same few. */
const zones = new Map<string, boolean>();

export function isZone(name: string): boolean {
  if (name === "" || name.length > 60) return false;
  const known = zones.get(name);
  if (known !== undefined) return known;
  const is = isAccepted(name);
  if (zones.size < 1_000) zones.set(name, is);
  return is;
}

function isAccepted(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
