import CircleAlert from "lucide-react/icons/circle-alert";
import type { FolderProblem } from "~storage/backup-folder";
import { FOLDER_PROBLEMS } from "~ui/restore/folder-problems";
import { say } from "~words/say";

interface FolderProblemLineProps {
  problem: FolderProblem;
  onAgain: () => void;
}

/** Trying again asks Chrome for the folder, where that is what is missing. */
export function FolderProblemLine({ problem, onAgain }: FolderProblemLineProps) {
  return (
    <div className="notice" data-kind="fault" role="alert">
      <CircleAlert size={16} aria-hidden="true" />
      <p>{say(FOLDER_PROBLEMS[problem])}</p>
      <button type="button" className="button" onClick={onAgain}>
        {say(problem === "not-allowed" ? "backupAllow" : "noteTryAgain")}
      </button>
    </div>
  );
}
