/**
 * What a backup costs: writing, reading and restoring it, how long the page does nothing else, and how much
 * of the disk it takes on the way.
 */
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ExtensionState } from "../browser/extension-state";
import { launch } from "../browser/launch";
import type { BackupInPage, Taken } from "./backup-in-page";
import { bundle } from "./bundle";

const PEOPLE = 100_000;
const EVENTS_EACH = 10;

export async function benchBackup(): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), "rekindle-bench-"));
  const launched = await launch({ headless: true, profile });
  const disk = new Disk(join(profile, "Default", "IndexedDB"));
  try {
    const { page } = await ExtensionState.open(launched.context, launched.extensionId);
    await page.evaluate(await bundle("./backup-in-page.ts"));
    const call = <K extends keyof BackupInPage>(
      name: K,
      ...args: Parameters<BackupInPage[K]>
    ): Promise<Awaited<ReturnType<BackupInPage[K]>>> =>
      page.evaluate(`globalThis.rekindleBackup.${name}(...${JSON.stringify(args)})`);
    const began = Date.now();
    await call("seed", PEOPLE, EVENTS_EACH);
    const seconds = ((Date.now() - began) / 1000).toFixed(0);
    console.log(`${PEOPLE} prospects, ${PEOPLE * EVENTS_EACH} events, written in ${seconds} s`);
    await disk.tell("with them the database");
    for (const name of ["plain", "sealed"]) {
      tell(`writing it ${name}`, await call("write", name, name === "sealed"));
      tell(`reading it ${name}, with the preview`, await call("preview", name));
    }
    for (const isEmpty of [true, false]) {
      disk.watch();
      const { staged, restored, counts } = await call("restore", "plain", isEmpty);
      tell("putting the parts aside", staged);
      tell(`restoring into ${isEmpty ? "an empty profile" : "the same again"}`, restored);
      console.log(`  ${JSON.stringify(counts)}`);
      await disk.tell("meanwhile the database");
    }
  } finally {
    disk.rest();
    await launched.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** How large a folder is, and the most it was since it is watched. */
class Disk {
  private most = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly folder: string) {}

  watch(): void {
    this.most = 0;
    this.timer ??= setInterval(() => void this.look(), 500);
  }

  rest(): void {
    clearInterval(this.timer);
  }

  async tell(what: string): Promise<void> {
    const now = await this.look();
    const [size, most] = [now, this.most].map((bytes) => `${(bytes / 1e6).toFixed(0)} MB`);
    console.log(`${what}: ${size} on the disk, at most ${most}`);
  }

  private async look(): Promise<number> {
    const names = await readdir(this.folder, { recursive: true });
    // What is gone by now has no size.
    const sizes = names.map((name) =>
      stat(join(this.folder, name)).then(
        (one) => one.size,
        () => 0,
      ),
    );
    const size = (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0);
    this.most = Math.max(this.most, size);
    return size;
  }
}

function tell(what: string, { seconds, bytes, longestTask }: Taken): void {
  const size = bytes > 0 ? `, ${(bytes / 1e6).toFixed(1)} MB` : "";
  console.log(`${what}: ${seconds.toFixed(1)} s${size}, longest task ${longestTask.toFixed(0)} ms`);
}
