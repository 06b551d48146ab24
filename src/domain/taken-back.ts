/** Facts on their way back from a change of ours: what was changed since, by whom ever, stays. */
import type { ProspectFacts } from "./prospect";

/** Of what `made` has and `before` had not, nothing is left; a field changed since stays as it is now. */
export function takenBack(
  now: ProspectFacts,
  before: ProspectFacts,
  made: ProspectFacts,
): ProspectFacts {
  const tags = without(now.tags, before.tags, made.tags);
  const maybe = without(now.maybeSameAs, before.maybeSameAs, made.maybeSameAs);
  const { tags: _, maybeSameAs: __, ...facts } = withOld(now, before, made);
  return {
    ...facts,
    handleKeys: without(now.handleKeys, before.handleKeys, made.handleKeys),
    ...((tags.length > 0 || before.tags) && { tags }),
    ...((maybe.length > 0 || before.maybeSameAs) && { maybeSameAs: maybe }),
  };
}

/** Field by field: what is as it was made becomes what it was before. */
function withOld(now: ProspectFacts, before: ProspectFacts, made: ProspectFacts): ProspectFacts {
  const isSame = (key: string) => JSON.stringify(at(now, key)) === JSON.stringify(at(made, key));
  const own = Object.entries(now).filter(([key]) => !isSame(key));
  const old = Object.entries(before).filter(([key]) => isSame(key));
  const { id, name, handleKeys, stage, createdAt } = now;
  return { id, name, handleKeys, stage, createdAt, ...Object.fromEntries([...own, ...old]) };
}

const at = (facts: object, key: string): unknown =>
  Object.getOwnPropertyDescriptor(facts, key)?.value;

/** What came by the change, and was not there before as well, goes; what went by it comes back. */
function without<T>(now: readonly T[] = [], before: readonly T[] = [], made: readonly T[] = []) {
  const gone = before.filter((one) => !made.includes(one) && !now.includes(one));
  return [...gone, ...now.filter((one) => before.includes(one) || !made.includes(one))];
}
