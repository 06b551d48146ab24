/**
 * A list of a hundred thousand people, from the page to the database by the worker: into an empty database, into
 * one with as many people in it, the same list once more, and out again.
 */
import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { launch } from "../browser/launch";
import { bundle } from "./bundle";
import { openExtensionPage, seed } from "./extension-page";
import type { ImportInPage, Taken } from "./import-in-page";

const PEOPLE = 100_000;
const AIM = 30_000;

export async function benchImport(): Promise<void> {
  const launched = await launch({ headless: true });
  try {
    const page = await openExtensionPage(launched);
    await page.evaluate(await bundle("./import-in-page.ts"));
    report("file read", await call(page, "read", PEOPLE));
    const first = randomUUID();
    await takeIn(page, `${PEOPLE} people, nobody there yet`, first);
    for (const isIndexed of [false, true]) {
      const took = await call(page, "floor", PEOPLE, isIndexed);
      const how = isIndexed ? "with the same indexes" : "without any index";
      console.log(`the browser alone, the same rows ${how}: ${seconds(took)}`);
    }
    await takeIn(page, "the same list again", randomUUID());
    report("taken back", await call(page, "undo", first));
    await seed(page, PEOPLE, 0);
    await takeIn(page, `${PEOPLE} people, as many others there`, randomUUID());
  } finally {
    await launched.close();
  }
}

async function takeIn(page: Page, what: string, importId: string): Promise<void> {
  console.log(`\n${what}:`);
  const { counts, ...previewed } = await call(page, "preview");
  report("preview", previewed);
  const staged = await call(page, "stage", importId);
  report("put aside", staged);
  const run = await call(page, "run", importId);
  report("taken in", run);
  const all = staged.took + run.took;
  console.log(`${JSON.stringify(counts)}; both ${seconds(all)}, the aim is ${seconds(AIM)}`);
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

function report(what: string, { took, longest }: Taken): void {
  const picture = `longest time without a picture ${longest.toFixed(0)} ms`;
  console.log(`${what.padEnd(14)}${seconds(took).padStart(8)}   ${picture}`);
}

function call<K extends keyof ImportInPage>(
  page: Page,
  name: K,
  ...args: Parameters<ImportInPage[K]>
): Promise<Awaited<ReturnType<ImportInPage[K]>>> {
  return page.evaluate(`globalThis.rekindleImport.${name}(...${JSON.stringify(args)})`);
}
