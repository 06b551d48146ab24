/**
 * What a look for replies costs Gmail's page: every quarter of a minute, while the tab is seen, in a
 * long list and in a long conversation of heavy mails.
 */
import type { Page } from "playwright-core";
import { openBrowser } from "../browser/launch";
import { servePracticeGmail } from "../practice/gmail/routes";
import { openThread, receive } from "../practice/gmail/write";
import { bundle } from "./bundle";
import { median, milliseconds } from "./figures";
import type { Looks } from "./look-in-page";

const ROWS = 100;
const MESSAGES = 40;
const HEAVY = "All the figures you asked for are below. ".repeat(1_250);
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
  } finally {
    await close();
  }
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
