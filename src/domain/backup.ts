/**
 * What a backup holds: every person with their whole log, and what the rep has set. Nothing that
 * follows from it is in it, nor what is only for the moment: messages on their way, health, ways back.
 *
 * The schemas are those of the file, see docs/backup-format.md. They ask for the right shape and not for
 * what the rep may type: a backup with a name that is longer than a field takes today is still a backup.
 */
import * as v from "valibot";
import { LoggedEventSchema } from "./backup-event";
import { text, time } from "./backup-values";
import type { LoggedEvent } from "./event";
import { isProspectId, type ProspectId } from "./ids";
import type { Announced } from "./nudge";
import { type ProspectFacts, STAGES } from "./prospect";
import { type SavedViews, SavedViewsSchema } from "./prospect-view";
import { type RulesSettings, RulesSettingsSchema } from "./rules";
import { type Settings, SettingsSchema } from "./settings";

export interface BackupPerson {
  facts: ProspectFacts;
  log: LoggedEvent[];
}

export interface BackupState {
  settings: Settings;
  rules: RulesSettings;
  views: SavedViews;
  nudges: Announced[];
  erased: Erased;
}

/** Whom the rep has erased, as nobody can read it but by asking for one address. See `storage/erased.ts`. */
export interface Erased {
  /** The keys of the hashes, in base64: one for each computer whose backups came together. */
  keys: { id: string; key: string }[];
  hashes: { hash: string; keyId: string; at: number }[];
}

const prospectId = v.custom<ProspectId>(isProspectId, "Not a prospect's id.");
const ids = v.pipe(v.array(prospectId), v.maxLength(10_000));

export const ProspectFactsSchema = v.strictObject({
  // In the order in which a row has them.
  id: prospectId,
  name: text,
  handleKeys: v.pipe(v.array(text), v.maxLength(10_000)),
  stage: v.picklist(STAGES),
  createdAt: time,
  company: v.exactOptional(text),
  title: v.exactOptional(text),
  email: v.exactOptional(text),
  linkedinUrl: v.exactOptional(text),
  source: v.exactOptional(text),
  cadenceId: v.exactOptional(text),
  interestedAt: v.exactOptional(time),
  theirZone: v.exactOptional(text),
  notes: v.exactOptional(v.pipe(v.string(), v.maxLength(1_000_000))),
  tags: v.exactOptional(v.pipe(v.array(text), v.maxLength(10_000))),
  notSameAs: v.exactOptional(ids),
  maybeSameAs: v.exactOptional(ids),
});

export const BackupPersonSchema = v.pipe(
  v.strictObject({ facts: ProspectFactsSchema, log: v.array(LoggedEventSchema) }),
  v.check(
    ({ facts, log }) => log.every(({ prospectId }) => prospectId === facts.id),
    "An event of somebody else.",
  ),
);

/** 32 bytes in base64. One that is none would get into the way of every later question. */
const bytes32 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/));

const ErasedSchema = v.strictObject({
  keys: v.pipe(v.array(v.strictObject({ id: text, key: bytes32 })), v.maxLength(1_000)),
  hashes: v.array(v.strictObject({ hash: bytes32, keyId: text, at: time })),
});

export const AnnouncedSchema = v.strictObject({
  key: text,
  at: time,
  isNotification: v.exactOptional(v.literal(true)),
});

export const BackupStateSchema = v.strictObject({
  settings: SettingsSchema,
  rules: RulesSettingsSchema,
  views: SavedViewsSchema,
  nudges: v.array(AnnouncedSchema),
  erased: ErasedSchema,
});
