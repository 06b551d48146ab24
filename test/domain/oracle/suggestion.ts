/** Another channel, by `docs/follow-up.md`. */
import type { Channel } from "~domain/channel";
import type { ProspectFacts } from "~domain/prospect";
import { stepNumber } from "./past";
import type { Story } from "./story";

export function suggestion(story: Story, n: number, facts: ProspectFacts): unknown {
  const round = story.round(n);
  const cadence = story.cadence(n);
  if (story.turn(n) !== "theirs" || round.length === 0 || cadence === undefined) return undefined;
  const ofStep = stepNumber(cadence, round.length).channel;
  const next = ofStep ?? round.at(-1)?.channel;
  if (next === undefined) return undefined;
  const count = (channel: Channel) => round.filter((one) => one.channel === channel).length;
  const isCapped = (channel: Channel) => {
    const cap = cadence.caps[channel];
    return cap !== undefined && count(channel) >= cap;
  };
  const runOf = (one: Channel) => {
    const since = round.findLastIndex(({ channel }) => channel !== one);
    return round.length - 1 - since;
  };
  const run = runOf(next);
  if (run < 3 && !isCapped(next)) return ofStep && { channel: ofStep, why: "step" };
  const channel = (["call", "email", "linkedin"] as const).find(
    (one) => one !== next && !isCapped(one) && runOf(one) < 3 && hasAddress(one, facts),
  );
  if (channel === undefined) return undefined;
  const instead = isCapped(next) ? count(next) : run;
  return {
    channel,
    why: isCapped(next) ? "capped" : "unanswered",
    instead: { channel: next, count: instead },
  };
}

function hasAddress(channel: Channel, { email, linkedinUrl }: ProspectFacts): boolean {
  if (channel === "email") return email !== undefined;
  return channel === "linkedin" ? linkedinUrl !== undefined : true;
}
