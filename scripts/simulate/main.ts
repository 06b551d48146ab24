/**
 * `npm run simulate`: two years of one rep against the worker as it is, and what must be true all
 * along. `--seed`, `--years` and `--prospects` make another run; the same numbers make the same one.
 */
import { parseArgs } from "node:util";
import { reportOf, traceOf } from "./report";
import { simulate } from "./simulate";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Math.floor(Math.random() * 1_000_000)) },
    years: { type: "string", default: "2" },
    prospects: { type: "string", default: "400" },
  },
});
const [seed, years, prospects] = [values.seed, values.years, values.prospects].map(Number);
if (!seed || !years || !prospects)
  throw new Error("Seed, years and prospects are numbers above 0.");

const began = performance.now();
const outcome = await simulate({ seed, days: Math.round(years * 365), prospects });
const seconds = (performance.now() - began) / 1000;
console.log(reportOf(outcome, { seed, years, prospects, seconds }));
for (const violation of outcome.violations) console.log(traceOf(violation));
process.exit(outcome.violations.length === 0 ? 0 : 1);
