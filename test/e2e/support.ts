/**
 * A browser with the built extension and the practice Gmail, for one test file. Where there is no
 * browser the tests are skipped, and say so.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { ExtensionState, until } from "../../scripts/browser/extension-state";
import { BrowserMissing, findBrowser } from "../../scripts/browser/find";
import { type Launched, launch } from "../../scripts/browser/launch";
import {
  type PracticeGmail,
  type PracticePageOptions,
  servePracticeGmail,
} from "../../scripts/practice/gmail/routes";
import {
  type PracticeLinkedin,
  servePracticeLinkedin,
} from "../../scripts/practice/linkedin/routes";
import { ALWAYS_AT_WORK } from "../../scripts/tour/always-at-work";
import type { ProspectId } from "../../src/domain/ids";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings";
import type { NewProspect } from "../../src/messages/contract";

/** Gmail's shortest undo window and the margin, in milliseconds. */
export const HOLD = 10_000;

export { ALWAYS_AT_WORK };

export class Bench {
  launched!: Launched;
  gmail!: PracticeGmail;
  linkedin!: PracticeLinkedin;
  state!: ExtensionState;
  private mailbox: Page | undefined;

  async start(): Promise<void> {
    this.launched = await launch({ headless: true });
    this.gmail = await servePracticeGmail(this.launched.context, { undo: 5 });
    this.linkedin = await servePracticeLinkedin(this.launched.context);
    this.state = await ExtensionState.open(this.launched.context, this.launched.extensionId);
    await this.prepare();
  }

  /** The settings and rules as the tests need them. */
  async prepare(): Promise<void> {
    await this.set({});
    await this.state.send("change-rules", ALWAYS_AT_WORK);
  }

  /** Changes settings; what is not named is as the tests need it: Gmail's shortest undo window. */
  async set(settings: Partial<Settings>): Promise<void> {
    await this.state.send("change-settings", { ...DEFAULT_SETTINGS, undoSeconds: 5, ...settings });
  }

  /** The practice mailbox, freshly opened. */
  async openMailbox(options: PracticePageOptions & { path?: string } = {}): Promise<Page> {
    await this.mailbox?.close();
    this.mailbox = await this.launched.context.newPage();
    await this.mailbox.goto(this.gmail.url(options));
    return this.mailbox;
  }

  /** Adds a prospect with a fresh address, so that tests do not see each other's. */
  async addProspect(
    prospect: Partial<NewProspect> = {},
  ): Promise<{ id: ProspectId; name: string; email: string }> {
    const tag = crypto.randomUUID().slice(0, 8);
    const name = prospect.name ?? `Pat ${tag}`;
    const email = prospect.email ?? `pat.${tag}@customer.example`;
    const commandId = crypto.randomUUID();
    const answer = await this.state.send("add-prospect", {
      commandId,
      prospect: { ...prospect, name, email },
    });
    if (!answer.ok || answer.value.kind !== "added") throw new Error(JSON.stringify(answer));
    return { id: answer.value.prospectId, name, email };
  }

  /** Makes a prospect overdue: a touch ten days ago and nothing since. */
  async makeOverdue(prospectId: ProspectId): Promise<void> {
    const at = Date.now() - 20 * 24 * 60 * 60_000;
    await this.state.send("log-touch", {
      commandId: crypto.randomUUID(),
      prospectId,
      channel: "call",
      at,
    });
  }

  /** Waits until this many touches of Gmail's are recorded for a prospect, and a little longer. */
  async waitForTouches(name: string, count: number) {
    const touches = () => this.touches(name);
    await until(
      `${count} touches for ${name}`,
      touches,
      (list) => list.length >= count,
      HOLD / 1000 + 15,
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    return touches();
  }

  async touches(name: string) {
    return (await this.state.touchesOf(name)).filter((touch) => touch.source === "gmail");
  }

  async holdOver(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, HOLD + 2_500));
  }
}

export function describeInBrowser(name: string, tests: (bench: Bench) => void): void {
  const reason = whyNot();
  const bench = new Bench();
  describe.skipIf(reason !== undefined)(
    reason === undefined ? name : `${name} (skipped: ${reason})`,
    () => {
      beforeAll(() => bench.start());
      afterAll(() => bench.launched?.close());
      beforeEach(() => bench.state.page.bringToFront());
      tests(bench);
    },
  );
}

/** Why tests in a browser cannot run here; undefined when they can. */
export function whyNot(): string | undefined {
  try {
    findBrowser();
    return undefined;
  } catch (error) {
    if (error instanceof BrowserMissing) return error.message;
    throw error;
  }
}
