/** The backups in the folder the rep has picked. Chrome may ask whether we may look: call it on a click. */
import { folderProblemOf, listBackupFiles } from "~files/backup/folder-files";
import type { BackupFolder, FolderProblem } from "~storage/backup-folder";

export type FolderFiles =
  | { kind: "files"; files: File[] }
  | { kind: "problem"; problem: FolderProblem };

export async function openFolder({ handle }: BackupFolder): Promise<FolderFiles> {
  try {
    if (!(await isAllowed(handle))) return { kind: "problem", problem: "not-allowed" };
    return { kind: "files", files: await listBackupFiles(handle) };
  } catch (error) {
    return { kind: "problem", problem: folderProblemOf(error) };
  }
}

/** Asks Chrome, and Chrome the rep, if it has to. */
export async function isAllowed(handle: FileSystemDirectoryHandle): Promise<boolean> {
  const access = { mode: "readwrite" } as const;
  if ((await handle.queryPermission(access)) === "granted") return true;
  return (await handle.requestPermission(access)) === "granted";
}
