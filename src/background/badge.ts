/** The badge: how many people are due now. Computed anew each time, never counted up or down. */
import type { Surface } from "~domain/channel";
import { todayOf } from "~domain/due-list";
import { type Health, type Trouble, troubleOf } from "~domain/health";
import type { Moment } from "~domain/moment";
import type { RekindleDatabase } from "~storage/database";
import { countDue, type DueCounts } from "~storage/read/due-list";
import { listSending } from "~storage/read/sends";
import { listTroubled } from "~storage/read/trouble";

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
export function showTrouble(error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  return showBadge({
    text: "!",
    colour: COLOURS.broken,
    tooltip: `Rekindle cannot save right now. ${reason} Nothing recorded so far is lost.`,
  });
}

function textFor(due: number): string {
  if (due === 0) return "";
  return due > 99 ? "99+" : String(due);
}

function worstOf({ cold, hasOverdue }: DueCounts): "cold" | "overdue" | "today" {
  if (cold > 0) return "cold";
  return hasOverdue ? "overdue" : "today";
}

const CHANGED: Record<Surface, string> = {
  gmail: "Gmail has changed",
  linkedin: "LinkedIn messages have changed",
  "linkedin-invitations": "LinkedIn invitations have changed",
  "linkedin-sales": "Sales Navigator has changed",
};
const TROUBLES: Record<Trouble, string> = {
  "screen-only": "the last send was seen on screen only",
  unrecognised: "the last press of Send was not recognised",
};

function troubleSentence(health: Health): string | undefined {
  const trouble = troubleOf(health);
  return trouble && `${CHANGED[health.connector]}: ${TROUBLES[trouble]}`;
}

function tooltipFor(
  { due, cold, yours }: DueCounts,
  sending: number,
  trouble: string | undefined,
): string {
  const parts = [
    due === 0
      ? "Rekindle: nobody is due"
      : `Rekindle: ${due} ${due === 1 ? "person" : "people"} due`,
  ];
  if (cold > 0) parts.push(`${cold} cold`);
  if (yours > 0) parts.push(`${yours} waiting for your answer`);
  if (sending > 0) parts.push(`sending to ${sending}`);
  if (trouble) parts.push(trouble);
  return parts.join(", ");
}
