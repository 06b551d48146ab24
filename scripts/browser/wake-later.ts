/** Lets time pass for the worker alone: its clock is moved, and its own alarm wakes it. */
import type { Worker } from "playwright-core";

/**
 * From now on the worker believes that it is so much later, and is woken by its alarm. Over when it
 * has set the next one, which is the last thing it does. With 0 its clock is right again.
 *
 * @param shift milliseconds
 */
export async function wakeLater(worker: Worker, shift: number): Promise<void> {
  const alarm = () =>
    worker.evaluate(async () => (await chrome.alarms.get("refresh"))?.scheduledTime);
  const setAlarm = () =>
    worker.evaluate(async (later) => {
      const clock = globalThis as typeof globalThis & { realNow?: () => number };
      const realNow = clock.realNow ?? Date.now.bind(Date);
      clock.realNow = realNow;
      Date.now = () => realNow() + later;
      await chrome.alarms.create("refresh", { when: realNow() + 50, periodInMinutes: 15 });
      return (await chrome.alarms.get("refresh"))?.scheduledTime;
    }, shift);
  for (let tries = 0; tries < 10; tries += 1) {
    const set = await setAlarm();
    for (let polls = 0; polls < 20; polls += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      // What the worker still had to do may have set the alarm anew before it rang: try again.
      const now = await alarm();
      if (now === undefined || now === set) continue;
      return;
    }
  }
  throw new Error("The worker was not woken by its alarm.");
}
