import type { ReactNode } from "react";
import { sayWith } from "~ui/say-with";
import { type MessageKey, say } from "~words/say";
import { Card } from "./card";

const TERMS = [
  { name: "settingsAboutStored", text: "settingsAboutStoredText" },
  { name: "settingsAboutNotStored", text: "settingsAboutNotStoredText" },
  { name: "settingsAboutSent", text: "settingsAboutSentText" },
] as const satisfies readonly { name: MessageKey; text: MessageKey }[];

/** What this is, what it keeps to itself, and whose work is in it. */
export function AboutSection() {
  return (
    <Card section="about" lead={say("settingsAboutVersion", chrome.runtime.getManifest().version)}>
      <dl className="terms">
        {TERMS.map(({ name, text }) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd>{say(text)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={chrome.runtime.getURL("tabs/welcome.html")}>{say("settingsAboutWelcome")}</a>
      </p>
      <h3>{say("settingsAboutOthers")}</h3>
      <ul className="credits">
        <li>
          {sayWith(
            "settingsAboutHolidays",
            <Outside to="https://github.com/commenthol/date-holidays">date-holidays</Outside>,
            <Outside to="https://creativecommons.org/licenses/by-sa/3.0/">CC BY-SA 3.0</Outside>,
          )}
        </li>
        <li>{say("settingsAboutIcons")}</li>
        <li>
          {sayWith(
            "settingsAboutLibraries",
            // Its licence asks to say where its source is.
            <Outside to="https://github.com/kewisch/ical.js">ical.js (MPL 2.0)</Outside>,
          )}
        </li>
      </ul>
    </Card>
  );
}

/** A page of somebody else's: opened when it is clicked, and not told where from. */
function Outside({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a href={to} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
