/**
 * Backups by themselves, into the folder the rep has picked: one file a day, written anew when something
 * has changed since. At most every ten minutes, and for a hundredth of the time at the very most, however
 * long one takes. Where the folder may not be written to, nobody is asked here: the settings show it.
 */
import { dayOf } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import { backupName, writeInto } from "~files/backup/folder-files";
import { writeBackup } from "~files/backup/write";
import {
  type BackupFolder,
  type BackupStatus,
  type FolderProblem,
  findBackupFolder,
  findBackupStatus,
  hasChangedSinceBackup,
  markChanged,
  trackBackup,
} from "~storage/backup-folder";
import type { RekindleDatabase } from "~storage/database";
import { readBackupParts } from "~storage/read/backup-parts";
import { watchChanges } from "~storage/watch-changes";
import { showTrouble } from "./badge";
import { rightNow } from "./clock";
import { act } from "./context";

const LEAST_WAIT = 10 * 60_000;
const TIMES_ITS_LENGTH = 100;
/** Chrome stops a worker that has asked it nothing for half a minute. */
const AWAKE_EVERY = 20_000;

/** Once, when the worker starts. */
export function watchForBackups(): void {
  watchChanges(() => void markChanged().catch(showTrouble));
}

/** Writes a backup into the folder the rep has picked, when it is time. */
export async function backUp(): Promise<void> {
  const folder = await findBackupFolder();
  if (folder === undefined) return;
  const moment = rightNow();
  const status = (await findBackupStatus()) ?? { name: "status" };
  if (!isTime(status, await hasChangedSinceBackup(), moment)) return;
  if ((await act(({ db }) => db.prospects.count())) === 0) return;
  const fileName = backupName(dayOf(moment.now, moment.zone));
  await trackBackup(folder, fileName, () => act(({ db }) => write(db, folder, fileName, moment)));
}

async function write(
  db: RekindleDatabase,
  folder: BackupFolder,
  fileName: string,
  { now }: Moment,
): Promise<FolderProblem | undefined> {
  const { handle, seal } = folder;
  if ((await handle.queryPermission({ mode: "readwrite" })) !== "granted") return "not-allowed";
  const app = chrome.runtime.getManifest().version;
  const about = { app, createdAt: now, ...(seal && { seal }) };
  return writeInto(
    handle,
    fileName,
    awake(whilePicked(folder, writeBackup(about, readBackupParts(db)))),
  );
}

/** A moment that is still to come is one of a clock that was wrong. */
export function isTime(status: BackupStatus, hasChanged: boolean, { now, zone }: Moment): boolean {
  const { lastAt, triedAt, tookMs = 0, problem } = status;
  const wait = Math.max(LEAST_WAIT, TIMES_ITS_LENGTH * tookMs);
  if (triedAt !== undefined && triedAt <= now && now < triedAt + wait) return false;
  if (hasChanged || problem !== undefined || lastAt === undefined) return true;
  return lastAt > now || dayOf(lastAt, zone) !== dayOf(now, zone);
}

/**
 * Everything may be erased while it is read. The folder is forgotten before that begins, so that what is
 * read of it never takes the place of the file before.
 */
async function* whilePicked<T>(
  { pickedAt }: BackupFolder,
  pieces: AsyncIterable<T>,
): AsyncGenerator<T> {
  yield* pieces;
  if ((await findBackupFolder())?.pickedAt !== pickedAt)
    throw new Error("The folder is not the rep's choice any more.");
}

async function* awake<T>(pieces: AsyncIterable<T>): AsyncGenerator<T> {
  let askedAt = Date.now();
  for await (const piece of pieces) {
    yield piece;
    if (Date.now() - askedAt < AWAKE_EVERY) continue;
    await chrome.runtime.getPlatformInfo();
    askedAt = Date.now();
  }
}
