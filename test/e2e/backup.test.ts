/** Backups in the real browser: a file that is really saved, another profile it comes back in, a folder. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ExtensionState, until } from "../../scripts/browser/extension-state";
import { type Launched, launch } from "../../scripts/browser/launch";
import type { LoggedEvent } from "../../src/domain/event";
import { type Bench, describeInBrowser } from "./support";

const WORDS = "four words are enough";
const PEOPLE = 12;
let folder = "";

/** Chrome's dialog cannot be used here: what it would give is a folder of the browser's own. */
async function openData({ context, extensionId }: Launched): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.showDirectoryPicker = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle("Backups", { create: true });
    };
  });
  await page.goto(`chrome-extension://${extensionId}/options.html#data`);
  await page.getByRole("button", { name: "Back up now" }).waitFor();
  return page;
}

async function saveBackup(page: Page, name: string, passphrase?: string): Promise<string> {
  const part = page.getByRole("region", { name: "Backup", exact: true });
  if (passphrase !== undefined) {
    await part.getByRole("checkbox", { name: /^Seal/ }).check();
    await part.getByLabel("Passphrase", { exact: true }).fill(passphrase);
    await part.getByLabel("The same again").fill(passphrase);
  }
  const saving = page.waitForEvent("download");
  await part.getByRole("button", { name: "Back up now" }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^rekindle-backup-\d{4}-\d{2}-\d{2}\.jsonl$/);
  const path = join(folder, name);
  await file.saveAs(path);
  return path;
}

const chooseFile = (page: Page, path: string) =>
  page.locator("input[type=file][accept='.jsonl']").setInputFiles(path);

/** What somebody is and what happened with them, whoever reads it and in which order. */
async function everybody(state: ExtensionState) {
  const byId = <T extends { id: string }>(list: T[]) =>
    list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const events: LoggedEvent[] = await state.events();
  const people = (await state.prospects()).map(
    ({ id, name, email, handleKeys, createdAt, dueAt }) => ({
      id,
      name,
      email,
      handleKeys,
      createdAt,
      dueAt,
    }),
  );
  return { events: byId(events), people: byId(people) };
}

async function fill(bench: Bench): Promise<void> {
  for (let count = 0; count < PEOPLE; count += 1)
    await bench.makeOverdue((await bench.addProspect()).id);
}

