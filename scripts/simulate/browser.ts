/** What Chrome keeps for the extension while no worker runs. */
export interface Shown {
  id: string;
  title: string;
  message: string;
}

export interface Alarm {
  /** By the computer's clock. */
  when: number;
  /** Whether it is the one that comes every quarter of an hour in any case. */
  isPlain: boolean;
}

export const EXTENSION_ID = "abcdefghijklmnopabcdefghijklmnop";
const PERIOD = 15 * 60_000;

export class Browser {
  badge = "";
  alarm: Alarm | undefined;
  mayNotify = true;
  /** Called with each notification as it appears. */
  onShown: (shown: Shown) => Promise<void> = () => Promise.resolve();
  /** The id of the last digest that appeared and is still there. */
  digest: string | undefined;
  tabsOpened = 0;
  readonly session = new Map<string, unknown>();
  /** Stays when the browser is closed. */
  readonly local = new Map<string, unknown>();

  setAlarm(when: number, now: number): void {
    this.alarm = { when, isPlain: when >= now + PERIOD };
  }

  /** It has gone off, and comes again after its period. */
  repeatAlarm(now: number): void {
    this.setAlarm(now + PERIOD, now);
  }
}
