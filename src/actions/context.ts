/** What an action needs besides its arguments: the database, the time, and where the rep is. */
import type { Moment } from "~domain/moment";
import type { RekindleDatabase } from "~storage/database";

export interface ActionContext extends Moment {
  db: RekindleDatabase;
}
