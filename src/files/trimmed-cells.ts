/** Empty cells at the end say nothing; some programs fill up every row with them. */
export function trimmed(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
}
