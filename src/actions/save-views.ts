import type { Body, Reply } from "~messages/contract";
import type { ActionContext } from "./context";

/** All of the rep's own views of the table, in their order. */
export async function saveViews(
  { db }: ActionContext,
  views: Body<"save-views">,
): Promise<Reply<"save-views">> {
  await db.state.put({ name: "views", value: views });
  return { kind: "saved" };
}
