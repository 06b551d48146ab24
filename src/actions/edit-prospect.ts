/** Changes who someone is: name, company, addresses, notes and tags. */
import { neverTracked } from "~domain/never-track";
import type { ProspectFacts } from "~domain/prospect";
import type { Body, Reply } from "~messages/contract";
import type { RekindleDatabase } from "~storage/database";
import { findOtherOwner } from "~storage/read/prospects";
import { getSettings } from "~storage/read/state";
import { changeOnce } from "~storage/write/change-once";
import type { ActionContext } from "./context";
import { countRecentMessages } from "./count-recent-messages";
import { wayBackOf, withPerson } from "./person-facts";

/** What was written a moment ago to an address that is theirs now counts. */
export async function editProspect(
  context: ActionContext,
  { change, ...command }: Body<"edit-prospect">,
): Promise<Reply<"edit-prospect">> {
  const result = await changePerson(context, command, (before) => withPerson(before, change));
  // Taking a change back makes nothing new known.
  const isNews = change.handleKeys === undefined && (change.email || change.linkedinUrl);
  if (result.kind === "changed" && isNews) await countRecentMessages(context, [command.prospectId]);
  return result;
}

type Edited = Reply<"edit-prospect">;
type Refused = Exclude<Edited, { kind: "changed" | "unknown-prospect" }>;

/** Unless an address that is new of them is somebody else's already, or is not to be looked at. */
export async function changePerson(
  context: ActionContext,
  command: Pick<Body<"edit-prospect">, "commandId" | "prospectId">,
  change: (before: ProspectFacts) => ProspectFacts,
): Promise<Edited> {
  const result = await changeOnce(context, command, change, ({ before, after }) => {
    const isNew = (key: string) => !before.handleKeys.includes(key);
    return refusalOf(context.db, before.id, after.handleKeys.filter(isNew));
  });
  if (result === undefined) return { kind: "unknown-prospect" };
  if (result.kind === "refused") return result.why;
  return { kind: "changed", before: wayBackOf(result.before, result.after) };
}

async function refusalOf(
  db: RekindleDatabase,
  id: ProspectFacts["id"],
  keys: readonly string[],
): Promise<Refused | undefined> {
  const owner = await findOtherOwner(db, id, keys);
  if (owner !== undefined) return { kind: "taken", prospectId: owner.id, name: owner.name };
  const { neverTrack } = await getSettings(db);
  const [entry] = keys.flatMap((key) => neverTracked(key.replace(/^email:/, ""), neverTrack) ?? []);
  return entry === undefined ? undefined : { kind: "never-tracked", entry };
}
