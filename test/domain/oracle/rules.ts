/** Made-up calendars, cadences and who gets which. */
import fc from "fast-check";
import { BUILT_IN_CADENCES, type Cadence } from "~domain/cadence";
import { type Wait, WEEKDAYS, type WorkCalendar } from "~domain/calendar";
import { CHANNELS } from "~domain/channel";
import type { Rules } from "~domain/rules";
import { DAY } from "../../support/times";

const ZONES = [
  "Europe/Berlin",
  "Africa/Cairo",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Adelaide",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "America/New_York",
  "America/Los_Angeles",
  "America/St_Johns",
  "America/Santiago",
] as const;

/** The clocks of all zones change within the year that follows. */
export const FIRST = Date.parse("2026-01-10T00:00:00Z");
export const LAST = Date.parse("2026-12-10T00:00:00Z");
const dayOn = (count: number) => new Date(FIRST + count * DAY).toISOString().slice(0, 10);

export const zone = fc.constantFrom(...ZONES);

/** Days off alone and in rows, up to four weeks, before, in and after the history. */
const daysOff = fc
  .array(fc.tuple(fc.integer({ min: -30, max: 500 }), fc.constantFrom(1, 1, 2, 5, 28)), {
    maxLength: 14,
  })
  .map((rows) => new Set(rows.flatMap(([on, count]) => rowOf(on, count))));
const rowOf = (on: number, count: number) =>
  Array.from({ length: count }, (_, index) => dayOn(on + index));

const hours = fc
  .tuple(fc.constantFrom(0, 450, 540, 540, 1110), fc.constantFrom(1, 90, 300, 510, 540, 1440))
  .map(([startsAt, length]) => ({ startsAt, endsAt: Math.min(startsAt + length, 1440) }));

const workdays = fc.oneof(
  fc.constant([1, 2, 3, 4, 5] as const),
  fc.subarray([...WEEKDAYS], { minLength: 1 }),
);

const calendar: fc.Arbitrary<WorkCalendar> = fc
  .record({ zone, workdays, hours, daysOff })
  .map(({ hours, ...rest }) => ({ ...rest, ...hours }));

const wait: fc.Arbitrary<Wait> = fc.oneof(
  fc.record({
    kind: fc.constant("minutes" as const),
    minutes: fc.oneof(fc.constantFrom(5, 60, 1440), fc.integer({ min: 1, max: 1440 })),
  }),
  fc.record({ kind: fc.constant("business-days" as const), days: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ kind: fc.constant("days" as const), days: fc.integer({ min: 1, max: 40 }) }),
);

const cap = fc.integer({ min: 1, max: 4 });
const cadence = (id: string): fc.Arbitrary<Cadence> =>
  fc
    .record(
      {
        firstTouchWithin: wait,
        firstTouchColdAfter: wait,
        steps: fc.array(
          fc.record({ wait, channel: fc.constantFrom(...CHANNELS) }, { requiredKeys: ["wait"] }),
          { minLength: 1, maxLength: 4 },
        ),
        // Fewer than the settings allow, so that short histories come to a decision.
        maxTouches: fc.integer({ min: 2, max: 7 }),
        caps: fc.record({ email: cap, linkedin: cap, call: cap }, { requiredKeys: [] }),
      },
      { requiredKeys: ["firstTouchWithin", "steps", "maxTouches", "caps"] },
    )
    .map((rest) => ({ id, name: id, ...rest }));

/** The built-in cadences, some of them changed. */
const cadences = fc
  .tuple(fc.option(cadence("follow-up")), cadence("own"), fc.option(cadence("care-30")))
  .map((own) => {
    const changed = own.filter((one) => one !== null);
    const kept = BUILT_IN_CADENCES.filter(({ id }) => !changed.some((one) => one.id === id));
    return [...changed, ...kept];
  });

export const someId = fc.constantFrom(
  "own",
  "own",
  "follow-up",
  "fresh-lead",
  "gone",
  "by-hand",
  "linkedin",
);
const assignments: fc.Arbitrary<Rules["assignments"]> = fc.record({
  bySource: fc.dictionary(fc.constantFrom("Fair", "Site"), someId, { maxKeys: 2 }),
  byStage: fc.record({ new: someId, meeting: someId, proposal: someId }, { requiredKeys: [] }),
});

export const rules: fc.Arbitrary<Rules> = fc.record({ calendar, cadences, assignments });
