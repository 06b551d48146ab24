/** Everything the popup shows, read in one go so that it appears in one piece. */
import { useEffect, useState } from "react";
import {
  compareDue,
  DUE_GROUPS,
  type DueGroup,
  groupOf,
  type Today,
  todayOf,
} from "~domain/due-list";
import type { ProspectId } from "~domain/ids";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import type { RulesSettings } from "~domain/rules";
import type { Settings } from "~domain/settings";
import { withDatabase } from "~storage/connection";
import type { RekindleDatabase } from "~storage/database";
import { countGroup, listGroup, listHinted } from "~storage/read/due-list";
import { searchProspects } from "~storage/read/prospects";
import { getRulesSettings, getSettings } from "~storage/read/state";
import { listMissed, type MissedSend } from "~storage/read/timeline";
import { listTroubled } from "~storage/read/trouble";
import { listRecentRecipients, watchRecentRecipients } from "~storage/recent-recipients";
import { readSending, type Sending } from "~ui/prospect/sending";
import { troubleWords } from "~ui/site-health";
import { useLive } from "~ui/use-live";
import { rightNow } from "~ui/use-moment";
import { type Offer, readOffers } from "./offers";

/** Rows read of each group; a popup is for acting on the first ones. */
export const SHOWN = 50;

export interface GroupData {
  group: DueGroup;
  rows: Prospect[];
  /** Undefined for "upcoming", which nobody counts. */
  total: number | undefined;
}

export interface PopupData {
  groups: GroupData[];
  /** Who is not due yet and may have answered: shown before the groups. */
  hinted: Prospect[];
  sending: Map<ProspectId, Sending>;
  offers: Offer[];
  /** Messages of which only the rep can tell whether they went out. */
  missed: MissedSend[];
  /** In words, when a site is not understood any more. */
  trouble: string | undefined;
  hasProspects: boolean;
  settings: Settings;
  rules: RulesSettings;
}

/** The first answer, before there is anything to show it. */
export function readAhead(): Promise<PopupData> {
  return withDatabase((db) => read(db, rightNow(), 1));
}

/** `first` is shown until the live query answers, and that starts once `first` has been painted. */
export function usePopupData(
  moment: Moment,
  isUpcomingOpen: boolean,
  first: PopupData | undefined,
  isPainted: boolean,
): PopupData | undefined {
  const recentVersion = useRecentVersion();
  const isLive = isPainted || first === undefined;
  const live = useLive(
    async (db) => (isLive ? read(db, moment, isUpcomingOpen ? SHOWN : 1) : undefined),
    [moment.now, isUpcomingOpen, recentVersion, isLive],
  );
  return live ?? first;
}

/** Folded, the first of "upcoming" is enough: who comes next, and that there is anyone. */
async function read(
  db: RekindleDatabase,
  moment: Moment,
  upcomingShown: number,
): Promise<PopupData> {
  const today = todayOf(moment);
  // One transaction for all: each of its own would be a round trip to the browser's process.
  const tables = [db.prospects, db.pendingSends, db.health, db.state];
  const reading = db.transaction("r", tables, async () => {
    const [groups, hinted, sending, missed, [troubled], anyone, settings, rules] =
      await Promise.all([
        Promise.all(
          DUE_GROUPS.map((group) =>
            readGroup(db, group, today, group === "upcoming" ? upcomingShown : SHOWN),
          ),
        ),
        listHinted(db, today, SHOWN),
        readSending(db, moment.now),
        listMissed(db, moment.now),
        listTroubled(db),
        db.prospects.limit(1).primaryKeys(),
        getSettings(db),
        getRulesSettings(db),
      ]);
    const trouble = troubled && troubleWords(troubled);
    const hasProspects = anyone.length > 0;
    return { groups, hinted, sending, missed, trouble, hasProspects, settings, rules };
  });
  const [base, recent] = await Promise.all([reading, listRecentRecipients()]);
  return { ...base, offers: await readOffers(db, recent, moment.now) };
}

async function readGroup(
  db: RekindleDatabase,
  group: DueGroup,
  today: Today,
  shown: number,
): Promise<GroupData> {
  const rows = await listGroup(db, group, today, shown);
  if (group === "upcoming") return { group, rows, total: undefined };
  const total = rows.length < shown ? rows.length : await countGroup(db, group, today);
  return { group, rows, total };
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
      return rows
        .sort(compareDue)
        .map((prospect) => ({ prospect, group: groupOf(prospect, today) }));
    },
    [query, moment.now],
  );
}
