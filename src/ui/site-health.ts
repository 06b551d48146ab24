/** What the record of a connector's health says, in words. */
import type { Surface } from "~domain/channel";
import { type Health, type Trouble, troubleOf } from "~domain/health";

export const SURFACE_NAMES: Record<Surface, string> = {
  gmail: "Gmail",
  linkedin: "LinkedIn messages",
  "linkedin-invitations": "LinkedIn invitations",
  "linkedin-sales": "Sales Navigator",
};

const CHANGED: Record<Surface, string> = {
  gmail: "Gmail seems to have changed",
  linkedin: "LinkedIn messages seem to have changed",
  "linkedin-invitations": "LinkedIn invitations seem to have changed",
  "linkedin-sales": "Sales Navigator seems to have changed",
};

/** What stands in the Log menu of a person's row. */
const LOGGED_AS: Record<Surface, string> = {
  gmail: "Email",
  linkedin: "LinkedIn message",
  "linkedin-invitations": "LinkedIn message",
  "linkedin-sales": "LinkedIn message",
};

const KEPT: Record<Trouble, string> = {
  unrecognised: "What is recorded is safe.",
  "screen-only": "Touches are still recorded; please check that none is missing.",
};

/** The address of the section that tells more. */
export function healthPage(): string {
  return chrome.runtime.getURL("options.html#health");
}

/** What happened, what is kept and what to do; undefined while all is well. */
export function troubleWords(health: Health): string | undefined {
  const trouble = troubleOf(health);
  if (trouble === undefined) return undefined;
  const { connector } = health;
  const what = connector === "linkedin-invitations" ? "invitation" : "message";
  const happened =
    trouble === "unrecognised"
      ? "you pressed Send and nothing was recognised"
      : `the last ${what} was seen on screen only`;
  return `${CHANGED[connector]}: ${happened}. ${KEPT[trouble]} Log ${what === "invitation" ? "an" : "a"} ${what} by hand in two clicks: “Log” in the person’s row, then “${LOGGED_AS[connector]}”.`;
}

/** Whether there is anything at all to tell of a surface. */
export function hasSeenAnything({ connector: _, unreadableCount, ...seen }: Health): boolean {
  return unreadableCount > 0 || Object.values(seen).some((one) => one !== undefined);
}
