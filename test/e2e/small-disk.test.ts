/**
 * A disk that is really full: the profile is on a small file system of its own, which is filled up. What
 * is sent meanwhile must be told of at once, and be a touch soon after there is room again. And everything
 * must still be there when the browser is started again: Chromium goes on behind a record that the full
 * disk has torn, and takes the whole database for damaged the next time it opens it.
 */
import { execFileSync } from "node:child_process";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { ExtensionState, until } from "../../scripts/browser/extension-state";
import { type Launched, launch } from "../../scripts/browser/launch";
import { servePracticeGmail } from "../../scripts/practice/gmail/routes";
import { clickSend, compose, waitUntilSent } from "../../scripts/practice/gmail/write";
import { Bench, whyNot } from "./support";

/** As much as a fresh profile of Chromium needs, and some. The rest is filled by a file. */
const SIZE = "192m";
const MESSAGES = 4;

const folder = await mkdtemp(join(tmpdir(), "rekindle-disk-"));
const reason = whyNot() ?? whyNoDisk();

function whyNoDisk(): string | undefined {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", folder], {
      stdio: "pipe",
    });
    return undefined;
  } catch {
    return "no file system can be mounted here";
  }
}

describe.skipIf(reason !== undefined)(
  reason === undefined ? "a full disk" : `a full disk (skipped: ${reason})`,
  () => {
    const bench = new Bench();
    let launched: Launched | undefined;

    afterAll(async () => {
      execFileSync("umount", ["-l", folder]);
      await rm(folder, { recursive: true, force: true });
    });

    afterEach(() => launched?.close());

    async function open(): Promise<void> {
      launched = await launch({ headless: true, profile: join(folder, "profile") });
      bench.launched = launched;
      bench.state = await ExtensionState.open(launched.context, launched.extensionId);
    }

    async function addPeople() {
      const people = [];
      for (let index = 0; index < MESSAGES; index += 1) people.push(await bench.addProspect());
      return people;
    }

    /** As often as it takes for a torn log to be taken for damage. */
    async function expectAllThereAfterRestarts(names: readonly string[]): Promise<void> {
      for (let restarts = 0; restarts < 2; restarts += 1) {
        await launched?.close();
        await open();
        const there = (await bench.state.prospects()).map(({ name }) => name);
        expect(there).toEqual(expect.arrayContaining([...names]));
        await bench.addProspect();
      }
    }

    test("is said at once, and nothing that was sent or was there is lost", async () => {
      await open();
      bench.gmail = await servePracticeGmail(bench.launched.context, { undo: 5 });
      await bench.prepare();
      const people = await addPeople();
      const page = await bench.openMailbox();

      const filler = fillUp();
      const times: number[] = [];
      for (const { email } of people) {
        await compose(page, { to: [email] });
        await clickSend(page);
        times.push(Date.now());
        await waitUntilSent(page);
      }
      const badge = await until("the badge to tell", () => bench.state.badge(), isTold, 15);
      const late = Date.now() - (times.at(-1) ?? 0);
      process.stdout.write(`full disk: told ${late} ms after the last message: ${badge.title}\n`);
      rmSync(filler);
      const freedAt = Date.now();
      for (const [index, { name }] of people.entries()) {
        const touches = await until(
          `the touch of message ${index + 1}`,
          () => bench.touches(name),
          (found) => found.length > 0,
          60,
        );
        expect(touches).toHaveLength(1);
        expect(Math.abs((touches[0]?.at ?? 0) - (times[index] ?? 0))).toBeLessThan(3_000);
      }
      process.stdout.write(
        `full disk: ${MESSAGES} of ${MESSAGES} touches ${Date.now() - freedAt} ms after there was room\n`,
      );
      await until(
        "the badge to be itself again",
        () => bench.state.badge(),
        (now) => !isTold(now),
        60,
      );
      await expectAllThereAfterRestarts(people.map(({ name }) => name));
      for (const { name } of people) expect(await bench.touches(name)).toHaveLength(1);
    });

    test("that somebody else has written to takes nothing with it", async () => {
      await open();
      const people = await addPeople();
      const filler = fillUp();
      await writeUntilRefused(bench.state.page);
      rmSync(filler);
      await until(
        "the worker to write again",
        () => bench.addProspect().catch(() => undefined),
        Boolean,
      );
      await until(
        "a new log",
        () => bench.state.page.evaluate(() => chrome.storage.session.get("hasNewLog")),
        ({ hasNewLog }) => hasNewLog === true,
      );
      await expectAllThereAfterRestarts(people.map(({ name }) => name));
    });
  },
);

/** Past all that Rekindle does to write nothing on a full disk: the browser tears its log. */
function writeUntilRefused(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const opening = indexedDB.open("another", 1);
    await new Promise((resolve) => {
      opening.onupgradeneeded = () => opening.result.createObjectStore("rows");
      opening.onsuccess = resolve;
      opening.onerror = resolve;
    });
  });
}

const isTold = ({ text, title }: { text: string; title: string }) =>
  text === "!" && /disk of this computer is full|cannot open its data/.test(title);

/** To the last byte: what the browser has open must not grow either. Returns the file that does it. */
function fillUp(): string {
  const { bavail, bsize } = statfsSync(folder);
  const file = join(folder, "filler");
  try {
    writeFileSync(file, new Uint8Array(bavail * bsize));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
  }
  return file;
}
