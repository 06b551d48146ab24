/**
 * Looks through the people. A row that does not follow from its log is derived anew; a damaged one is
 * rebuilt from what of it makes sense, and kept aside as it was; one that says nothing goes aside with
 * its log. As with events, looking writes nothing.
 */
import type { LoggedEvent } from "~domain/event";
import type { ProspectId } from "~domain/ids";
import type { Moment } from "~domain/moment";
import type { Rules } from "~domain/rules";
import { isSoundFacts, rebuiltFacts } from "~domain/sound";
import type { ProspectRow, RekindleDatabase } from "../database";
import { readEach, readOne } from "../read/each-row";
import { logsOf } from "../read/logs";
import { handleKeysOf } from "../read/prospects";
import { getRules } from "../read/state";
import { eventsOf } from "./append-events";
import type { BatchChecked } from "./check-events";
import { derivedRow, soundLog } from "./derived-row";
import { isDerived } from "./rederive-all";
import { keepAside, moveAside } from "./set-aside";

const BATCH = 200;

/** The log has been checked before. */
export async function checkPeople(
  db: RekindleDatabase,
  after: string,
  moment: Moment,
): Promise<BatchChecked> {
  const keys = await db.prospects.where(":id").above(after).limit(BATCH).primaryKeys();
  const rows = await readEach<ProspectId>(db.prospects, keys);
  const [logs, rules, follows] = [
    await logsOf(
      db,
      keys.map((id) => ({ id })),
    ),
    await getRules(db, moment.zone),
    await isDerived(db, moment.zone),
  ];
  // While new rules are being followed nobody can say which rows are still to change.
  const isRight = (row: unknown, log: LoggedEvent[]) =>
    follows ? isAsDerived(row, log, rules) : isUsable(row, log, rules);
  const wrong = rows.filter(({ key, row }) => !isRight(row, logs.get(key) ?? []));
  const counts = { mended: 0, setAside: 0 };
  for (const { key } of wrong) {
    const done = await mend(db, key, moment);
    if (done !== "right") counts[done] += 1;
  }
  const last = keys.length < BATCH ? undefined : keys.at(-1);
  return { after: last, lookedAt: keys.length, ...counts };
}

function isUsable(row: unknown, log: LoggedEvent[], rules: Rules): row is ProspectRow {
  return isSoundFacts(row) && derivedRow(row, log, rules) !== undefined;
}

function isAsDerived(row: unknown, log: LoggedEvent[], rules: Rules): boolean {
  return isSoundFacts(row) && sameText(row) === sameText(derivedRow(row, log, rules));
}

/** The same text for the same values, in whatever order the fields stand. */
function sameText(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function mend(
  db: RekindleDatabase,
  id: ProspectId,
  { now, zone }: Moment,
): Promise<"mended" | "setAside" | "right"> {
  const { events, prospects, state, setAside } = db;
  return db.transaction("rw", [events, prospects, state, setAside], async () => {
    if ((await prospects.where(":id").equals(id).count()) === 0) return "right";
    const [row, log, rules] = [
      await readOne<ProspectId>(prospects, id),
      await soundLog(db, id),
      await getRules(db, zone),
    ];
    const made = isSoundFacts(row) ? derivedRow(row, log, rules) : undefined;
    if (made) {
      // Changed between two looks, it may be right by now.
      if (sameText(made) === sameText(row)) return "right";
      await prospects.put(made);
      return "mended";
    }
    const rebuilt = rebuild(row, log, rules, now);
    if (rebuilt) {
      await keepAside(db, "prospects", [{ key: id, row }], now);
      await prospects.put(rebuilt);
    } else {
      await moveAside(db, "prospects", [id], now, async () => true);
      await moveAside(db, "events", await eventsOf(db, id).primaryKeys(), now, async () => true);
    }
    return "setAside";
  });
}

function rebuild(
  row: unknown,
  log: readonly LoggedEvent[],
  rules: Rules,
  now: number,
): ProspectRow | undefined {
  const since = Math.min(now, ...log.map(({ recordedAt }) => recordedAt));
  const facts = rebuiltFacts(row, handleKeysOf, since);
  return facts && derivedRow(facts, log, rules);
}
