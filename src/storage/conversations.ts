/**
 * Who is in which conversation, as pages and their requests have told. Needed because a message may
 * name its conversation and nobody in it. Most of these people are no prospects, so this lives in
 * session storage: in memory only, gone when the browser closes. Content scripts cannot read it.
 */
import { type Conversation, conversationKey, hasKeyOf } from "~domain/recipient";

const KEY = "conversations";
const KEPT = 300;

async function listConversations(): Promise<Conversation[]> {
  const stored: unknown = (await chrome.storage.session.get(KEY))[KEY];
  return Array.isArray(stored) ? stored : [];
}

export async function findConversation(id: string): Promise<Conversation | undefined> {
  return (await listConversations()).find((one) => one.id === id);
}

/**
 * The newest word counts, but a list that names more people of the same conversation is the better
 * one: a screen shows those of a group who have written. Returns whether anything is new.
 */
export async function rememberConversation(conversation: Conversation): Promise<boolean> {
  return navigator.locks.request(KEY, async () => {
    const before = await listConversations();
    const known = before.find(({ id }) => id === conversation.id);
    if (known !== undefined && !isBetter(conversation, known)) return false;
    const others = before.filter((one) => one !== known);
    await chrome.storage.session.set({ [KEY]: [conversation, ...others].slice(0, KEPT) });
    return true;
  });
}

/** Those with whoever has one of these handle keys are not remembered any more. */
export async function forgetConversations(handleKeys: ReadonlySet<string>): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const before = await listConversations();
    const left = before.filter(
      ({ id, people }) =>
        !handleKeys.has(conversationKey(id)) && !people.some((one) => hasKeyOf(one, handleKeys)),
    );
    if (left.length < before.length) await chrome.storage.session.set({ [KEY]: left });
  });
}

function isBetter({ people }: Conversation, known: Conversation): boolean {
  if (people.length !== known.people.length) return people.length > known.people.length;
  const ids = (list: Conversation["people"]) =>
    list.flatMap(({ address, also = [], name = "" }) => [address, ...also, name]).sort();
  const old = new Set(ids(known.people));
  return ids(people).some((one) => !old.has(one));
}
