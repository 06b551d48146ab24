import type { BackupFolder, BackupStatus } from "~storage/backup-folder";
import { useMoment } from "~ui/use-moment";
import { ago } from "~words/ago";
import { say } from "~words/say";
import { Figure } from "./figure";

interface FolderFiguresProps {
  folder: BackupFolder;
  status: BackupStatus | undefined;
}

export function FolderFigures({ folder, status }: FolderFiguresProps) {
  const { now } = useMoment();
  const lastAt = status?.lastAt;
  return (
    <dl className="figures">
      <div>
        <dt>{say("backupFolder")}</dt>
        <dd className="folder-name">
          <bdi>{folder.handle.name}</bdi>
        </dd>
      </div>
      <Figure
        name="backupLast"
        value={lastAt === undefined ? say("backupNever") : ago(lastAt, now)}
      />
      <Figure name="backupIsSealed" value={say(folder.seal ? "backupSealed" : "backupNotSealed")} />
    </dl>
  );
}
