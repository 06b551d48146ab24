/** What the database answers, small and large, in the extension in Chromium. */
import type { Page } from "playwright-core";
import { launch } from "../browser/launch";
import { call, openExtensionPage, seed } from "./extension-page";
import { median, milliseconds } from "./figures";
import type { Measured } from "./in-page";
import { EVENTS_EACH } from "./seed";

const SMALL = 1_000;
const LARGE = 100_000;
const RUNS = 60;

const READS: { what: Measured; name: string }[] = [
  { what: "badge", name: "badge" },
  { what: "firstPage", name: "first page of the due list" },
  { what: "search", name: "search by a word" },
  { what: "recordTouch", name: "recording a touch (strict)" },
];

type Results = Record<Measured, number[]>;

export async function benchDatabase(): Promise<void> {
  const launched = await launch({ headless: true });
  try {
    const page = await openExtensionPage(launched);
    // From small to large: emptying a large table takes longer than filling a small one.
    const small = await measureAll(page, SMALL);
    const large = await measureAll(page, LARGE);
    compare(small, large);
  } finally {
    await launched.close();
  }
}

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

function compare(small: Results, large: Results): void {
  console.log(
    `\nMedians of ${RUNS} runs, 60 people due in each, ${EVENTS_EACH} events a prospect:\n`,
  );
  console.log(
    `${"".padEnd(30)}${String(SMALL).padStart(10)}${String(LARGE).padStart(10)}     ratio`,
  );
  for (const { what, name } of READS) {
    const [before, after] = [median(small[what]), median(large[what])];
    const times = [before, after].map((value) => milliseconds(value).padStart(10)).join("");
    console.log(`${name.padEnd(30)}${times}${(after / before).toFixed(2).padStart(10)}`);
  }
}
