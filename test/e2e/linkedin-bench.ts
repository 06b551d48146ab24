/** What tests on the practice LinkedIn have in common. The people there are fixed, so each test begins anew. */
import type { Page } from "playwright-core";
import { beforeEach } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import type { PracticePageOptions } from "../../scripts/practice/linkedin/page-options";
import { findPerson } from "../../scripts/practice/linkedin/people.js";
import type { LoggedEvent } from "../../src/domain/event";
import type { ProspectId } from "../../src/domain/ids";
import { type Bench, describeInBrowser } from "./support";

/** Something that is not to happen would have happened by then. Milliseconds. */
const SETTLED = 1_500;

export interface Known {
  id: ProspectId;
  name: string;
}

export class LinkedinBench {
  page!: Page;

  constructor(readonly bench: Bench) {}

  /** Nobody is known, LinkedIn is as at first, and a fresh tab shows its feed. */
  async begin(): Promise<void> {
    const { state, launched, linkedin } = this.bench;
    await this.page?.close();
    for (const { id } of await state.prospects())
      await state.send("remove-prospect", { prospectId: id });
    await state.page.evaluate(() => chrome.storage.session.clear());
    await this.bench.set({ isLinkedinExplained: true });
    this.page = await launched.context.newPage();
    await this.page.goto(linkedin.url());
    await this.page.evaluate(() => localStorage.clear());
  }

  /** Loads the feed, with options for this tab. */
  async open(options: PracticePageOptions & { path?: string } = {}): Promise<Page> {
    await this.page.goto(this.bench.linkedin.url(options));
    return this.page;
  }

  /** Someone of the practice LinkedIn becomes a prospect, known by the address of the profile. */
  async know(vanity: string, by: "id" | "vanity" = "id"): Promise<Known> {
    const person = findPerson(vanity);
    if (person === undefined) throw new Error(`There is no ${vanity}.`);
    const segment = by === "id" ? person.id : encodeURIComponent(person.vanity);
    const linkedinUrl = `https://www.linkedin.com/in/${segment}/`;
    const answer = await this.bench.state.send("add-prospect", {
      commandId: crypto.randomUUID(),
      prospect: { name: person.name, company: person.company, linkedinUrl },
    });
    if (!answer.ok || answer.value.kind !== "added") throw new Error(JSON.stringify(answer));
    return { id: answer.value.prospectId, name: person.name };
  }

  /** What stands in the log of one person, without what was taken back. */
  async log({ id }: Known): Promise<LoggedEvent[]> {
    const events = await this.bench.state.events();
    const gone = new Set(events.flatMap((one) => (one.kind === "retracted" ? [one.eventId] : [])));
    const left = events.filter((one) => one.kind !== "retracted" && !gone.has(one.id));
    return left.filter(({ prospectId }) => prospectId === id).sort((a, b) => a.at - b.at);
  }

  /** Waits for so many events of a kind, and a little longer; fails when there are more. */
  async expectLog(known: Known, kind: LoggedEvent["kind"], count: number): Promise<LoggedEvent[]> {
    const ask = async () => (await this.log(known)).filter((event) => event.kind === kind);
    await until(`${count} × ${kind} for ${known.name}`, ask, (list) => list.length >= count);
    await this.settle();
    const list = await ask();
    if (list.length !== count)
      throw new Error(`${list.length} × ${kind} for ${known.name}: ${JSON.stringify(list)}`);
    return list;
  }

  /** Waits until nothing of a kind is left, and a little longer. */
  async expectGone(known: Known, kind: LoggedEvent["kind"]): Promise<void> {
    const ask = async () => (await this.log(known)).filter((event) => event.kind === kind);
    await until(`no ${kind} for ${known.name}`, ask, (list) => list.length === 0);
    await this.settle();
    if ((await ask()).length > 0) throw new Error(`${kind} for ${known.name} came back`);
  }

  async settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
  }
}

export function describeOnLinkedin(name: string, tests: (linkedin: LinkedinBench) => void): void {
  describeInBrowser(name, (bench) => {
    const linkedin = new LinkedinBench(bench);
    beforeEach(() => linkedin.begin());
    tests(linkedin);
  });
}
