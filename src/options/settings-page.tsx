import { useEffect } from "react";
import { SURFACES } from "~domain/channel";
import type { RekindleDatabase } from "~storage/database";
import { listSources } from "~storage/read/sources";
import { getHealth, getRulesSettings, getSettings, listAccounts } from "~storage/read/state";
import { listMissed } from "~storage/read/timeline";
import { Logo } from "~ui/logo";
import { NoteBar } from "~ui/note-bar";
import { StorageNotices } from "~ui/storage-notices";
import { useLive } from "~ui/use-live";
import { useMoment } from "~ui/use-moment";
import { say } from "~words/say";
import { AboutSection } from "./about-section";
import { AppearanceSection } from "./appearance-section";
import { AssignmentsSection } from "./assignments-section";
import { CadencesSection } from "./cadences-section";
import { CalendarSection } from "./calendar-section";
import { DataSection } from "./data-section";
import { GmailSettings } from "./gmail-settings";
import { HealthSection } from "./health-section";
import { KeyboardSection } from "./keyboard-section";
import { LinkedinSettings } from "./linkedin-settings";
import { NeverTrackSection } from "./never-track-section";
import { NudgeSettings } from "./nudge-settings";
import { SectionNav } from "./section-nav";
import { useSettingsChanges } from "./use-settings-changes";

/**
 * The settings, and whether capture works. Changes are saved as they are made, but for those that may
 * move due dates: they wait for Save.
 */
export function SettingsPage() {
  const moment = useMoment();
  const { zone } = moment;
  const data = useLive((db) => read(db, moment.now), [moment.now]);
  // Apart from the rest, which is read again every few seconds: forms are filled in over these.
  const rules = useLive(getRulesSettings, []);
  const sources = useLive(listSources, []);
  const { change, status } = useSettingsChanges();
  if (data === undefined || rules === undefined || sources === undefined) return null;
  const { settings, accounts, missed, health } = data;
  const mailboxes = accounts.filter(({ connector }) => connector === "gmail");
  const shared = { settings, onChange: change };
  return (
    <main className="settings">
      <Side status={status} />
      <div className="settings-sections">
        <StorageNotices />
        <GmailSettings {...shared} accounts={mailboxes} moment={moment} />
        <LinkedinSettings {...shared} />
        <NeverTrackSection entries={settings.neverTrack} onChange={change} />
        <CadencesSection settings={rules} zone={zone} />
        <AssignmentsSection settings={rules} sources={sources} zone={zone} />
        <CalendarSection settings={rules} moment={moment} />
        <NudgeSettings nudges={settings.nudges} onChange={change} />
        <AppearanceSection />
        <KeyboardSection {...shared} />
        <DataSection />
        <HealthSection sites={health} settings={settings} missed={missed} moment={moment} />
        <AboutSection />
      </div>
      <NoteBar />
    </main>
  );
}

/** Always in sight: where one is, and that what was changed is saved. */
function Side({ status }: { status: string }) {
  // The browser looked for the address's section before there was one.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  return (
    <header className="settings-side">
      <div className="settings-head">
        <h1>
          <Logo size={24} />
          {say("settingsTitle")}
        </h1>
        <p role="status">{status}</p>
      </div>
      <SectionNav />
    </header>
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
