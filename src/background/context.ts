import type { ActionContext } from "~actions/context";
import { withDatabase } from "~storage/connection";
import { lookForRoom } from "~storage/room";
import { storageTroubleOf } from "~storage/storage-trouble";
import { tryAgainSoon } from "./alarm";
import { showTrouble } from "./badge";
import { rightNow } from "./clock";

/**
 * Runs an action with the database, the time and the place. When the database cannot do its work the
 * badge says so at once, whoever asked.
 */
export async function act<T>(action: (context: ActionContext) => Promise<T>): Promise<T> {
  try {
    await lookForRoom();
    return await withDatabase((db) => action({ db, ...rightNow() }));
  } catch (error) {
    if (storageTroubleOf(error) !== undefined) {
      await showTrouble(error);
      await tryAgainSoon();
    }
    throw error;
  }
}
