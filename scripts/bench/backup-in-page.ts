/**
 * What is measured of backups, as it runs in one of the extension's own pages, on its own database. What a backup
 * holds is written by the real worker.
 */
import type { BackupState } from "../../src/domain/backup";
import type { BackupPart } from "../../src/files/backup/format";
import { readBackup } from "../../src/files/backup/read";
import { sealOf } from "../../src/files/backup/seal";
import { writeBackup } from "../../src/files/backup/write";
import type { Body, Reply } from "../../src/messages/contract";
import { sendUntilDone } from "../../src/messages/send-until-done";
import { RekindleDatabase } from "../../src/storage/database";
import { readBackupPeople, readBackupState } from "../../src/storage/read/backup";
import { previewRestore } from "../../src/storage/read/restore-preview";
import { seed } from "./seed";

const PASSPHRASE = "correct horse battery";
const PATIENCE = 300_000;

export interface Taken {
  seconds: number;
  bytes: number;
  /** The longest the page could do nothing else, in milliseconds. */
  longestTask: number;
}

const files: Record<string, File> = {};

/** Writes the file, as into a folder that the rep has picked, and keeps it for what is measured next. */
async function write(name: string, isSealed: boolean): Promise<Taken> {
  return timed(async () => {
    const db = new RekindleDatabase();
    const seal = isSealed ? await sealOf(PASSPHRASE) : undefined;
    const about = { app: "bench", createdAt: Date.now(), ...(seal && { seal }) };
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(`${name}.jsonl`, { create: true });
    const writable = await handle.createWritable();
    for await (const line of writeBackup(about, partsOf(db))) await writable.write(line);
    await writable.close();
    const file = await handle.getFile();
    files[name] = file;
    db.close();
    return file.size;
  });
}

async function* partsOf(db: RekindleDatabase): AsyncGenerator<BackupPart> {
  yield { kind: "state", state: await readBackupState(db) };
  for await (const people of readBackupPeople(db)) yield { kind: "people", people };
}

async function preview(name: string): Promise<Taken> {
  return timed(async () => {
    const db = new RekindleDatabase();
    await previewRestore(db, readBackup(fileOf(name), PASSPHRASE));
    db.close();
    return fileOf(name).size;
  });
}

interface Restoring {
  staged: Taken;
  restored: Taken;
  counts: unknown;
}

/** Into whatever is there; `isEmpty` empties the database first. */
async function restore(name: string, isEmpty: boolean): Promise<Restoring> {
  if (isEmpty) await empty();
  const jobId = crypto.randomUUID();
  let state: BackupState | undefined;
  let index = 0;
  const staged = await timed(async () => {
    for await (const part of readBackup(fileOf(name), PASSPHRASE)) {
      if (part.kind === "state") state = part.state;
      else await ask("stage-part", { jobId, index: index++, part: { ...part, kind: "backup" } });
    }
    return fileOf(name).size;
  });
  if (state === undefined) throw new Error("There is no state.");
  const order = {
    restoreId: jobId,
    partCount: index,
    state,
    withSettings: true,
    bringsBack: false,
  };
  let counts: unknown;
  const restored = await timed(async () => {
    counts = await ask("run-restore", order);
    return 0;
  });
  return { staged, restored, counts };
}

/** By deleting the rows: the worker has the database open. */
async function empty(): Promise<void> {
  const db = new RekindleDatabase();
  for (const table of db.tables) await table.clear();
  db.close();
}

async function ask<N extends "stage-part" | "run-restore">(
  name: N,
  body: Body<N>,
): Promise<Reply<N>> {
  const answer = await sendUntilDone(name, body, PATIENCE);
  if (!answer.ok) throw new Error(`${answer.failure.kind}: ${answer.failure.message}`);
  return answer.value;
}

function fileOf(name: string): File {
  const file = files[name];
  if (file === undefined) throw new Error(`There is no file ${name}.`);
  return file;
}

async function timed(work: () => Promise<number>): Promise<Taken> {
  let longestTask = 0;
  let last = performance.now();
  const channel = new MessageChannel();
  // Each turn of the page's loop asks for the next: what lies between two is what kept it busy.
  channel.port1.onmessage = () => {
    const now = performance.now();
    longestTask = Math.max(longestTask, now - last);
    last = now;
    channel.port2.postMessage(undefined);
  };
  channel.port2.postMessage(undefined);
  const began = performance.now();
  const bytes = await work();
  channel.port1.close();
  return { seconds: (performance.now() - began) / 1000, bytes, longestTask };
}

export interface BackupInPage {
  seed: typeof seed;
  write: typeof write;
  preview: typeof preview;
  restore: typeof restore;
}

Object.assign(globalThis, {
  rekindleBackup: { seed, write, preview, restore } satisfies BackupInPage,
});
