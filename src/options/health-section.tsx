/** Whether capture works, site by site, and what to send to whoever mends it. */
import type { Health } from "~domain/health";
import type { Moment } from "~domain/moment";
import type { Settings } from "~domain/settings";
import type { MissedSend } from "~storage/read/timeline";
import { MissedMessages } from "~ui/missed-messages";
import { hasSeenAnything } from "~ui/site-health";
import { say } from "~words/say";
import { Card } from "./card";
import { CopyReport } from "./copy-report";
import { QuietSurfaces, SurfaceCard } from "./surface-card";

interface HealthSectionProps {
  sites: readonly Health[];
  settings: Settings;
  missed: readonly MissedSend[];
  moment: Moment;
}

export function HealthSection({ sites, settings, missed, moment }: HealthSectionProps) {
  const quiet = sites.filter((site) => !hasSeenAnything(site)).map(({ connector }) => connector);
  return (
    <Card section="health" lead={say("settingsHealthLead")}>
      {missed.length > 0 && (
        <section className="panel" aria-labelledby="missed-title">
          <h3 id="missed-title">{say("settingsMissed")}</h3>
          <MissedMessages missed={missed} moment={moment} />
        </section>
      )}
      {sites.filter(hasSeenAnything).map((health) => (
        <SurfaceCard key={health.connector} health={health} moment={moment} />
      ))}
      {quiet.length > 0 && <QuietSurfaces surfaces={quiet} settings={settings} />}
      <CopyReport sites={sites} moment={moment} />
    </Card>
  );
}
