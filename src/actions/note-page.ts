/** Takes everything a page has to say of what is on it, in the order in which one helps the next. */

import type { ConnectorId } from "~domain/channel";
import { isOff } from "~domain/settings";
import type { Sightings } from "~messages/sightings";
import { getSettings } from "~storage/read/state";
import type { ActionContext } from "./context";
import { countRecentMessages } from "./count-recent-messages";
import { learnPeople } from "./learn-people";
import { isNeverTracked } from "./never-tracked";
import { noteAccount } from "./note-account";
import { noteConversations } from "./note-conversations";
import { noteSightings } from "./note-sightings";
import { noteUnreadNames, settleOpened } from "./note-unread";
import { recordOwn } from "./record-own";

/** Returns how much of it was news. */
export async function notePage(
  context: ActionContext,
  connector: ConnectorId,
  { account, people = [], conversations = [], own = [], sightings, unread = [] }: Sightings,
): Promise<number> {
  const settings = await getSettings(context.db);
  if (isOff(connector, settings)) return 0;
  if (account !== undefined) await noteAccount(context, connector, account);
  // What was written a moment ago to someone known by another address finds them now.
  let news = await countRecentMessages(context, await learnPeople(context, people));
  news += await noteConversations(context, connector, conversations);
  for (const one of own)
    if (one.at <= context.now + CLOCK_AHEAD_AT_MOST && !isNeverTracked(one.to, settings))
      news += await recordOwn(context, connector, one);
  news += await noteSightings(context, connector, sightings, account);
  for (const { id } of conversations) news += await settleOpened(context, connector, id);
  return news + (await noteUnreadNames(context, connector, unread));
}

/** A time that cannot be is an id that was misread. */
const CLOCK_AHEAD_AT_MOST = 10 * 60_000;
