import { useId } from "react";
import type { Moment } from "~domain/moment";
import { type Settings, UNDO_SECONDS } from "~domain/settings";
import type { Account } from "~storage/database";
import { Check } from "./check";
import { FeedState } from "./feed-state";

interface GmailSettingsProps {
  settings: Settings;
  accounts: readonly Account[];
  moment: Moment;
  onChange: (settings: Settings) => void;
}

export function GmailSettings({ settings, accounts, moment, onChange }: GmailSettingsProps) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Gmail</h2>
      <Check
        text="Record messages I send to my prospects"
        note="Only who, when and which conversation. The text is not kept."
        isOn={settings.captureGmail}
        onChange={(captureGmail) => onChange({ ...settings, captureGmail })}
      />
      <div className="field">
        <label htmlFor={`${id}-undo`}>Undo Send, as set in Gmail</label>
        <select
          id={`${id}-undo`}
          className="input"
          value={settings.undoSeconds}
          onChange={(event) => {
            const undoSeconds = UNDO_SECONDS.find(
              (seconds) => seconds === Number(event.target.value),
            );
            if (undoSeconds !== undefined) onChange({ ...settings, undoSeconds });
          }}
        >
          {UNDO_SECONDS.map((seconds) => (
            <option key={seconds} value={seconds}>
              {seconds} seconds
            </option>
          ))}
        </select>
        <small>A message counts as a touch once you can no longer undo it.</small>
      </div>
      <Check
        text="Check for replies when Gmail is closed"
        note="Rekindle then asks Gmail for its own list of unread mail, at most every ten minutes; nothing is sent anywhere else."
        isOn={settings.checkFeed}
        isDisabled={!settings.captureGmail}
        onChange={(checkFeed) => onChange({ ...settings, checkFeed })}
      />
      {settings.checkFeed && settings.captureGmail && (
        <FeedState accounts={accounts} moment={moment} />
      )}
    </section>
  );
}
