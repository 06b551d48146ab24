import { changeSettings, type SettingsChange } from "~ui/change-settings";
import { sayWith } from "~ui/say-with";
import { say } from "~words/say";

const explain: SettingsChange = (settings) => ({ ...settings, isLinkedinExplained: true });
const turnOff: SettingsChange = (settings) => ({ ...explain(settings), captureLinkedin: false });
const turnOn: SettingsChange = (settings) => ({ ...settings, captureLinkedin: true });

/** Told once, before the rep relies on it: that LinkedIn is read, what of it, and how to stop that. */
export function LinkedinNotice() {
  const settingsLink = (
    <a href={chrome.runtime.getURL("options.html")} target="_blank" rel="noreferrer">
      {say("popupLinkedinSettings")}
    </a>
  );
  return (
    <div className="notice" data-kind="explain">
      <p>
        <strong>{say("popupLinkedinOn")}</strong> {say("popupLinkedinReads")}{" "}
        {sayWith("popupLinkedinSwitch", settingsLink)}
      </p>
      <div className="text-actions">
        <button
          type="button"
          className="text-button"
          onClick={() => void changeSettings(turnOff, say("popupLinkedinIsOff"), turnOn)}
        >
          {say("popupTurnOff")}
        </button>
        <button type="button" className="text-button" onClick={() => void changeSettings(explain)}>
          {say("popupGotIt")}
        </button>
      </div>
    </div>
  );
}
