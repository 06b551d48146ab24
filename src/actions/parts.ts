/** How much one transaction takes on: another one, a touch for example, must not wait long for it. */
const PART = 500;

export function* partsOf<T>(list: readonly T[], size = PART): Generator<T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}
