import type { ActionContext } from "~actions/context";
import { withDatabase } from "~storage/connection";
import { rightNow } from "./clock";

/** Runs an action with the database, the time and the place. */
export function act<T>(action: (context: ActionContext) => Promise<T>): Promise<T> {
  return withDatabase((db) => action({ db, ...rightNow() }));
}
