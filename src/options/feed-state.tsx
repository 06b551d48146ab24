import { daysBetween } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import type { Account } from "~storage/database";
import { say } from "~words/say";
import { clock, whenLabel } from "~words/when";

interface FeedStateProps {
  accounts: readonly Account[];
  moment: Moment;
}

/** How asking Gmail for unread mail went, one line for each of the rep's mailboxes. */
export function FeedState({ accounts, moment }: FeedStateProps) {
  if (accounts.length === 0) return <p className="feed">{say("settingsFeedNone")}</p>;
  return (
    <ul className="feed" aria-label={say("settingsFeedList")}>
      {accounts.map((account) => (
        <li key={account.address} data-failing={isFailing(account) || undefined}>
          {stateWords(account, moment)}
        </li>
      ))}
    </ul>
  );
}

const isFailing = ({ feed }: Account) => feed !== undefined && feed.failures > 0;

function stateWords({ address, feed }: Account, moment: Moment): string {
  if (feed === undefined) return say("settingsFeedNew", address);
  const { failures, lastOkAt, askedAt } = feed;
  if (failures === 0) return say("settingsFeedOk", address, timeOf(lastOkAt ?? askedAt, moment));
  return lastOkAt === undefined
    ? say("settingsFeedNeverOk", address)
    : say("settingsFeedFailing", address, timeOf(lastOkAt, moment));
}

/** The time alone for today, with the day for any other. */
function timeOf(at: number, moment: Moment): string {
  const { now, zone } = moment;
  return daysBetween(at, now, zone) === 0 ? clock(at, zone) : whenLabel(at, moment);
}
