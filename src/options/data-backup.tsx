import "./data-backup.css";
import { useBackupFolder } from "~ui/use-backup-folder";
import { BackUpNow } from "./data-backup-now";
import { BackupFolderPart } from "./data-folder";
import { DataRestore } from "./data-restore";

/** Backups, by hand and by themselves, and the way back. */
export function DataBackup() {
  const picked = useBackupFolder();
  return (
    <>
      <BackUpNow />
      {picked && <BackupFolderPart {...picked} />}
      <DataRestore folder={picked?.folder} />
    </>
  );
}
