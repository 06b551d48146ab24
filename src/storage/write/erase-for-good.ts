/**
 * Erases people so that nothing in the database tells of them any more: besides what goes when an adding
 * is taken back, also what waits in imports or would undo them, what was put aside as damaged, and what
 * others' rows say of them. A keyed hash is left of each address, so that no list or backup brings them
 * back unnoticed. One transaction: they are there with everything, or gone with everything.
 */
import type { Table } from "dexie";
import type { BackupPerson } from "~domain/backup";
import type { ProspectId } from "~domain/ids";
import type { ImportPart } from "~domain/import-job";
import type { ListedPerson } from "~domain/listed-person";
import type { PartRow, ProspectRow, RekindleDatabase, SetAsideRow } from "../database";
import { erasableKeysOf, identifyingKeys } from "../erased-hashes";
import { handleKeysOf } from "../read/prospects";
import { rememberErased } from "./erase-hashes";
import { eraseProspects } from "./erase-prospect";

/** Returns how many of them there were. Whoever is gone already changes nothing. */
export function eraseForGood(
  db: RekindleDatabase,
  ids: readonly ProspectId[],
  now: number,
): Promise<number> {
  return db.transaction("rw", tablesErased(db), async () => {
    const found = await db.prospects.bulkGet([...ids]);
    const rows = found.filter((row) => row !== undefined);
    const gone = { ids: new Set(ids), keys: new Set(rows.flatMap(keysOf)) };
    if (rows.length > 0) await rememberErased(db, rows.flatMap(erasableKeysOf), now);
    await eraseProspects(db, ids);
    await dropMentions(db, rows, gone.ids);
    await dropFromParts(db, gone);
    await dropSetAside(db, gone.ids);
    return rows.length;
  });
}

/** What a transaction of the caller's has to hold. */
export function tablesErased(db: RekindleDatabase): Table[] {
  const { prospects, events, pendingSends, nudges, state, parts, erased, setAside } = db;
  return [prospects, events, pendingSends, nudges, state, parts, erased, setAside];
}

interface Gone {
  ids: ReadonlySet<ProspectId>;
  /** Handle keys. */
  keys: ReadonlySet<string>;
}

const keysOf = ({ handleKeys }: Pick<ProspectRow, "handleKeys">) => identifyingKeys(handleKeys);

/** Both of two who are kept apart, or may be the same, name each other; so nobody else is to be read. */
async function dropMentions(
  db: RekindleDatabase,
  rows: readonly ProspectRow[],
  gone: ReadonlySet<ProspectId>,
): Promise<void> {
  const named = rows.flatMap((row) => [...(row.notSameAs ?? []), ...(row.maybeSameAs ?? [])]);
  const others = [...new Set(named)].filter((id) => !gone.has(id));
  if (others.length === 0) return;
  await db.prospects
    .where("id")
    .anyOf(others)
    .modify((row) => {
      for (const field of ["notSameAs", "maybeSameAs"] as const) {
        const left = row[field]?.filter((id) => !gone.has(id)) ?? [];
        if (left.length > 0) row[field] = left;
        else delete row[field];
      }
    });
}

async function dropFromParts(db: RekindleDatabase, gone: Gone): Promise<void> {
  for (const key of await db.parts.toCollection().primaryKeys()) {
    const row = await db.parts.get(key);
    const part = row && without(row.part, gone);
    if (part && part !== row.part) await db.parts.put({ ...row, part });
  }
}

/** The same part when it tells of nobody who is gone. */
function without(part: PartRow["part"], { ids, keys }: Gone): PartRow["part"] {
  if (part.kind === "done") return withoutDone(part, ids);
  if (part.kind === "waiting") {
    const people = part.people.filter((one) => !isListed(one, keys));
    return people.length < part.people.length ? { ...part, people } : part;
  }
  // Out of a backup of another computer they have another id.
  const isLeft = ({ facts }: BackupPerson) =>
    !ids.has(facts.id) && !keysOf(facts).some((key) => keys.has(key));
  const people = part.people.filter(isLeft);
  return people.length < part.people.length ? { ...part, people } : part;
}

type Done = Extract<ImportPart, { kind: "done" }>;

function withoutDone(part: Done, ids: ReadonlySet<ProspectId>): Done {
  const isLeft = (index: number) => !ids.has(part.added[index] ?? "prospect:");
  const added = part.added.filter((_, index) => isLeft(index));
  // Of each of them its own.
  const prints = part.prints.filter((_, index) => isLeft(index));
  const changed = part.changed.filter(({ before }) => !ids.has(before.id));
  const isSame = added.length === part.added.length && changed.length === part.changed.length;
  return isSame ? part : { ...part, added, prints, changed };
}

function isListed(
  { email, otherEmails = [], linkedinUrl }: ListedPerson,
  keys: ReadonlySet<string>,
): boolean {
  const own = [
    ...handleKeysOf(email, linkedinUrl),
    ...otherEmails.flatMap((one) => handleKeysOf(one, undefined)),
  ];
  return identifyingKeys(own).some((key) => keys.has(key));
}

async function dropSetAside(db: RekindleDatabase, ids: ReadonlySet<ProspectId>): Promise<void> {
  const aside = await db.setAside.toArray();
  const theirs = aside.filter((row) => ofWhom(row, ids)).map(({ id }) => id);
  if (theirs.length > 0) await db.setAside.bulkDelete(theirs);
}

/** The row itself may not be what it should; its key is of the table's own. */
function ofWhom({ id, row }: SetAsideRow, ids: ReadonlySet<string>): boolean {
  if ([...ids].some((one) => id.endsWith(one))) return true;
  if (typeof row !== "object" || row === null) return false;
  const named = [Reflect.get(row, "id"), Reflect.get(row, "prospectId")];
  return named.some((one) => typeof one === "string" && ids.has(one));
}
