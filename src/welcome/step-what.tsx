import type { LucideIcon } from "lucide-react";
import Eye from "lucide-react/icons/eye";
import Laptop from "lucide-react/icons/laptop";
import ShieldCheck from "lucide-react/icons/shield-check";
import type { Settings } from "~domain/settings";
import { changeSettings } from "~ui/change-settings";
import { say } from "~words/say";
import { NotificationState } from "./notification-state";
import { Switch } from "./switch";

/** What it sees, keeps and never does, and the switches for all of it. */
export function StepWhat({ settings }: { settings: Settings }) {
  const change = (changed: Partial<Settings>) =>
    void changeSettings((stored) => ({ ...stored, ...changed }));
  return (
    <>
      <ul className="promises">
        <Line icon={Eye} text={say("welcomeWhatSees")} />
        <Line icon={Laptop} text={say("welcomeWhatKeeps")} />
        <Line icon={ShieldCheck} text={say("welcomeWhatNever")} />
      </ul>
      <fieldset className="access">
        <legend>{say("welcomeAccess")}</legend>
        <Switch
          name="Gmail"
          place="mail.google.com"
          note={say("welcomeGmailNote")}
          isOn={settings.captureGmail}
          onChange={(captureGmail) => change({ captureGmail })}
        />
        <Switch
          name="LinkedIn"
          place="www.linkedin.com"
          note={say("welcomeLinkedinNote")}
          isOn={settings.captureLinkedin}
          // Whoever decides here has read what the popup would tell.
          onChange={(captureLinkedin) => change({ captureLinkedin, isLinkedinExplained: true })}
        />
        <NotificationState />
      </fieldset>
      {!settings.isLinkedinExplained && (
        <button
          type="button"
          className="button"
          data-kind="primary"
          onClick={() => change({ isLinkedinExplained: true })}
        >
          {say("welcomeGotIt")}
        </button>
      )}
    </>
  );
}

function Line({ icon: Icon, text }: { icon: LucideIcon; text: string }) {
  return (
    <li>
      <Icon size={18} aria-hidden="true" />
      {text}
    </li>
  );
}
