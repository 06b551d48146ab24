import { type ReactNode, useState } from "react";
import { rightNow } from "~ui/use-moment";
import { formatDate } from "~words/dates";
import { type MessageKey, say, sayCount, sayNumber } from "~words/say";
import type { CheckedBackup } from "./check-backup";
import type { RestoreChoices } from "./stage-backup";

interface PreviewStepProps {
  backup: CheckedBackup;
  onRestore: (choices: RestoreChoices) => void;
  /** The way out, beside the button. */
  out: ReactNode;
}

/** What the backup holds and what would become of it, before anything is done. */
export function PreviewStep({ backup, onRestore, out }: PreviewStepProps) {
  const { createdAt, isFirst, preview } = backup;
  const { peopleCount, newCount, knownCount, eventCount, erasedCount } = preview;
  // Into a list with nobody in it the settings belong; elsewhere the present ones are kept unless asked.
  const [withSettings, setWithSettings] = useState(isFirst);
  const [bringsBack, setBringsBack] = useState(false);
  return (
    <div className="restore-step">
      <p>{say("restoreFrom", formatDate(createdAt, "full", rightNow().zone))}</p>
      <dl className="restore-figures">
        <Count name="restorePeople" count={peopleCount} />
        <Count name="restoreEntries" count={eventCount} />
        <Count name="restoreNew" count={newCount} />
        <Count name="restoreKnown" count={knownCount} />
        {erasedCount > 0 && (
          <Count name={bringsBack ? "restoreErasedBack" : "restoreErased"} count={erasedCount} />
        )}
      </dl>
      <p className="restore-note">{say("restoreNote")}</p>
      {erasedCount > 0 && (
        <label className="restore-check">
          <input
            type="checkbox"
            checked={bringsBack}
            onChange={(event) => setBringsBack(event.target.checked)}
          />
          {sayCount("restoreBringBack", erasedCount)}
        </label>
      )}
      <label className="restore-check">
        <input
          type="checkbox"
          checked={withSettings}
          onChange={(event) => setWithSettings(event.target.checked)}
        />
        {say("restoreWithSettings")}
      </label>
      <div className="restore-buttons">
        <button
          type="button"
          className="button"
          data-kind="primary"
          onClick={() => onRestore({ withSettings, bringsBack })}
        >
          {say("restoreStart")}
        </button>
        {out}
      </div>
    </div>
  );
}

function Count({ name, count }: { name: MessageKey; count: number }) {
  return (
    <div>
      <dt>{say(name)}</dt>
      <dd>{sayNumber(count)}</dd>
    </div>
  );
}
