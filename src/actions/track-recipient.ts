/**
 * "You just wrote to X: track?" Adds a recent recipient as a prospect; the message just written
 * counts, as it does for anyone who is added after being written to.
 */
import type { Body, Reply } from "~messages/contract";
import {
  changeRecentRecipients,
  dismissAddress,
  listRecentRecipients,
} from "~storage/recent-recipients";
import { addProspect } from "./add-prospect";
import type { ActionContext } from "./context";

export async function trackRecipient(
  context: ActionContext,
  { commandId, sendKey, address }: Body<"track-recipient">,
): Promise<Reply<"track-recipient">> {
  const entry = (await listRecentRecipients()).find(({ send }) => send.key === sendKey);
  const recipient = entry?.recipients.find((one) => one.address === address);
  const own = await context.db.prospects.get(`prospect:${commandId}`);
  if (recipient === undefined && own === undefined) return { kind: "unknown-recipient" };
  const name = recipient?.name ?? nameFrom(address);
  return addProspect(context, { commandId, prospect: { name, email: address } });
}

/** No, do not track this one: not offered again until the browser is closed. */
export async function dismissRecipient({
  address,
}: Body<"dismiss-recipient">): Promise<Reply<"dismiss-recipient">> {
  await dismissAddress(address);
  await changeRecentRecipients((list) =>
    list.map((entry) => ({
      ...entry,
      recipients: entry.recipients.filter((one) => one.address !== address),
    })),
  );
  return { kind: "dismissed" };
}

/** `jane.doe@acme.com` is taken for Jane Doe until the rep says otherwise. */
function nameFrom(address: string): string {
  const words = (address.split("@")[0] ?? address).replace(/\+.*$/, "").split(/[._-]+/);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}
