import Archive from "lucide-react/icons/archive";
import { useBackupStatus } from "~ui/use-backup-folder";
import { say, sayCount } from "~words/say";

const QUIET_DAYS = 7;
const DAY = 24 * 60 * 60_000;

/** One line when the backups that the rep relies on have stopped. Why is told in the settings. */
export function BackupNotice({ now }: { now: number }) {
  const status = useBackupStatus();
  const at = status?.lastAt ?? status?.since ?? now;
  const days = Math.floor((now - at) / DAY);
  if (days < QUIET_DAYS) return null;
  return (
    <div className="notice">
      <Archive size={14} aria-hidden="true" />
      <p>
        {sayCount("popupBackupOld", days)}{" "}
        <a href={chrome.runtime.getURL("options.html#data")} target="_blank" rel="noreferrer">
          {say("popupBackupLook")}
        </a>
      </p>
    </div>
  );
}
