/**
 * Puts off many people at once. Their events share the command's id as their key, so that a retry
 * changes nothing and one command takes all of them back.
 */
import { workdayStartAt } from "~domain/calendar";
import type { LoggedEvent } from "~domain/event";
import type { ProspectId } from "~domain/ids";
import { cannotWait } from "~domain/spread";
import type { Body, Reply, Snoozed } from "~messages/contract";
import type { Batch } from "~storage/database";
import { listDue } from "~storage/read/due-list";
import { getRules } from "~storage/read/state";
import { appendEvents } from "~storage/write/append-events";
import type { ActionContext } from "./context";
import { takeBack } from "./retraction";

const MOST = 5_000;

/** To the next working day: everyone due but leads, promises and answers owed. */
export async function snoozeAll(
  context: ActionContext,
  { commandId }: Body<"snooze-all">,
): Promise<Snoozed> {
  const { db, now, zone } = context;
  const { calendar } = await getRules(db, zone);
  const untilAt = workdayStartAt(now, 1, calendar);
  const due = (await listDue(db, now, MOST)).filter((row) => !cannotWait(row, now));
  return snoozeMany(context, commandId, "snooze-all", [{ untilAt, ids: due.map(({ id }) => id) }]);
}

/** Over the days the rep has agreed to, see `spreadOver`. */
export function spreadDue(
  context: ActionContext,
  { commandId, days }: Body<"spread-due">,
): Promise<Snoozed> {
  return snoozeMany(context, commandId, "spread-due", days);
}

async function snoozeMany(
  { db, now, zone }: ActionContext,
  commandId: string,
  what: Batch["what"],
  days: readonly { untilAt: number; ids: readonly ProspectId[] }[],
): Promise<Snoozed> {
  const events = days.flatMap(({ untilAt, ids }) =>
    ids.map(
      (prospectId): LoggedEvent => ({
        id: `event:${crypto.randomUUID()}`,
        kind: "snoozed",
        prospectId,
        untilAt,
        at: now,
        recordedAt: now,
        source: "hand",
        messageKey: commandId,
      }),
    ),
  );
  return db.transaction("rw", db.prospects, db.events, db.state, async () => {
    const outcomes = await appendEvents(db, events, zone);
    // Those of an earlier try of the same command count, too.
    const count = outcomes.filter((outcome) => outcome !== "unknown-prospect").length;
    if (count > 0)
      await db.state.put({ name: "batch", value: { commandId, what, count, at: now } });
    return { kind: "snoozed", count };
  });
}

export async function undoBatch(
  context: ActionContext,
  { commandId }: Body<"undo-batch">,
): Promise<Reply<"undo-batch">> {
  const { db } = context;
  const count = await takeBack(context, "hand", [commandId]);
  await db.transaction("rw", db.state, async () => {
    const row = await db.state.get("batch");
    if (row?.name === "batch" && row.value.commandId === commandId) await db.state.delete("batch");
  });
  return { kind: "undone", count };
}
