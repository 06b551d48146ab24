/**
 * `npm run bench`: how long things take in the built extension in Chromium. Medians are printed, and
 * what they are measured against; nothing fails on a slow machine.
 */
import { readdirSync } from "node:fs";
import { build } from "esbuild";
import type { BrowserContext, Page } from "playwright-core";
import { ExtensionState } from "../browser/extension-state";
import { type Launched, launch } from "../browser/launch";
import type { InPage, Measured } from "./in-page";
import { EVENTS_EACH } from "./seed";

const SMALL = 1_000;
const LARGE = 100_000;
const POPUP = 10_000;
const RUNS = 60;
const OPENINGS = 21;

const READS: { what: Measured; name: string }[] = [
  { what: "badge", name: "badge" },
  { what: "firstPage", name: "first page of the due list" },
  { what: "search", name: "search by a word" },
  { what: "recordTouch", name: "recording a touch (strict)" },
];

const launched = await launch({ headless: true });
try {
  const page = (await ExtensionState.open(launched.context, launched.extensionId)).page;
  await page.evaluate(await bundle());
  // From small to large: emptying a large table takes longer than filling a small one.
  const small = await measureAll(page, SMALL);
  await timePopup(launched, page);
  const large = await measureAll(page, LARGE);
  compare(small, large);
} finally {
  await launched.close();
}

async function bundle(): Promise<string> {
  const entry = new URL("./in-page.ts", import.meta.url).pathname;
  const src = new URL("../../src/", import.meta.url).pathname;
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    // `~domain/…` in the sources means `src/domain/…`.
    alias: Object.fromEntries(readdirSync(src).map((name) => [`~${name}`, `${src}${name}`])),
  });
  return outputFiles[0]?.text ?? "";
}

function compare(small: Results, large: Results): void {
  console.log(
    `\nMedians of ${RUNS} runs, 60 people due in each, ${EVENTS_EACH} events a prospect:\n`,
  );
  console.log(
    `${"".padEnd(30)}${String(SMALL).padStart(10)}${String(LARGE).padStart(10)}     ratio`,
  );
  for (const { what, name } of READS) {
    const [before, after] = [median(small[what]), median(large[what])];
    const ratio = (after / before).toFixed(2).padStart(10);
    console.log(`${name.padEnd(30)}${milliseconds(before)}${milliseconds(after)}${ratio}`);
  }
}

type Results = Record<Measured, number[]>;

async function measureAll(page: Page, prospects: number): Promise<Results> {
  await seed(page, prospects);
  const results: Partial<Results> = {};
  for (const { what } of READS) {
    await call(page, "measure", what, 5);
    results[what] = await call(page, "measure", what, RUNS);
  }
  const { badge = [], firstPage = [], search = [], recordTouch = [] } = results;
  return { badge, firstPage, search, recordTouch };
}

async function seed(page: Page, prospects: number): Promise<void> {
  const began = Date.now();
  await call(page, "seed", prospects);
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  console.log(
    `${prospects} prospects and ${prospects * EVENTS_EACH} events written in ${seconds} s`,
  );
}

/** From the start of the popup's navigation to the frame in which the first row is painted. */
async function timePopup({ context, extensionId }: Launched, bench: Page): Promise<void> {
  await seed(bench, POPUP);
  const taken: number[] = [];
  for (let opening = 0; opening <= OPENINGS; opening += 1) {
    const popup = await context.newPage();
    await popup.setViewportSize({ width: 420, height: 580 });
    await popup.addInitScript(() => {
      const observer = new MutationObserver(() => {
        if (document.querySelector(".row") === null) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => performance.mark("first-row")));
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    await popup.goto(`chrome-extension://${extensionId}/popup.html`);
    await popup.waitForFunction(() => performance.getEntriesByName("first-row").length > 0);
    const at = await popup.evaluate(
      () => performance.getEntriesByName("first-row")[0]?.startTime ?? 0,
    );
    // The first opening also warms the browser's caches; a rep has that once a day.
    if (opening > 0) taken.push(at);
    await popup.close();
  }
  const floor = await timeEmptyPage(context, extensionId);
  const [first, last] = [Math.min(...taken), Math.max(...taken)];
  console.log(
    `\nPopup to its first due row, ${POPUP} prospects: median ${median(taken).toFixed(0)} ms` +
      ` (${first.toFixed(0)} to ${last.toFixed(0)}, ${OPENINGS} openings; aim: under 150 ms)` +
      `\nA page of the extension with one line of text and no script: median ${floor.toFixed(0)} ms`,
  );
}

/** What opening any page costs on this machine: to the first paint of the manifest as text. */
async function timeEmptyPage(context: BrowserContext, extensionId: string): Promise<number> {
  const taken: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/manifest.json`);
    const paint = "first-contentful-paint";
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, paint);
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? 0;
    taken.push(await page.evaluate(at, paint));
    await page.close();
  }
  return median(taken);
}

function call<K extends keyof InPage>(
  page: Page,
  name: K,
  ...args: Parameters<InPage[K]>
): Promise<Awaited<ReturnType<InPage[K]>>> {
  const code = `globalThis.rekindleBench.${name}(...${JSON.stringify(args)})`;
  return page.evaluate(code);
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function milliseconds(value: number): string {
  return `${value.toFixed(2)} ms`.padStart(10);
}
