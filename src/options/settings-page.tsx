import { useState } from "react";
import { SURFACES } from "~domain/channel";
import type { Settings } from "~domain/settings";
import type { RekindleDatabase } from "~storage/database";
import { listSources } from "~storage/read/sources";
import { getHealth, getRulesSettings, getSettings, listAccounts } from "~storage/read/state";
import { listMissed } from "~storage/read/timeline";
import { Logo } from "~ui/logo";
import { NoteBar } from "~ui/note-bar";
import { perform } from "~ui/perform";
import { useLive } from "~ui/use-live";
import { useMoment } from "~ui/use-moment";
import { AssignmentsSection } from "./assignments-section";
import { CadencesSection } from "./cadences-section";
import { CalendarSection } from "./calendar-section";
import { GmailSettings } from "./gmail-settings";
import { HealthSection } from "./health-section";
import { LinkedinSettings } from "./linkedin-settings";
import { NudgeSettings } from "./nudge-settings";

/**
 * The settings, and whether capture works. Changes are saved as they are made, but for those that may
 * move due dates: they wait for Save.
 */
export function SettingsPage() {
  const moment = useMoment();
  const data = useLive((db) => read(db, moment.now), [moment.now]);
  // Apart from the rest, which is read again every few seconds: forms are filled in over these.
  const rules = useLive(getRulesSettings, []);
  const sources = useLive(listSources, []);
  const [status, setStatus] = useState("");
  if (data === undefined || rules === undefined || sources === undefined) return null;
  const change = async (settings: Settings) => {
    const answer = await perform("change-settings", settings);
    setStatus(answer.ok ? "Saved." : `Not saved. ${answer.failure.message}`);
  };
  const { settings, accounts, missed, health } = data;
  return (
    <main className="settings">
      <header>
        <h1>
          <Logo size={24} />
          Rekindle settings
        </h1>
        <p role="status">{status}</p>
      </header>
      <GmailSettings
        settings={settings}
        accounts={accounts.filter(({ connector }) => connector === "gmail")}
        moment={moment}
        onChange={(changed) => void change(changed)}
      />
      <LinkedinSettings settings={settings} onChange={(changed) => void change(changed)} />
      <CadencesSection settings={rules} zone={moment.zone} />
      <AssignmentsSection settings={rules} sources={sources} zone={moment.zone} />
      <CalendarSection settings={rules} moment={moment} />
      <NudgeSettings
        nudges={settings.nudges}
        onChange={(nudges) => void change({ ...settings, nudges })}
      />
      <HealthSection sites={health} settings={settings} missed={missed} moment={moment} />
      <NoteBar />
    </main>
  );
}

async function read(db: RekindleDatabase, now: number) {
  const [settings, accounts, missed, health] = await Promise.all([
    getSettings(db),
    listAccounts(db),
    listMissed(db, now),
    Promise.all(SURFACES.map((surface) => getHealth(db, surface))),
  ]);
  return { settings, accounts, missed, health };
}
