/**
 * When and where a rule is asked. The domain never reads a clock; whoever calls it says what time
 * it is.
 */
export interface Moment {
  /** Epoch milliseconds. */
  now: number;
  /** The rep's IANA time zone, for example `Europe/Berlin`. */
  zone: string;
}
