/** Backups from the settings: a file for the rep, and a folder that backups go into by themselves. */
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { readBackup, readHeader } from "~files/backup/read";
import {
  findBackupFolder,
  findBackupStatus,
  folderDatabase,
  keepBackupFolder,
} from "~storage/backup-folder";
import { database } from "~storage/connection";
import { asPicked, FakeFolder } from "../support/fake-folder";
import { addProspect, setTheStage } from "../support/popup-stage";
import { findCard, openSettings } from "./options-stage";

const saved = vi.hoisted(() => ({ files: [] as { name: string; file: Blob }[] }));
vi.mock("~ui/download", () => ({
  download: (name: string, file: Blob) => saved.files.push({ name, file }),
}));

const WORDS = "four words are enough";

beforeEach(async () => {
  await setTheStage();
  await folderDatabase.rows.clear();
  saved.files = [];
  await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
  await addProspect({ name: "Omar Haddad", email: "omar@acme.example" });
});

async function namesIn(file: Blob, passphrase?: string): Promise<string[]> {
  const names: string[] = [];
  for await (const part of readBackup(file, passphrase))
    if (part.kind === "people") names.push(...part.people.map(({ facts }) => facts.name));
  return names.toSorted();
}

const findPart = async (name: string) =>
  within(await (await findCard("Data")).findByRole("region", { name }));

describe("Back up now", () => {
  test("saves one file with everybody, named by the day, and says so", async () => {
    const user = openSettings();
    const part = await findPart("Backup");
    await user.click(part.getByRole("button", { name: "Back up now" }));
    await waitFor(() => expect(part.getByRole("status")).toHaveTextContent(/^Saved as /));
    const [made] = saved.files;
    expect(made?.name).toMatch(/^rekindle-backup-\d{4}-\d{2}-\d{2}\.jsonl$/);
    expect(part.getByRole("status")).toHaveTextContent(made?.name ?? "?");
    expect(await namesIn(made?.file ?? new Blob())).toEqual(["Jane Doe", "Omar Haddad"]);
  });

  test("seals it with a passphrase that is long enough and typed twice", async () => {
    const user = openSettings();
    const part = await findPart("Backup");
    const now = part.getByRole("button", { name: "Back up now" });
    await user.click(part.getByRole("checkbox", { name: /^Seal with a passphrase/ }));
    const first = part.getByLabelText("Passphrase");
    await user.type(first, "seven77");
    await user.click(now);
    expect(first).toHaveAccessibleDescription("Please take at least 8 characters.");
    await user.clear(first);
    await user.type(first, WORDS);
    const second = part.getByLabelText("The same again");
    await user.type(second, "four words are enouhg");
    await user.click(now);
    expect(second).toHaveAccessibleDescription("The two are not the same.");
    expect(saved.files).toEqual([]);
    await user.clear(second);
    await user.type(second, WORDS);
    await user.click(now);
    await waitFor(() => expect(saved.files).toHaveLength(1));
    const file = saved.files[0]?.file ?? new Blob();
    expect(await readHeader(file)).toHaveProperty("seal");
    expect(await file.text()).not.toContain("Jane");
    expect(await namesIn(file, WORDS)).toEqual(["Jane Doe", "Omar Haddad"]);
    // The passphrase does not stay on the page.
    await waitFor(() => expect(part.queryByLabelText("Passphrase")).toBeNull());
  });
});

