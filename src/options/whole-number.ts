/** What was typed as a number; none unless it is digits alone. */
export function wholeOf(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
}
