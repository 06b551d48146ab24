/**
 * Rows as they are, also when one of them cannot be read: the browser then refuses the whole batch, so
 * that it is read row by row.
 */
import type { IndexableType, Table } from "dexie";

export interface RawRow<K> {
  key: K;
  /** Undefined when the browser could not read it. */
  row: unknown;
}

export async function readEach<K extends IndexableType>(
  table: Table<unknown, K>,
  keys: readonly K[],
): Promise<RawRow<K>[]> {
  try {
    const rows = await table.bulkGet([...keys]);
    return keys.map((key, index) => ({ key, row: rows[index] }));
  } catch {
    const rows: RawRow<K>[] = [];
    for (const key of keys) rows.push({ key, row: await readOne(table, key) });
    return rows;
  }
}

/** Undefined when it is gone, or cannot be read. */
export async function readOne<K extends IndexableType>(
  table: Table<unknown, K>,
  key: K,
): Promise<unknown> {
  try {
    return await table.get(key);
  } catch {
    // That it cannot be read is the answer. A connection that is lost is noticed at the next write.
    return undefined;
  }
}
