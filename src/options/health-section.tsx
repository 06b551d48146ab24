/** Whether capture works, site by site, and what to send to whoever mends it. */
import { useEffect, useRef } from "react";
import type { Health } from "~domain/health";
import type { Moment } from "~domain/moment";
import type { Settings } from "~domain/settings";
import type { MissedSend } from "~storage/read/timeline";
import { MissedMessages } from "~ui/missed-messages";
import { hasSeenAnything } from "~ui/site-health";
import { CopyReport } from "./copy-report";
import { QuietSurfaces, SurfaceCard } from "./surface-card";

interface HealthSectionProps {
  sites: readonly Health[];
  settings: Settings;
  missed: readonly MissedSend[];
  moment: Moment;
}

export function HealthSection({ sites, settings, missed, moment }: HealthSectionProps) {
  const ref = useRef<HTMLElement>(null);
  // The browser looked for the address's section before there was one.
  useEffect(() => {
    if (location.hash === "#health") ref.current?.scrollIntoView();
  }, []);
  const quiet = sites.filter((site) => !hasSeenAnything(site)).map(({ connector }) => connector);
  return (
    <section ref={ref} id="health" className="health" aria-labelledby="health-title">
      <h2 id="health-title">Is it working?</h2>
      {missed.length > 0 && (
        <section className="card" aria-labelledby="missed-title">
          <h3 id="missed-title">We may have missed one</h3>
          <MissedMessages missed={missed} moment={moment} />
        </section>
      )}
      {sites.filter(hasSeenAnything).map((health) => (
        <SurfaceCard key={health.connector} health={health} moment={moment} />
      ))}
      {quiet.length > 0 && <QuietSurfaces surfaces={quiet} settings={settings} />}
      <CopyReport sites={sites} moment={moment} />
    </section>
  );
}
