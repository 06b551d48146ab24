/** Takes rows that make no sense out of the way of the others, and keeps what there is of them. */
import type { RekindleDatabase, SetAsideRow } from "../database";
import { type RawRow, readOne } from "../read/each-row";

type From = SetAsideRow["table"];

/** A copy; the row itself is replaced by the caller. In the caller's transaction. */
export async function keepAside(
  db: RekindleDatabase,
  table: From,
  rows: readonly RawRow<unknown>[],
  at: number,
): Promise<void> {
  await db.setAside.bulkPut(
    rows.map(({ key, row }) => ({
      id: `${table}:${String(key)}`,
      table,
      at,
      ...(row !== undefined && { row }),
    })),
  );
}

/** Those of the keys of which `isBroken` still says so. In the caller's transaction. */
export async function moveAside<K extends string>(
  db: RekindleDatabase,
  table: From,
  keys: readonly K[],
  at: number,
  isBroken: (row: unknown) => Promise<boolean>,
): Promise<RawRow<K>[]> {
  const moved: RawRow<K>[] = [];
  for (const key of keys) {
    const row = await readOne(db.table<unknown, K>(table), key);
    if (await isBroken(row)) moved.push({ key, row });
  }
  await keepAside(db, table, moved, at);
  await db.table<unknown, K>(table).bulkDelete(moved.map(({ key }) => key));
  return moved;
}
