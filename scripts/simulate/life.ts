/**
 * The days of one rep, one after the other. What the day brings happens at its time; in between the
 * laptop's alarm goes off whenever it wants to. Of the alarms that only come because a quarter of an
 * hour is over, most are left out: nothing has changed since the last.
 */
import type { Person } from "./people";
import { workThrough } from "./rep";
import { editRules } from "./rules-edits";
import { absenceOn, type Happening, happeningOn } from "./seasons";
import { offerSpread } from "./spreading";
import { isOff, momentOf, shiftDay, wallOf } from "./wall";
import type { World } from "./world";

const MINUTE = 60_000;
const PERIOD = 15 * MINUTE;
const HOUR = 60 * MINUTE;

interface Task {
  minutes: number;
  run: () => Promise<void> | void;
}

export class Life {
  /** By when the next plain alarm is let go off, by the true time. */
  #plainAt = 0;

  constructor(
    readonly world: World,
    readonly firstDay: string,
    /** Not yet turned up, in order. */
    readonly coming: Person[],
    readonly onAdded: (id: string, person: Person) => void,
  ) {}

  async liveDay(index: number): Promise<void> {
    const { clock, laptop } = this.world;
    const { day } = wallOf(clock.time, clock.zone);
    const absence = absenceOn(index);
    const { calendar } = await this.world.stored.rules();
    const isAtWork = absence === undefined && !isOff(day, calendar);
    const tasks = absence ? this.#away(absence.laptop) : this.#athome(isAtWork);
    const happening = absence ? undefined : happeningOn(index);
    if (happening) tasks.push(...this.#happen(happening));
    for (const { minutes, run } of tasks.toSorted((a, b) => a.minutes - b.minutes)) {
      const at = momentOf(day, minutes, clock.zone);
      if (at < clock.time) continue;
      await this.#passUntil(at);
      await run();
    }
    const midnight = momentOf(shiftDay(wallOf(clock.time, clock.zone).day, 1), 0, clock.zone);
    await this.#passUntil(midnight);
    if (!laptop.isAwake) this.#plainAt = 0;
  }

  #athome(isAtWork: boolean): Task[] {
    const { random, laptop } = this.world;
    const tasks: Task[] = [
      { minutes: random.whole(400, 540), run: () => laptop.open() },
      { minutes: random.whole(1100, 1380), run: () => laptop.sleep() },
    ];
    if (!isAtWork) return random.chance(0.6) ? tasks : [];
    for (const minutes of [555, 660, 830, 1000])
      tasks.push({ minutes: minutes + random.whole(0, 40), run: () => this.#work() });
    return tasks;
  }

  #away(kind: "asleep" | "left-on"): Task[] {
    const { laptop } = this.world;
    if (kind === "asleep") return laptop.isAwake ? [{ minutes: 1, run: () => laptop.sleep() }] : [];
    return laptop.isAwake ? [] : [{ minutes: 1, run: () => laptop.open() }];
  }

  async #work(): Promise<void> {
    const { random, clock, mailbox, laptop } = this.world;
    if (random.chance(0.05)) await laptop.restart();
    await this.#meet(() => true);
    await mailbox.look(clock.time, clock.ahead === 0);
    await this.#answerDigest();
    await offerSpread(this.world);
    if (random.chance(0.9)) await workThrough(this.world, random.whole(3, 9));
  }

  /** The digest is mostly only read; now and then it is opened, or everything put off till tomorrow. */
  async #answerDigest(): Promise<void> {
    const { laptop, random, counts } = this.world;
    const { digest } = laptop.browser;
    if (digest === undefined) return;
    laptop.browser.digest = undefined;
    if (random.chance(0.1)) await laptop.click(digest);
    if (!random.chance(0.03)) return;
    counts.snoozedAtOnce += 1;
    await laptop.pressButton(digest, 1);
  }

  #happen(happening: Happening): Task[] {
    const { clock, laptop, counts, random } = this.world;
    switch (happening.kind) {
      case "travel":
        return [
          { minutes: 720, run: () => laptop.sleep() },
          {
            minutes: 730,
            run: () => {
              counts.zoneChanges += 1;
              clock.advance(clock.time + 9 * HOUR);
              clock.travel(happening.to);
              return laptop.open();
            },
          },
        ];
      case "clock":
        return [
          { minutes: 655, run: () => this.#setClock(happening.ahead) },
          { minutes: 740, run: () => this.#setClock(0) },
        ];
      case "may-notify":
        return [
          {
            minutes: 700,
            run: () => {
              laptop.browser.mayNotify = happening.is;
            },
          },
        ];
      default:
        return [
          {
            minutes: random.whole(500, 1000),
            run: () => editRules(this.world, happening.kind, this.firstDay),
          },
        ];
    }
  }

  /** Soon after it something starts the worker: a page that is open, a mail that is sent. */
  async #setClock(ahead: number): Promise<void> {
    const { clock, laptop, counts } = this.world;
    clock.set(ahead);
    counts.clockChanges += 1;
    laptop.stopWorker();
    await laptop.open();
  }

  /** Lets time pass, with everything that comes by itself. */
  async #passUntil(end: number): Promise<void> {
    const { clock, laptop, mailbox, random } = this.world;
    while (laptop.isAwake) {
      const { alarm } = laptop.browser;
      let alarmAt = alarm === undefined ? end : alarm.when - clock.ahead;
      if (alarm?.isPlain && this.#plainAt > alarmAt) alarmAt = this.#plainAt;
      const leadAt = this.coming.find(({ isInterested }) => isInterested)?.at ?? end;
      // With a wrong clock nothing that has come is believed for good, and it stays to be told.
      const mailAt = clock.ahead === 0 ? mailbox.nextAt + 3 * MINUTE : end;
      const at = Math.min(alarmAt, leadAt, mailAt);
      if (at >= end) break;
      clock.advance(at);
      await this.#meet(({ isInterested }) => isInterested);
      await mailbox.look(clock.time, clock.ahead === 0);
      if (alarmAt > clock.time) continue;
      this.#plainAt = clock.time + PERIOD * random.whole(1, 20);
      await laptop.ring();
    }
    clock.advance(end);
  }

  /** Those who have turned up by now are added. */
  async #meet(isNoticed: (person: Person) => boolean): Promise<void> {
    const { clock, laptop, random } = this.world;
    const isHere = (one: Person) => one.at <= clock.time && isNoticed(one);
    for (const person of this.coming.filter(isHere)) {
      const commandId = random.uuid();
      // As pages do: told again until it is answered.
      for (let answer: unknown; answer === undefined; )
        answer = await laptop.send("add-prospect", { commandId, prospect: person.known });
      this.coming.splice(this.coming.indexOf(person), 1);
      this.onAdded(`prospect:${commandId}`, person);
    }
  }
}
