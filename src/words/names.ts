import { say, sayCount } from "./say";

/** "Jane Doe", "Jane Doe and Omar Haddad", "Jane Doe and 2 others". */
export function listOfNames(names: readonly string[]): string {
  const [first = "", second] = names;
  if (second === undefined) return first;
  return names.length === 2
    ? say("namesTwo", first, second)
    : sayCount("namesMore", names.length - 1, first);
}
