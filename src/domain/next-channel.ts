/**
 * On which channel to go on. What the cadence's step says, unless that channel has been used up:
 * three touches in a row on it have gone unanswered, or as many as the cadence allows there. More
 * mail to someone who does not answer mail does harm; another channel may not.
 */
import type { Cadence } from "./cadence";
import { stepAfter } from "./cadence";
import type { Channel } from "./channel";
import type { ProspectFacts } from "./prospect";
import type { Standing } from "./standing";

export interface Suggestion {
  channel: Channel;
  /** `step`: the cadence says so. `unanswered` and `capped`: enough on `instead`, so many times. */
  why: "step" | "unanswered" | "capped";
  instead?: { channel: Channel; count: number };
}

const UNANSWERED_IN_A_ROW = 3;

type Tried = Pick<Standing, "turn" | "stepsDone" | "tried" | "sameChannelRun" | "lastTouchChannel">;

/** Undefined when there is nothing to say: any channel will do, or none is left. */
export function suggestionFor(
  standing: Tried,
  facts: Pick<ProspectFacts, "email" | "linkedinUrl">,
  cadence: Cadence,
): Suggestion | undefined {
  const { turn, stepsDone, tried, sameChannelRun, lastTouchChannel } = standing;
  if (turn !== "theirs" || stepsDone === 0 || lastTouchChannel === undefined) return undefined;
  const isCapped = (channel: Channel) =>
    (tried[channel] ?? 0) >= (cadence.caps[channel] ?? Number.POSITIVE_INFINITY);
  const isUnanswered = (channel: Channel) =>
    channel === lastTouchChannel && sameChannelRun >= UNANSWERED_IN_A_ROW;
  const step = stepAfter(cadence, stepsDone).channel;
  const next = step ?? lastTouchChannel;
  if (!isCapped(next) && !isUnanswered(next)) return step && { channel: step, why: "step" };
  const other = reachable(facts).find(
    (channel) => channel !== next && !isCapped(channel) && !isUnanswered(channel),
  );
  if (other === undefined) return undefined;
  return {
    channel: other,
    why: isCapped(next) ? "capped" : "unanswered",
    instead: { channel: next, count: isCapped(next) ? (tried[next] ?? 0) : sameChannelRun },
  };
}

/** The telephone first: it is what is left when writing has not helped. */
function reachable({
  email,
  linkedinUrl,
}: Pick<ProspectFacts, "email" | "linkedinUrl">): Channel[] {
  return [
    "call",
    ...(email === undefined ? [] : (["email"] as const)),
    ...(linkedinUrl === undefined ? [] : (["linkedin"] as const)),
  ];
}
