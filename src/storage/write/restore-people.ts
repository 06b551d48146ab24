/**
 * Takes a part of a backup into the list, in the caller's transaction, which has `prospects` and `events`.
 * Each person comes together with who they are here by the rules of `domain/joined.ts`, and their row is
 * derived anew from the log that comes of it.
 */
import Dexie from "dexie";
import type { BackupPerson } from "~domain/backup";
import type { LoggedEvent } from "~domain/event";
import type { EventId, ProspectId } from "~domain/ids";
import type { Fate } from "~domain/joined";
import { isSameFacts, joinedFacts } from "~domain/joined-facts";
import { gainedEvents, renamed } from "~domain/joined-log";
import type { ProspectFacts } from "~domain/prospect";
import type { Rules } from "~domain/rules";
import type { RekindleDatabase } from "../database";
import { factsOf } from "../read/prospects";
import { eventsOf, rowOf } from "./append-events";

export interface Comer {
  person: BackupPerson;
  fate: Fate;
}

/** Who is in the list by now: their facts and log before, if they were in it, and as they become. */
interface Joining {
  before?: ProspectFacts;
  facts: ProspectFacts;
  log: LoggedEvent[];
  gained: LoggedEvent[];
}

/** `isThere` tells whether somebody is in the list by now. Returns how many events their logs have gained. */
export async function restorePeople(
  db: RekindleDatabase,
  comers: readonly Comer[],
  isThere: (id: ProspectId) => boolean,
  rules: Rules,
): Promise<number> {
  const ids = [...new Set(comers.map(({ fate }) => fate.id))];
  const joinings = await readThere(db, ids.filter(isThere));
  for (const { person, fate } of comers) {
    const there = joinings.get(fate.id);
    const facts = joinedFacts(person.facts, fate, there?.facts);
    const log = there?.log ?? [];
    const gained = gainedEvents(log, person.log, fate.id);
    joinings.set(fate.id, {
      ...there,
      facts,
      log: [...log, ...gained],
      gained: [...(there?.gained ?? []), ...gained],
    });
  }
  const changed = await withEvents(db, [...joinings.values()].filter(isChanged));
  await db.prospects.bulkPut(changed.map(({ facts, log }) => rowOf(facts, log, rules)));
  return changed.reduce((sum, { gained }) => sum + gained.length, 0);
}

async function readThere(
  db: RekindleDatabase,
  ids: readonly ProspectId[],
): Promise<Map<ProspectId, Joining>> {
  const rows = await db.prospects.bulkGet([...ids]);
  const logs = await Promise.all(ids.map((id) => eventsOf(db, id).toArray()));
  return new Map(
    rows.flatMap((row, index) => {
      if (row === undefined) return [];
      const before = factsOf(row);
      return [[row.id, { before, facts: before, log: logs[index] ?? [], gained: [] }] as const];
    }),
  );
}

function isChanged({ before, facts, gained }: Joining): boolean {
  return gained.length > 0 || before === undefined || !isSameFacts(before, facts);
}

/** Writes what they have gained. What is in somebody else's log here is copied under ids of its own. */
async function withEvents(db: RekindleDatabase, joinings: readonly Joining[]): Promise<Joining[]> {
  const taken = await addedBut(
    db,
    joinings.flatMap(({ gained }) => gained),
  );
  if (taken.size === 0) return [...joinings];
  const copied = joinings.map((joining) => {
    const ids = new Map(
      joining.gained.flatMap(({ id }) =>
        taken.has(id) ? [[id, copyId(id, joining.facts.id)]] : [],
      ),
    );
    const copies = (events: readonly LoggedEvent[]) => events.map((event) => renamed(event, ids));
    return ids.size === 0
      ? joining
      : { ...joining, log: copies(joining.log), gained: copies(joining.gained) };
  });
  await db.events.bulkPut(copied.flatMap(({ gained }) => gained));
  return copied;
}

const copyId = (id: EventId, of: ProspectId): EventId =>
  `event:${id.slice("event:".length, 60)}~${of.slice("prospect:".length, 40)}`;

/** Adds events; returns the ids of those that are there already, which stay as they are. */
async function addedBut(
  db: RekindleDatabase,
  events: readonly LoggedEvent[],
): Promise<ReadonlySet<EventId>> {
  try {
    await db.events.bulkAdd([...events]);
    return new Set();
  } catch (error) {
    // Caught, it does not end the transaction; anything else has to.
    if (!(error instanceof Dexie.BulkError) || !error.failures.every(isThereAlready)) throw error;
    const taken = Object.keys(error.failuresByPos).map((position) => events[Number(position)]);
    return new Set(taken.flatMap((event) => (event ? [event.id] : [])));
  }
}

const isThereAlready = ({ name }: Error) => name === Dexie.errnames.Constraint;
