/**
 * Changes one fact of many people, in parts. How they were is written down before the first of them
 * is changed, so that a worker that is stopped half way leaves nothing that cannot be taken back; how
 * far it came is written with each part, so that the same command again only does what is left.
 */
import type { ProspectId } from "~domain/ids";
import type { ProspectFacts } from "~domain/prospect";
import type { Body, Reply } from "~messages/contract";
import type { RekindleDatabase, WayBack } from "~storage/database";
import { factsOf } from "~storage/read/prospects";
import { findSelectionBatch, findWayBack } from "~storage/read/state";
import { changeEach } from "~storage/write/change-facts";
import type { ActionContext } from "./context";
import { changed, changedBack, changedFactsOf } from "./many-change";
import { partsOf } from "./parts";

export async function changeMany(
  context: ActionContext,
  { commandId, prospectIds, change }: Body<"change-many">,
): Promise<Reply<"change-many">> {
  const { db, zone } = context;
  const known = await findWayBack(db);
  const isAgain = known?.commandId === commandId;
  // What another command has come after, or what has been undone, is over.
  const isOver = isAgain && (await findSelectionBatch(db))?.commandId !== commandId;
  const { people } = isAgain ? known : await writeDown(context, { commandId, change }, prospectIds);
  let until = 0;
  for (const part of isOver ? [] : partsOf(people)) {
    until += part.length;
    await changePart(db, { commandId, until }, () =>
      changeEach(db, part.map(idOf), (facts) => changed(facts, change), zone),
    );
  }
  return { kind: "changed", count: people.length };
}

const idOf = ({ id }: { id: ProspectId }) => id;

/** Unless it is done, or undone meanwhile. */
function changePart(
  db: RekindleDatabase,
  { commandId, until }: { commandId: string; until: number },
  work: () => Promise<void>,
): Promise<void> {
  return db.transaction("rw", db.prospects, db.events, db.state, async () => {
    const batch = await findSelectionBatch(db);
    const isOwn = batch?.commandId === commandId;
    if (batch === undefined || (isOwn && batch.count >= until)) return;
    await work();
    // Of two commands at once, the later one is what is offered to be undone.
    if (isOwn) await db.state.put({ name: "selection-batch", value: { ...batch, count: until } });
  });
}

/** How everyone is before it. */
async function writeDown(
  { db, now }: ActionContext,
  command: Omit<WayBack, "people">,
  prospectIds: readonly ProspectId[],
): Promise<WayBack> {
  const people: WayBack["people"] = [];
  for (const part of partsOf([...new Set(prospectIds)]))
    for (const row of await db.prospects.bulkGet(part))
      if (row !== undefined) people.push(changedFactsOf(factsOf(row)));
  const wayBack = { ...command, people };
  const { commandId } = command;
  await db.transaction("rw", db.state, async () => {
    await db.state.put({ name: "way-back", value: wayBack });
    const value = { commandId, what: "change-many" as const, count: 0, at: now };
    await db.state.put({ name: "selection-batch", value });
  });
  return wayBack;
}

/**
 * Everyone's field as it was, but where the rep has set it since; returns how many they are. Done twice, it
 * changes nothing more and says the same.
 */
export async function goBack({ db, zone }: ActionContext, wayBack: WayBack): Promise<number> {
  const { change, people, backCount } = wayBack;
  if (backCount !== undefined) return backCount;
  let count = 0;
  for (const part of partsOf(people)) {
    const before = new Map(part.map((one) => [one.id, one]));
    const back = (facts: ProspectFacts) => {
      const was = changedBack(facts, change, before.get(facts.id) ?? facts);
      if (was !== facts) count += 1;
      return was;
    };
    await changeEach(db, part.map(idOf), back, zone);
  }
  // The command is remembered: told again, it is over.
  const value = { ...wayBack, people: [], backCount: count };
  await db.state.put({ name: "way-back", value });
  return count;
}