describeInBrowser("backup and restore", (bench) => {
  let page: Page;
  let fresh: Launched;
  let freshState: ExtensionState;
  let freshPage: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rekindle-backup-"));
    await fill(bench);
    page = await openData(bench.launched);
    fresh = await launch({ headless: true });
    freshState = await ExtensionState.open(fresh.context, fresh.extensionId);
    freshPage = await openData(fresh);
  });
  afterAll(async () => {
    await fresh?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("a backup is saved, and another profile has the same people, touches and settings from it", async () => {
    await bench.set({ keepSubjects: true });
    const path = await saveBackup(page, "plain.jsonl");
    await chooseFile(freshPage, path);
    const flow = freshPage.getByRole("region", { name: "Restore from plain.jsonl" });
    await flow.getByText("Not in your list").waitFor();
    expect(await freshState.prospects()).toEqual([]);
    await flow.getByRole("button", { name: "Restore", exact: true }).click();
    await flow.getByText(`${PEOPLE} people were added.`).waitFor();
    const [before, after] = [await everybody(bench.state), await everybody(freshState)];
    expect(after.people).toHaveLength(PEOPLE);
    expect(after).toEqual(before);
    expect(await freshState.everything()).toContain('"keepSubjects":true');
    await flow.getByRole("button", { name: "Close" }).click();
  });

  test("one flipped bit, and nothing of the file is used", async () => {
    const bytes = await readFile(join(folder, "plain.jsonl"));
    const place = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
    const path = join(folder, "flipped.jsonl");
    await writeFile(path, bytes);
    const before = await everybody(freshState);
    await chooseFile(freshPage, path);
    const flow = freshPage.getByRole("region", { name: "Restore from flipped.jsonl" });
    await flow.getByText(/^This backup is damaged/).waitFor();
    expect(await everybody(freshState)).toEqual(before);
    await flow.getByRole("button", { name: "Close" }).click();
  });

  test("a sealed one holds nothing that can be read, and opens with its passphrase alone", async () => {
    const path = await saveBackup(page, "sealed.jsonl", WORDS);
    expect(await readFile(path, "utf8")).not.toContain("customer.example");
    await chooseFile(freshPage, path);
    const flow = freshPage.getByRole("region", { name: "Restore from sealed.jsonl" });
    await flow.getByLabel("Passphrase").fill("some other words");
    await flow.getByRole("button", { name: "Open", exact: true }).click();
    await flow.getByText(/^This is not the passphrase/).waitFor();
    await flow.getByLabel("Passphrase").fill(WORDS);
    await flow.getByRole("button", { name: "Open", exact: true }).click();
    await flow.getByRole("button", { name: "Restore", exact: true }).click();
    await flow.getByText("Everything in it was here already.").waitFor();
    expect(await everybody(freshState)).toEqual(await everybody(bench.state));
    await flow.getByRole("button", { name: "Close" }).click();
  });

  test("a picked folder has a backup at once, and the worker writes the next after a change; fourteen stay", async () => {
    await page.getByRole("button", { name: "Pick a folder" }).click();
    await page.getByText("Backed up into “Backups”.").waitFor();
    const [first, ...others] = await filesIn(page);
    expect(others).toEqual([]);
    await putOldFiles(page, 20);
    const { name } = await bench.addProspect();
    // As if ten minutes had passed; the next thing that happens is told to the worker.
    await until(
      "the change to be marked",
      () => marksIn(page),
      (rows) => rows.includes("changed"),
    );
    await letTimePass(page);
    await bench.addProspect();
    await until(
      "the backup",
      async () => textOf(page, first ?? "?"),
      (text) => text.includes(name),
    );
    const files = await until(
      "old files to go",
      () => filesIn(page),
      (list) => list.length === 15,
    );
    expect(files).toContain("notes.txt");
    expect(files).toContain(first);
    await page.reload();
    await page.getByRole("button", { name: "Restore from the folder" }).click();
    const list = page.getByRole("list", { name: "Backups in the folder" });
    await list.getByRole("listitem").first().waitFor();
    expect(await list.getByRole("listitem").count()).toBe(14);
  });
});

function filesIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names: string[] = [];
    for await (const name of (
      await window.showDirectoryPicker({ mode: "readwrite", id: "" })
    ).keys())
      names.push(name);
    return names.toSorted();
  });
}

function textOf(page: Page, name: string): Promise<string> {
  return page.evaluate(async (file) => {
    const folder = await window.showDirectoryPicker({ mode: "readwrite", id: "" });
    return (await (await folder.getFileHandle(file)).getFile()).text();
  }, name);
}

/** Of days long ago, and one that is none of ours. */
function putOldFiles(page: Page, count: number): Promise<void> {
  return page.evaluate(async (most) => {
    const folder = await window.showDirectoryPicker({ mode: "readwrite", id: "" });
    const ours = Array.from(
      { length: most },
      (_, index) => `rekindle-backup-2020-01-${10 + index}.jsonl`,
    );
    for (const name of ["notes.txt", ...ours]) {
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write("x");
      await writable.close();
    }
  }, count);
}

const marksIn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("rekindle-backups");
      opening.onsuccess = () => resolve(opening.result);
    });
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      const reading = db.transaction("rows").objectStore("rows").getAllKeys();
      reading.onsuccess = () => resolve(reading.result);
    });
    db.close();
    return keys.map(String);
  });

async function letTimePass(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("rekindle-backups");
      opening.onsuccess = () => resolve(opening.result);
    });
    const writing = db.transaction("rows", "readwrite");
    const rows = writing.objectStore("rows");
    const reading = rows.get("status");
    reading.onsuccess = () =>
      rows.put({ ...reading.result, triedAt: Date.now() - 60 * 60_000, tookMs: 1 });
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    db.close();
  });
}
