/** A backup of everything, as a file for the rep or into the folder they have picked. */
import { dayOf } from "~domain/calendar";
import { backupName, writeInto } from "~files/backup/folder-files";
import type { Seal } from "~files/backup/format";
import { writeBackup } from "~files/backup/write";
import { type BackupFolder, type FolderProblem, trackBackup } from "~storage/backup-folder";
import { withDatabase } from "~storage/connection";
import type { RekindleDatabase } from "~storage/database";
import { readBackupParts } from "~storage/read/backup-parts";
import { isAllowed } from "~ui/restore/open-folder";
import { rightNow } from "~ui/use-moment";

/** Told how many people are in it so far. */
type OnPeople = (count: number) => void;

export interface MadeBackup {
  name: string;
  file: Blob;
}

/** From time to time the browser takes over what there is, so that the page's memory stays small. */
const AT_ONCE = 8_000_000;

export async function makeBackup(seal: Seal | undefined, onPeople: OnPeople): Promise<MadeBackup> {
  const { now, zone } = rightNow();
  const file = await withDatabase((db) => blobOf(piecesOf(db, now, seal, onPeople)));
  return { name: backupName(dayOf(now, zone)), file };
}

/**
 * Why it was not written; undefined when it is. On a click, for Chrome may ask the rep. A list with nobody
 * in it must not take the place of today's file: the rep may be about to restore from this very folder.
 */
export async function backUpInto(
  folder: BackupFolder,
  onPeople: OnPeople,
): Promise<FolderProblem | "nobody" | undefined> {
  const { now, zone } = rightNow();
  const name = backupName(dayOf(now, zone));
  const count = await withDatabase((db) => db.prospects.count());
  if (count === 0 && (await isAllowed(folder.handle))) return "nobody";
  return trackBackup(folder, name, async () => {
    const { handle, seal } = folder;
    if (!(await isAllowed(handle))) return "not-allowed";
    return withDatabase((db) => writeInto(handle, name, piecesOf(db, now, seal, onPeople)));
  });
}

function piecesOf(
  db: RekindleDatabase,
  createdAt: number,
  seal: Seal | undefined,
  onPeople: OnPeople,
) {
  const app = chrome.runtime.getManifest().version;
  const about = { app, createdAt, ...(seal && { seal }) };
  return writeBackup(about, readBackupParts(db, onPeople));
}

async function blobOf(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const blobs: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size < AT_ONCE) continue;
    blobs.push(new Blob(waiting));
    waiting = [];
    size = 0;
  }
  return new Blob([...blobs, ...waiting], { type: "application/jsonl" });
}
