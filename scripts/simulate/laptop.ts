/**
 * The rep's computer: it sleeps and wakes, its worker is started by events and stopped when idle or
 * in the middle of its work, and its one alarm goes off when the clock says so and it is awake.
 */
import type { Body, MessageName } from "../../src/messages/contract";
import { Browser, EXTENSION_ID } from "./browser";
import type { Clock } from "./clock";
import type { Counts } from "./counts";
import type { Random } from "./random";
import { Worker, type WorkerCode } from "./worker";
import type { Change } from "./worker-database";

const PAGE = { id: EXTENSION_ID, url: `chrome-extension://${EXTENSION_ID}/popup.html` };
const SITES = {
  gmail: "https://mail.google.com/mail/u/0/",
  linkedin: "https://www.linkedin.com/messaging/",
};
/** How often a worker has been stopped since the last event, and in the middle of one. */
const IDLE_STOP = 0.08;
const SUDDEN_STOP = 0.02;
const MOST_STEPS = 40;

export class Laptop {
  readonly browser = new Browser();
  isAwake = false;
  /** Whether what was last begun was also brought to its end, and not stopped in the middle. */
  isSettled = true;
  onWritten: (changes: readonly Change[]) => void = () => undefined;
  /** Called after each event; `isFresh` when the worker has brought everything up to date with it. */
  afterEvent: (isFresh: boolean) => Promise<void> = () => Promise.resolve();
  #worker: Worker | undefined;

  constructor(
    readonly code: WorkerCode,
    readonly factory: IDBFactory,
    readonly clock: Clock,
    readonly random: Random,
    readonly counts: Counts,
  ) {}

  /** An alarm that is late goes off at once; else the worker is started by something on the way. */
  async open(): Promise<void> {
    this.isAwake = true;
    const { alarm } = this.browser;
    if (alarm !== undefined && alarm.when <= this.clock.shown) return this.ring();
    this.stopWorker();
    await this.#event(() => undefined, true);
  }

  sleep(): void {
    this.isAwake = false;
    this.counts.sleeps += 1;
    if (this.random.chance(0.5)) this.stopWorker();
  }

  stopWorker(): void {
    this.#worker?.stop();
  }

  /** The browser has been started anew. */
  async restart(): Promise<void> {
    this.isAwake = true;
    this.stopWorker();
    this.browser.session.clear();
    await this.#event((worker) => worker.events.startup.emit(), true);
  }

  async ring(): Promise<void> {
    this.counts.wakes += 1;
    this.browser.repeatAlarm(this.clock.shown);
    await this.#event((worker) => worker.events.alarm.emit({ name: "refresh" }), true);
  }

  async pressButton(id: string, button: number): Promise<void> {
    await this.#event((worker) => worker.events.button.emit(id, button), true);
  }

  async click(id: string): Promise<void> {
    await this.#event((worker) => worker.events.clicked.emit(id), false);
  }

  /** A message of a page of ours. Undefined when the worker was stopped before it answered. */
  send<N extends MessageName>(name: N, body: Body<N>): Promise<unknown> {
    return this.#message({ name, body }, PAGE, name !== "note-presence");
  }

  /** A message of a content script's. */
  report(site: keyof typeof SITES, body: Body<"report-sightings">): Promise<unknown> {
    const from = { id: EXTENSION_ID, url: SITES[site], frameId: 0, tab: tabAt(SITES[site]) };
    return this.#message({ name: "report-sightings", body }, from, false);
  }

  async #message(
    message: object,
    from: chrome.runtime.MessageSender,
    isFresh: boolean,
  ): Promise<unknown> {
    let answer: unknown;
    await this.#event(
      (worker) =>
        worker.events.message.emit(message, from, (given) => {
          // Whoever is dead says nothing.
          if (!worker.isStopped) answer = given;
        }),
      isFresh,
    );
    const { ok } = Object.fromEntries(Object.entries(Object(answer)));
    if (ok === false) throw new Error(`${JSON.stringify(message)}: ${JSON.stringify(answer)}`);
    return answer;
  }

  async #event(emit: (worker: Worker) => void, isFresh: boolean): Promise<void> {
    if (this.random.chance(IDLE_STOP)) this.stopWorker();
    const isStart = this.#worker === undefined || this.#worker.isStopped;
    const worker = this.#running();
    emit(worker);
    if (this.random.chance(SUDDEN_STOP)) worker.stopAfter(this.random.whole(1, MOST_STEPS));
    await worker.rest();
    this.isSettled = !worker.isStopped;
    if (worker.isStopped) this.counts.suddenStops += 1;
    await this.afterEvent(isFresh || isStart);
  }

  #running(): Worker {
    if (this.#worker && !this.#worker.isStopped) return this.#worker;
    this.counts.workerStarts += 1;
    const { clock, browser, random, factory, onWritten } = this;
    this.#worker = new Worker(this.code, { clock, browser, random, factory, onWritten });
    return this.#worker;
  }
}

function tabAt(url: string): chrome.tabs.Tab {
  return {
    id: 3,
    index: 0,
    windowId: 1,
    url,
    active: true,
    highlighted: true,
    incognito: false,
    pinned: false,
    selected: true,
    discarded: false,
    autoDiscardable: true,
    lastAccessed: 0,
    frozen: false,
    groupId: -1,
  };
}
