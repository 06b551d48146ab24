import { isDerived, rederiveBatch } from "~storage/write/rederive-all";
import type { ActionContext } from "./context";

/** Whether all dates follow from the rules and the zone as they are now. */
export function hasFollowedRules({ db, zone }: ActionContext): Promise<boolean> {
  return isDerived(db, zone);
}

/** Makes the dates of some more people anew; true when that was the last of them. */
export function followRulesFurther({ db, zone }: ActionContext): Promise<boolean> {
  return rederiveBatch(db, zone);
}
