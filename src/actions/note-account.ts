/**
 * The rep's own mailboxes: whose mail is no reply, and whose list of unread mail may be asked for.
 */

import { CONNECTOR_IDS, type ConnectorId } from "~domain/channel";
import { normaliseEmail } from "~domain/handle";
import { isOff } from "~domain/settings";
import type { Account } from "~storage/database";
import { getSettings, listAccounts } from "~storage/read/state";
import type { ActionContext } from "./context";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const KEPT = 5;
const ASKED_EVERY = 10 * MINUTE;
const ASKED_AT_LEAST_EVERY = 6 * HOUR;
/** A mailbox that was not opened here for so long is no longer the rep's, or no longer of interest. */
const ASKED_FOR = 30 * 24 * HOUR;

/** A tab shows this mailbox. */
export async function noteAccount(
  { db, now }: ActionContext,
  connector: ConnectorId,
  text: string,
): Promise<void> {
  const address = text.startsWith("linkedin:") ? text : normaliseEmail(text);
  if (address === undefined || isOff(connector, await getSettings(db))) return;
  await db.transaction("rw", db.state, async () => {
    const accounts = await listAccounts(db);
    const known = accounts.find((one) => one.connector === connector && one.address === address);
    const isFailing = (known?.feed?.failures ?? 0) > 0;
    if (known !== undefined && known.seenAt > now - HOUR && !isFailing) return;
    const others = accounts.filter((one) => one !== known);
    // Back in the mailbox: its list may come again, and is asked for in its usual time.
    const feed = known?.feed && { feed: { ...known.feed, failures: 0 } };
    const all = [{ ...known, connector, address, seenAt: now, ...feed }, ...others];
    const value = CONNECTOR_IDS.flatMap((id) =>
      all.filter((one) => one.connector === id).slice(0, KEPT),
    );
    await db.state.put({ name: "accounts", value });
  });
}

/** When a mailbox's list may be asked for next; each time that none came back, later. */
export function nextFeedAt({ feed }: Account): number {
  if (feed === undefined) return 0;
  const pause = ASKED_EVERY * 2 ** Math.min(feed.failures, 10);
  return feed.askedAt + Math.min(pause, ASKED_AT_LEAST_EVERY);
}

/** Undefined while the rep does not want it. */
export async function findNextFeedAt(context: ActionContext): Promise<number | undefined> {
  const accounts = await listAsked(context);
  return accounts.length === 0 ? undefined : Math.min(...accounts.map(nextFeedAt));
}

/** The mailboxes whose turn it is. Taking a turn counts as asking, so that nobody asks twice. */
export function takeFeedTurns(context: ActionContext): Promise<Account[]> {
  const { db, now } = context;
  return db.transaction("rw", db.state, async () => {
    const turns = (await listAsked(context)).filter((account) => nextFeedAt(account) <= now);
    if (turns.length === 0) return [];
    const isTurn = (one: Account) => turns.some((turn) => isSame(turn, one));
    const value = (await listAccounts(db)).map((one) =>
      isTurn(one) ? { ...one, feed: { failures: 0, ...one.feed, askedAt: now } } : one,
    );
    await db.state.put({ name: "accounts", value });
    return turns;
  });
}

export function noteFeedAnswer(
  { db, now }: ActionContext,
  account: Account,
  isGood: boolean,
): Promise<void> {
  return db.transaction("rw", db.state, async () => {
    const value = (await listAccounts(db)).map((one) => {
      if (!isSame(one, account)) return one;
      const { askedAt = now, failures = 0, lastOkAt } = one.feed ?? {};
      const before = lastOkAt !== undefined && { lastOkAt };
      const feed = isGood
        ? { askedAt, failures: 0, lastOkAt: now }
        : { askedAt, failures: failures + 1, ...before };
      return { ...one, feed };
    });
    await db.state.put({ name: "accounts", value });
  });
}

async function listAsked({ db, now }: ActionContext): Promise<Account[]> {
  const settings = await getSettings(db);
  if (!settings.checkFeed) return [];
  const hasFeed = ({ connector }: Account) => connector === "gmail" && !isOff(connector, settings);
  return (await listAccounts(db)).filter((one) => hasFeed(one) && one.seenAt > now - ASKED_FOR);
}

function isSame(one: Account, other: Account): boolean {
  return one.connector === other.connector && one.address === other.address;
}
