/** The badge: how many people are due now. Computed anew each time, never counted up or down. */
import type { Surface } from "~domain/channel";
import { todayOf } from "~domain/due-list";
import { type Health, type Trouble, troubleOf } from "~domain/health";
import type { Moment } from "~domain/moment";
import type { RekindleDatabase } from "~storage/database";
import { countDue, type DueCounts } from "~storage/read/due-list";
import { listSending } from "~storage/read/sends";
import { listTroubled } from "~storage/read/trouble";
import {
  findStorageTrouble,
  type StorageTrouble,
  setStorageTrouble,
  storageTroubleOf,
} from "~storage/storage-trouble";
import { listUnwritten } from "~storage/unwritten-signs";
import { type MessageKey, say, sayCount } from "~words/say";

export interface Badge {
  text: string;
  colour: string;
  tooltip: string;
}

const COLOURS = {
  cold: "#b3261e",
  overdue: "#b45309",
  today: "#2f5fd0",
  broken: "#6b21a8",
} as const;

export async function badgeOf(db: RekindleDatabase, moment: Moment): Promise<Badge> {
  const [counts, sending, [troubled]] = await Promise.all([
    countDue(db, moment.now, todayOf(moment)),
    listSending(db, moment.now),
    listTroubled(db),
  ]);
  const trouble = troubled && troubleSentence(troubled);
  const people = new Set(sending.flatMap((send) => send.prospectIds)).size;
  return {
    text: trouble ? "!" : textFor(counts.due),
    colour: trouble ? COLOURS.broken : COLOURS[worstOf(counts)],
    tooltip: tooltipFor(counts, people, trouble),
  };
}

export async function showBadge({ text, colour, tooltip }: Badge): Promise<void> {
  await Promise.all([
    chrome.action.setBadgeText({ text }),
    chrome.action.setBadgeBackgroundColor({ color: colour }),
    chrome.action.setBadgeTextColor({ color: "#ffffff" }),
    chrome.action.setTitle({ title: tooltip }),
  ]);
}

/** Says that Rekindle cannot do its work; the next refresh that succeeds replaces it. */
export async function showTrouble(error: unknown): Promise<void> {
  const trouble = await troubleIn(error);
  if (trouble) await setStorageTrouble(trouble);
  const tooltip = trouble
    ? say(STORAGE_TROUBLES[trouble])
    : say("badgeCannotSave", reasonOf(error));
  const waiting = trouble ? (await listUnwritten()).length : 0;
  await showBadge({
    text: "!",
    colour: trouble ? COLOURS.cold : COLOURS.broken,
    tooltip: waiting > 0 ? sayCount("badgeWaiting", waiting, tooltip) : tooltip,
  });
}

/**
 * A full disk shows in many errors, of which few say so (measured: "Internal error opening backing store"):
 * until it is over, what fails afterwards does not take the place of what is known.
 */
async function troubleIn(error: unknown): Promise<StorageTrouble | undefined> {
  const trouble = storageTroubleOf(error);
  const known = await findStorageTrouble();
  return known === "full" || trouble === undefined ? known : trouble;
}

const STORAGE_TROUBLES: Record<StorageTrouble, MessageKey> = {
  full: "badgeFull",
  unavailable: "badgeUnavailable",
  newer: "badgeNewer",
};

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function textFor(due: number): string {
  if (due === 0) return "";
  return due > 99 ? "99+" : String(due);
}

function worstOf({ cold, hasOverdue }: DueCounts): "cold" | "overdue" | "today" {
  if (cold > 0) return "cold";
  return hasOverdue ? "overdue" : "today";
}

const CHANGED: Record<Surface, MessageKey> = {
  gmail: "badgeGmailChanged",
  linkedin: "badgeLinkedinChanged",
  "linkedin-invitations": "badgeInvitationsChanged",
  "linkedin-sales": "badgeSalesChanged",
};
const TROUBLES: Record<Trouble, MessageKey> = {
  "screen-only": "badgeOnScreenOnly",
  unrecognised: "badgeNotRecognised",
};

function troubleSentence(health: Health): string | undefined {
  const trouble = troubleOf(health);
  return trouble && say("badgeTrouble", say(CHANGED[health.connector]), say(TROUBLES[trouble]));
}

function tooltipFor(
  { due, cold, yours }: DueCounts,
  sending: number,
  trouble: string | undefined,
): string {
  const parts = [due === 0 ? say("badgeNobodyDue") : sayCount("badgeDue", due)];
  if (cold > 0) parts.push(sayCount("badgeCold", cold));
  if (yours > 0) parts.push(sayCount("badgeYours", yours));
  if (sending > 0) parts.push(sayCount("badgeSending", sending));
  if (trouble) parts.push(trouble);
  return parts.reduce((before, part) => say("badgeAlso", before, part));
}