describe("automatic backups", () => {
  let folder: FakeFolder;
  beforeEach(() => {
    folder = new FakeFolder("My backups");
    const pick = vi.fn(async () => asPicked(folder));
    Object.assign(window, { showDirectoryPicker: pick });
  });
  const figure = (part: Awaited<ReturnType<typeof findPart>>, name: string) =>
    part.getByText(name).nextElementSibling?.textContent;

  test("go into the picked folder, the first at once", async () => {
    const user = openSettings();
    const part = await findPart("Automatic backups");
    await user.click(part.getByRole("button", { name: "Pick a folder" }));
    const on = await findPart("Automatic backups");
    await on.findByText("Backed up into “My backups”.");
    expect(figure(on, "Folder")).toBe("My backups");
    await waitFor(() => expect(figure(on, "Last backup")).toBe("now"));
    expect(figure(on, "Sealed")).toBe("no");
    const [name] = [...folder.files.keys()];
    expect(await namesIn(folder.fileOf(name ?? "?"))).toEqual(["Jane Doe", "Omar Haddad"]);
  });

  test("wait for somebody to be in the list, and leave the files in the folder alone", async () => {
    await database().prospects.clear();
    folder.put("rekindle-backup-2026-11-20.jsonl", "everybody");
    const user = openSettings();
    const part = await findPart("Automatic backups");
    await user.click(part.getByRole("button", { name: "Pick a folder" }));
    const on = await findPart("Automatic backups");
    await on.findByText("Rekindle backs up into “My backups” as soon as somebody is in your list.");
    expect(figure(on, "Last backup")).toBe("none yet");
    expect([...folder.files.keys()]).toEqual(["rekindle-backup-2026-11-20.jsonl"]);
  });

  test("are sealed with a key; the passphrase is kept nowhere", async () => {
    const user = openSettings();
    const part = await findPart("Automatic backups");
    await user.click(part.getByRole("checkbox", { name: /^Seal/ }));
    await user.type(part.getByLabelText("Passphrase"), WORDS);
    await user.type(part.getByLabelText("The same again"), WORDS);
    await user.click(part.getByRole("button", { name: "Pick a folder" }));
    await (await findPart("Automatic backups")).findByText("with your passphrase");
    await waitFor(async () => expect((await findBackupStatus())?.lastAt).toBeDefined());
    const [name] = [...folder.files.keys()];
    expect(await namesIn(folder.fileOf(name ?? "?"), WORDS)).toHaveLength(2);
    const kept = await findBackupFolder();
    expect(kept?.seal?.key.extractable).toBe(false);
    expect(JSON.stringify(kept?.seal)).not.toContain(WORDS);
  });

  test("nothing happens when Chrome's dialog is closed", async () => {
    const closed = vi.fn().mockRejectedValue(new DOMException("Closed.", "AbortError"));
    Object.assign(window, { showDirectoryPicker: closed });
    const user = openSettings();
    const part = await findPart("Automatic backups");
    await user.click(part.getByRole("button", { name: "Pick a folder" }));
    await waitFor(() => expect(closed).toHaveBeenCalled());
    expect(part.queryByRole("alert")).toBeNull();
    expect(await findBackupFolder()).toBeUndefined();
  });

  test("stop: the folder is forgotten, its files stay", async () => {
    folder.put("rekindle-backup-2026-10-01.jsonl", "x");
    await keepBackupFolder({ handle: asPicked(folder), pickedAt: 1 });
    const user = openSettings();
    const part = await findPart("Automatic backups");
    await user.click(await part.findByRole("button", { name: "Stop" }));
    const off = await findPart("Automatic backups");
    await off.findByText("Stopped. The backups in “My backups” stay.");
    expect(await findBackupFolder()).toBeUndefined();
    expect(folder.files.size).toBe(1);
  });

  test("are allowed again by one click where Chrome wants that", async () => {
    folder.permission = "prompt";
    await keepBackupFolder({ handle: asPicked(folder), pickedAt: 1 });
    await folderDatabase.rows.put({ name: "status", since: 1, problem: "not-allowed" });
    const user = openSettings();
    const part = await findPart("Automatic backups");
    expect(await part.findByRole("alert")).toHaveTextContent(/^Chrome does not let Rekindle/);
    await user.click(part.getByRole("button", { name: "Allow again" }));
    await part.findByText("Backed up into “My backups”.");
    expect(part.queryByRole("alert")).toBeNull();
    expect(folder.asked).toBe(1);
  });

  test("that are refused stay refused, and say so", async () => {
    folder.permission = "prompt";
    folder.answer = "denied";
    await keepBackupFolder({ handle: asPicked(folder), pickedAt: 1 });
    const user = openSettings();
    const part = await findPart("Automatic backups");
    await user.click(await part.findByRole("button", { name: "Back up into it now" }));
    expect(await part.findByRole("alert")).toHaveTextContent(/^Chrome does not let Rekindle/);
    expect(folder.files.size).toBe(0);
  });

  test.each([
    ["gone", "NotFoundError", /^The folder is not there/],
    ["full", "QuotaExceededError", /^The disk is full/],
    ["failed", "InvalidStateError", /^The last backup could not be written/],
  ] as const)("that find it %s say what is safe and what to do", async (_kind, fault, words) => {
    folder.faults = { open: fault };
    await keepBackupFolder({ handle: asPicked(folder), pickedAt: 1 });
    const user = openSettings();
    const part = await findPart("Automatic backups");
    await user.click(await part.findByRole("button", { name: "Back up into it now" }));
    expect(await part.findByRole("alert")).toHaveTextContent(words);
    folder.faults = {};
    await user.click(part.getByRole("button", { name: "Try again" }));
    await part.findByText("Backed up into “My backups”.");
  });
});

test("where the browser has no picker, the rep is told to back up by hand", async () => {
  Reflect.deleteProperty(window, "showDirectoryPicker");
  openSettings();
  const part = await findPart("Automatic backups");
  expect(part.getByText(/^This browser does not let Rekindle write/)).toBeVisible();
  expect(part.queryByRole("button")).toBeNull();
  expect(screen.getByRole("button", { name: "Back up now" })).toBeVisible();
});
