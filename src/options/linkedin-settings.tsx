import type { Settings } from "~domain/settings";
import { type MessageKey, say } from "~words/say";
import { Card } from "./card";
import { Check } from "./check";
import type { ChangeSettings } from "./use-settings-changes";

interface LinkedinSettingsProps {
  settings: Settings;
  onChange: ChangeSettings;
}

const TERMS = [
  { name: "settingsLinkedinRead", text: "settingsLinkedinReadText" },
  { name: "settingsLinkedinNever", text: "settingsLinkedinNeverText" },
  { name: "settingsLinkedinKnow", text: "settingsLinkedinKnowText" },
] as const satisfies readonly { name: MessageKey; text: MessageKey }[];

/** One switch, and everything that the rep should know before deciding on it. */
export function LinkedinSettings({ settings, onChange }: LinkedinSettingsProps) {
  return (
    <Card section="linkedin">
      <Check
        text={say("settingsLinkedinCapture")}
        note={say("settingsCaptureNote")}
        isOn={settings.captureLinkedin}
        // Whoever decides here has read what the popup would tell.
        onChange={(captureLinkedin) =>
          void onChange((now) => ({ ...now, captureLinkedin, isLinkedinExplained: true }))
        }
      />
      <dl className="terms">
        {TERMS.map(({ name, text }) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd>{say(text)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
