/**
 * The service worker itself: the whole of `src/background/index.ts`, bundled once and run anew for
 * each start, so that nothing in its memory outlives it. It sees the clock, Chrome and the database
 * that it is given, and nothing else of this program.
 */
import { createContext, Script } from "node:vm";
import { IDBKeyRange } from "fake-indexeddb";
import { bundle } from "../bench/bundle";
import type { Browser } from "./browser";
import type { Clock } from "./clock";
import type { Random } from "./random";
import { workerChrome } from "./worker-chrome";
import { type Change, WorkerDatabase } from "./worker-database";

/** Runs the worker's code in a world of its own, with the time and the zone that its clock says. */
export type WorkerCode = (world: object, clock: Clock) => void;

/**
 * The engine asks the system for the zone each time, which takes longer than all else that is done
 * here; what it would say is known.
 */
const SET_UP = `({ now, zone }) => {
  Date.now = now;
  const { DateTimeFormat } = Intl;
  Intl.DateTimeFormat = function (...args) {
    if (args.length > 0) return new DateTimeFormat(...args);
    return { resolvedOptions: () => ({ timeZone: zone() }) };
  };
}`;

/** `alter` changes the code first, for tests that want to see it fail. */
export async function compileWorker(alter = (code: string) => code): Promise<WorkerCode> {
  const script = new Script(alter(await bundle("../../src/background/index.ts")));
  const setUp = new Script(SET_UP);
  return (world, clock) => {
    const context = createContext(world);
    setUp.runInContext(context)({ now: () => clock.shown, zone: () => clock.zone });
    script.runInContext(context);
  };
}

/** What every worker finds in its global scope, and a bare world of Node's does not have. */
const FROM_THE_PLATFORM = {
  ...{
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    structuredClone,
    atob,
    URL,
  },
  ...{
    AbortController,
    AbortSignal,
    CustomEvent,
    DOMException,
    Event,
    EventTarget,
    TextDecoder,
    TextEncoder,
  },
};

interface Surroundings {
  clock: Clock;
  browser: Browser;
  random: Random;
  factory: IDBFactory;
  onWritten: (changes: readonly Change[]) => void;
}

export class Worker {
  isStopped = false;
  readonly events: ReturnType<typeof workerChrome>["events"];
  readonly #database: WorkerDatabase;
  /** Steps taken so far: calls of Chrome, and transactions. */
  #steps = 0;
  #stopsAt = Number.POSITIVE_INFINITY;

  constructor(code: WorkerCode, { clock, browser, random, factory, onWritten }: Surroundings) {
    this.#database = new WorkerDatabase(factory, {
      onTransaction: () => this.#step(),
      onWritten,
    });
    const { api, events } = workerChrome(
      browser,
      () => clock.shown,
      async () => {
        this.#step();
        if (this.isStopped) await new Promise(() => undefined);
      },
    );
    this.events = events;
    const world = {
      chrome: api,
      indexedDB: this.#database.factory,
      IDBKeyRange,
      navigator: { onLine: true, locks: { request: (_: string, work: () => unknown) => work() } },
      crypto: { randomUUID: () => random.uuid() },
      ...FROM_THE_PLATFORM,
    };
    code(world, clock);
  }

  /** Chrome stops it in the middle, so many steps from now. */
  stopAfter(steps: number): void {
    this.#stopsAt = this.#steps + steps;
  }

  stop(): void {
    if (this.isStopped) return;
    this.isStopped = true;
    this.#database.stop();
  }

  /** Waits until it has nothing left to do, or has been stopped. */
  async rest(): Promise<void> {
    let quiet = 0;
    while (quiet < 5 && !this.isStopped) {
      const before = this.#steps;
      await new Promise((resolve) => setImmediate(resolve));
      quiet = this.#database.isBusy || this.#steps !== before ? 0 : quiet + 1;
    }
    this.#stopsAt = Number.POSITIVE_INFINITY;
  }

  #step(): void {
    this.#steps += 1;
    if (this.#steps === this.#stopsAt) setImmediate(() => this.stop());
  }
}
