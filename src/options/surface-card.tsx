/** What is known of one part of a site; and the parts of which nothing is known yet. */
import { connectorOf, type Surface } from "~domain/channel";
import { type Health, lastWeek } from "~domain/health";
import type { Moment } from "~domain/moment";
import { isOff, type Settings } from "~domain/settings";
import { surfaceName, troubleWords } from "~ui/site-health";
import { say } from "~words/say";
import { whenLabel } from "~words/when";
import { Figure } from "./figure";
import { Outlines } from "./outlines";

export function SurfaceCard({ health, moment }: { health: Health; moment: Moment }) {
  const name = surfaceName(health.connector);
  const trouble = troubleWords(health);
  const week = lastWeek(health, moment.now, moment.zone);
  return (
    <article className="panel surface" aria-label={name}>
      <h3>{name}</h3>
      {trouble !== undefined && <p className="settings-fault">{trouble}</p>}
      <LastTimes health={health} moment={moment} />
      <h4>{say("settingsLastWeek")}</h4>
      <dl className="figures">
        <Figure name="settingsWithoutRequest" value={week.withoutRequest} />
        <Figure name="settingsWithoutIntent" value={week.withoutIntent} />
        <Figure name="settingsUnreadable" value={week.unreadable} />
      </dl>
      <Outlines outlines={health.outlines ?? []} moment={moment} />
    </article>
  );
}

function LastTimes({ health, moment }: { health: Health; moment: Moment }) {
  const when = (at: number | undefined) =>
    at === undefined ? say("settingsNeverSeen") : whenLabel(at, moment);
  const sent = when(lastSendAt(health));
  // An invitation is accepted rather than answered, and what is read for that is the messages' page.
  if (health.connector === "linkedin-invitations")
    return (
      <dl className="figures">
        <Figure name="settingsLastInvitation" value={sent} />
      </dl>
    );
  return (
    <dl className="figures">
      <Figure name="settingsLastSent" value={sent} />
      <Figure name="settingsLastReply" value={when(health.lastReplyAt)} />
      <Figure name="settingsLastLook" value={when(health.lastLookAt)} />
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
        <div key={surface}>
          <dt>{surfaceName(surface)}</dt>
          <dd>
            {say(
              isOff(connectorOf(surface), settings) ? "settingsSwitchedOff" : "settingsNothingSeen",
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The last send that either witness saw. */
function lastSendAt({ lastRequestAt, lastScreenOnlyAt }: Health): number | undefined {
  const times = [lastRequestAt, lastScreenOnlyAt].filter((at) => at !== undefined);
  return times.length === 0 ? undefined : Math.max(...times);
}
