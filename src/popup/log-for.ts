/** What is logged by a key, or by the bar of a selection, for one person or for several. */
import type { Channel } from "~domain/channel";
import type { Moment } from "~domain/moment";
import { firstChannel, type Prospect } from "~domain/prospect";
import { duePromiseOf } from "~domain/reason";
import type { Act } from "~messages/contract";
import { showNote, showProblem } from "~ui/notes";
import { perform } from "~ui/perform";
import { log } from "~ui/prospect/act";
import { undoBatch } from "~ui/prospect/act-on-many";
import { type MessageKey, say, sayCount } from "~words/say";

const LOGGED: Record<Channel, MessageKey> = {
  email: "popupLoggedEmail",
  linkedin: "popupLoggedLinkedin",
  call: "popupLoggedCall",
  meeting: "popupLoggedMeeting",
  message: "popupLoggedMessage",
};

export async function logCalls(people: readonly Prospect[]): Promise<void> {
  const [one] = people;
  if (one && people.length === 1) return logTouch(one, "call");
  const acts = people.map((prospect) => touch(prospect, "call"));
  await logAll(acts, (count) => sayCount("popupLoggedCalls", count));
}

/** What a row asks for was done: the promise that is due, or else a touch where one is asked for. */
export async function markDone(people: readonly Prospect[], { now }: Moment): Promise<void> {
  const [one] = people;
  if (one === undefined) return;
  const promise = duePromiseOf(one, now);
  if (people.length > 1) {
    const acts = people.map((prospect) => done(prospect, now));
    await logAll(acts, (count) => sayCount("popupDone", count));
  } else if (promise) {
    const body = { commandId: crypto.randomUUID(), prospectId: one.id, promiseId: promise.id };
    await log("close-promise", { ...body, how: "kept" }, say("popupPromiseKept", one.name));
  } else await logTouch(one, askedFor(one));
}

function askedFor(prospect: Prospect): Channel {
  const { suggestion, lastTouchChannel } = prospect;
  return suggestion?.channel ?? lastTouchChannel ?? firstChannel(prospect) ?? "call";
}

function touch({ id: prospectId }: Prospect, channel: Channel): Act {
  return { kind: "touch", prospectId, channel };
}

function done(prospect: Prospect, now: number): Act {
  const promise = duePromiseOf(prospect, now);
  if (promise === undefined) return touch(prospect, askedFor(prospect));
  return { kind: "promise-kept", prospectId: prospect.id, promiseId: promise.id };
}

async function logTouch({ id: prospectId, name }: Prospect, channel: Channel): Promise<void> {
  const body = { commandId: crypto.randomUUID(), prospectId, channel };
  await log("log-touch", body, say(LOGGED[channel], name));
}

/** In one message: a popup that is closed at once has sent it for everybody. */
async function logAll(acts: Act[], words: (count: number) => string): Promise<void> {
  const commandId = crypto.randomUUID();
  const answer = await perform("log-many", { commandId, acts });
  if (!answer.ok) return showProblem(answer.failure.message);
  const undo = () => undoBatch(commandId);
  showNote({ text: words(answer.value.count), isProblem: false, undo });
}
