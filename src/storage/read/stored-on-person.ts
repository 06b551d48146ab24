/**
 * Every row that says something of one person, wherever it is. Ways back and parts of lists on their
 * way hold many people: only what is about this one is taken from them.
 */
import Dexie from "dexie";
import type { LoggedEvent } from "~domain/event";
import type { ProspectId } from "~domain/ids";
import { type Announced, keysOf } from "~domain/nudge";
import type { PendingSend } from "~domain/pending-send";
import type { ProspectFacts } from "~domain/prospect";
import type { PartRow, ProspectRow, RekindleDatabase, StateRow } from "../database";
import { factsOf } from "./prospects";

export interface StoredOnPerson {
  facts: ProspectFacts;
  row: ProspectRow;
  log: LoggedEvent[];
  announced: Announced[];
  sends: PendingSend[];
  waysBack: WayBackOf[];
  setAside: unknown[];
}

/** `of` says what it takes back, or what it is a part of. */
interface WayBackOf {
  of: string;
  stored: unknown;
}

/** Undefined for somebody who is not in the list. */
export async function readStoredOn(
  db: RekindleDatabase,
  id: ProspectId,
): Promise<StoredOnPerson | undefined> {
  const row = await db.prospects.get(id);
  if (row === undefined) return undefined;
  const [log, announced, sends, states, setAside, parts] = await Promise.all([
    db.events.where("[prospectId+at]").between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray(),
    db.nudges.where("key").startsWith(keysOf(id)).toArray(),
    db.pendingSends.filter(({ prospectIds }) => prospectIds.includes(id)).toArray(),
    db.state.toArray(),
    db.setAside.filter((one) => mentions(one, id)).toArray(),
    readParts(db, row),
  ]);
  return {
    facts: factsOf(row),
    row,
    log,
    announced,
    sends: sends.map(withoutOthers),
    waysBack: [...states.flatMap((state) => inState(state, id)), ...parts],
    setAside,
  };
}

const mentions = (row: unknown, id: string) => (JSON.stringify(row) ?? "").includes(`"${id}"`);

/** A message may be to several people; who else got it is not this person's to know. */
function withoutOthers({ prospectIds: _, weakIds: __, ...send }: PendingSend & Recipients) {
  return send;
}
interface Recipients {
  prospectIds: unknown;
  weakIds: unknown;
}

function inState(state: StateRow, id: ProspectId): WayBackOf[] {
  if (state.name === "way-back")
    return state.value.people
      .filter((one) => one.id === id)
      .map((stored) => ({ of: "change-many", stored: { change: state.value.change, ...stored } }));
  if (state.name === "last-edit" && state.value.before.id === id)
    return [{ of: "edit", stored: state.value }];
  // Whoever was merged into this person is this person.
  if (state.name === "merge" && state.value.keep.id === id) {
    const { at, keep, other, events } = state.value;
    return [{ of: "merge", stored: { at, keep, other, events } }];
  }
  return [];
}

/** One part at a time: a long list in memory as a whole would be too much. */
async function readParts(db: RekindleDatabase, row: ProspectRow): Promise<WayBackOf[]> {
  const found: WayBackOf[] = [];
  await db.parts.each(({ jobId, at, part }) => {
    for (const stored of ofPart(part, row))
      found.push({ of: PART_NAMES[part.kind], stored: { jobId, at, ...stored } });
  });
  return found;
}

function ofPart(part: PartRow["part"], { id, email, linkedinUrl }: ProspectRow): object[] {
  if (part.kind === "backup") return part.people.filter(({ facts }) => facts.id === id);
  if (part.kind === "waiting")
    return part.people.filter(
      (one) =>
        (email !== undefined && one.email === email) ||
        (linkedinUrl !== undefined && one.linkedinUrl === linkedinUrl),
    );
  return [
    ...part.added.filter((one) => one === id).map(() => ({ isAdded: true })),
    ...part.changed.filter(({ before }) => before.id === id),
  ];
}

const PART_NAMES: Record<PartRow["part"]["kind"], string> = {
  waiting: "list-on-its-way",
  backup: "backup-on-its-way",
  done: "import",
};
