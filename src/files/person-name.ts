/** One name out of what a list has of it. */

/** What stands after a comma and is no first name. */
const SUFFIX =
  /^(?:jr|sr|ph\.? ?d|m\.?d|mba|msc|bsc|ma|ba|cpa|esq|ii|iii|iv|dipl.*|inc|gmbh|ltd|llc|ag)\.?$/i;

/** @param isExact Whether a name is to be taken as it is, "Doe, Jane" too. */
export function nameFrom(
  whole: string,
  first: readonly string[],
  last: readonly string[],
  isExact: boolean,
): string {
  const parts = [...first, ...last].join(" ");
  // The parts say for sure which is which.
  if (whole === "" || (first.length > 0 && last.length > 0)) return parts || whole;
  return isExact ? whole : firstNameFirst(whole);
}

/** "Doe, Jane" is Jane Doe; "Jane Doe, PhD" and "Acme, Smith, Lee" stay as they are. */
export function firstNameFirst(name: string): string {
  const [, last, first] = /^([^,;@]+),\s*([^,;@]+)$/.exec(name) ?? [];
  if (last === undefined || first === undefined || SUFFIX.test(first.trim())) return name;
  return `${first.trim()} ${last.trim()}`;
}
