/**
 * A cadence is the named list of waits that says when the next touch is due. `steps[n]` is what
 * follows touch n+1 of a round; the last one repeats until `maxTouches` have gone unanswered, and
 * when its wait has passed once more the rep is asked to decide. The built-in ones are a proposal
 * to be edited; the figures behind them are in `docs/follow-up.md`.
 */
import * as v from "valibot";
import type { Wait } from "./calendar";
import { CHANNELS, type Channel } from "./channel";

export const FEWEST_TOUCHES = 5;
export const MOST_TOUCHES = 12;
const DEFAULT_TOUCHES = 8;

const whole = (least: number, most: number, problem: string) =>
  v.pipe(
    v.number(problem),
    v.integer(problem),
    v.minValue(least, problem),
    v.maxValue(most, problem),
  );
const days = whole(1, 365, "problemDays");
const DaysSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("business-days"), days }),
  v.strictObject({ kind: v.literal("days"), days }),
]);
const MinutesSchema = v.strictObject({
  kind: v.literal("minutes"),
  minutes: whole(1, 1440, "problemMinutes"),
});
const WaitSchema = v.variant("kind", [MinutesSchema, DaysSchema]);

export const CadenceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty("problemName"), v.maxLength(60)),
  /** How soon after the prospect was added, or showed interest, the first touch is due. */
  firstTouchWithin: WaitSchema,
  /** From then on an untouched prospect is cold, if that is not when the wait has passed twice. */
  firstTouchColdAfter: v.optional(WaitSchema),
  steps: v.pipe(
    v.array(v.strictObject({ wait: WaitSchema, channel: v.optional(v.picklist(CHANNELS)) })),
    v.minLength(1, "problemSteps"),
    v.maxLength(MOST_TOUCHES),
  ),
  /** How many touches may go unanswered before the rep is asked to decide. */
  maxTouches: whole(FEWEST_TOUCHES, MOST_TOUCHES, "problemTouches"),
  /** How many of them may go out on one channel, where that is less. */
  caps: v.optional(
    v.partial(
      v.strictObject({
        email: whole(1, MOST_TOUCHES, "problemCap"),
        linkedin: whole(1, MOST_TOUCHES, "problemCap"),
        call: whole(1, MOST_TOUCHES, "problemCap"),
        meeting: whole(1, MOST_TOUCHES, "problemCap"),
        message: whole(1, MOST_TOUCHES, "problemCap"),
      } satisfies Record<Channel, unknown>),
    ),
    {},
  ),
});
export type Cadence = v.InferOutput<typeof CadenceSchema>;
export type CadenceStep = Cadence["steps"][number];

export const DEFAULT_CADENCE_ID = "follow-up";
/** In place of a cadence's id: the rep decides each time. */
export const BY_HAND = "by-hand";

const workdays = (count: number): Wait => ({ kind: "business-days", days: count });
const minutes = (count: number): Wait => ({ kind: "minutes", minutes: count });
const afterWorkdays = (...list: number[]): CadenceStep[] =>
  list.map((count) => ({ wait: workdays(count) }));

export const BUILT_IN_CADENCES: readonly Cadence[] = [
  {
    id: DEFAULT_CADENCE_ID,
    name: "Follow-up",
    firstTouchWithin: workdays(2),
    steps: afterWorkdays(3, 4, 5, 7, 7, 10, 10, 14),
    maxTouches: DEFAULT_TOUCHES,
    caps: { email: 5, linkedin: 4 },
  },
  {
    id: "fresh-lead",
    name: "Fresh inbound lead",
    firstTouchWithin: minutes(5),
    firstTouchColdAfter: minutes(60),
    // One hour later on another channel, then on days 1, 3, 7, 10 and 14.
    steps: [{ wait: minutes(60), channel: "call" }, ...afterWorkdays(1, 2, 4, 3, 4)],
    maxTouches: DEFAULT_TOUCHES,
    caps: { email: 5, call: 6 },
  },
  {
    id: "imported-list",
    name: "Imported list or trade show",
    firstTouchWithin: workdays(2),
    firstTouchColdAfter: workdays(10),
    steps: afterWorkdays(3, 4, 7, 14),
    maxTouches: DEFAULT_TOUCHES,
    caps: { email: 5, linkedin: 4 },
  },
  {
    id: "cold-email",
    name: "Cold email",
    firstTouchWithin: workdays(1),
    // Days 3, 7 and 14; then another channel.
    steps: afterWorkdays(3, 4, 7, 7),
    maxTouches: DEFAULT_TOUCHES,
    caps: { email: 4 },
  },
  {
    id: "linkedin",
    name: "LinkedIn",
    firstTouchWithin: workdays(1),
    steps: afterWorkdays(2, 4, 7, 10),
    maxTouches: FEWEST_TOUCHES,
    caps: { linkedin: 4 },
  },
  {
    id: "proposal",
    name: "Meeting or proposal sent",
    firstTouchWithin: workdays(1),
    steps: afterWorkdays(2, 3, 5, 7, 5),
    maxTouches: DEFAULT_TOUCHES,
    caps: {},
  },
  ...[30, 60, 180].map(
    (count): Cadence => ({
      id: `care-${count}`,
      name: `Customer care, every ${count} days`,
      firstTouchWithin: { kind: "days", days: count },
      steps: [{ wait: { kind: "days", days: count } }],
      maxTouches: MOST_TOUCHES,
      caps: {},
    }),
  ),
];

/** The wait that follows the n-th touch of a round, n from 1. */
export function stepAfter({ steps }: Cadence, touch: number): CadenceStep {
  const step = steps[Math.min(touch, steps.length) - 1];
  if (step === undefined)
    throw new RangeError("A cadence has steps, and touches are counted from 1.");
  return step;
}
