/** Lets time pass for the worker alone: its clock is moved, and its own alarm wakes it. */
import type { Worker } from "playwright-core";

interface Rung {
  /** How often the alarm has rung since this was first asked. */
  count: number;
  /** For when it is set; absent while it is being set anew. */
  next: number | undefined;
}

/**
 * From now on the worker believes that it is so much later, and is woken by its alarm. Over when it
 * has set the next one, which is the last thing it does. With 0 its clock is right again.
 *
 * @param shift milliseconds
 */
export async function wakeLater(worker: Worker, shift: number): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    const set = await setAlarm(worker, shift);
    for (let polls = 0; polls < 50; polls += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const { count, next } = await look(worker);
      const isSetAnew = next !== undefined && next !== set.next;
      if (count > set.count && isSetAnew) return;
      // What the worker still had to do set it anew before it rang: once more.
      if (isSetAnew) break;
    }
  }
  throw new Error("The worker was not woken by its alarm.");
}

function setAlarm(worker: Worker, shift: number): Promise<Rung> {
  return worker.evaluate(async (later) => {
    const clock = globalThis as typeof globalThis & { realNow?: () => number; rung?: number };
    const realNow = clock.realNow ?? Date.now.bind(Date);
    clock.realNow = realNow;
    Date.now = () => realNow() + later;
    if (clock.rung === undefined) {
      clock.rung = 0;
      chrome.alarms.onAlarm.addListener(() => {
        clock.rung = (clock.rung ?? 0) + 1;
      });
    }
    const count = clock.rung;
    await chrome.alarms.create("refresh", { when: realNow() + 50 });
    return { count, next: (await chrome.alarms.get("refresh"))?.scheduledTime };
  }, shift);
}

function look(worker: Worker): Promise<Rung> {
  return worker.evaluate(async () => {
    const { rung = 0 } = globalThis as typeof globalThis & { rung?: number };
    return { count: rung, next: (await chrome.alarms.get("refresh"))?.scheduledTime };
  });
}
