/**
 * Everything a backup holds, part by part: each person with the log that belongs to them. What cannot be
 * read as what it should be is left out, for a file with it could not be restored; the daily check sets
 * such rows aside and tells of them.
 */
import * as v from "valibot";
import {
  AnnouncedSchema,
  type BackupPerson,
  type BackupState,
  ProspectFactsSchema,
} from "~domain/backup";
import { LoggedEventSchema } from "~domain/backup-event";
import type { LoggedEvent } from "~domain/event";
import { SavedViewsSchema } from "~domain/prospect-view";
import { DEFAULT_RULES, RulesSettingsSchema } from "~domain/rules";
import { DEFAULT_SETTINGS, SettingsSchema } from "~domain/settings";
import type { ProspectRow, RekindleDatabase } from "../database";
import { logsOf } from "./logs";
import { factsOf } from "./prospects";
import { getRulesSettings, getSettings, getViews } from "./state";

/** Few enough that the page stays quick between two batches. */
const BATCH = 250;
/** A part with more is split, as long as it is of more than one person. */
const EVENTS_IN_PART = 5_000;

export function readBackupState(db: RekindleDatabase): Promise<BackupState> {
  return db.transaction("r", db.state, db.nudges, db.erased, async () => {
    const keys = await db.state.get("erase-keys");
    const [settings, rules, views] = [
      await getSettings(db),
      await getRulesSettings(db),
      await getViews(db),
    ];
    return {
      settings: readable(SettingsSchema, settings) ?? DEFAULT_SETTINGS,
      rules: readable(RulesSettingsSchema, rules) ?? DEFAULT_RULES,
      views: readable(SavedViewsSchema, views) ?? [],
      nudges: (await db.nudges.toArray()).flatMap((one) => readable(AnnouncedSchema, one) ?? []),
      erased: {
        keys: keys?.name === "erase-keys" ? keys.value : [],
        hashes: await db.erased.toArray(),
      },
    };
  });
}

/** In batches. What changes meanwhile is in it or not, person by person. */
export async function* readBackupPeople(db: RekindleDatabase): AsyncGenerator<BackupPerson[]> {
  let after = "";
  for (;;) {
    const { rows, logs } = await readBatch(db, after);
    const people = rows.flatMap((row) => personOf(row, logs.get(row.id) ?? []) ?? []);
    yield* inParts(people);
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    after = last.id;
  }
}

/** One transaction, so that nobody's row is of another moment than their log. */
function readBatch(db: RekindleDatabase, after: string) {
  return db.transaction("r", db.prospects, db.events, async () => {
    const rows = await db.prospects.where("id").above(after).limit(BATCH).toArray();
    return { rows, logs: await logsOf(db, rows) };
  });
}

function personOf(row: ProspectRow, events: readonly LoggedEvent[]): BackupPerson | undefined {
  const facts = readable(ProspectFactsSchema, factsOf(row));
  if (facts === undefined) return undefined;
  return { facts, log: events.flatMap((event) => readable(LoggedEventSchema, event) ?? []) };
}

function readable<T extends v.GenericSchema>(
  schema: T,
  value: unknown,
): v.InferOutput<T> | undefined {
  const result = v.safeParse(schema, value, { abortEarly: true });
  return result.success ? result.output : undefined;
}

function* inParts(people: readonly BackupPerson[]): Generator<BackupPerson[]> {
  let part: BackupPerson[] = [];
  let events = 0;
  for (const person of people) {
    if (part.length > 0 && events + person.log.length > EVENTS_IN_PART) {
      yield part;
      [part, events] = [[], 0];
    }
    part.push(person);
    events += person.log.length;
  }
  if (part.length > 0) yield part;
}
