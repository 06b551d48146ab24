/**
 * A whole backup, in the caller's one transaction over everything it touches: if anything goes wrong on
 * the way, the database itself takes back all of it. Nothing but the database is waited for in here, or
 * the transaction would end half way.
 */
import Dexie from "dexie";
import type { BackupPerson, BackupState } from "~domain/backup";
import type { ProspectId } from "~domain/ids";
import { fateOf, type Here } from "~domain/joined";
import { rulesOf } from "~domain/rules";
import type { LastRestore, RekindleDatabase } from "../database";
import { type ErasedIndex, readErased } from "../read/erased";
import { readHere, wouldComeBack } from "../read/here";
import { getRulesSettings } from "../read/state";
import { forgetErased } from "./erase-hashes";
import { renameMentions } from "./restore-mentions";
import { type Comer, restorePeople } from "./restore-people";
import { restoreErased, restoreNudges, restoreSettings } from "./restore-state";

export interface RestoreOrder {
  restoreId: string;
  partCount: number;
  state: BackupState;
  withSettings: boolean;
  bringsBack: boolean;
}

export type RestoreCounts = Omit<LastRestore, "restoreId">;

/** The parts of this restore that wait. */
export function stagedParts(db: RekindleDatabase, restoreId: string) {
  return db.parts
    .where("[jobId+index]")
    .between([restoreId, Dexie.minKey], [restoreId, Dexie.maxKey]);
}

/** `zone` is the rep's. */
export async function restoreAll(
  db: RekindleDatabase,
  { restoreId, partCount, state, withSettings, bringsBack }: RestoreOrder,
  zone: string,
): Promise<RestoreCounts> {
  const course = await begin(db, bringsBack);
  const rules = rulesOf(withSettings ? state.rules : await getRulesSettings(db), zone);
  const { here, written, renamed, leftOut, counts } = course;
  for (let index = 0; index < partCount; index += 1) {
    const comers = (await peopleOf(db, restoreId, index)).flatMap((one) => comerOf(one, course));
    const isThere = (id: ProspectId) => here.people.has(id) || written.has(id);
    counts.eventCount += await restorePeople(db, comers, isThere, rules);
    for (const { fate } of comers) written.add(fate.id);
  }
  await renameMentions(db, course.mentioning, renamed, leftOut);
  await restoreNudges(db, state, renamed, leftOut);
  await restoreErased(db, state.erased);
  if (course.back.length > 0) await forgetErased(db, course.back);
  if (withSettings) await restoreSettings(db, state);
  return counts;
}

/** How far a restore is. */
interface Course {
  here: Here;
  erased: ErasedIndex;
  bringsBack: boolean;
  written: Set<ProspectId>;
  /** Who is somebody of another id here. */
  renamed: Map<string, ProspectId>;
  /** Who names others, by their ids in the backup. */
  mentioning: Set<ProspectId>;
  leftOut: Set<string>;
  /** By what those were remembered who come back. */
  back: string[];
  counts: RestoreCounts;
}

async function begin(db: RekindleDatabase, bringsBack: boolean): Promise<Course> {
  return {
    here: await readHere(db),
    erased: await readErased(db),
    bringsBack,
    written: new Set(),
    renamed: new Map(),
    mentioning: new Set(),
    leftOut: new Set(),
    back: [],
    counts: { addedCount: 0, joinedCount: 0, eventCount: 0, erasedCount: 0 },
  };
}

function comerOf(person: BackupPerson, course: Course): Comer[] {
  const { facts } = person;
  const fate = fateOf(facts, course.here);
  if (wouldComeBack(facts, fate, course.here, course.erased)) {
    if (!course.bringsBack) {
      if (fate.kind === "new") course.leftOut.add(facts.id);
      course.counts.erasedCount += 1;
      return [];
    }
    course.back.push(...facts.handleKeys, facts.id);
  }
  if (fate.id !== facts.id) course.renamed.set(facts.id, fate.id);
  if (facts.notSameAs ?? facts.maybeSameAs) course.mentioning.add(fate.id);
  if (fate.kind === "new") course.counts.addedCount += 1;
  else course.counts.joinedCount += 1;
  return [{ person, fate }];
}

async function peopleOf(db: RekindleDatabase, restoreId: string, index: number) {
  const row = await db.parts.get([restoreId, index]);
  if (row?.part.kind !== "backup") throw new Error("A part of the backup is not there.");
  return row.part.people;
}
