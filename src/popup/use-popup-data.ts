/** Everything the popup shows, read in one go so that it appears in one piece. */
import { useEffect, useState } from "react";
import { DUE_GROUPS, type DueGroup, groupOf, todayOf } from "~domain/due-list";
import { looksBroken } from "~domain/health";
import type { ProspectId } from "~domain/ids";
import type { Moment } from "~domain/moment";
import { isOnItsWay } from "~domain/pending-send";
import type { Prospect } from "~domain/prospect";
import type { RekindleDatabase } from "~storage/database";
import { countGroup, listGroup } from "~storage/read/due-list";
import { findByAddress, searchProspects } from "~storage/read/prospects";
import { listSending } from "~storage/read/sends";
import { listHealth } from "~storage/read/state";
import { listRecentRecipients, watchRecentRecipients } from "~storage/recent-recipients";
import { useLive } from "~ui/use-live";

/** Rows read of each group; a popup is for acting on the first ones. */
const SHOWN = 50;

export interface GroupData {
  group: DueGroup;
  rows: Prospect[];
  /** Undefined for "upcoming", which nobody counts. */
  total: number | undefined;
}

export interface Offer {
  sendKey: string;
  address: string;
  name: string;
}

export interface PopupData {
  groups: GroupData[];
  /** Prospects with a message on its way, with the moment at which it will count. */
  sending: Map<ProspectId, { name: string; countsAt: number }>;
  offers: Offer[];
  isBroken: boolean;
  hasProspects: boolean;
}

export function usePopupData(moment: Moment): PopupData | undefined {
  const recentVersion = useRecentVersion();
  return useLive((db) => read(db, moment), [moment.now, recentVersion]);
}

async function read(db: RekindleDatabase, moment: Moment): Promise<PopupData> {
  const today = todayOf(moment);
  const [groups, sending, offers, health, anyone] = await Promise.all([
    Promise.all(DUE_GROUPS.map((group) => readGroup(db, group, today))),
    readSending(db),
    readOffers(db, moment.now),
    listHealth(db),
    db.prospects.limit(1).primaryKeys(),
  ]);
  return {
    groups,
    sending,
    offers,
    isBroken: health.some(looksBroken),
    hasProspects: anyone.length > 0,
  };
}

async function readGroup(
  db: RekindleDatabase,
  group: DueGroup,
  today: ReturnType<typeof todayOf>,
): Promise<GroupData> {
  const rows = await listGroup(db, group, today, SHOWN);
  if (group === "upcoming") return { group, rows, total: undefined };
  const total = rows.length < SHOWN ? rows.length : await countGroup(db, group, today);
  return { group, rows, total };
}

async function readSending(db: RekindleDatabase): Promise<PopupData["sending"]> {
  const sends = await listSending(db);
  const ids = [...new Set(sends.flatMap((send) => send.prospectIds))];
  const rows = await db.prospects.bulkGet(ids);
  const sending: PopupData["sending"] = new Map();
  for (const row of rows) {
    if (row === undefined) continue;
    const wakes = sends
      .filter((send) => send.prospectIds.includes(row.id))
      .map((send) => send.wakeAt);
    sending.set(row.id, { name: row.name, countsAt: Math.max(...wakes) });
  }
  return sending;
}

/** After half a working day nobody "just wrote" any more. */
const OFFERED_FOR = 4 * 60 * 60_000;

async function readOffers(db: RekindleDatabase, now: number): Promise<Offer[]> {
  const offers = new Map<string, Offer>();
  for (const { send, recipients } of await listRecentRecipients()) {
    if (!isOnItsWay(send) || send.sentAt < now - OFFERED_FOR) continue;
    for (const { address, name } of recipients) {
      if (offers.has(address) || (await findByAddress(db, address)) !== undefined) continue;
      offers.set(address, { sendKey: send.key, address, name: name ?? address });
    }
  }
  return [...offers.values()];
}

function useRecentVersion(): number {
  const [version, setVersion] = useState(0);
  useEffect(() => watchRecentRecipients(() => setVersion((count) => count + 1)), []);
  return version;
}

export interface FoundRow {
  prospect: Prospect;
  group: DueGroup | undefined;
}

/** Undefined until the first answer; never for an empty search. */
export function useSearch(query: string, moment: Moment): FoundRow[] | undefined {
  return useLive(
    async (db) => {
      const today = todayOf(moment);
      const rows = await searchProspects(db, query, SHOWN);
      return rows.map((prospect) => ({ prospect, group: groupOf(prospect, today) }));
    },
    [query, moment.now],
  );
}
