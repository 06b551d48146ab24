import { useEffect, useState } from "react";
import { type BackupFolder, findBackupFolder } from "~storage/backup-folder";
import { BackupList } from "~ui/restore/backup-list";
import { FileButton } from "~ui/restore/file-button";
import { FOLDER_PROBLEMS } from "~ui/restore/folder-problems";
import { type FolderFiles, openFolder } from "~ui/restore/open-folder";
import { useMoment } from "~ui/use-moment";
import { say } from "~words/say";

/** The backups in the rep's folder, newest first, or a file from anywhere. */
export function ChooseBackup({ onChoose }: { onChoose: (file: File) => void }) {
  const moment = useMoment();
  const folder = useFolder();
  const [found, setFound] = useState<FolderFiles>();
  useEffect(() => {
    // Without asking, if Chrome lets us: then the last backup is one click away.
    if (folder) void openAllowed(folder).then(setFound);
  }, [folder]);
  return (
    <>
      {found?.kind === "files" && (
        <BackupList files={found.files} moment={moment} onChoose={onChoose} />
      )}
      {found?.kind === "problem" && <p role="alert">{say(FOLDER_PROBLEMS[found.problem])}</p>}
      {folder === "none" && <p className="rescue-lead">{say("rescueNoFolder")}</p>}
      <div className="rescue-row">
        {folder !== undefined && folder !== "none" && found?.kind !== "files" && (
          <button
            type="button"
            className="button"
            data-kind="primary"
            onClick={() => void openFolder(folder).then(setFound)}
          >
            {say("rescueShowFolder", folder.handle.name)}
          </button>
        )}
        <FileButton label={say("rescueFile")} onChoose={onChoose} />
      </div>
    </>
  );
}

/** Undefined until it is known. */
function useFolder(): BackupFolder | "none" | undefined {
  const [folder, setFolder] = useState<BackupFolder | "none">();
  useEffect(() => {
    void findBackupFolder().then(
      (found) => setFolder(found ?? "none"),
      () => setFolder("none"),
    );
  }, []);
  return folder;
}

async function openAllowed(folder: BackupFolder | "none"): Promise<FolderFiles | undefined> {
  if (folder === "none") return undefined;
  const state = await folder.handle.queryPermission({ mode: "readwrite" });
  return state === "granted" ? openFolder(folder) : undefined;
}
