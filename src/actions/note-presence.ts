import { dayOf, daysBetween } from "~domain/calendar";
import { AWAY_DAYS } from "~domain/spread";
import type { Body, Reply } from "~messages/contract";
import { findPresence } from "~storage/read/state";
import type { ActionContext } from "./context";

/** The rep opened a page; with `hasDeclined`, has nothing to catch up on. */
export async function lookIn(
  context: ActionContext,
  { hasDeclined }: Body<"note-presence">,
): Promise<Reply<"note-presence">> {
  await notePresence(context);
  const { db } = context;
  if (hasDeclined)
    await db.transaction("rw", db.state, async () => {
      const presence = await findPresence(db);
      if (presence) await db.state.put({ name: "presence", value: { seenOn: presence.seenOn } });
    });
  return { kind: "noted" };
}

/**
 * The rep is at work: looked at the list, did something there, or wrote to somebody. Whoever was
 * not for whole days before has come back from an absence.
 */
export async function notePresence({ db, now, zone }: ActionContext): Promise<void> {
  const today = dayOf(now, zone);
  if ((await findPresence(db))?.seenOn === today) return;
  await db.transaction("rw", db.state, async () => {
    const before = await findPresence(db);
    if (before?.seenOn === today) return;
    const away = before === undefined ? 0 : daysApart(before.seenOn, today) - 1;
    const back = away >= AWAY_DAYS ? { on: today, days: away } : before?.back;
    await db.state.put({ name: "presence", value: { seenOn: today, ...(back && { back }) } });
  });
}

function daysApart(from: string, to: string): number {
  return daysBetween(Date.parse(from), Date.parse(to), "UTC");
}
