import type { ProspectId } from "~domain/ids";
import type { Merge, RekindleDatabase } from "~storage/database";
import { type Known, outgoingOf, rowOf } from "./outgoing";

/** Messages on their way to one prospect are another's from now on. Returns whom they were for. */
export async function moveSends(
  db: RekindleDatabase,
  from: ProspectId,
  to: ProspectId,
): Promise<Merge["sends"]> {
  const rows = await db.pendingSends.filter((row) => row.prospectIds.includes(from)).toArray();
  for (const row of rows) {
    const { send, to: known } = outgoingOf(row);
    const moved = new Map<ProspectId, Known>();
    for (const { id, isWeak } of known) {
      const here = id === from ? to : id;
      // Found by one exact address, the weak match of another says nothing against it.
      moved.set(here, { id: here, isWeak: isWeak && (moved.get(here)?.isWeak ?? true) });
    }
    await db.pendingSends.put(rowOf({ send, to: [...moved.values()] }));
  }
  return rows.map(({ key, prospectIds, weakIds }) => ({ key, prospectIds, weakIds }));
}
