/** What is known of one part of a site; and the parts of which nothing is known yet. */
import { connectorOf, type Surface } from "~domain/channel";
import { type Health, lastWeek } from "~domain/health";
import type { Moment } from "~domain/moment";
import { isOff, type Settings } from "~domain/settings";
import { SURFACE_NAMES, troubleWords } from "~ui/site-health";
import { whenLabel } from "~ui/when-label";
import { Outlines } from "./outlines";

export function SurfaceCard({ health, moment }: { health: Health; moment: Moment }) {
  const name = SURFACE_NAMES[health.connector];
  const trouble = troubleWords(health);
  const week = lastWeek(health, moment.now, moment.zone);
  return (
    <article className="card" aria-label={name}>
      <h3>{name}</h3>
      {trouble !== undefined && <p className="settings-fault">{trouble}</p>}
      <LastTimes health={health} moment={moment} />
      <h4>The last 7 days</h4>
      <dl className="figures">
        <Figure name="Send pressed, and no request seen" value={week.withoutRequest} />
        <Figure name="Request seen, and nobody pressed Send" value={week.withoutIntent} />
        <Figure name="Requests that could not be read" value={week.unreadable} />
      </dl>
      <Outlines outlines={health.outlines ?? []} moment={moment} />
    </article>
  );
}

function LastTimes({ health, moment }: { health: Health; moment: Moment }) {
  const when = (at: number | undefined) => (at === undefined ? "never" : whenLabel(at, moment));
  const sent = when(lastSendAt(health));
  // An invitation is accepted rather than answered, and what is read for that is the messages' page.
  if (health.connector === "linkedin-invitations")
    return (
      <dl className="figures">
        <Figure name="Last invitation sent" value={sent} />
      </dl>
    );
  return (
    <dl className="figures">
      <Figure name="Last message sent" value={sent} />
      <Figure name="Last reply" value={when(health.lastReplyAt)} />
      <Figure name="Pages last read for replies" value={when(health.lastLookAt)} />
    </dl>
  );
}

interface QuietSurfacesProps {
  surfaces: readonly Surface[];
  settings: Settings;
}

/** One line each: a table of "never" says no more. */
export function QuietSurfaces({ surfaces, settings }: QuietSurfacesProps) {
  return (
    <dl className="figures quiet-surfaces">
      {surfaces.map((surface) => (
        <Figure
          key={surface}
          name={SURFACE_NAMES[surface]}
          value={isOff(connectorOf(surface), settings) ? "switched off" : "nothing seen yet"}
        />
      ))}
    </dl>
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
