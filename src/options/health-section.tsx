/** Whether capture works, site by site, and what to send to whoever mends it. */
import { useEffect, useRef } from "react";
import { type Health, lastWeek } from "~domain/health";
import type { Moment } from "~domain/moment";
import type { MissedSend } from "~storage/read/timeline";
import { MissedMessages } from "~ui/missed-messages";
import { SURFACE_NAMES, troubleWords } from "~ui/site-health";
import { whenLabel } from "~ui/when-label";
import { CopyReport } from "./copy-report";
import { Outlines } from "./outlines";

interface HealthSectionProps {
  sites: readonly Health[];
  missed: readonly MissedSend[];
  moment: Moment;
}

export function HealthSection({ sites, missed, moment }: HealthSectionProps) {
  const ref = useRef<HTMLElement>(null);
  // The browser looked for the address's section before there was one.
  useEffect(() => {
    if (location.hash === "#health") ref.current?.scrollIntoView();
  }, []);
  return (
    <section ref={ref} id="health" className="health" aria-labelledby="health-title">
      <h2 id="health-title">Is it working?</h2>
      {missed.length > 0 && (
        <section className="card" aria-labelledby="missed-title">
          <h3 id="missed-title">We may have missed one</h3>
          <MissedMessages missed={missed} moment={moment} />
        </section>
      )}
      {sites.map((health) => (
        <SiteCard key={health.connector} health={health} moment={moment} />
      ))}
      <CopyReport sites={sites} moment={moment} />
    </section>
  );
}

function SiteCard({ health, moment }: { health: Health; moment: Moment }) {
  const trouble = troubleWords(health);
  const week = lastWeek(health, moment.now, moment.zone);
  const when = (at: number | undefined) => (at === undefined ? "never" : whenLabel(at, moment));
  return (
    <div className="card">
      <h3>{SURFACE_NAMES[health.connector]}</h3>
      {trouble !== undefined && <p className="settings-fault">{trouble}</p>}
      <dl className="figures">
        <Figure name="Last message sent" value={when(lastSendAt(health))} />
        <Figure name="Last reply" value={when(health.lastReplyAt)} />
        <Figure name="Pages last read for replies" value={when(health.lastLookAt)} />
      </dl>
      <h4>The last 7 days</h4>
      <dl className="figures">
        <Figure name="Send pressed, and no request seen" value={week.withoutRequest} />
        <Figure name="Request seen, and nobody pressed Send" value={week.withoutIntent} />
        <Figure name="Requests that could not be read" value={week.unreadable} />
      </dl>
      <Outlines outlines={health.outlines ?? []} moment={moment} />
    </div>
  );
}

/** The last send that either witness saw. */
function lastSendAt({ lastRequestAt, lastScreenOnlyAt }: Health): number | undefined {
  const times = [lastRequestAt, lastScreenOnlyAt].filter((at) => at !== undefined);
  return times.length === 0 ? undefined : Math.max(...times);
}

function Figure({ name, value }: { name: string; value: string | number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
