import { useId } from "react";
import type { Moment } from "~domain/moment";
import { type Settings, UNDO_SECONDS } from "~domain/settings";
import type { Account } from "~storage/database";
import { say, sayCount } from "~words/say";
import { Card } from "./card";
import { Check } from "./check";
import { FeedState } from "./feed-state";
import type { ChangeSettings } from "./use-settings-changes";

interface GmailSettingsProps {
  settings: Settings;
  /** The rep's own mailboxes in Gmail. */
  accounts: readonly Account[];
  moment: Moment;
  onChange: ChangeSettings;
}

export function GmailSettings({ settings, accounts, moment, onChange }: GmailSettingsProps) {
  const { captureGmail, keepSubjects, checkFeed, undoSeconds } = settings;
  const change = (part: Partial<Settings>) => void onChange((now) => ({ ...now, ...part }));
  return (
    <Card section="gmail">
      <Check
        text={say("settingsGmailCapture")}
        note={say(keepSubjects ? "settingsCaptureNoteSubjects" : "settingsCaptureNote")}
        isOn={captureGmail}
        onChange={(isOn) => change({ captureGmail: isOn })}
      />
      <UndoTime seconds={undoSeconds} onChange={change} />
      <Check
        text={say("settingsSubjects")}
        note={say("settingsSubjectsNote")}
        isOn={keepSubjects}
        isDisabled={!captureGmail}
        onChange={(isOn) => change({ keepSubjects: isOn })}
      />
      <Check
        text={say("settingsFeed")}
        note={say("settingsFeedNote")}
        isOn={checkFeed}
        isDisabled={!captureGmail}
        onChange={(isOn) => change({ checkFeed: isOn })}
      />
      {checkFeed && captureGmail && <FeedState accounts={accounts} moment={moment} />}
    </Card>
  );
}

interface UndoTimeProps {
  seconds: Settings["undoSeconds"];
  onChange: (part: Pick<Settings, "undoSeconds">) => void;
}

function UndoTime({ seconds, onChange }: UndoTimeProps) {
  const id = useId();
  const choose = (value: string) => {
    const undoSeconds = UNDO_SECONDS.find((one) => one === Number(value));
    if (undoSeconds !== undefined) onChange({ undoSeconds });
  };
  return (
    <div className="field short-field">
      <label htmlFor={id}>{say("settingsUndo")}</label>
      <select
        id={id}
        className="input"
        value={seconds}
        onChange={(event) => choose(event.target.value)}
      >
        {UNDO_SECONDS.map((one) => (
          <option key={one} value={one}>
            {sayCount("settingsSeconds", one)}
          </option>
        ))}
      </select>
      <small>{say("settingsUndoNote")}</small>
    </div>
  );
}
