/** What a LinkedIn page has to say at this moment: who wrote, what the rep wrote, and who is who. */
import type { Sightings } from "~messages/sightings";
import { conversationLink, profileKey } from "../ids";
import { allIn, isShown, textOf } from "./page";
import { readProfileIds } from "./read-profile";
import { readSalesThread } from "./read-sales";
import { readScopes, type Scope } from "./read-scope";
import { ROW_NAMES, ROW_UNREAD, ROWS } from "./selectors";

/** The rep's own last messages: whoever has written more elsewhere has written to them before. */
const OWN_AT_MOST = 20;
/** More rows than that nobody has read says nothing about one of them. */
const AT_MOST = 100;

export type PageReport = Required<
  Pick<Sightings, "sightings" | "own" | "people" | "conversations" | "unread">
> & { account?: string };

export function readPage(document: Document): PageReport {
  const scopes = readScopes(document);
  const mailbox = scopes.find((scope) => scope.mailbox !== undefined)?.mailbox;
  const sales = readSalesThread(document);
  return {
    sightings: [...scopes.flatMap((scope) => newestReply(scope) ?? []), ...sales.sightings],
    own: scopes.flatMap(ownMessages),
    people: readProfileIds(document) ?? [],
    conversations: [
      ...scopes.flatMap((scope) => conversationOf(scope) ?? []),
      ...sales.conversations,
    ],
    unread: unreadNames(document),
    ...(mailbox !== undefined && { account: profileKey(mailbox) }),
  };
}

/** The newest that came in. What came in before it says nothing more. */
function newestReply({
  messages,
  people,
  isGroup,
}: Scope): Sightings["sightings"][number] | undefined {
  const newest = messages.findLast(({ isOwn }) => !isOwn);
  const [from] = people;
  if (newest === undefined || from === undefined || isGroup) return undefined;
  const { id: key, at, conversationId: threadId } = newest;
  return {
    key,
    at,
    from,
    threadId,
    link: conversationLink(threadId),
    seenIn: "thread",
    isSure: true,
  };
}

function ownMessages({ messages, people, isGroup }: Scope): PageReport["own"] {
  const [to] = people;
  if (to === undefined || isGroup) return [];
  return messages
    .filter(({ isOwn }) => isOwn)
    .slice(-OWN_AT_MOST)
    .map(({ id: key, at, conversationId: threadId, isFirst }) => ({
      key,
      at,
      to,
      threadId,
      link: conversationLink(threadId),
      isFirst,
    }));
}

/** Of a group, those who have written; one writer alone does not make it a conversation of two. */
function conversationOf({ conversationId: id, people, isGroup }: Scope) {
  if (id === undefined || people.length === 0 || (isGroup && people.length < 2)) return undefined;
  return { id, people };
}

function unreadNames(document: Document): string[] {
  return allIn(document, ROWS)
    .filter((row) => isShown(row) && [...row.querySelectorAll(ROW_UNREAD)].some(isShown))
    .map((row) => textOf(row.querySelector(ROW_NAMES)))
    .filter((name) => name !== "")
    .slice(0, AT_MOST);
}
