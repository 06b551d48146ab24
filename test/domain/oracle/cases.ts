/** Made-up prospects: what is known of them, what happened, and by whose rules. */
import fc from "fast-check";
import type { LoggedEvent } from "~domain/event";
import type { ProspectFacts } from "~domain/prospect";
import type { Rules } from "~domain/rules";
import { factsOf } from "../../support/log";
import { DAY } from "../../support/times";
import { history } from "./histories";
import { read } from "./reading";
import { FIRST, LAST, rules, someId, zone } from "./rules";

const start = fc.integer({ min: FIRST, max: LAST });
const facts: fc.Arbitrary<ProspectFacts> = fc
  .record(
    {
      cadenceId: fc.oneof({ arbitrary: someId, weight: 3 }, fc.constant("care-30")),
      source: fc.constantFrom("Fair", "Site", "Else"),
      stage: fc.constantFrom("new", "in-conversation", "meeting", "proposal"),
      theirZone: zone,
      email: fc.constant("jane@acme.example"),
      linkedinUrl: fc.constant("https://www.linkedin.com/in/jane-doe"),
      createdAt: start,
      interested: fc.integer({ min: -2 * DAY, max: 5 * DAY }),
    },
    { requiredKeys: ["stage", "createdAt"] },
  )
  .map(({ interested, cadenceId, ...rest }) => {
    const { cadenceId: _, ...defaults } = factsOf(rest);
    const chosen = cadenceId === undefined ? {} : { cadenceId };
    if (interested === undefined) return { ...defaults, ...chosen };
    return { ...defaults, ...chosen, interestedAt: rest.createdAt - interested };
  });

export interface Case {
  facts: ProspectFacts;
  events: LoggedEvent[];
  rules: Rules;
  now: number;
}

export const cases: fc.Arbitrary<Case> = fc
  .record({
    facts,
    rules,
    history,
    later: fc.integer({ min: 0, max: 30 * DAY }),
  })
  .map(({ facts, rules, history, later }) => {
    const events = history(facts.createdAt - 3 * DAY);
    const now = Math.max(facts.createdAt, ...events.map(({ at }) => at)) + later;
    return {
      facts,
      events,
      rules,
      now,
      [fc.toStringMethod]: () => read({ facts, events, rules, now }),
    };
  });
