/**
 * The folder the rep has picked for backups. A database of its own: a folder cannot travel in a message,
 * so that the page writes it here itself; and it is still known when the other database does not open.
 *
 * That something has changed since the last backup is a mark in here too, for the worker may be stopped
 * before it is time for the next. A backup takes away the mark it has found at its start and no other,
 * so that a change during a backup is in the next one.
 */
import type { Table } from "dexie";
import { DatabaseWithRoom } from "./room";

export interface BackupFolder {
  name: "folder";
  handle: FileSystemDirectoryHandle;
  pickedAt: number;
  /** With which the files are sealed; made of the rep's passphrase. */
  seal?: {
    key: CryptoKey;
    parameters: { kdf: "PBKDF2-HMAC-SHA-256"; iterations: number; salt: string };
  };
}

/** Why nothing could be written: to be allowed again, gone, full, or something else. */
export type FolderProblem = "not-allowed" | "gone" | "full" | "failed";

export interface BackupStatus {
  name: "status";
  /** When the folder was picked. */
  since?: number;
  lastAt?: number;
  /** How long the last try took. */
  tookMs?: number;
  /** When it was last tried. */
  triedAt?: number;
  fileName?: string;
  /** Of the last try, if it failed. */
  problem?: FolderProblem;
}

/** Something has changed that is not in a backup yet. */
interface BackupMark {
  name: "changed";
  stamp: string;
}

class FolderDatabase extends DatabaseWithRoom {
  declare rows: Table<BackupFolder | BackupStatus | BackupMark, "folder" | "status" | "changed">;
  constructor() {
    super("rekindle-backups");
    this.version(1).stores({ rows: "name" });
  }
}

export const folderDatabase = new FolderDatabase();

export async function findBackupFolder(): Promise<BackupFolder | undefined> {
  const row = await folderDatabase.rows.get("folder");
  return row?.name === "folder" ? row : undefined;
}

export async function findBackupStatus(): Promise<BackupStatus | undefined> {
  const row = await folderDatabase.rows.get("status");
  return row?.name === "status" ? row : undefined;
}

export async function hasChangedSinceBackup(): Promise<boolean> {
  return (await findStamp()) !== undefined;
}

/** What was known of another folder is forgotten. */
export async function keepBackupFolder(folder: Omit<BackupFolder, "name">): Promise<void> {
  const { rows } = folderDatabase;
  await folderDatabase.transaction("rw", rows, async () => {
    await rows.clear();
    await rows.bulkPut([
      { ...folder, name: "folder" },
      { name: "status", since: folder.pickedAt },
    ]);
  });
}

/** The files in it stay. */
export async function forgetBackupFolder(): Promise<void> {
  await folderDatabase.rows.clear();
}

/** Without a folder there is nothing to be marked. */
export async function markChanged(): Promise<void> {
  const { rows } = folderDatabase;
  await folderDatabase.transaction("rw", rows, async () => {
    if ((await rows.where("name").equals("folder").count()) === 0) return;
    await rows.put({ name: "changed", stamp: crypto.randomUUID() });
  });
}

/**
 * Makes a backup into the folder by `write`, and writes down how that went. Whoever has picked another
 * folder meanwhile, or none, has nothing written down.
 */
export async function trackBackup(
  folder: BackupFolder,
  fileName: string,
  write: () => Promise<FolderProblem | undefined>,
): Promise<FolderProblem | undefined> {
  const stamp = await findStamp();
  const startedAt = Date.now();
  let problem: FolderProblem | undefined = "failed";
  try {
    problem = await write();
    return problem;
  } finally {
    const tookMs = Math.max(0, Date.now() - startedAt);
    const tried = { triedAt: startedAt, tookMs };
    await note(
      folder,
      problem === undefined ? { ...tried, lastAt: startedAt, fileName } : { ...tried, problem },
      problem === undefined ? stamp : undefined,
    );
  }
}

async function note(
  { pickedAt }: BackupFolder,
  news: Omit<BackupStatus, "name">,
  stamp: string | undefined,
): Promise<void> {
  const { rows } = folderDatabase;
  await folderDatabase.transaction("rw", rows, async () => {
    if ((await findBackupFolder())?.pickedAt !== pickedAt) return;
    const { problem: _over, ...before } = (await findBackupStatus()) ?? { name: "status" };
    await rows.put({ ...before, ...news });
    if (stamp !== undefined && (await findStamp()) === stamp) await rows.delete("changed");
  });
}

async function findStamp(): Promise<string | undefined> {
  const row = await folderDatabase.rows.get("changed");
  return row?.name === "changed" ? row.stamp : undefined;
}
