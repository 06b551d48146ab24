/** The names of what the domain tells apart. */
import { BUILT_IN_CADENCES, type Cadence } from "~domain/cadence";
import type { Channel } from "~domain/channel";
import type { DueGroup } from "~domain/due-list";
import type { Stage } from "~domain/prospect";
import type { Turn } from "~domain/standing";
import type { Temperature } from "~domain/temperature";
import { type MessageKey, say, sayCount } from "./say";

const STAGES: Record<Stage, MessageKey> = {
  new: "stageNew",
  "in-conversation": "stageInConversation",
  meeting: "stageMeeting",
  proposal: "stageProposal",
};
export const stageName = (stage: Stage) => say(STAGES[stage]);

const TURNS: Record<Turn, MessageKey> = {
  "never-contacted": "turnNeverContacted",
  theirs: "turnTheirs",
  yours: "turnYours",
  decide: "turnDecide",
  parked: "turnParked",
  closed: "turnClosed",
};
export const turnName = (turn: Turn) => say(TURNS[turn]);

const GROUPS: Record<DueGroup, MessageKey> = {
  "your-turn": "groupYours",
  overdue: "groupOverdue",
  today: "groupToday",
  "never-contacted": "groupNever",
  unscheduled: "groupUnscheduled",
  upcoming: "groupUpcoming",
};
/** The heading of a group of the due list. */
export const groupName = (group: DueGroup) => say(GROUPS[group]);

const TEMPERATURES: Record<Temperature, MessageKey> = {
  warm: "temperatureWarm",
  cooling: "temperatureCooling",
  cold: "temperatureCold",
};
export const temperatureName = (temperature: Temperature) => say(TEMPERATURES[temperature]);

const CHANNELS: Record<Channel, MessageKey> = {
  email: "channelEmail",
  linkedin: "channelLinkedin",
  call: "channelCall",
  meeting: "channelMeeting",
  message: "channelMessage",
};
export const channelName = (channel: Channel) => say(CHANNELS[channel]);

const CADENCES: Record<string, MessageKey> = {
  "follow-up": "cadenceFollowUp",
  "fresh-lead": "cadenceFreshLead",
  "imported-list": "cadenceImportedList",
  "cold-email": "cadenceColdEmail",
  linkedin: "cadenceLinkedin",
  proposal: "cadenceProposal",
};

/** A built-in cadence is called in the rep's language, unless the rep has given it a name. */
export function cadenceName({ id, name }: Pick<Cadence, "id" | "name">): string {
  if (BUILT_IN_CADENCES.find((one) => one.id === id)?.name !== name) return name;
  const days = /^care-(\d+)$/.exec(id)?.[1];
  if (days !== undefined) return sayCount("cadenceCare", Number(days));
  const key = CADENCES[id];
  return key === undefined ? name : say(key);
}
