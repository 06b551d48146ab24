import FolderOpen from "lucide-react/icons/folder-open";
import { useState } from "react";
import { sealOf } from "~files/backup/seal";
import { type BackupFolder, keepBackupFolder } from "~storage/backup-folder";
import { errorWords } from "~ui/error-words";
import { say } from "~words/say";
import { SealFields, useSealDraft } from "./seal-fields";

interface PickFolderProps {
  onPicked: (folder: BackupFolder) => void;
  /** Only where there is a folder already. */
  onCancel: (() => void) | undefined;
  /** What was just done. */
  status: string;
}

/** Which folder, and whether the files in it are sealed. Of the passphrase a key is made, and nothing else kept. */
export function PickFolder({ onPicked, onCancel, status }: PickFolderProps) {
  const { draft, setDraft, take } = useSealDraft();
  const [fault, setFault] = useState("");
  const start = async () => {
    const taken = take();
    if (taken.kind === "wrong") return;
    try {
      const folder = await pick(taken.kind === "given" ? taken.passphrase : undefined);
      if (folder) onPicked(folder);
    } catch (error) {
      setFault(errorWords(error));
    }
  };
  // Some browsers that are made of Chromium have it switched off.
  if (!("showDirectoryPicker" in window))
    return <p className="data-lead">{say("backupNoPicker")}</p>;
  return (
    <>
      <SealFields draft={draft} onChange={setDraft} />
      <div className="data-row">
        <button type="button" className="button" onClick={() => void start()}>
          <FolderOpen size={14} aria-hidden="true" />
          {say("backupPick")}
        </button>
        {onCancel && (
          <button type="button" className="button" data-kind="quiet" onClick={onCancel}>
            {say("commonCancel")}
          </button>
        )}
        <p role="status">{status}</p>
      </div>
      {fault !== "" && (
        <p role="alert" className="data-fault">
          {say("backupNotPicked", fault)}
        </p>
      )}
    </>
  );
}

/** Undefined when the rep has closed Chrome's dialog. The dialog comes first: it needs the click. */
async function pick(passphrase: string | undefined): Promise<BackupFolder | undefined> {
  const handle = await window
    .showDirectoryPicker({ mode: "readwrite", id: "rekindle-backups" })
    .catch(unlessClosed);
  if (handle === undefined) return undefined;
  const seal = passphrase === undefined ? undefined : await sealOf(passphrase);
  const folder: BackupFolder = {
    name: "folder",
    handle,
    pickedAt: Date.now(),
    ...(seal && { seal }),
  };
  await keepBackupFolder(folder);
  return folder;
}

function unlessClosed(error: unknown): undefined {
  if (error instanceof Error && error.name === "AbortError") return undefined;
  throw error;
}
