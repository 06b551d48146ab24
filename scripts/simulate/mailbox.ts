/** What people write back, and when the rep's computer gets to see it. */
import type { Channel } from "../../src/domain/channel";
import type { Laptop } from "./laptop";
import type { Person } from "./people";
import type { Random } from "./random";

interface Letter {
  person: Person;
  /** By the site's clock, which is right. */
  at: number;
  channel: "email" | "linkedin";
  key: string;
}

const MINUTE = 60_000;

export class Mailbox {
  #letters: Letter[] = [];
  #sent = 0;

  constructor(
    readonly random: Random,
    readonly laptop: Laptop,
  ) {}

  get nextAt(): number {
    return Math.min(...this.#letters.map(({ at }) => at));
  }

  /** They may answer what was sent to them: at once or weeks later, and not always where they were asked. */
  consider(person: Person, channel: Channel, now: number): void {
    const { random } = this;
    if (!random.chance(person.willing)) return;
    const at = Math.floor(now + 10 * MINUTE * Math.exp(random.next() * 8.2));
    const { email, linkedinUrl } = person.known;
    const ways = [email && "email", linkedinUrl && "linkedin"].filter(isWritten);
    const way = ways.find((one) => one === channel) ?? random.pick(ways);
    const there = random.chance(0.75) ? way : random.pick(ways);
    this.#sent += 1;
    this.#letters.push({ person, at, channel: there, key: `message-${this.#sent}` });
  }

  /** Tells the worker of everything that has come by now. A clock that is wrong makes it not believe some. */
  async look(time: number, isClockRight: boolean): Promise<void> {
    const come = this.#letters.filter(({ at }) => at <= time);
    for (const { person, at, channel, key } of come) {
      const address = addressOf(person, channel);
      await this.laptop.report(channel === "email" ? "gmail" : "linkedin", {
        sightings: [
          { key, at, seenIn: "thread", from: { address }, isSure: true, threadId: `t-${address}` },
        ],
      });
    }
    // Sites show it again at the next look, when the clock may be right and the worker alive.
    if (isClockRight && this.laptop.isSettled)
      this.#letters = this.#letters.filter((letter) => !come.includes(letter));
  }

  /** The rep has written on LinkedIn from another device; the conversation shows it. */
  showOwn(person: Person, at: number): Promise<unknown> {
    this.#sent += 1;
    const address = addressOf(person, "linkedin");
    return this.laptop.report("linkedin", {
      sightings: [],
      own: [
        {
          key: `own-${this.#sent}`,
          at,
          to: { address },
          threadId: `t-${address}`,
          isFirst: false,
        },
      ],
    });
  }
}

function isWritten(value: string | undefined): value is Letter["channel"] {
  return value === "email" || value === "linkedin";
}

function addressOf({ known }: Person, channel: Letter["channel"]): string {
  if (channel === "email") return known.email ?? "";
  return `linkedin:vanity:${/in\/([^/]+)/.exec(known.linkedinUrl ?? "")?.[1]}`;
}
