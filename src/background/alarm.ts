/** The one alarm. It rings when something changes by itself, and at the latest every quarter of an hour. */
export const ALARM = "refresh";
export const AT_LEAST_EVERY_MINUTES = 15;

/** When something could not be written: as soon as Chrome lets an alarm ring. */
const TRY_AGAIN_AFTER = 30_000;

export async function setAlarmAt(when: number): Promise<void> {
  await chrome.alarms.create(ALARM, { when, periodInMinutes: AT_LEAST_EVERY_MINUTES });
}

export function tryAgainSoon(): Promise<void> {
  return setAlarmAt(Date.now() + TRY_AGAIN_AFTER);
}
