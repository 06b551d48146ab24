import type { Settings } from "~domain/settings";
import { KeyList } from "~ui/key-list";
import { sayWith } from "~ui/say-with";
import { say } from "~words/say";
import { Card } from "./card";
import { Check } from "./check";
import type { ChangeSettings } from "./use-settings-changes";

interface KeyboardSectionProps {
  settings: Settings;
  onChange: ChangeSettings;
}

/** Where Chrome keeps the keys of its extensions. No page may link there; a tab may be opened. */
const CHROME_KEYS = "chrome://extensions/shortcuts";

export function KeyboardSection({ settings, onChange }: KeyboardSectionProps) {
  return (
    <Card section="keyboard">
      <Check
        text={say("settingsSingleKeys")}
        note={say("settingsSingleKeysNote")}
        isOn={settings.hasSingleKeys}
        onChange={(hasSingleKeys) => void onChange((now) => ({ ...now, hasSingleKeys }))}
      />
      <KeyList />
      <h3>{say("settingsChromeKeys")}</h3>
      <p>{sayWith("settingsChromeKeysText", <code>{CHROME_KEYS}</code>)}</p>
      <div>
        <button
          type="button"
          className="button"
          onClick={() => void chrome.tabs.create({ url: CHROME_KEYS })}
        >
          {say("settingsChromeKeysOpen")}
        </button>
      </div>
    </Card>
  );
}
