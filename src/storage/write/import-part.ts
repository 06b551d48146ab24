/**
 * One part of an import on its way in. Everything of it is one transaction: the people, the way back in
 * the place of the part, and how far the import is. So a part is in or it is not, whenever the worker
 * dies, and nobody comes in twice.
 */

import type { ProspectId } from "~domain/ids";
import { decide } from "~domain/import-decision";
import {
  type ImportCounts,
  type ImportJob,
  idsOf,
  MOST_IN_PART,
  printOf,
} from "~domain/import-job";
import { KnownPeople, listedOf } from "~domain/known-people";
import type { ListedPerson } from "~domain/listed-person";
import type { ProspectFacts } from "~domain/prospect";
import type { Rules } from "~domain/rules";
import { indexedWordsOf } from "~domain/search-words";
import { type Standing, standingOf } from "~domain/standing";
import type { ProspectRow, RekindleDatabase } from "../database";
import type { HandleIndex } from "../read/handle-index";
import { importTerms } from "../read/import-terms";
import { findPart } from "../read/imports";
import { meet } from "../read/known-people";
import { getRules } from "../read/state";
import { eventsOf, rowOf } from "./append-events";

/** The next part of a running import, if there is one left. `zone` is the rep's. */
export async function takePartIn(
  db: RekindleDatabase,
  importId: string,
  zone: string,
  handles: HandleIndex,
): Promise<void> {
  const { prospects, events, state, parts, imports, erased } = db;
  const tables = [prospects, events, state, parts, imports, erased];
  const made = await db.transaction("rw", tables, async () => {
    const job = await imports.get(importId);
    if (job?.state !== "running" || job.doneParts >= job.partCount) return [];
    const index = job.doneParts;
    const row = await findPart(db, importId, index);
    const people = row?.part.kind === "waiting" ? row.part.people : [];
    const { counts, before, after } = await decideAll(db, job, people, handles);
    const all = [...after.values()];
    const added = all.filter(({ id }) => !before.has(id));
    const changed = all.flatMap((facts) => {
      const old = before.get(facts.id);
      return old === undefined ? [] : [{ before: old, after: facts }];
    });
    await write(db, added, changed, zone);
    if (row)
      await parts.put({
        ...row,
        part: {
          kind: "done",
          added: added.map(({ id }) => id),
          prints: added.map(printOf),
          changed,
        },
      });
    await imports.put({ ...job, counts, doneParts: index + 1 });
    return all;
  });
  handles.noteOwn(made);
}

interface Decided {
  /** Of the whole import. */
  counts: ImportCounts;
  /** Those who were there before this part, and have changed. */
  before: Map<ProspectId, ProspectFacts>;
  after: Map<ProspectId, ProspectFacts>;
}

async function decideAll(
  db: RekindleDatabase,
  job: ImportJob,
  people: readonly ListedPerson[],
  handles: HandleIndex,
): Promise<Decided> {
  const terms = await importTerms(db, job, job.at);
  const listed = people.map(listedOf);
  const known = await meet(db, listed, new KnownPeople(), await fresh(handles, job));
  const counts = { ...job.counts };
  const [before, after]: [Decided["before"], Decided["after"]] = [new Map(), new Map()];
  for (const [place, one] of listed.entries()) {
    const { fate, made } = decide(one, known, terms, idOf(job, place));
    counts[fate] += 1;
    for (const facts of made) {
      const old = known.get(facts.id);
      if (old && !after.has(facts.id)) before.set(facts.id, old);
      after.set(facts.id, facts);
      known.put(facts);
    }
  }
  return { counts, before, after };
}

/** To read all is worth it when many are still to be looked up. */
async function fresh(
  handles: HandleIndex,
  { partCount, doneParts }: ImportJob,
): Promise<HandleIndex | undefined> {
  if (!handles.isFresh() && partCount - doneParts >= handles.worthParts) await handles.read();
  return handles.isFresh() ? handles : undefined;
}

/** By their place in the list, and not by its line, of which nobody warrants that it is there once. */
const idOf = ({ id, doneParts }: ImportJob, place: number): ProspectId =>
  `${idsOf(id)}${doneParts * MOST_IN_PART + place + 1}`;

async function write(
  db: RekindleDatabase,
  added: readonly ProspectFacts[],
  changed: readonly { after: ProspectFacts }[],
  zone: string,
): Promise<void> {
  // Nothing, written, would count as a change: whose each address is would have to be read anew.
  if (added.length > 0) await db.prospects.bulkAdd(newRows(added, await getRules(db, zone)));
  const after = changed.map((one) => one.after);
  if (after.length > 0) await putFacts(db, after, zone);
}

/** As `rowOf` makes them. Without a log, what follows is the same for many, and they are a hundred thousand. */
function newRows(people: readonly ProspectFacts[], rules: Rules): ProspectRow[] {
  const standings = new Map<string, Standing>();
  return people.map((facts) => {
    const { stage, source, cadenceId, createdAt, interestedAt, theirZone } = facts;
    const key = JSON.stringify([stage, source, cadenceId, createdAt, interestedAt, theirZone]);
    const standing = standings.get(key) ?? standingOf(facts, [], rules);
    standings.set(key, standing);
    return { ...facts, ...standing, words: indexedWordsOf(facts) };
  });
}

/** In the caller's transaction. What follows from their logs is derived again. */
export async function putFacts(
  db: RekindleDatabase,
  people: readonly ProspectFacts[],
  zone: string,
): Promise<void> {
  const rules = await getRules(db, zone);
  const logs = await Promise.all(people.map(({ id }) => eventsOf(db, id).toArray()));
  await db.prospects.bulkPut(people.map((facts, index) => rowOf(facts, logs[index] ?? [], rules)));
}
