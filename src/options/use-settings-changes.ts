/** Changes of the settings, and what the page says of them. */
import { useEffect, useState } from "react";
import { type SettingsChange, saveSettings } from "~ui/change-settings";
import { say } from "~words/say";

export type { SettingsChange };
/** Whether it was saved; if not, the page has said so. */
export type ChangeSettings = (change: SettingsChange) => Promise<boolean>;

/** Milliseconds for which it is said that something was saved. */
const SHOWN_FOR = 4_000;

export function useSettingsChanges(): { change: ChangeSettings; status: string } {
  const [status, setStatus] = useState({ text: "", isSaved: false });
  useEffect(() => {
    if (!status.isSaved) return undefined;
    const timer = setTimeout(() => setStatus({ text: "", isSaved: false }), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [status]);
  const change = async (update: SettingsChange) => {
    const problem = await saveSettings(update);
    const isSaved = problem === undefined;
    setStatus({ text: isSaved ? say("settingsSaved") : say("noteNotSaved", problem), isSaved });
    return isSaved;
  };
  return { change, status: status.text };
}
