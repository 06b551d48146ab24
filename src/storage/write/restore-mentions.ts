/** People name others by their ids, as being or not being the same. In a restore these may be other ids by now. */
import type { ProspectId } from "~domain/ids";
import type { ProspectRow, RekindleDatabase } from "../database";

/** `gone` are not in the list and are not to be named. */
export async function renameMentions(
  db: RekindleDatabase,
  mentioning: ReadonlySet<ProspectId>,
  renamed: ReadonlyMap<string, ProspectId>,
  gone: ReadonlySet<string>,
): Promise<void> {
  if (mentioning.size === 0 || renamed.size + gone.size === 0) return;
  const rows = await db.prospects.bulkGet([...mentioning]);
  const changed = rows.flatMap((row) => {
    if (row === undefined || !namesOf(row).some((id) => renamed.has(id) || gone.has(id))) return [];
    const { notSameAs, maybeSameAs, ...rest } = row;
    const apart = after(notSameAs, row.id);
    const maybe = after(maybeSameAs, row.id).filter((id) => !apart.includes(id));
    return [
      {
        ...rest,
        ...(apart.length > 0 && { notSameAs: apart }),
        ...(maybe.length > 0 && { maybeSameAs: maybe }),
      },
    ];
  });
  await db.prospects.bulkPut(changed);

  function after(ids: readonly ProspectId[] = [], own: ProspectId): ProspectId[] {
    const now = ids.filter((id) => !gone.has(id)).map((id) => renamed.get(id) ?? id);
    return [...new Set(now)].filter((id) => id !== own);
  }
}

const namesOf = ({ notSameAs = [], maybeSameAs = [] }: ProspectRow) => [
  ...notSameAs,
  ...maybeSameAs,
];
