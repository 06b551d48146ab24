/** A page with Rekindle in it behaves as one without: the same session twice, once in each browser. */
import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { launch, openBrowser } from "../../scripts/browser/launch";
import { benchIn, closing, describeWithBrowser } from "./fixtures/own-browser";
import { type Recording, recordSession } from "./fixtures/recorded-session";

const PAT = { name: "Pat Untouched", email: "pat@untouched.example" };

async function withoutRekindle(): Promise<Recording> {
  const { context } = closing(await openBrowser({ headless: true, extensions: [] }));
  return recordSession(context, PAT.email);
}

async function withRekindle(): Promise<Recording> {
  const bench = await benchIn(closing(await launch({ headless: true })));
  await bench.addProspect(PAT);
  const recording = await recordSession(bench.launched.context, PAT.email);
  // Rekindle was not idle meanwhile: it has taken note of the message.
  await until(
    "the message to be held",
    () => bench.state.pendingSends(),
    (sends) => sends.some(({ phase }) => phase === "held"),
  );
  return recording;
}

describeWithBrowser("a page that Rekindle watches", () => {
  test("has the same requests, errors and document as one it does not", async () => {
    const without = await withoutRekindle();
    expect(without.requests.length).toBeGreaterThanOrEqual(6);
    expect(without.changes.length).toBeGreaterThan(10);
    expect(without.foreign).toEqual([]);
    expect(await withRekindle()).toEqual(without);
  });
});
