/**
 * Writes a list into a file, batch by batch: each becomes a part of the file as soon as it is there, so
 * that a hundred thousand people are never in memory as one text, and the page goes on in between.
 */
import { dayOf } from "~domain/calendar";
import { CSV_TYPE } from "~files/csv-rows";
import { prospectsCsv } from "~files/prospects-csv";
import { touchesCsv } from "~files/touches-csv";
import { withDatabase } from "~storage/connection";
import type { RekindleDatabase } from "~storage/database";
import { readRows, readRowsWithLogs } from "~storage/read/export";
import { download } from "~ui/download";
import { rightNow } from "~ui/use-moment";

export type ExportKind = "prospects" | "touches";

export interface Saved {
  fileName: string;
  /** People who are in it, or were looked through for it. */
  count: number;
}

/** `onProgress` is told how many people have been written. Rejects when something cannot be read. */
export async function saveExport(
  what: ExportKind,
  onProgress: (count: number) => void,
): Promise<Saved> {
  const { parts, count } = await withDatabase((db) => write(db, what, onProgress));
  // By the rep's day, so that of several files the newest is known by its name.
  const { zone, now } = rightNow();
  const fileName = `rekindle-${what}-${dayOf(now, zone)}.csv`;
  download(fileName, new Blob(parts, { type: CSV_TYPE }));
  return { fileName, count };
}

async function write(
  db: RekindleDatabase,
  what: ExportKind,
  onProgress: (count: number) => void,
): Promise<{ parts: Blob[]; count: number }> {
  const parts: Blob[] = [];
  let count = 0;
  const counted = async function* <T>(batches: AsyncIterable<T[]>): AsyncGenerator<T[]> {
    for await (const batch of batches) {
      yield batch;
      count += batch.length;
      onProgress(count);
    }
  };
  const texts =
    what === "prospects"
      ? prospectsCsv(counted(readRows(db)))
      : touchesCsv(counted(readRowsWithLogs(db)));
  for await (const text of texts) parts.push(new Blob([text]));
  return { parts, count };
}
