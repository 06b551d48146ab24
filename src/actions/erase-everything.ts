/** Everything there is goes: afterwards Rekindle is as on the day it was installed. Told again, it is done again. */
import type { Body, Reply } from "~messages/contract";
import { folderDatabase } from "~storage/backup-folder";
import type { ActionContext } from "./context";
import { forgetNotifications } from "./forget-notifications";

/** The files in the backup folder are the rep's own and stay; only the way there is forgotten. */
export async function eraseEverything(
  { db }: ActionContext,
  _body: Body<"erase-everything">,
): Promise<Reply<"erase-everything">> {
  // First: a backup that is under way must not write what is left over the rep's last file.
  await folderDatabase.rows.clear();
  await db.transaction("rw", db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
  await forgetNotifications();
  await chrome.storage.session.clear();
  await chrome.storage.local.clear();
  return { kind: "erased" };
}
