/** Everything of one run that its parts share. */
import type { Clock } from "./clock";
import type { Counts } from "./counts";
import type { Laptop } from "./laptop";
import type { Mailbox } from "./mailbox";
import type { Person } from "./people";
import type { Random } from "./random";
import type { Stored } from "./stored";

export interface World {
  clock: Clock;
  random: Random;
  counts: Counts;
  laptop: Laptop;
  stored: Stored;
  mailbox: Mailbox;
  /** By the id of the prospect. */
  people: Map<string, Person>;
  /** The last day on which the rep worked, as the clock showed it. */
  workedOn: string | undefined;
  /** Called before someone is removed. */
  onRemoved: (id: string) => void;
}
