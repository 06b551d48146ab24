/**
 * Writes down what the rep did or decided about many people at once. The events share the command's id as
 * their key, so that a retry changes nothing and one command takes all of them back, also when the
 * worker was stopped half way: each part says in the same transaction that there is something to undo.
 */
import type { Channel } from "~domain/channel";
import type { LoggedEvent } from "~domain/event";
import type { EventId, ProspectId } from "~domain/ids";
import type { Body, Reply } from "~messages/contract";
import type { AboutAll, Batch, RekindleDatabase, StateRow } from "~storage/database";
import { findBatch, findSelectionBatch } from "~storage/read/state";
import { appendEvents } from "~storage/write/append-events";
import type { ActionContext } from "./context";
import { partsOf } from "./parts";

type Decision =
  | { prospectId: ProspectId; kind: "snoozed"; untilAt: number }
  | { prospectId: ProspectId; kind: "parked"; untilOn: string; reason?: string }
  | { prospectId: ProspectId; kind: "touch"; channel: Channel; seenBy: "hand" }
  | { prospectId: ProspectId; kind: "promise-closed"; promiseId: EventId; how: "kept" };

/** Returns of how many it is in the log now. */
export async function logMany(
  context: ActionContext,
  { commandId, what }: Pick<Batch, "commandId" | "what">,
  decisions: readonly Decision[],
): Promise<number> {
  const { now } = context;
  let count = 0;
  for (const part of partsOf(decisions)) {
    const events = part.map(
      (decision): LoggedEvent => ({
        ...decision,
        id: `event:${crypto.randomUUID()}`,
        at: now,
        recordedAt: now,
        source: "hand",
        messageKey: commandId,
      }),
    );
    count = await logPart(context, { commandId, what, count, at: now }, events);
  }
  return count;
}

function logPart(
  { db, zone }: ActionContext,
  soFar: Batch,
  events: readonly LoggedEvent[],
): Promise<number> {
  return db.transaction("rw", db.prospects, db.events, db.state, async () => {
    const outcomes = await appendEvents(db, events, zone);
    // Those of an earlier try of the same command count, too.
    const count = soFar.count + outcomes.filter((one) => one !== "unknown-prospect").length;
    const isNews = outcomes.includes("appended");
    // Told again after it was undone, nothing happens and nothing is to be undone.
    const known = await findLike(db, soFar);
    const isOpen = isNews || known?.commandId === soFar.commandId;
    if (isOpen) await db.state.put(batchRow({ ...soFar, count }));
    return count;
  });
}

const isAboutAll = (batch: Batch): batch is Batch & { what: AboutAll } =>
  batch.what === "snooze-all" || batch.what === "spread-due";

function findLike(db: RekindleDatabase, batch: Batch): Promise<Batch | undefined> {
  return isAboutAll(batch) ? findBatch(db) : findSelectionBatch(db);
}

function batchRow(batch: Batch): StateRow {
  return isAboutAll(batch)
    ? { name: "batch", value: batch }
    : { name: "selection-batch", value: batch };
}

/** A call with each, or the promise that was due. */
export async function logActs(
  context: ActionContext,
  { commandId, acts }: Body<"log-many">,
): Promise<Reply<"log-many">> {
  const decisions = acts.map((act): Decision => {
    const { prospectId } = act;
    return act.kind === "touch"
      ? { prospectId, kind: "touch", channel: act.channel, seenBy: "hand" }
      : { prospectId, kind: "promise-closed", promiseId: act.promiseId, how: "kept" };
  });
  const count = await logMany(context, { commandId, what: "log-many" }, decisions);
  return { kind: "logged", count };
}
