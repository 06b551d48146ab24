import "./restore.css";
import type { Moment } from "~domain/moment";
import { ago } from "~words/ago";
import { say } from "~words/say";
import { sizeWords } from "~words/size";
import { whenLabel } from "~words/when";

interface BackupListProps {
  /** The newest first. */
  files: readonly File[];
  moment: Moment;
  onChoose: (file: File) => void;
}

/** The backups in a folder, each with its age and size, to choose one of. */
export function BackupList({ files, moment, onChoose }: BackupListProps) {
  if (files.length === 0) return <p className="restore-note">{say("restoreNoFiles")}</p>;
  return (
    <ul className="backup-list" aria-label={say("restoreFiles")}>
      {files.map((file) => {
        const when = whenLabel(file.lastModified, moment);
        return (
          <li key={file.name}>
            <span>
              {when}
              <small>
                {say("restoreFileAbout", ago(file.lastModified, moment.now), sizeWords(file.size))}
              </small>
            </span>
            <button
              type="button"
              className="button"
              aria-label={say("restoreChooseFile", when)}
              onClick={() => onChoose(file)}
            >
              {say("restoreChoose")}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
