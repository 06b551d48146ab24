/** Looks at everything after each event, and in full once a day; collects what must not be. */
import { fingerprintOf } from "../../src/domain/fingerprint";
import type { Clock } from "./clock";
import type { Counts } from "./counts";
import { Invariants } from "./invariants";
import type { Laptop } from "./laptop";
import { Ledger } from "./ledger";
import type { Stored } from "./stored";
import type { Violation } from "./violation";
import { Waiting } from "./waiting";
import { wallOf } from "./wall";

const MOST_VIOLATIONS = 20;
const MOST_TRACED = 12;

export class Referee {
  readonly violations: Violation[] = [];
  readonly invariants: Invariants;
  readonly #ledger: Ledger;
  readonly #waiting: Waiting;
  #fingerprint: string | undefined;
  #days = 0;

  constructor(
    readonly clock: Clock,
    readonly stored: Stored,
    readonly counts: Counts,
    readonly laptop: Laptop,
  ) {
    const report = (says: string, person?: string) => this.#report(says, person);
    this.invariants = new Invariants(clock, stored, report);
    this.#ledger = new Ledger(clock, stored, counts, report);
    this.#waiting = new Waiting(clock, stored, this.#ledger, report);
    laptop.browser.onShown = (shown) => this.#ledger.note(shown);
    laptop.onWritten = (changes) => stored.note(changes);
    laptop.afterEvent = (isFresh) => this.#afterEvent(isFresh);
  }

  get isEnough(): boolean {
    return this.violations.length >= MOST_VIOLATIONS;
  }

  /** What is too slow for each step. */
  async checkDay(): Promise<void> {
    this.counts.checks += 3;
    await this.invariants.checkEveryone();
    await this.invariants.checkReplay();
    await this.invariants.checkLog();
    this.#days += 1;
    if (this.#days % 10 > 0) return;
    for (const store of await this.stored.differences())
      await this.#report(`The simulation has lost track of ${store}`, undefined);
  }

  async #afterEvent(isFresh: boolean): Promise<void> {
    const { laptop, stored, counts } = this;
    this.#ledger.forgetDaysAhead();
    if (!laptop.isSettled) {
      await this.#ledger.adopt(await stored.announced());
      return;
    }
    counts.checks += 1;
    const fingerprint = await stored.fingerprint();
    if (fingerprint !== this.#fingerprint) counts.rebuilds += 1;
    this.#fingerprint = fingerprint;
    if (!isFresh) return;
    const { rules, zone } = { rules: await stored.rules(), zone: this.clock.zone };
    if (fingerprint !== fingerprintOf(rules, zone))
      await this.#report("The rows do not follow the rules and the zone", undefined);
    counts.checks += 2;
    await this.invariants.checkBadge(laptop.browser.badge);
    if (laptop.browser.mayNotify) await this.#waiting.check();
  }

  async #report(says: string, person: string | undefined): Promise<void> {
    if (this.isEnough || this.violations.some((one) => one.says === says)) return;
    const { clock, stored } = this;
    const row = (await stored.people()).find(({ id }) => id === person);
    const log = person === undefined ? [] : (await stored.logOf(person)).slice(-MOST_TRACED);
    const { day, minutes } = wallOf(clock.shown, clock.zone);
    const hour = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
    this.violations.push({
      at: new Date(clock.time).toISOString(),
      shown: `${day} ${hour}`,
      zone: clock.zone,
      says,
      trace: [row && briefly(row), ...log.map(briefly)].filter((one) => one !== undefined),
    });
  }
}

/** Times are easier to read than milliseconds. */
function briefly({ ...of }: object): string {
  return Object.entries(of)
    .filter(([name]) => !SAID_ELSEWHERE.has(name))
    .map(([name, value]) => `${name} ${timeOr(name, value)}`)
    .join(", ");
}

const SAID_ELSEWHERE = new Set(["prospectId", "messageKey", "handleKeys", "words", "company"]);

function timeOr(name: string, value: unknown): string {
  return typeof value === "number" && /[aA]t$/.test(name)
    ? new Date(value).toISOString()
    : JSON.stringify(value);
}
