/** The next morning, for the worker alone: one digest, however often it is woken. */
import type { Worker } from "playwright-core";
import { dayOf, workdayStartAt } from "../../src/domain/calendar";
import { calendarOf } from "../../src/domain/rules";
import { until } from "../browser/extension-state";
import { wakeLater } from "../browser/wake-later";
import { SAMPLE_RULES } from "./sample-prospects";
import { check, say, type TourStep } from "./step";

const MINUTE = 60_000;

/** What the next notification with an id that begins like this says. Chrome itself tells only ids. */
function wordsOfNext(worker: Worker, id: string): Promise<string> {
  return worker.evaluate(
    (begins) =>
      new Promise<string>((resolve) => {
        const { create } = chrome.notifications;
        Object.assign(chrome.notifications, {
          create(key: string, options: chrome.notifications.NotificationCreateOptions) {
            if (key.startsWith(begins)) resolve(`${options.title}: ${options.message}`);
            return create(key, options);
          },
        });
      }),
    id,
  );
}

export const DIGEST_STEP: TourStep = {
  title: "The next morning: one digest, and not a second one",
  run: async ({ state, worker }) => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const morning = workdayStartAt(Date.now(), 1, calendarOf(SAMPLE_RULES.calendar, zone));
    const shift = morning + MINUTE - Date.now();
    const id = `digest/${dayOf(morning, zone)}`;
    const digests = async () => (await state.announced()).filter(({ key }) => key === id);
    check("not told yet", (await digests()).length === 0);
    const words = wordsOfNext(worker, id);
    await wakeLater(worker, shift);
    await until("the digest", digests, ({ length }) => length === 1);
    const badge = await state.badge();
    say(`the notification: “${await words}”`);
    say(`badge: ${badge.text} (${badge.title})`);
    check("as many as on the badge", (await words).includes(`${badge.text} due`));
    const count = async () => (await state.announced()).filter((one) => one.isNotification).length;
    const counted = await count();
    await wakeLater(worker, shift + 2 * MINUTE);
    say(`woken again two minutes later: notifications ${counted} → ${await count()}`);
    check("no second one", (await count()) === counted);
    const shown = await state.page.evaluate(async () =>
      Object.keys(await chrome.notifications.getAll()),
    );
    check("it is shown", shown.includes(id));
    await wakeLater(worker, 0);
  },
};
