/** Erases people for good, in parts: stopped half way and told again, it erases the rest. */
import type { ProspectId } from "~domain/ids";
import type { Body, Reply } from "~messages/contract";
import { forgetConversations } from "~storage/conversations";
import type { RekindleDatabase } from "~storage/database";
import { forgetRecorded } from "~storage/last-recorded";
import { forgetRecipients } from "~storage/recent-recipients";
import { forgetUnwritten } from "~storage/unwritten-signs";
import { eraseForGood as erase } from "~storage/write/erase-for-good";
import type { ActionContext } from "./context";
import { forgetNotificationsOf } from "./forget-notifications";
import { partsOf } from "./parts";

export async function eraseForGood(
  context: ActionContext,
  { prospectIds }: Body<"erase-prospects">,
): Promise<Reply<"erase-prospects">> {
  const ids = [...new Set(prospectIds)];
  for (const part of partsOf(ids)) await erasePart(context, part);
  // Those that were gone before count, too: an answer that was lost is asked for again.
  return { kind: "erased", count: ids.length };
}

/** Memory goes first: afterwards nothing says any more whom it was of. */
async function erasePart({ db, now }: ActionContext, ids: readonly ProspectId[]): Promise<void> {
  await forgetInMemory(db, ids);
  await erase(db, ids, now);
}

/** What tells of them for as long as the browser is open, and what the system shows. */
export async function forgetInMemory(
  db: RekindleDatabase,
  ids: readonly ProspectId[],
): Promise<void> {
  const rows = await db.prospects.bulkGet([...ids]);
  const keys = new Set(rows.flatMap((row) => row?.handleKeys ?? []));
  await forgetRecipients(keys);
  await forgetUnwritten(keys);
  await forgetNotificationsOf(ids);
  await forgetConversations(keys);
  await forgetRecorded(new Set(ids));
}
