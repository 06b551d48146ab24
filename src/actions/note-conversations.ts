/**
 * Takes who is in a conversation. With one person it becomes one more address of theirs, should they
 * be a prospect; a message that named the conversation alone finds its recipients afterwards.
 */

import { type ConnectorId, isInvitation } from "~domain/channel";
import type { ProspectId } from "~domain/ids";
import { type Conversation, conversationKey, type Recipient } from "~domain/recipient";
import { isOff } from "~domain/settings";
import { findConversation, rememberConversation } from "~storage/conversations";
import { findRecipient } from "~storage/read/prospects";
import { getSettings } from "~storage/read/state";
import { changeRecentRecipients, listRecentRecipients } from "~storage/recent-recipients";
import { changeFacts } from "~storage/write/change-facts";
import type { ActionContext } from "./context";
import { countRecentMessages } from "./count-recent-messages";
import { learnPeople } from "./learn-people";

/** Returns for how many messages it became known whom they went to. */
export async function noteConversations(
  context: ActionContext,
  connector: ConnectorId,
  conversations: readonly Conversation[],
): Promise<number> {
  if (isOff(connector, await getSettings(context.db))) return 0;
  let news = 0;
  for (const conversation of conversations) {
    const { id, people } = conversation;
    const isNew = await rememberConversation(conversation);
    // Others may be known to be in it: a screen shows those who have written.
    const isGroup = ((await findConversation(id)) ?? conversation).people.length > 1;
    if (isGroup) await dropKey(context, conversationKey(id));
    const told = isGroup ? people : people.map((person) => inConversation(person, id));
    news += await countRecentMessages(context, await learnPeople(context, told));
    if (!isNew) continue;
    news += await findMissing(context, conversation);
    await fillIn(context, connector, conversation);
  }
  return news;
}

/** The first message of a conversation was sent before it had an id, by which it may be recalled. */
async function fillIn(
  { db }: ActionContext,
  connector: ConnectorId,
  { id, people }: Conversation,
): Promise<void> {
  const known = new Set<ProspectId>();
  for (const person of people) {
    const match = await findRecipient(db, person);
    if (match !== undefined) known.add(match.id);
  }
  await db.pendingSends
    .filter(
      (row) =>
        row.connector === connector &&
        row.threadId === undefined &&
        !isInvitation(row.form) &&
        (row.isGroup === true) === people.length > 1 &&
        row.prospectIds.every((one) => known.has(one)),
    )
    .modify({ threadId: id });
}

/** The conversation of a group stands for none of them. */
function dropKey({ db, zone }: ActionContext, key: string): Promise<void> {
  return db.transaction("rw", db.prospects, db.events, db.state, async () => {
    const rows = await db.prospects.where("handleKeys").equals(key).toArray();
    for (const { id, handleKeys } of rows)
      await changeFacts(db, id, { handleKeys: handleKeys.filter((one) => one !== key) }, zone);
  });
}

function inConversation(person: Recipient, id: string): Recipient {
  return { ...person, also: [...(person.also ?? []), conversationKey(id)] };
}

/** Recent messages of which nothing but the conversation was known. */
async function findMissing(context: ActionContext, { id, people }: Conversation): Promise<number> {
  const key = conversationKey(id);
  const names = ({ recipients }: { recipients: Recipient[] }) =>
    recipients.some(({ address }) => address === key);
  if (!(await listRecentRecipients()).some(names)) return 0;
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
  return countRecentMessages(context, [...known]);
}
