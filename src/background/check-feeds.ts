/**
 * Asks a site for its own list of unread mail, where the rep has switched that on: replies then
 * count although no tab of the site is open. It is the only request Rekindle makes, to the site the
 * mailbox is at and nowhere else; it asks, and sends nothing along but what the browser adds to any
 * visit. At most every ten minutes for each mailbox, and less often while no list comes back.
 */
import { noteFeedAnswer, takeFeedTurns } from "~actions/note-account";
import { noteSightings } from "~actions/note-sightings";
import type { Feed } from "~connectors/connector";
import { CONNECTORS } from "~connectors/registry";
import type { Account } from "~storage/database";
import { act } from "./context";

const ANSWERED_WITHIN = 20_000;

/** Returns how many replies and hints were news. */
export async function checkFeeds(): Promise<number> {
  // Without a connection nothing would come, and each failure would put off the next question.
  if (navigator.onLine === false) return 0;
  const turns = await act(takeFeedTurns);
  let news = 0;
  for (const account of turns) {
    const feed = CONNECTORS.find(({ id }) => id === account.connector)?.feed;
    if (feed !== undefined) news += await ask(feed, account);
  }
  return news;
}

async function ask(feed: Feed, account: Account): Promise<number> {
  const text = await download(feed.urlOf(account.address));
  return act(async (context) => {
    const sightings =
      text === undefined ? undefined : feed.read(text, account.address, context.zone);
    await noteFeedAnswer(context, account, sightings !== undefined);
    return sightings === undefined
      ? 0
      : noteSightings(context, account.connector, sightings, account.address);
  });
}

/** Undefined when nothing usable came: signed out, no connection, too many questions. */
async function download(url: string): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(ANSWERED_WITHIN);
    const answer = await fetch(url, { credentials: "include", cache: "no-store", signal });
    const isOwn = new URL(answer.url).origin === new URL(url).origin;
    return answer.ok && isOwn ? await answer.text() : undefined;
  } catch (error) {
    // No connection, or a redirect to where Rekindle may not go: both are told by the account's state.
    if (error instanceof TypeError || error instanceof DOMException) return undefined;
    throw error;
  }
}
