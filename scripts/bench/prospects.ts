/**
 * The table of prospects at its largest: how soon it shows something, how soon it answers, and whether it
 * keeps up with scrolling.
 */
import type { Page } from "playwright-core";
import { type Launched, launch } from "../browser/launch";
import { call, openExtensionPage, seed } from "./extension-page";
import { median, milliseconds } from "./figures";
import { addMeasures } from "./picture";

const PROSPECTS = 100_000;
const OPENINGS = 3;
const RUNS = 15;
/** One picture in a second of sixty, and what the eye takes for a stop. Milliseconds. */
const FRAME = 1000 / 60;
const STOP = 50;
/** A busy machine is slow, which is no failure. */
const PATIENCE = 180_000;

export async function benchProspects(): Promise<void> {
  const launched = await launch({ headless: true });
  try {
    // What makes names for functions on their way into the page is not there.
    await launched.context.addInitScript("globalThis.__name = (one) => one;");
    const writer = await openExtensionPage(launched);
    // The table reads no logs.
    await seed(writer, PROSPECTS, 0);
    const openings = [];
    for (let opening = 0; opening < OPENINGS; opening += 1)
      openings.push(await timeOpening(launched));
    report(
      `first rows, ${OPENINGS} openings`,
      openings.map(({ first }) => first),
    );
    report(
      "all of them read",
      openings.map(({ all }) => all),
    );
    const page = await openTable(launched);
    await addMeasures(page);
    for (const text of ["person 777", "company 4", "person77@", "nobody"])
      report(`search "${text}", each key to its picture`, await timeSearch(page, text));
    for (const column of ["Name", "Company", "Source", "Due"])
      report(`sort by ${column}, click to its picture`, await timeSort(page, column));
    await scroll(page);
    await page.close();
    // In its first order, in which whoever is touched is in sight.
    const fresh = await openTable(launched);
    report("a touch written, to its picture", await timeUpdates(fresh, writer));
  } finally {
    await launched.close();
  }
}

function report(what: string, taken: readonly number[]): void {
  const [least, most] = [Math.min(...taken), Math.max(...taken)].map((value) => value.toFixed(0));
  console.log(
    `${what.padEnd(46)}${milliseconds(median(taken), 1).padStart(12)}  (${least} to ${most})`,
  );
}

const addressOf = ({ extensionId }: Launched) =>
  `chrome-extension://${extensionId}/tabs/prospects.html`;
const isComplete = () => document.querySelector(".table-foot p")?.textContent !== "";

async function openTable(launched: Launched): Promise<Page> {
  const page = await launched.context.newPage();
  await page.goto(addressOf(launched));
  await page.waitForFunction(isComplete, undefined, { timeout: PATIENCE });
  return page;
}

/** From the start of the navigation to the picture with the first row, and to the end of reading. */
async function timeOpening({ context, ...launched }: Launched) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const mark = (name: string) => {
      if (performance.getEntriesByName(name).length > 0) return;
      requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
    };
    const observer = new MutationObserver(() => {
      if (document.querySelector(".grid-row")) mark("first");
      if (document.querySelector(".table-foot p")?.textContent) mark("all");
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
  await page.goto(addressOf({ context, ...launched }));
  const hasAll = () => performance.getEntriesByName("all").length > 0;
  await page.waitForFunction(hasAll, undefined, { timeout: PATIENCE });
  const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? 0;
  const first = await page.evaluate(at, "first");
  const all = await page.evaluate(at, "all");
  await page.close();
  return { first, all };
}

/** As if each letter was typed by itself. */
function timeSearch(page: Page, text: string): Promise<number[]> {
  return page.evaluate(async (letters) => {
    const input = document.querySelector<HTMLInputElement>("input[type=search]");
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    const type = (value: string) => {
      set?.call(input, value);
      input?.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const taken: number[] = [];
    for (let length = 1; length <= letters.length; length += 1) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      taken.push(await timePicture(() => type(letters.slice(0, length))));
    }
    await timePicture(() => type(""));
    return taken;
  }, text);
}

/** Up and down in turn. */
function timeSort(page: Page, column: string): Promise<number[]> {
  return page.evaluate(
    async ({ name, runs }) => {
      const buttons = [...document.querySelectorAll<HTMLElement>(".grid-sort")];
      const button = buttons.find((one) => one.textContent === name);
      const taken: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        await new Promise((resolve) => setTimeout(resolve, 150));
        taken.push(await timeChange(() => button?.click(), ".grid-rows"));
      }
      return taken;
    },
    { name: column, runs: 4 },
  );
}

/** Through the table by the wheel's steps, and then in leaps of thousands of rows. */
async function scroll(page: Page): Promise<void> {
  for (const [what, step] of [
    ["scrolling by 120 px a picture", 120],
    ["scrolling by 5,000 rows a picture", 200_000],
  ] as const) {
    const frames = await page.evaluate(async (pixels) => {
      const scroller = document.querySelector(".grid-scroller");
      const taken: number[] = [];
      const next = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      let before = await next();
      for (let picture = 0; picture < 300; picture += 1) {
        const top = (scroller?.scrollTop ?? 0) + pixels;
        scroller?.scrollTo({ top: top > 3_900_000 ? 0 : top });
        const now = await next();
        taken.push(now - before);
        before = now;
      }
      scroller?.scrollTo({ top: 0 });
      return taken;
    }, step);
    const share = (limit: number) =>
      `${((100 * frames.filter((one) => one > limit).length) / frames.length).toFixed(1)} %`;
    console.log(
      `${what.padEnd(46)}${milliseconds(Math.max(...frames), 1).padStart(12)}  longest;` +
        // A picture that comes on time may be told a little late.
        ` late ${share(FRAME * 1.5)}, over ${STOP} ms ${share(STOP)}`,
    );
  }
}

/** A touch of a person in sight, written in another page as the worker writes it. */
async function timeUpdates(page: Page, writer: Page): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await page.evaluate(() => {
      const rows = document.querySelector(".grid-rows");
      const changed = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
        });
        if (rows) observer.observe(rows, { childList: true, subtree: true, characterData: true });
      });
      Object.assign(globalThis, { changed });
    });
    const written = await call(writer, "touchFirst");
    const shown = await page.evaluate(() => changed);
    taken.push(shown - written);
  }
  return taken;
}

/** Put into the page by what is above. */

declare const changed: Promise<number>;
