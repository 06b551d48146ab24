/**
 * Takes who is in a conversation. With one person it becomes one more address of theirs, should they
 * be a prospect; a message that named the conversation alone finds its recipients afterwards.
 */

import type { ConnectorId } from "~domain/channel";
import type { ProspectId } from "~domain/ids";
import { type Conversation, conversationKey, type Recipient } from "~domain/recipient";
import { isOff } from "~domain/settings";
import { rememberConversation } from "~storage/conversations";
import { findRecipient } from "~storage/read/prospects";
import { getSettings } from "~storage/read/state";
import { changeRecentRecipients, listRecentRecipients } from "~storage/recent-recipients";
import type { ActionContext } from "./context";
import { countRecentMessages } from "./count-recent-messages";
import { learnPeople } from "./learn-people";

export async function noteConversations(
  context: ActionContext,
  connector: ConnectorId,
  conversations: readonly Conversation[],
): Promise<void> {
  if (isOff(connector, await getSettings(context.db))) return;
  for (const conversation of conversations) {
    const { id, people } = conversation;
    const [person] = people;
    const isOfTwo = person !== undefined && people.length === 1;
    const told = isOfTwo ? [inConversation(person, id)] : people;
    for (const learned of await learnPeople(context, told))
      await countRecentMessages(context, learned);
    if (await rememberConversation(conversation)) await findMissing(context, conversation);
  }
}

function inConversation(person: Recipient, id: string): Recipient {
  return { ...person, also: [...(person.also ?? []), conversationKey(id)] };
}

/** Recent messages of which nothing but the conversation was known. */
async function findMissing(context: ActionContext, { id, people }: Conversation): Promise<void> {
  const key = conversationKey(id);
  const names = ({ recipients }: { recipients: Recipient[] }) =>
    recipients.some(({ address }) => address === key);
  if (!(await listRecentRecipients()).some(names)) return;
  await changeRecentRecipients((list) =>
    list.map((entry) =>
      names(entry)
        ? {
            send: people.length > 1 ? { ...entry.send, isGroup: true } : entry.send,
            recipients: people,
          }
        : entry,
    ),
  );
  const known = new Set<ProspectId>();
  for (const person of people) {
    const match = await findRecipient(context.db, person);
    if (match !== undefined) known.add(match.id);
  }
  for (const prospectId of known) await countRecentMessages(context, prospectId);
}
