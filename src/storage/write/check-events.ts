/**
 * Looks through the log: an event that cannot be read, makes no sense or is of nobody is put aside, and
 * the person it was of is derived anew from the rest. Looking writes nothing; what is found is looked at
 * again in the transaction that changes it, for it may have changed meanwhile.
 */
import { type EventId, isProspectId, type ProspectId } from "~domain/ids";
import type { Moment } from "~domain/moment";
import { isSoundEvent, isSoundFacts } from "~domain/sound";
import type { RekindleDatabase } from "../database";
import { type RawRow, readEach, readOne } from "../read/each-row";
import { getRules } from "../read/state";
import { derivedRow, soundLog } from "./derived-row";
import { moveAside } from "./set-aside";

const BATCH = 1_000;

export interface BatchChecked {
  /** The last key looked at; undefined when there are no more. */
  after: string | undefined;
  lookedAt: number;
  mended: number;
  setAside: number;
}

export async function checkEvents(
  db: RekindleDatabase,
  after: string,
  moment: Moment,
): Promise<BatchChecked> {
  const keys = await db.events.where(":id").above(after).limit(BATCH).primaryKeys();
  const rows = await readEach<EventId>(db.events, keys);
  const owners = new Set(rows.flatMap(({ row }) => ownerOf(row) ?? []));
  const known = new Set(
    await db.prospects
      .where(":id")
      .anyOf([...owners])
      .primaryKeys(),
  );
  const broken = rows.filter(({ row }) => !isSoundEvent(row) || !known.has(row.prospectId));
  return {
    after: keys.length < BATCH ? undefined : keys.at(-1),
    lookedAt: keys.length,
    mended: 0,
    setAside: broken.length === 0 ? 0 : await putAside(db, broken, moment),
  };
}

function putAside(
  db: RekindleDatabase,
  broken: readonly RawRow<EventId>[],
  { now, zone }: Moment,
): Promise<number> {
  const { events, prospects, state, setAside } = db;
  return db.transaction("rw", [events, prospects, state, setAside], async () => {
    const isBroken = async (row: unknown) =>
      !isSoundEvent(row) || (await prospects.where(":id").equals(row.prospectId).count()) === 0;
    const keys = broken.map(({ key }) => key);
    const moved = await moveAside(db, "events", keys, now, isBroken);
    const owners = new Set(moved.flatMap(({ row }) => ownerOf(row) ?? []));
    for (const id of owners) await deriveAgain(db, id, zone);
    return moved.length;
  });
}

/** Whose row is damaged itself is seen to when the people are looked at. */
async function deriveAgain(db: RekindleDatabase, id: ProspectId, zone: string): Promise<void> {
  const row = await readOne<ProspectId>(db.prospects, id);
  if (!isSoundFacts(row)) return;
  const made = derivedRow(row, await soundLog(db, id), await getRules(db, zone));
  if (made) await db.prospects.put(made);
}

function ownerOf(row: unknown): ProspectId | undefined {
  if (typeof row !== "object" || row === null || !("prospectId" in row)) return undefined;
  return isProspectId(row.prospectId) ? row.prospectId : undefined;
}
