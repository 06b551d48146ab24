/** Something that must never be, with as much as is needed to see why. */
export interface Violation {
  /** By the true time. */
  at: string;
  shown: string;
  zone: string;
  says: string;
  /** The person it is about, and their log. */
  trace: string[];
}
