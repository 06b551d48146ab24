/**
 * "You just wrote to X: track?" Adds a recent recipient as a prospect; the message just written
 * counts, as it does for anyone who is added after being written to.
 */
import { linkedinHandleOf } from "~domain/handle";
import { addressesOf, type Recipient } from "~domain/recipient";
import type { Body, NewProspect, Reply } from "~messages/contract";
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
  return addProspect(context, { commandId, prospect: prospectFrom(recipient ?? { address }) });
}

function prospectFrom(recipient: Recipient): NewProspect {
  const { address, name } = recipient;
  const handleKeys = addressesOf(recipient);
  const handle = handleKeys.map(linkedinHandleOf).find((one) => one?.url !== undefined);
  if (!address.startsWith("linkedin:")) return { name: name ?? nameFrom(address), email: address };
  // Nobody is offered by an id alone.
  return {
    name: name ?? "LinkedIn member",
    handleKeys,
    ...(handle && { linkedinUrl: handle.url }),
  };
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
