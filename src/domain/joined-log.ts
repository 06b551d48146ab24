/** How the log of a person out of a backup comes together with the one they have here; see `joined.ts`. */
import type { LoggedEvent } from "./event";
import type { EventId, ProspectId } from "./ids";

/** What a log gains by another one. The events are those of `id` from then on. */
export function gainedEvents(
  here: readonly LoggedEvent[],
  brought: readonly LoggedEvent[],
  id: ProspectId,
): LoggedEvent[] {
  const ids = new Set(here.map((event) => event.id));
  const names = new Map(here.map((event) => [nameOf(event), event.id]));
  const same = new Map<EventId, EventId>();
  const gained: LoggedEvent[] = [];
  for (const event of brought) {
    const twin = names.get(nameOf(event));
    if (twin !== undefined && twin !== event.id) same.set(event.id, twin);
    if (twin !== undefined || ids.has(event.id)) continue;
    ids.add(event.id);
    names.set(nameOf(event), event.id);
    gained.push({ ...event, prospectId: id });
  }
  return same.size === 0 ? gained : gained.map((event) => renamed(event, same));
}

const nameOf = ({ source, messageKey }: LoggedEvent) => JSON.stringify([source, messageKey]);

/** The event with the ids it has and names as `ids` says. */
export function renamed(event: LoggedEvent, ids: ReadonlyMap<EventId, EventId>): LoggedEvent {
  const id = ids.get(event.id) ?? event.id;
  if (event.kind === "retracted")
    return { ...event, id, eventId: ids.get(event.eventId) ?? event.eventId };
  if (event.kind === "promise-moved" || event.kind === "promise-closed")
    return { ...event, id, promiseId: ids.get(event.promiseId) ?? event.promiseId };
  return { ...event, id };
}
