/**
 * The one place a click on a prospect leads to: the last conversation, else the LinkedIn profile,
 * else a new message, else the mail exchanged so far. Links may come from an import or a host page, so only these
 * sites are ever opened.
 */
import type { Prospect } from "./prospect";

const ALLOWED = new Set(["https://mail.google.com", "https://www.linkedin.com"]);

export type ContactLink = { kind: "conversation" | "profile" | "compose" | "search"; url: string };

/** Undefined when nothing is known that could be opened. */
export function contactLinkOf(prospect: Prospect): ContactLink | undefined {
  if (isAllowed(prospect.lastLink)) return { kind: "conversation", url: prospect.lastLink };
  if (isAllowed(prospect.linkedinUrl)) return { kind: "profile", url: prospect.linkedinUrl };
  if (prospect.email === undefined) return undefined;
  if (prospect.touchCount === 0) {
    const to = encodeURIComponent(prospect.email);
    return { kind: "compose", url: `https://mail.google.com/mail/?view=cm&fs=1&to=${to}` };
  }
  const query = encodeURIComponent(`from:${prospect.email} OR to:${prospect.email}`);
  return { kind: "search", url: `https://mail.google.com/mail/u/0/#search/${query}` };
}

/** Whether an address is on a site that is ever opened. */
export function isAllowed(link: string | undefined): link is string {
  return link !== undefined && URL.canParse(link) && ALLOWED.has(new URL(link).origin);
}
