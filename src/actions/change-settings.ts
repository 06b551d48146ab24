import type { Settings } from "~domain/settings";
import type { Reply } from "~messages/contract";
import type { ActionContext } from "./context";

export async function changeSettings(
  { db }: ActionContext,
  settings: Settings,
): Promise<Reply<"change-settings">> {
  await db.state.put({ name: "settings", value: settings });
  return { kind: "changed" };
}
