import { useId, useState } from "react";
import { formatDate } from "~domain/date-format";
import { type Health, looksBroken } from "~domain/health";
import { type Settings, UNDO_SECONDS } from "~domain/settings";
import { getHealth, getSettings } from "~storage/read/state";
import { Logo } from "~ui/logo";
import { perform } from "~ui/perform";
import { useLive } from "~ui/use-live";
import { useMoment } from "~ui/use-moment";

/** Two settings and whether capture works. Changes are saved as they are made. */
export function SettingsPage() {
  const data = useLive(
    async (db) => ({ settings: await getSettings(db), health: await getHealth(db, "gmail") }),
    [],
  );
  const [status, setStatus] = useState("");
  if (data === undefined) return null;
  const change = async (settings: Settings) => {
    const answer = await perform("change-settings", settings);
    setStatus(answer.ok ? "Saved." : `Not saved. ${answer.failure.message}`);
  };
  return (
    <main className="settings">
      <h1>
        <Logo size={24} />
        Rekindle settings
      </h1>
      <GmailSettings settings={data.settings} onChange={(settings) => void change(settings)} />
      <HealthLine health={data.health} />
      <p className="settings-status" role="status">
        {status}
      </p>
    </main>
  );
}

interface GmailSettingsProps {
  settings: Settings;
  onChange: (settings: Settings) => void;
}

function GmailSettings({ settings, onChange }: GmailSettingsProps) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Gmail</h2>
      <label className="check">
        <input
          type="checkbox"
          checked={settings.captureGmail}
          onChange={(event) => onChange({ ...settings, captureGmail: event.target.checked })}
        />
        <span>
          Record messages I send to my prospects
          <small>Only who, when and which conversation. The text is not kept.</small>
        </span>
      </label>
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
    </section>
  );
}

function HealthLine({ health }: { health: Health }) {
  const last = Math.max(health.lastRequestAt ?? 0, health.lastScreenOnlyAt ?? 0);
  const { zone } = useMoment();
  return (
    <section className="card" aria-label="Capture health">
      <h2>Is it working?</h2>
      <p>
        {last === 0
          ? "No message sent in Gmail has been seen yet."
          : `Last message seen in Gmail: ${formatDate(last, "moment", zone)}.`}
      </p>
      {health.lastUnreadableAt !== undefined && (
        <p>
          {health.unreadableCount} of Gmail’s requests could not be read, the last one on{" "}
          {formatDate(health.lastUnreadableAt, "moment", zone)}.
        </p>
      )}
      {looksBroken(health) && (
        <p className="settings-fault">
          It was seen on screen only; its request was not recognised. Gmail seems to have changed.
          Touches are still recorded from the screen; please check that none is missing.
        </p>
      )}
    </section>
  );
}
