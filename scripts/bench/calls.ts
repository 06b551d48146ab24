/**
 * How often functions of extensions run in a page while something happens: counted exactly by the
 * engine, where a time too small to be told from chance proves nothing.
 */
import type { CDPSession } from "playwright-core";

export async function countCalls(
  session: CDPSession,
  work: () => Promise<unknown>,
): Promise<number> {
  await session.send("Profiler.enable");
  await session.send("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  await work();
  const { result } = await session.send("Profiler.takePreciseCoverage");
  await session.send("Profiler.stopPreciseCoverage");
  await session.send("Profiler.disable");
  const scripts = result.filter(({ url }) => url.startsWith("chrome-extension:"));
  const functions = scripts.flatMap((script) => script.functions);
  const counts = functions.map(({ ranges }) => ranges[0]?.count ?? 0);
  return counts.reduce((sum, count) => sum + count, 0);
}
