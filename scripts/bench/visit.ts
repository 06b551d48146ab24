/** A visit to the practice page: what its main thread does in it, by the clock and by count. */
import { ExtensionState, until } from "../browser/extension-state";
import { countCalls } from "./calls";
import { inPractice, PAT, type Practice } from "./practice-page";
import { workersAtRest } from "./worker-time";

export const REQUESTS = 1_000;
export const CHANGES = 10_000;
const WARM_UP = 100;
const PACED = 40;
/** Of the requests every twentieth is a send, and every fifth of these is to Pat. */
const SENDS_TO_PAT = REQUESTS / 100;

/** Milliseconds of the main thread's own time. */
export interface Busy {
  /** In scripts, of the page and of extensions alike. */
  scripts: number;
  /** In everything, which is mostly the browser's own work. */
  thread: number;
}

export interface Visit {
  opening: Busy;
  requests: Busy;
  changes: Busy;
  /** How long one request took when they came one at a time, by the clock. */
  latency: number;
  /** What service workers worked for the requests; undefined where that cannot be told. */
  worker: number | undefined;
}

export interface Look {
  /** How often functions of the extension ran in the page for the requests, and for the changes. */
  calls: { requests: number; changes: number };
  isAlive: boolean;
  report: string;
}

export function visit(folders: readonly string[]): Promise<Visit> {
  return inPractice(folders, async (practice) => {
    const { context, call } = practice;
    const opening = await busy(practice);
    await call("prepare", WARM_UP, PAT);
    const latency = await call("pace", PACED);
    await call("post");
    await call("prepare", REQUESTS, PAT);
    const workerBefore = await workersAtRest(context);
    const before = await settled(practice);
    await call("post");
    const workerAfter = await workersAtRest(context);
    const between = await settled(practice);
    await call("changeList", CHANGES);
    const after = await settled(practice);
    return {
      opening,
      requests: difference(before, between),
      changes: difference(between, after),
      latency,
      worker: workerBefore === undefined ? undefined : (workerAfter ?? 0) - workerBefore,
    };
  });
}

/** The same without a clock: is the extension alive, and how often is it called? */
export function look(folders: readonly string[]): Promise<Look> {
  return inPractice(folders, async ({ context, session, rekindle, call }) => {
    await call("prepare", REQUESTS, PAT);
    const requests = await countCalls(session, () => call("post"));
    const changes = await countCalls(session, () => call("changeList", CHANGES));
    const calls = { requests, changes };
    const said = await call("report");
    if (rekindle === undefined) {
      const isAlive = said.isReady === true && said.isPatched && Number(said.requests) > 0;
      return { calls, isAlive, report: JSON.stringify(said) };
    }
    const state = await ExtensionState.open(context, rekindle);
    // The worker takes one after another, and may still be at it.
    const noted = await until(
      "every send to Pat to be noted",
      async () => (await state.pendingSends()).length,
      (count) => count >= SENDS_TO_PAT,
    );
    return {
      calls,
      isAlive: true,
      report: `${noted} of ${SENDS_TO_PAT} sends to a prospect noted`,
    };
  });
}

function difference(before: Busy, after: Busy): Busy {
  return { scripts: after.scripts - before.scripts, thread: after.thread - before.thread };
}

/** Once what was put off is done and the garbage collected. */
async function settled(practice: Practice): Promise<Busy> {
  await practice.page.waitForTimeout(500);
  await practice.session.send("HeapProfiler.collectGarbage");
  return busy(practice);
}

async function busy({ session }: Practice): Promise<Busy> {
  const { metrics } = await session.send("Performance.getMetrics");
  const inMs = (metric: string) =>
    1000 * (metrics.find(({ name }) => name === metric)?.value ?? Number.NaN);
  return { scripts: inMs("ScriptDuration"), thread: inMs("TaskDuration") };
}
