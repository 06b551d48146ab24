/**
 * The time as it is, and what the computer's clock says. Only the second is known to the code that is
 * tried: its clock can be wrong, and its time zone follows the rep.
 */
export class Clock {
  /** How far the computer's clock is ahead of the time, milliseconds. */
  ahead = 0;
  /** When the clock was last set, by the true time. */
  setAt = Number.NEGATIVE_INFINITY;
  #now: number;
  #zone = "";

  constructor(now: number, zone: string) {
    this.#now = now;
    this.travel(zone);
  }

  /** The true time, epoch milliseconds. */
  get time(): number {
    return this.#now;
  }

  /** What the computer's clock says, epoch milliseconds. */
  get shown(): number {
    return this.#now + this.ahead;
  }

  get zone(): string {
    return this.#zone;
  }

  advance(to: number): void {
    this.#now = Math.max(this.#now, to);
  }

  /** Sets the clock so far ahead of the time, or right again with 0. */
  set(ahead: number): void {
    this.ahead = ahead;
    this.setAt = this.#now;
  }

  /** Node reads the zone anew whenever this variable is set. */
  travel(zone: string): void {
    process.env.TZ = zone;
    this.#zone = zone;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (timeZone !== zone) throw new Error(`The zone is still ${timeZone} and not ${zone}.`);
  }
}
