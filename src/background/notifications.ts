/**
 * Nudges as the system's notifications. A notification is a courtesy that the system or the rep may
 * refuse; badge and popup are the truth, and nothing here may keep those from being right.
 */

import type { ActionContext } from "~actions/context";
import { notePresence } from "~actions/note-presence";
import { snoozeAll } from "~actions/snooze-many";
import type { Nudge } from "~actions/take-nudges";
import { takeNudges } from "~actions/take-nudges";
import { assertNever } from "~domain/assert-never";
import { dayOf } from "~domain/calendar";
import type { Channel } from "~domain/channel";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { duration } from "~words/duration";
import { type CountKey, type MessageKey, say, sayCount } from "~words/say";
import { showTrouble } from "./badge";
import { act } from "./context";

export interface Notification {
  /** Says what a click opens: `person/<id>/…`, or anything else for the list. */
  id: string;
  title: string;
  message: string;
  buttons?: { title: string }[];
}

/** Nothing is taken while nothing can be shown: it would be lost. */
export async function announceNews(context: ActionContext): Promise<void> {
  if (!(await canNotify())) return;
  const nudges = await takeNudges(context);
  for (const nudge of nudges) await show(notificationOf(nudge, context));
}

/** The permission, and the rep's or the system's own switch for this extension. */
async function canNotify(): Promise<boolean> {
  if (chrome.notifications === undefined) return false;
  return (await chrome.notifications.getPermissionLevel()) === "granted";
}

const DIGEST = "digest";
const SNOOZE_ALL = 1;

export function notificationOf(nudge: Nudge, moment: Moment): Notification {
  if (nudge.kind === "digest") return digestOf(nudge, moment);
  const { kind, people, text } = nudge;
  const [first] = people;
  if (first === undefined) throw new RangeError("A nudge is about somebody.");
  if (people.length > 1) {
    const names = people.map(({ name }) => name);
    return {
      id: `list/${kind}/${moment.now}`,
      title: sayCount(TITLES[kind], people.length),
      message: firstOf(names),
    };
  }
  return { id: `person/${first.id}/${kind}`, ...aboutOne(kind, first, moment, text) };
}

const TITLES: Record<Exclude<Nudge["kind"], "digest">, CountKey> = {
  "fresh-lead": "nudgeFreshMany",
  promise: "nudgePromiseMany",
  "cold-reply": "nudgeColdMany",
};

const NAMED = 4;

function firstOf(names: readonly string[]): string {
  const first = names.slice(0, NAMED).join(", ");
  return names.length > NAMED ? sayCount("nudgeMoreNames", names.length - NAMED, first) : first;
}

function digestOf(
  { due, goingCold, promises }: Extract<Nudge, { kind: "digest" }>,
  { now, zone }: Moment,
): Notification {
  const parts = [sayCount("nudgeDue", due)];
  if (goingCold > 0) parts.push(sayCount("nudgeGoingCold", goingCold));
  if (promises > 0) parts.push(sayCount("nudgePromises", promises));
  return {
    id: `${DIGEST}/${dayOf(now, zone)}`,
    title: say("nudgeDigest"),
    message: parts.reduce((before, part) => say("nudgeAlso", before, part)),
    buttons: [{ title: say("nudgeOpen") }, { title: say("nudgeSnoozeAll") }],
  };
}

const WROTE: Record<Channel, MessageKey> = {
  email: "nudgeWroteEmail",
  linkedin: "nudgeWroteLinkedin",
  call: "nudgeWroteCall",
  meeting: "nudgeWroteMeeting",
  message: "nudgeWroteMessage",
};

function aboutOne(
  kind: Exclude<Nudge["kind"], "digest">,
  prospect: Prospect,
  { now }: Moment,
  text: string | undefined,
): Pick<Notification, "title" | "message"> {
  const { name, company } = prospect;
  const who = company === undefined ? name : say("nudgeWho", name, company);
  switch (kind) {
    case "fresh-lead": {
      const minutes = Math.floor((now - (prospect.interestedAt ?? now)) / 60_000);
      return {
        title: say("nudgeFresh", who),
        message: say("nudgeFreshText", duration(minutes)),
      };
    }
    case "promise":
      return text === undefined
        ? { title: say("nudgePromiseSeveral", who), message: promisesOf(prospect) }
        : { title: say("nudgePromise", who), message: text };
    case "cold-reply":
      return {
        title: say("nudgeCold", who),
        message: say(WROTE[prospect.lastReplyChannel ?? "email"]),
      };
    default:
      return assertNever(kind);
  }
}

function promisesOf({ promises }: Prospect): string {
  return promises.map(({ text }) => text).join("; ");
}

async function show({ id, ...options }: Notification): Promise<void> {
  const icon = chrome.runtime.getManifest().icons?.["128"];
  if (icon === undefined) return;
  const iconUrl = chrome.runtime.getURL(icon);
  // The system may refuse it, also with the permission: then badge and popup have to do.
  await chrome.notifications.create(id, { type: "basic", iconUrl, ...options }).catch(() => "");
}

/** A click lands on the person it is about, or on the list. Call it synchronously at the start. */
export function openFromNotifications(afterwards: () => Promise<void>): void {
  chrome.notifications?.onClicked.addListener((id) => void open(id));
  chrome.notifications?.onButtonClicked.addListener((id, button) => {
    if (id.startsWith(DIGEST) && button === SNOOZE_ALL) void snooze(id, afterwards);
    else void open(id);
  });
}

async function open(id: string): Promise<void> {
  void chrome.notifications.clear(id);
  const [what, person] = id.split("/");
  const hash = what === "person" && person !== undefined ? `#${person}` : "";
  await chrome.tabs.create({ url: chrome.runtime.getURL(`popup.html${hash}`) });
}

/** Clicked twice, it is done once: the day's digest is the command. */
async function snooze(id: string, afterwards: () => Promise<void>): Promise<void> {
  try {
    await act(async (context) => {
      await notePresence(context);
      await snoozeAll(context, { commandId: id });
    });
    await chrome.notifications.clear(id);
    await afterwards();
  } catch (error) {
    await showTrouble(error);
  }
}
