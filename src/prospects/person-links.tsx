/** Where they can be written to: the last conversation first, and the profile beside it. */
import ExternalLink from "lucide-react/icons/external-link";
import { type ContactLink, contactLinkOf, isAllowed } from "~domain/contact-link";
import type { Prospect } from "~domain/prospect";
import { type MessageKey, say } from "~words/say";

const TEXTS: Record<ContactLink["kind"], MessageKey> = {
  conversation: "pageOpenConversation",
  profile: "pageOpenProfile",
  compose: "pageWriteFirst",
  search: "pageFindMail",
};

export function PersonLinks({ prospect }: { prospect: Prospect }) {
  const links = linksOf(prospect);
  if (links.length === 0) return null;
  return (
    <p className="person-links">
      {links.map(({ kind, url }) => (
        <a key={kind} className="button" href={url} target="_blank" rel="noreferrer">
          {say(TEXTS[kind])}
          <ExternalLink size={13} aria-hidden="true" />
        </a>
      ))}
    </p>
  );
}

function linksOf(prospect: Prospect): ContactLink[] {
  const first = contactLinkOf(prospect);
  const { linkedinUrl: url } = prospect;
  if (first === undefined) return [];
  return first.kind !== "profile" && isAllowed(url) ? [first, { kind: "profile", url }] : [first];
}
