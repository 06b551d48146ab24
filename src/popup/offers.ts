/** "You just wrote to X: track?" Who of those just written to could be a prospect. */
import { type ConnectorId, isInvitation } from "~domain/channel";
import { isOnItsWay } from "~domain/pending-send";
import type { Recipient } from "~domain/recipient";
import type { RekindleDatabase } from "~storage/database";
import { findRecipient } from "~storage/read/prospects";
import { listDismissed, type RecentRecipients } from "~storage/recent-recipients";

export interface Offer {
  sendKey: string;
  /** Whom to track. May be an id of a site's, which says nothing to anyone. */
  address: string;
  name: string;
  connector: ConnectorId;
  isInvitation: boolean;
}

/** After half a working day nobody "just wrote" any more. */
const OFFERED_FOR = 4 * 60 * 60_000;

export async function readOffers(
  db: RekindleDatabase,
  recent: RecentRecipients[],
  now: number,
): Promise<Offer[]> {
  const offers = new Map<string, Offer>();
  if (recent.length === 0) return [];
  const dismissed = await listDismissed();
  for (const { send, recipients } of recent) {
    if (!isOnItsWay(send, now) || send.sentAt < now - OFFERED_FOR) continue;
    for (const recipient of recipients) {
      const { address } = recipient;
      const name = nameOf(recipient);
      if (name === undefined || offers.has(address) || dismissed.includes(address)) continue;
      if ((await findRecipient(db, recipient)) !== undefined) continue;
      const { key: sendKey, connector, form } = send;
      offers.set(address, { sendKey, address, name, connector, isInvitation: isInvitation(form) });
    }
  }
  return [...offers.values()];
}

/** An email address says who it is; an id does not, and whoever has no name is not offered. */
function nameOf({ address, name }: Recipient): string | undefined {
  if (name !== undefined && name.trim() !== "") return name;
  return isId(address) ? undefined : address;
}

export function isId(address: string): boolean {
  return address.startsWith("linkedin:");
}
