import type { Moment } from "~domain/moment";
import type { Account } from "~storage/database";
import { clock, dayLabel } from "~ui/when-label";

interface FeedStateProps {
  accounts: readonly Account[];
  moment: Moment;
}

/** How asking Gmail for unread mail went, one line for each of the rep's mailboxes. */
export function FeedState({ accounts, moment }: FeedStateProps) {
  if (accounts.length === 0)
    return <p className="feed">Open Gmail once so that Rekindle knows which mailbox to ask.</p>;
  return (
    <ul className="feed" aria-label="Mailboxes checked for replies">
      {accounts.map((account) => (
        <li key={account.address} data-failing={isFailing(account) || undefined}>
          {account.address}
          {stateWords(account, moment)}
        </li>
      ))}
    </ul>
  );
}

const isFailing = ({ feed }: Account) => feed !== undefined && feed.failures > 0;

function stateWords({ feed }: Account, moment: Moment): string {
  if (feed === undefined) return ": not checked yet";
  const { failures, lastOkAt } = feed;
  if (failures === 0) return `: last checked ${timeOf(lastOkAt ?? feed.askedAt, moment)}`;
  const since = lastOkAt === undefined ? "yet" : `since ${timeOf(lastOkAt, moment)}`;
  return ` could not be checked ${since}; trying again later`;
}

/** The time alone for today, with the day for any other. */
function timeOf(at: number, moment: Moment): string {
  const day = dayLabel(at, moment);
  const time = clock(at, moment.zone);
  return day === "today" ? time : `${day} ${time}`;
}
