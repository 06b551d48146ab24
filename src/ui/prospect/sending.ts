import type { ConnectorId } from "~domain/channel";
import type { ProspectId } from "~domain/ids";
import type { RekindleDatabase } from "~storage/database";
import { listSending } from "~storage/read/sends";

/** A message on its way to a prospect. */
export interface Sending {
  name: string;
  /** When it will count, unless it is taken back. Epoch milliseconds. */
  countsAt: number;
  connector: ConnectorId;
}

/** Of every prospect the last message that has not been counted yet. */
export async function readSending(
  db: RekindleDatabase,
  now: number,
): Promise<Map<ProspectId, Sending>> {
  const sends = await listSending(db, now);
  const ids = [...new Set(sends.flatMap((send) => send.prospectIds))];
  const rows = await db.prospects.bulkGet(ids);
  const sending = new Map<ProspectId, Sending>();
  for (const row of rows) {
    if (row === undefined) continue;
    const own = sends.filter((send) => send.prospectIds.includes(row.id));
    const last = own.reduce((a, b) => (a.wakeAt > b.wakeAt ? a : b));
    const { wakeAt: countsAt, connector } = last;
    sending.set(row.id, { name: row.name, countsAt, connector });
  }
  return sending;
}
