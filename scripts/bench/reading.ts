/**
 * What a look costs the page: every quarter of a minute, while the tab is seen, in long lists and long
 * conversations of Gmail's and LinkedIn's.
 */
import type { Page } from "playwright-core";
import { openBrowser } from "../browser/launch";
import { servePracticeGmail } from "../practice/gmail/routes";
import { openThread, receive } from "../practice/gmail/write";
import { servePracticeLinkedin } from "../practice/linkedin/routes";
import * as linkedin from "../practice/linkedin/write";
import { bundle } from "./bundle";
import { median, milliseconds } from "./figures";
import type { Looks } from "./look-in-page";

const ROWS = 100;
const MESSAGES = 40;
const HEAVY = "All the figures you asked for are below. ".repeat(1_250);
const LINKEDIN_MESSAGES = 40;
const LOOKS = 200;

export async function benchReading(): Promise<void> {
  const { context, close } = await openBrowser({ headless: true, extensions: [] });
  try {
    const gmail = await servePracticeGmail(context);
    const page = await context.newPage();
    await page.goto(gmail.url());
    for (let i = 0; i < ROWS; i += 1) {
      const from = { name: `Pat ${i}`, email: `pat${i}@prospect.example` };
      await receive(page, { from, thread: "new", subject: `Letter ${i}`, text: "Hello." });
    }
    await page.evaluate(await bundle("./look-in-page.ts"));
    await report(page, `a list of ${ROWS} rows and more`);

    const from = { name: "Pat", email: "pat@prospect.example" };
    const { threadId } = await receive(page, {
      from,
      thread: "new",
      subject: "A long story",
      text: HEAVY,
    });
    for (let i = 1; i < MESSAGES; i += 1)
      await receive(page, { from, thread: { id: threadId }, text: HEAVY });
    await openThread(page, "A long story", "inbox");
    await report(page, `a conversation of ${MESSAGES} messages of 50 kB each`);
    await page.close();
    await readLinkedin(await context.newPage());
  } finally {
    await close();
  }
}

/** The whole of a conversation, and a list many times as long as the practice page's own. */
async function readLinkedin(page: Page): Promise<void> {
  await servePracticeLinkedin(page.context());
  await linkedin.openMessaging(page);
  const thread = await linkedin.openThread(page, "jane-doe-example");
  for (let i = 0; i < LINKEDIN_MESSAGES; i += 1)
    await linkedin.receive(page, { from: "jane-doe-example", text: HEAVY.slice(0, 2_000) });
  for (let i = 0; i < 4; i += 1) await linkedin.loadEarlier(thread);
  await page.evaluate((count) => {
    const rows = document.querySelector(".msg-conversations-container__conversations-list");
    const row = rows?.firstElementChild;
    for (let i = 0; i < count; i += 1) if (row) rows?.append(row.cloneNode(true));
  }, ROWS);
  await page.evaluate(await bundle("./look-in-linkedin.ts"));
  const shown = await page.locator("[data-event-urn]").count();
  await report(page, `a LinkedIn conversation with ${shown} messages beside ${ROWS} rows and more`);
}

async function report(page: Page, what: string): Promise<void> {
  const { times, found } = await page.evaluate<ReturnType<Looks["take"]>, number>(
    (count) => (globalThis as unknown as { looks: Looks }).looks.take(count),
    LOOKS,
  );
  const [first = Number.NaN] = times;
  console.log(
    `One look at ${what}: ${milliseconds(median(times))}, the first ${milliseconds(first)}; ${found} messages found.`,
  );
}
