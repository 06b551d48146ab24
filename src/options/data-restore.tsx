import { useState } from "react";
import type { BackupFolder } from "~storage/backup-folder";
import { BackupList } from "~ui/restore/backup-list";
import { FileButton } from "~ui/restore/file-button";
import { FOLDER_PROBLEMS } from "~ui/restore/folder-problems";
import { type FolderFiles, openFolder } from "~ui/restore/open-folder";
import { RestoreFlow } from "~ui/restore/restore-flow";
import { useMoment } from "~ui/use-moment";
import { say } from "~words/say";
import { DataPart } from "./data-part";

interface Chosen {
  /** Another each time, also for the same file. */
  key: number;
  file: File;
}

/** Puts back what a backup holds: one that the rep has, or one of those in the folder. */
export function DataRestore({ folder }: { folder: BackupFolder | undefined }) {
  const [chosen, setChosen] = useState<Chosen>();
  const [found, setFound] = useState<FolderFiles>();
  const moment = useMoment();
  const choose = (file: File) => {
    setChosen((before) => ({ key: (before?.key ?? 0) + 1, file }));
    setFound(undefined);
  };
  return (
    <DataPart title={say("restoreTitle")} lead={say("restoreLead")}>
      {chosen === undefined ? (
        <>
          <div className="data-row">
            <FileButton label={say("restoreFromFile")} onChoose={choose} />
            {folder && (
              <button
                type="button"
                className="button"
                aria-expanded={found?.kind === "files"}
                onClick={() =>
                  void (found?.kind === "files"
                    ? setFound(undefined)
                    : openFolder(folder).then(setFound))
                }
              >
                {say("restoreFromFolder")}
              </button>
            )}
          </div>
          {found?.kind === "files" && (
            <BackupList files={found.files} moment={moment} onChoose={choose} />
          )}
          {found?.kind === "problem" && (
            <p role="alert" className="data-fault">
              {say(FOLDER_PROBLEMS[found.problem])}
            </p>
          )}
        </>
      ) : (
        <RestoreFlow
          key={chosen.key}
          file={chosen.file}
          name={chosen.file.name}
          onClose={() => setChosen(undefined)}
        />
      )}
    </DataPart>
  );
}
