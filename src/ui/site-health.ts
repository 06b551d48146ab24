/** What the record of a connector's health says, in words. */
import type { Surface } from "~domain/channel";
import { type Health, troubleOf } from "~domain/health";

export const SURFACE_NAMES: Record<Surface, string> = {
  gmail: "Gmail",
  linkedin: "LinkedIn messages",
  "linkedin-invitations": "LinkedIn invitations",
  "linkedin-sales": "Sales Navigator",
};

/** The address of the section that tells more. */
export function healthPage(): string {
  return chrome.runtime.getURL("options.html#health");
}

/** What happened, what is kept and what to do; undefined while all is well. */
export function troubleWords(health: Health): string | undefined {
  const trouble = troubleOf(health);
  if (trouble === undefined) return undefined;
  const site = SURFACE_NAMES[health.connector];
  return trouble === "unrecognised"
    ? `${site} seems to have changed: you pressed Send and nothing was recognised. What is recorded is safe; please add the message if it went out.`
    : `${site} seems to have changed: the last message was seen on screen only. Touches are still recorded; please check that none is missing.`;
}
