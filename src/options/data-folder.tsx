import { useState } from "react";
import { type BackupFolder, forgetBackupFolder } from "~storage/backup-folder";
import { errorWords } from "~ui/error-words";
import { Progress } from "~ui/restore/progress";
import type { PickedFolder } from "~ui/use-backup-folder";
import { say } from "~words/say";
import { FolderFigures } from "./data-folder-figures";
import { FolderProblemLine } from "./data-folder-problem";
import { DataPart } from "./data-part";
import { PickFolder } from "./data-pick-folder";
import { backUpInto } from "./make-backup";

/** Backups by themselves: the folder, how the last one went, and what to do when it did not. */
export function BackupFolderPart({ folder, status }: PickedFolder) {
  const [isPicking, setPicking] = useState(false);
  const [stopped, setStopped] = useState("");
  const { count, fault, done, start } = useBackUpInto();
  const stop = async ({ handle }: BackupFolder) => {
    await forgetBackupFolder();
    setStopped(say("backupStopped", handle.name));
  };
  if (folder === undefined || isPicking)
    return (
      <DataPart title={say("backupAuto")} lead={say("backupAutoLead")}>
        <PickFolder
          onPicked={(picked) => {
            setPicking(false);
            setStopped("");
            void start(picked);
          }}
          onCancel={folder && (() => setPicking(false))}
          status={stopped}
        />
      </DataPart>
    );
  const problem = status?.problem;
  return (
    <DataPart title={say("backupAuto")} lead={say("backupAutoOn")}>
      <FolderFigures folder={folder} status={status} />
      {problem !== undefined && count === undefined && (
        <FolderProblemLine problem={problem} onAgain={() => void start(folder)} />
      )}
      {fault !== "" && (
        <p role="alert" className="data-fault">
          {fault}
        </p>
      )}
      {count !== undefined && <Progress text={say("backupRunning")} count={count} />}
      <div className="data-row">
        <button type="button" className="button" onClick={() => void start(folder)}>
          {say("backupIntoNow")}
        </button>
        <button type="button" className="button" onClick={() => setPicking(true)}>
          {say("backupPickOther")}
        </button>
        <button type="button" className="button" onClick={() => void stop(folder)}>
          {say("backupStop")}
        </button>
        <p role="status">{done}</p>
      </div>
    </DataPart>
  );
}

/** What goes wrong with the folder is in its status, whatever else does is the fault. */
function useBackUpInto() {
  const [count, setCount] = useState<number>();
  const [fault, setFault] = useState("");
  const [done, setDone] = useState("");
  const start = async (folder: BackupFolder) => {
    if (count !== undefined) return;
    setFault("");
    setDone("");
    setCount(0);
    try {
      const problem = await backUpInto(folder, setCount);
      if (problem === undefined) setDone(say("backupIntoDone", folder.handle.name));
      if (problem === "nobody") setDone(say("backupIntoNobody", folder.handle.name));
    } catch (error) {
      setFault(say("backupNotMade", errorWords(error)));
    }
    setCount(undefined);
  };
  return { count, fault, done, start };
}
