import { neverTracked } from "~domain/never-track";
import { emailsOf, type Prospect } from "~domain/prospect";
import { getSettings } from "~storage/read/state";
import { useLive } from "~ui/use-live";
import { say } from "~words/say";

/** Somebody on the rep's own list looks as if nobody ever wrote to them: the page says why. */
export function NotLookedAt({ prospect }: { prospect: Prospect }) {
  const settings = useLive(getSettings, []);
  if (settings === undefined) return null;
  const entry = emailsOf(prospect)
    .map((address) => neverTracked(address, settings.neverTrack))
    .find((one) => one !== undefined);
  return entry === undefined ? null : (
    <p className="person-position">{say("pageNotLookedAt", entry)}</p>
  );
}
