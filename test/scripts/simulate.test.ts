/** `npm run simulate`, shorter: ten weeks hold, and a worker that is made wrong is found out. */
import { describe, expect, it } from "vitest";
import { simulate } from "../../scripts/simulate/simulate";

const SEED = 20_260_901;

/** Changes the bundled worker at one place, and fails when the place is not there any more. */
function replacing(place: RegExp, by: string): (code: string) => string {
  return (code) => {
    const changed = code.replace(place, by);
    if (changed === code) throw new Error(`Not found in the worker: ${place}`);
    return changed;
  };
}

describe("a rep's life", () => {
  it("breaks nothing in ten weeks", { timeout: 120_000 }, async () => {
    const { counts, violations } = await simulate({ seed: SEED, days: 72, prospects: 20 });
    expect(violations).toEqual([]);
    expect(counts.digests).toBeGreaterThan(25);
    expect(counts.suddenStops).toBeGreaterThan(3);
    expect(counts.zoneChanges).toBe(2);
    expect(counts.freshNudges).toBeGreaterThan(2);
  });

  it.each([
    [
      "the digest comes at any hour",
      /function isDigestTime\(([^)]*)\) \{/,
      "function isDigestTime($1) { return true;",
      /there is no digest|in quiet hours/,
    ],
    [
      "no day is a day off",
      /function isDayOff\(([^)]*)\) \{/,
      "function isDayOff($1) { return false;",
      /on a day off/,
    ],
    [
      "nothing is urgent",
      /function urgentOf\(([^)]*)\) \{/,
      "function urgentOf($1) { return undefined;",
      /Not told of a fresh lead/,
    ],
    [
      "everything is news each time",
      /async function unused\((\w+), (\w+)\) \{/,
      "async function unused($1, $2) { return new Set($2);",
      /A second digest|Told twice|Notification 6/,
    ],
    [
      "the badge counts one too many",
      /text: trouble \? "!" : textFor\(counts\.due\)/,
      'text: trouble ? "!" : textFor(counts.due + 1)',
      /The badge says/,
    ],
    [
      "a change of the rules is not followed",
      /async function rederiveAll\(\) \{/,
      "async function rederiveAll() { return;",
      /The rows do not follow the rules/,
    ],
  ])("is found out when %s", { timeout: 120_000 }, async (_, place, by, says) => {
    const alter = replacing(place, by);
    // In one life the computer may be asleep whenever it would show.
    const found: string[] = [];
    for (let seed = SEED; seed < SEED + 5 && !says.test(found.join("\n")); seed += 1) {
      const { violations } = await simulate({ seed, days: 25, prospects: 15, alter });
      found.push(...violations.map((one) => one.says));
    }
    expect(found.join("\n")).toMatch(says);
  });

  it("is the same life for the same seed", { timeout: 60_000 }, async () => {
    const wish = { seed: SEED, days: 8, prospects: 10 };
    expect(await simulate(wish)).toEqual(await simulate(wish));
  });
});
