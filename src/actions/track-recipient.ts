/**
 * "You just wrote to X: track?" Adds a recent recipient as a prospect, and the message just written
 * counts as a touch: at once when its hold is over, else when it is.
 */
import { isOnItsWay, verdictOn } from "~domain/pending-send";
import type { Body, Reply } from "~messages/contract";
import {
  changeRecentRecipients,
  listRecentRecipients,
  type RecentRecipients,
} from "~storage/recent-recipients";
import { appendEvents } from "~storage/write/append-events";
import { addProspect } from "./add-prospect";
import { touchOf } from "./commit-sends";
import type { ActionContext } from "./context";

export async function trackRecipient(
  context: ActionContext,
  { commandId, sendKey, address }: Body<"track-recipient">,
): Promise<Reply<"track-recipient">> {
  const own = await context.db.prospects.get(`prospect:${commandId}`);
  if (own !== undefined) return { kind: "added", prospectId: own.id };
  const entry = (await listRecentRecipients()).find(({ send }) => send.key === sendKey);
  const recipient = entry?.recipients.find((one) => one.address === address);
  if (entry === undefined || recipient === undefined) return { kind: "unknown-recipient" };
  const name = recipient.name ?? nameFrom(address);
  const added = await addProspect(context, { commandId, prospect: { name, email: address } });
  await countMessage(context, entry, added.prospectId);
  await dismissRecipient({ sendKey, address });
  return added;
}

async function countMessage(
  { db, now, zone }: ActionContext,
  { send }: RecentRecipients,
  prospectId: Extract<Reply<"track-recipient">, { kind: "added" }>["prospectId"],
): Promise<void> {
  if (send.wakeAt <= now && verdictOn(send) === "commit") {
    await appendEvents(db, [touchOf(send, prospectId, now, false)], zone);
    return;
  }
  if (!isOnItsWay(send)) return;
  await db.transaction("rw", db.pendingSends, async () => {
    const row = await db.pendingSends.get(send.key);
    const others = row?.prospectIds ?? [];
    await db.pendingSends.put({
      ...(row ?? send),
      prospectIds: [...others.filter((id) => id !== prospectId), prospectId],
      weakIds: row?.weakIds ?? [],
    });
  });
}

/** No, do not track this one: it is not offered again for this message. */
export async function dismissRecipient({
  sendKey,
  address,
}: Body<"dismiss-recipient">): Promise<Reply<"dismiss-recipient">> {
  await changeRecentRecipients((list) =>
    list.map((entry) =>
      entry.send.key === sendKey
        ? { ...entry, recipients: entry.recipients.filter((one) => one.address !== address) }
        : entry,
    ),
  );
  return { kind: "dismissed" };
}

/** `jane.doe@acme.com` is taken for Jane Doe until the rep says otherwise. */
function nameFrom(address: string): string {
  const words = (address.split("@")[0] ?? address).replace(/\+.*$/, "").split(/[._-]+/);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}
