/**
 * People become prospects just after the rep wrote to them: the messages still remembered count, at
 * once when their hold is over, else when it is. Doing it again changes nothing. Returns how many
 * they were.
 */
import type { ProspectId } from "~domain/ids";
import { committed, verdictOn } from "~domain/pending-send";
import { findRecipient } from "~storage/read/prospects";
import {
  changeRecentRecipients,
  listRecentRecipients,
  type RecentRecipients,
} from "~storage/recent-recipients";
import { appendEvents } from "~storage/write/append-events";
import { touchOf } from "./commit-sends";
import type { ActionContext } from "./context";
import { idOf, outgoingOf, rowOf } from "./outgoing";

export async function countRecentMessages(
  context: ActionContext,
  prospectIds: readonly ProspectId[] | Pick<ReadonlySet<ProspectId>, "has">,
): Promise<number> {
  const ids = "has" in prospectIds ? prospectIds : new Set(prospectIds);
  let counted = 0;
  for (const entry of await listRecentRecipients()) {
    for (const recipient of entry.recipients) {
      const match = await findRecipient(context.db, recipient);
      if (match === undefined || !ids.has(match.id)) continue;
      await countMessage(context, entry, match.id, match.strength === "weak");
      await changeRecentRecipients((list) => without(list, entry.send.key, recipient.address));
      counted += 1;
    }
  }
  return counted;
}

async function countMessage(
  { db, now, zone }: ActionContext,
  { send }: RecentRecipients,
  id: ProspectId,
  isWeak: boolean,
): Promise<void> {
  const isOver = send.wakeAt <= now;
  if (isOver && verdictOn(send) !== "commit") return;
  if (isOver) await appendEvents(db, [touchOf(send, id, now, isWeak)], zone);
  // A touch is known to the table of messages as well, for it may still be recalled.
  const message = isOver ? committed(send, now) : send;
  await db.transaction("rw", db.pendingSends, async () => {
    const row = await db.pendingSends.get(send.key);
    const known = row === undefined ? { send: message, to: [] } : outgoingOf(row);
    const to = known.to.filter((one) => idOf(one) !== id);
    await db.pendingSends.put(rowOf({ send: known.send, to: [...to, { id, isWeak }] }));
  });
}

function without(list: RecentRecipients[], key: string, address: string): RecentRecipients[] {
  return list.map((entry) =>
    entry.send.key === key
      ? { ...entry, recipients: entry.recipients.filter((one) => one.address !== address) }
      : entry,
  );
}
