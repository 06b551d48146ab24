/** Who may be in the list twice, looked for in the background whenever the list has changed. */
import { useEffect, useState } from "react";
import { lookForDuplicates, type MaybeSame } from "~domain/duplicates";
import type { ProspectLine } from "~domain/prospect-line";
import { useLines } from "./lines";

/** Several changes that follow on each other are looked at once. */
const SETTLED_AFTER = 300;

/** Empty until everybody has been read and looked through. */
export function useDuplicates(): readonly MaybeSame[] {
  const lines = useLines((state) => state.sorted);
  const isComplete = useLines((state) => state.isComplete);
  const [pairs, setPairs] = useState<readonly MaybeSame[]>([]);
  useEffect(() => {
    if (!isComplete) return undefined;
    let isStale = false;
    const look = async () => {
      const found = await lookGently(lines, () => isStale);
      if (found && !isStale) setPairs((before) => (isSame(before, found) ? before : found));
    };
    const timer = setTimeout(() => void look(), SETTLED_AFTER);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [lines, isComplete]);
  return pairs;
}

/** Between two steps the page does what waits; undefined when nobody wants to know any more. */
async function lookGently(
  lines: readonly ProspectLine[],
  isStale: () => boolean,
): Promise<MaybeSame[] | undefined> {
  const looking = lookForDuplicates(lines);
  while (!isStale()) {
    const step = looking.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return undefined;
}

const isSame = (before: readonly MaybeSame[], now: readonly MaybeSame[]) =>
  before.length === now.length && before.every((pair, index) => pair.join() === now[index]?.join());
