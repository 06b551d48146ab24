/** What could not be read and was put aside. */
import type { RekindleDatabase, SetAsideRow } from "../database";

/** How many entries, as the rep would count them: a person with all that belongs to them is one. */
export async function countSetAside(db: RekindleDatabase, after: number): Promise<number> {
  const rows = (await db.setAside.toArray()).filter(({ at }) => at > after);
  const people = new Set(rows.filter(({ table }) => table === "prospects").map(({ id }) => id));
  return rows.filter((one) => !people.has(`prospects:${ownerOf(one)}`)).length;
}

function ownerOf({ row }: SetAsideRow): unknown {
  return typeof row === "object" && row !== null && "prospectId" in row
    ? row.prospectId
    : undefined;
}
