/**
 * Does anything slow Gmail down? The practice page with nothing, with Rekindle, and with each of the
 * two libraries that mail extensions are usually built on, in turns and in fresh browsers.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXTENSION_FOLDER } from "../browser/launch";
import { buildGmailJs, buildInboxSdk } from "./libraries";
import { printReport, type Variant } from "./page-report";
import { look, visit } from "./visit";

const ROUNDS = 5;

export async function benchPage(): Promise<void> {
  const parent = await mkdtemp(join(tmpdir(), "rekindle-bench-"));
  try {
    const variants = await allVariants(parent);
    for (const variant of variants) {
      if (variant.kind === "nothing") continue;
      variant.look = await look(variant.folders);
      console.log(`${variant.name}: ${variant.look.report}`);
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      process.stdout.write(`Round ${round + 1} of ${ROUNDS}\n`);
      // Each round begins with another one, so that none is always the one after the slowest.
      for (let turn = 0; turn < variants.length; turn += 1) {
        const variant = variants[(round + turn) % variants.length];
        variant?.visits.push(await visit(variant.folders));
      }
    }
    printReport(variants);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

async function allVariants(parent: string): Promise<Variant[]> {
  const versions = await versionsUsed();
  const of = (kind: Variant["kind"], name: string, ...folders: string[]): Variant => ({
    kind,
    name,
    folders,
    visits: [],
  });
  return [
    of("nothing", "nothing"),
    // Measured like any other: what it seems to add is chance.
    of("nothing", "nothing again"),
    of("ours", "Rekindle", EXTENSION_FOLDER),
    of("library", `InboxSDK ${versions["@inboxsdk/core"]}`, await buildInboxSdk(parent)),
    of("library", `gmail.js ${versions["gmail-js"]}`, await buildGmailJs(parent)),
  ];
}

async function versionsUsed(): Promise<Record<string, string>> {
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  const manifest: { devDependencies: Record<string, string> } = JSON.parse(text);
  return manifest.devDependencies;
}
