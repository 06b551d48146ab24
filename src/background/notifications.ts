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
import { duration } from "~domain/reason";
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
    const more = names.length > 4 ? ` and ${names.length - 4} more` : "";
    return {
      id: `list/${kind}/${moment.now}`,
      title: TITLES[kind](people.length),
      message: `${names.slice(0, 4).join(", ")}${more}`,
    };
  }
  return { id: `person/${first.id}/${kind}`, ...aboutOne(kind, first, moment, text) };
}

const TITLES = {
  "fresh-lead": (count: number) => `${count} leads are waiting for a first answer`,
  promise: (count: number) => `${count} promises for today`,
  "cold-reply": (count: number) => `${count} people who had gone cold have written`,
} satisfies Record<Exclude<Nudge["kind"], "digest">, (count: number) => string>;

function digestOf(
  { due, goingCold, promises }: Extract<Nudge, { kind: "digest" }>,
  { now, zone }: Moment,
): Notification {
  const parts = [`${due} due`];
  if (goingCold > 0) parts.push(`${goingCold} going cold`);
  if (promises > 0) parts.push(promises === 1 ? "1 promise" : `${promises} promises`);
  return {
    id: `${DIGEST}/${dayOf(now, zone)}`,
    title: "Your follow-ups today",
    message: parts.join(", "),
    buttons: [{ title: "Open" }, { title: "Snooze all to tomorrow" }],
  };
}

const BY: Record<Channel, string> = {
  email: "by email",
  linkedin: "on LinkedIn",
  call: "by phone",
  meeting: "in a meeting",
  message: "in a message",
};

function aboutOne(
  kind: Exclude<Nudge["kind"], "digest">,
  prospect: Prospect,
  { now }: Moment,
  text: string | undefined,
): Pick<Notification, "title" | "message"> {
  const { name, company } = prospect;
  const who = company === undefined ? name : `${name} (${company})`;
  switch (kind) {
    case "fresh-lead": {
      const minutes = Math.floor((now - (prospect.interestedAt ?? now)) / 60_000);
      return {
        title: `${who} is waiting for a first answer`,
        message: `Interested for ${duration(minutes)}. The sooner the better.`,
      };
    }
    case "promise":
      return text === undefined
        ? { title: `You promised ${who} several things for today`, message: promisesOf(prospect) }
        : { title: `You promised ${who} for today`, message: text };
    case "cold-reply": {
      const how = BY[prospect.lastReplyChannel ?? "email"];
      return {
        title: `${who} has written`,
        message: `After a long silence they wrote ${how}: your turn.`,
      };
    }
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
