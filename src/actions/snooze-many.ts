/** Puts off many people at once; taken back by `undo-batch`. */
import { workdayStartAt } from "~domain/calendar";
import { cannotWait } from "~domain/spread";
import type { Body, Snoozed } from "~messages/contract";
import { listDue } from "~storage/read/due-list";
import { getRules } from "~storage/read/state";
import type { ActionContext } from "./context";
import { logMany } from "./log-many";

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
  const days = [{ untilAt, ids: due.map(({ id }) => id) }];
  return snooze(context, { commandId, what: "snooze-all" }, days);
}

/** Over the days the rep has agreed to, see `spreadOver`. */
export function spreadDue(
  context: ActionContext,
  { commandId, days }: Body<"spread-due">,
): Promise<Snoozed> {
  return snooze(context, { commandId, what: "spread-due" }, days);
}

/** Those the rep has chosen, until a moment. */
export function snoozeMany(
  context: ActionContext,
  { commandId, prospectIds, untilAt }: Body<"snooze-many">,
): Promise<Snoozed> {
  const ids = [...new Set(prospectIds)];
  return snooze(context, { commandId, what: "snooze-many" }, [{ untilAt, ids }]);
}

async function snooze(
  context: ActionContext,
  command: Parameters<typeof logMany>[1],
  days: Body<"spread-due">["days"],
): Promise<Snoozed> {
  const decisions = days.flatMap(({ untilAt, ids }) =>
    ids.map((prospectId) => ({ kind: "snoozed" as const, prospectId, untilAt })),
  );
  return { kind: "snoozed", count: await logMany(context, command, decisions) };
}
