/** What is known of somebody who was in the list twice, and how two become of them again. */
import type { LoggedEvent } from "./event";
import type { EventId, ProspectId } from "./ids";
import type { ProspectFacts } from "./prospect";
import { tidyTags } from "./tags";
import { takenBack } from "./taken-back";

/** In doubt what is known of the first counts; nothing that was known of either is lost. */
export function mergedFacts(keep: ProspectFacts, other: ProspectFacts): ProspectFacts {
  const tags = tidyTags([...(keep.tags ?? []), ...(other.tags ?? [])]);
  const notes = [...new Set([keep.notes, other.notes])].filter(Boolean).join("\n\n");
  const isThird = (id: ProspectId) => id !== keep.id && id !== other.id;
  const apart = both(keep.notSameAs, other.notSameAs).filter(isThird);
  const maybe = both(keep.maybeSameAs, other.maybeSameAs).filter(
    (id) => isThird(id) && !apart.includes(id),
  );
  const { notSameAs: _, maybeSameAs: __, ...known } = { ...other, ...keep };
  return {
    ...known,
    handleKeys: both(keep.handleKeys, other.handleKeys),
    // Where everyone begins, nobody has put them.
    stage: keep.stage === "new" ? other.stage : keep.stage,
    createdAt: Math.min(keep.createdAt, other.createdAt),
    ...(known.interestedAt !== undefined && {
      interestedAt: Math.min(keep.interestedAt ?? Infinity, other.interestedAt ?? Infinity),
    }),
    ...(notes !== "" && { notes }),
    ...(tags.length > 0 && { tags }),
    ...(apart.length > 0 && { notSameAs: apart }),
    ...(maybe.length > 0 && { maybeSameAs: maybe }),
  };
}

/** They are somebody else, and what a list said of the two is settled. */
export function keptApart(facts: ProspectFacts, otherId: ProspectId): ProspectFacts {
  const { maybeSameAs = [], ...rest } = facts;
  const maybe = maybeSameAs.filter((id) => id !== otherId);
  return {
    ...rest,
    notSameAs: both(facts.notSameAs, [otherId]),
    ...(maybe.length > 0 && { maybeSameAs: maybe }),
  };
}

/** The first as before it was merged; what the rep has changed since stays. */
export function partedFacts(
  now: ProspectFacts,
  keep: ProspectFacts,
  other: ProspectFacts,
): ProspectFacts {
  return { ...takenBack(now, keep, mergedFacts(keep, other)), id: keep.id };
}

function both<T>(one: readonly T[] = [], other: readonly T[] = []): T[] {
  return [...new Set([...one, ...other])];
}

/** Of what happened since, what is about something in the other's log: it goes back with it. */
export function belongingTo(
  log: readonly LoggedEvent[],
  since: readonly LoggedEvent[],
): LoggedEvent[] {
  const ids = new Set(log.map(({ id }) => id));
  const found: LoggedEvent[] = [];
  for (const event of since.toSorted((a, b) => a.recordedAt - b.recordedAt)) {
    const about = aboutOf(event);
    if (about === undefined || !ids.has(about)) continue;
    ids.add(event.id);
    found.push(event);
  }
  return found;
}

function aboutOf(event: LoggedEvent): EventId | undefined {
  if (event.kind === "retracted") return event.eventId;
  if (event.kind === "promise-closed" || event.kind === "promise-moved") return event.promiseId;
  return undefined;
}
