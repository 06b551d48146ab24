/** Which rows this page has left out because they cannot be shown, for the page to tell of. */
let leftOut: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/** Table and key of each. The same set until one is added or taken away. */
export function listLeftOut(): ReadonlySet<string> {
  return leftOut;
}

export function noteLeftOut(row: string): void {
  if (!leftOut.has(row)) change(new Set([...leftOut, row]));
}

/** It can be shown again, or is gone. */
export function noteSound(row: string): void {
  if (leftOut.has(row)) change(new Set([...leftOut].filter((one) => one !== row)));
}

/** All has been mended; what has not is noted again when it is read. */
export function forgetLeftOut(): void {
  if (leftOut.size > 0) change(new Set());
}

/** Calls back at each change, until the returned function is called. */
export function watchLeftOut(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => void listeners.delete(onChange);
}

function change(next: ReadonlySet<string>): void {
  leftOut = next;
  for (const listener of listeners) listener();
}
