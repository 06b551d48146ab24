/** Backups for tests: made-up people with every kind of event, and files of them. */
import fc from "fast-check";
import type { BackupPerson, BackupState } from "~domain/backup";
import { CHANNELS, TOUCH_FORMS } from "~domain/channel";
import { type LoggedEvent, POSSIBLE_REPLIES } from "~domain/event";
import type { EventId, ProspectId } from "~domain/ids";
import { STAGES } from "~domain/prospect";
import { DEFAULT_RULES } from "~domain/rules";
import { DEFAULT_SETTINGS } from "~domain/settings";
import type { BackupPart, Seal } from "~files/backup/format";
import { writeBackup } from "~files/backup/write";

const text = fc.string({ unit: "binary", maxLength: 40 });
/** Until 2100. */
const time = fc.integer({ min: 0, max: 4_102_444_800_000 });
const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const eventId = fc.uuid().map((id): EventId => `event:${id}`);
const channel = fc.constantFrom(...CHANNELS);

/** An event of each kind, as the log of `prospectId` has it. */
export function anyEvent(prospectId: ProspectId): fc.Arbitrary<LoggedEvent> {
  const recorded = {
    id: eventId,
    prospectId: fc.constant(prospectId),
    at: time,
    recordedAt: time,
    source: fc.constantFrom("gmail" as const, "linkedin" as const, "hand" as const),
    messageKey: fc.uuid(),
  };
  const some = <K extends LoggedEvent["kind"], R extends object, O extends object>(
    kind: K,
    required: { [N in keyof R]: fc.Arbitrary<R[N]> },
    optional: { [N in keyof O]: fc.Arbitrary<O[N]> },
  ) =>
    fc
      .tuple(
        fc.record({ ...recorded, kind: fc.constant(kind) }),
        fc.record(required),
        fc.record(optional, { requiredKeys: [] }),
      )
      .map(([all, own, perhaps]) => ({ ...all, ...own, ...perhaps }) as unknown as LoggedEvent);
  const where = { threadId: text, link: fc.webUrl() };
  return fc.oneof(
    some(
      "touch",
      {
        channel,
        seenBy: fc.constantFrom("request", "screen", "both", "hand", "history"),
      },
      {
        ...where,
        match: fc.constant("weak"),
        form: fc.constantFrom(...TOUCH_FORMS),
        subject: text,
        isGroup: fc.constant(true),
      },
    ),
    some("reply", { channel }, where),
    some("auto-replied", { channel }, { returnsOn: day }),
    some(
      "possible-reply",
      { channel, why: fc.constantFrom(...POSSIBLE_REPLIES) },
      { link: fc.webUrl() },
    ),
    some("invite-accepted", { channel }, where),
    some("snoozed", { untilAt: time }, {}),
    some("parked", { untilOn: day }, { reason: text }),
    some("won", {}, { careCadenceId: text }),
    some("lost", {}, { reason: text }),
    some("next-step-set", { on: day, text }, {}),
    some("round-started", {}, {}),
    some("promise-made", { text, dueOn: day }, {}),
    some("promise-moved", { promiseId: eventId, dueOn: day }, {}),
    some("promise-closed", { promiseId: eventId, how: fc.constantFrom("kept", "dropped") }, {}),
    some("retracted", { eventId }, {}),
  );
}

const prospectId = fc.uuid().map((id): ProspectId => `prospect:${id}`);

export const anyPerson: fc.Arbitrary<BackupPerson> = prospectId.chain((id) =>
  fc.record({
    facts: fc
      .tuple(
        fc.record({
          name: text,
          handleKeys: fc.uniqueArray(
            fc.emailAddress().map((address) => `email:${address}`),
            { maxLength: 3 },
          ),
          stage: fc.constantFrom(...STAGES),
          createdAt: time,
        }),
        fc.record(
          {
            company: text,
            title: text,
            email: text,
            linkedinUrl: text,
            source: text,
            notes: text,
            tags: fc.array(text, { maxLength: 3 }),
            cadenceId: text,
            theirZone: fc.constantFrom("Europe/Berlin", "America/New_York"),
            interestedAt: time,
            notSameAs: fc.array(prospectId, { maxLength: 2 }),
            maybeSameAs: fc.array(prospectId, { maxLength: 2 }),
          },
          { requiredKeys: [] },
        ),
      )
      .map(([required, optional]) => ({ id, ...required, ...optional })),
    log: fc.array(anyEvent(id), { maxLength: 6 }),
  }),
);

export function stateOf(change: Partial<BackupState> = {}): BackupState {
  return {
    settings: DEFAULT_SETTINGS,
    rules: DEFAULT_RULES,
    views: [],
    nudges: [],
    erased: { keys: [], hashes: [] },
    ...change,
  };
}

export const anyParts: fc.Arbitrary<BackupPart[]> = fc
  .tuple(
    fc.array(
      fc.record(
        { key: text, at: time, isNotification: fc.constant(true as const) },
        { requiredKeys: ["key", "at"] },
      ),
      { maxLength: 3 },
    ),
    fc.array(fc.array(anyPerson, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
  )
  .map(([nudges, parts]) => [
    { kind: "state" as const, state: stateOf({ nudges }) },
    ...parts.map((people) => ({ kind: "people" as const, people })),
  ]);

export const ABOUT = { app: "0.9.0", createdAt: 1_795_000_000_000 };

/** The file's lines, each with its line feed. */
export async function linesOfBackup(
  parts: readonly BackupPart[],
  seal?: Seal,
): Promise<Uint8Array<ArrayBuffer>[]> {
  async function* all() {
    yield* parts;
  }
  return collected(writeBackup({ ...ABOUT, ...(seal && { seal }) }, all()));
}

export async function collected<T>(all: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const one of all) list.push(one);
  return list;
}
