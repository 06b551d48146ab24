/** The picked folder and how its backups went, as the worker and the pages write it down. */
import { useLiveQuery } from "dexie-react-hooks";
import {
  type BackupFolder,
  type BackupStatus,
  findBackupFolder,
  findBackupStatus,
} from "~storage/backup-folder";

export interface PickedFolder {
  folder: BackupFolder | undefined;
  status: BackupStatus | undefined;
}

/** Undefined until it is known. */
export function useBackupFolder(): PickedFolder | undefined {
  return useLiveQuery(async () => {
    const [folder, status] = await Promise.all([findBackupFolder(), findBackupStatus()]);
    return { folder, status };
  });
}

/** The status alone. Undefined until it is known, and while no folder is picked. */
export function useBackupStatus(): BackupStatus | undefined {
  return useLiveQuery(findBackupStatus);
}
