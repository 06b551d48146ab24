/** The other addresses a message finds them by: learned from pages, or joined with them. */
import { emailKeys, linkedinHandleOf, linkedinKeys, parseLinkedin } from "~domain/handle";
import type { Prospect } from "~domain/prospect";
import { type MessageKey, say, sayCount } from "~words/say";

export function PersonAddresses({ prospect }: { prospect: Prospect }) {
  const lines = linesOf(prospect);
  const conversations = prospect.handleKeys.filter(isConversation).length;
  if (lines.length === 0 && conversations === 0) return null;
  return (
    <section className="facts" aria-label={say("pageAddresses")}>
      <h2 className="label">{say("pageAddresses")}</h2>
      <ul className="person-addresses">
        {lines.map(({ key, what, text }) => (
          <li key={key}>
            <span>{say(what)}</span> <bdi>{text}</bdi>
          </li>
        ))}
        {conversations > 0 && (
          <li>
            <span>{sayCount("pageConversations", conversations)}</span>
          </li>
        )}
      </ul>
    </section>
  );
}

interface Line {
  key: string;
  what: MessageKey;
  text: string;
}

/** Without the two addresses that stand among the facts. */
function linesOf({ handleKeys, email, linkedinUrl }: Prospect): Line[] {
  const shown = new Set([
    ...(email === undefined ? [] : emailKeys(email)),
    ...linkedinKeys(parseLinkedin(linkedinUrl ?? "") ?? {}),
  ]);
  return handleKeys.filter((key) => !shown.has(key)).flatMap((key) => lineOf(key) ?? []);
}

function lineOf(key: string): Line | undefined {
  if (key.startsWith("email:")) return { key, what: "pageEmail", text: key.slice(6) };
  if (!key.startsWith("linkedin:") || isConversation(key)) return undefined;
  const { profileId, salesId, vanity, member } = linkedinHandleOf(key) ?? {};
  if (profileId) return { key, what: "pageLinkedinId", text: profileId };
  if (salesId) return { key, what: "pageSalesId", text: salesId };
  if (vanity) return { key, what: "pageLinkedin", text: `linkedin.com/in/${vanity}` };
  return member ? { key, what: "pageMember", text: member } : undefined;
}

const isConversation = (key: string) => key.startsWith("linkedin:conversation:");
