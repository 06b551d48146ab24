import { useId } from "react";
import type { Settings } from "~domain/settings";
import { Check } from "./check";

interface LinkedinSettingsProps {
  settings: Settings;
  onChange: (settings: Settings) => void;
}

/** One switch, and everything that the rep should know before deciding on it. */
export function LinkedinSettings({ settings, onChange }: LinkedinSettingsProps) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>LinkedIn</h2>
      <Check
        text="Record messages I send to my prospects on LinkedIn, and their replies"
        note="Only who, when and which conversation. The text is not kept."
        isOn={settings.captureLinkedin}
        // Whoever decides here has read what the popup would tell.
        onChange={(captureLinkedin) =>
          onChange({ ...settings, captureLinkedin, isLinkedinExplained: true })
        }
      />
      <dl className="terms">
        <div>
          <dt>What is read</dt>
          <dd>
            The messages and invitations you send, and what is on your screen while you use
            LinkedIn: who wrote to you, and whose page is open when you open Rekindle.
          </dd>
        </div>
        <div>
          <dt>What never happens</dt>
          <dd>
            Nothing is inserted into LinkedIn’s pages and nothing is clicked there. Rekindle makes
            no requests to LinkedIn. No text of a message is kept.
          </dd>
        </div>
        <div>
          <dt>What you should know</dt>
          <dd>
            LinkedIn’s User Agreement restricts browser extensions. Whether to use this is your own
            decision.
          </dd>
        </div>
      </dl>
    </section>
  );
}
