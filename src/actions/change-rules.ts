import type { RulesSettings } from "~domain/rules";
import type { Reply } from "~messages/contract";
import type { ActionContext } from "./context";

/** Stores the rules; the dates follow them afterwards, see `rederive-all`. */
export async function changeRules(
  { db }: ActionContext,
  rules: RulesSettings,
): Promise<Reply<"change-rules">> {
  await db.state.put({ name: "rules", value: rules });
  return { kind: "changed" };
}
