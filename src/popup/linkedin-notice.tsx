import type { Settings } from "~domain/settings";
import { changeSettings } from "./act";

/** Told once, before the rep relies on it: that LinkedIn is read, what of it, and how to stop that. */
export function LinkedinNotice({ settings }: { settings: Settings }) {
  const explained = { ...settings, isLinkedinExplained: true };
  return (
    <div className="notice" data-kind="explain">
      <p>
        <strong>Rekindle is on for LinkedIn.</strong> It reads what you send there and what is on
        your screen, keeps nothing of the text and changes nothing. LinkedIn restricts extensions:
        using one there is your decision. Switch it off any time in the{" "}
        <a href={chrome.runtime.getURL("options.html")} target="_blank" rel="noreferrer">
          settings
        </a>
        .
      </p>
      <div className="text-actions">
        <button
          type="button"
          className="text-button"
          onClick={() => {
            const off = { ...explained, captureLinkedin: false };
            void changeSettings(off, "LinkedIn is switched off.", explained);
          }}
        >
          Turn off
        </button>
        <button
          type="button"
          className="text-button"
          onClick={() => void changeSettings(explained)}
        >
          Got it
        </button>
      </div>
    </div>
  );
}
