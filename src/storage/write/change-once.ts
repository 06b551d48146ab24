/**
 * Changes the facts of one person, once for each command: the same command again, because its answer was
 * lost, finds the change and how it was before. Otherwise the way back would lead to the new state.
 */
import type { ProspectId } from "~domain/ids";
import type { ProspectFacts } from "~domain/prospect";
import type { LastEdit, RekindleDatabase } from "../database";
import { factsOf } from "../read/prospects";
import { findLastEdit } from "../read/state";
import { changeEach } from "./change-facts";
import { forgetErased } from "./erase-hashes";

type Before = Pick<LastEdit, "before" | "after">;
type Outcome<R> = ({ kind: "changed" } & Before) | { kind: "refused"; why: R };

/** `refuse` is asked before anything is written; undefined when nobody has this id. */
export function changeOnce<R>(
  { db, zone }: { db: RekindleDatabase; zone: string },
  { commandId, prospectId }: { commandId: string; prospectId: ProspectId },
  change: (before: ProspectFacts) => ProspectFacts,
  refuse: (edit: Before) => Promise<R | undefined>,
): Promise<Outcome<R> | undefined> {
  return db.transaction("rw", db.prospects, db.events, db.state, db.erased, async () => {
    const row = await db.prospects.get(prospectId);
    if (row === undefined) return undefined;
    const last = await findLastEdit(db);
    if (last?.commandId === commandId) return { kind: "changed", ...last };
    const before = factsOf(row);
    const after = change(before);
    const why = await refuse({ before, after });
    if (why !== undefined) return { kind: "refused", why };
    await changeEach(db, [prospectId], () => after, zone);
    await forgetErased(db, after.handleKeys.filter(isNewTo(before)));
    await db.state.put({ name: "last-edit", value: { commandId, before, after } });
    return { kind: "changed", before, after };
  });
}

const isNewTo =
  ({ handleKeys }: ProspectFacts) =>
  (key: string) =>
    !handleKeys.includes(key);
