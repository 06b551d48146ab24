/** Remembers whose mailbox a tab shows: the rep's own mail is no reply, and its feed can be asked. */
import type { ConnectorId } from "~domain/channel";
import { normaliseEmail } from "~domain/handle";
import { listAccounts } from "~storage/read/state";
import type { ActionContext } from "./context";

const HOUR = 60 * 60_000;
const KEPT = 5;

export async function noteAccount(
  { db, now }: ActionContext,
  connector: ConnectorId,
  text: string,
): Promise<void> {
  const address = normaliseEmail(text);
  if (address === undefined) return;
  await db.transaction("rw", db.state, async () => {
    const accounts = await listAccounts(db);
    const known = accounts.find((one) => one.connector === connector && one.address === address);
    if (known !== undefined && known.seenAt > now - HOUR) return;
    const others = accounts.filter((one) => one !== known);
    const value = [{ ...known, connector, address, seenAt: now }, ...others].slice(0, KEPT);
    await db.state.put({ name: "accounts", value });
  });
}
