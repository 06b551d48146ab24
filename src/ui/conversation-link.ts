import { contactLinkOf } from "~domain/contact-link";
import type { Prospect } from "~domain/prospect";

/** The address of one conversation with a prospect, if it is on a site that is ever opened. */
export function conversationLink(prospect: Prospect, link: string | undefined): string | undefined {
  if (link === undefined) return undefined;
  const contact = contactLinkOf({ ...prospect, lastLink: link });
  return contact?.kind === "conversation" ? contact.url : undefined;
}
