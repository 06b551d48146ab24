/** Restoring from the settings: what is asked, told and refused on the way, and that it can be left. */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import type { ProspectId } from "~domain/ids";
import { sealOf } from "~files/backup/seal";
import { writeBackup } from "~files/backup/write";
import { folderDatabase, keepBackupFolder } from "~storage/backup-folder";
import { readBackupParts } from "~storage/read/backup-parts";
import { getSettings } from "~storage/read/state";
import { changeSettings } from "~ui/change-settings";
import { perform } from "~ui/perform";
import { asPicked, FakeFolder } from "../support/fake-folder";
import { addProspect, logTouch, setTheStage } from "../support/popup-stage";
import { findCard, openSettings } from "./options-stage";

const WORDS = "four words are enough";
let stage: Awaited<ReturnType<typeof setTheStage>>;
let jane: ProspectId;

beforeEach(async () => {
  stage = await setTheStage();
  await folderDatabase.rows.clear();
  jane = await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
  await addProspect({ name: "Omar Haddad", email: "omar@acme.example" });
  await logTouch(jane, 2);
});

async function backup(passphrase?: string): Promise<File> {
  const seal = passphrase === undefined ? undefined : await sealOf(passphrase);
  const about = { app: "1.0.0", createdAt: Date.UTC(2026, 10, 14, 9), ...(seal && { seal }) };
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of writeBackup(about, readBackupParts(stage.db))) pieces.push(piece);
  return new File(pieces, "from-november.jsonl");
}

const forgetAll = () => Promise.all(stage.db.tables.map((table) => table.clear()));
const names = async () => (await stage.db.prospects.toArray()).map(({ name }) => name).toSorted();
const findPart = async (name: string) =>
  within(await (await findCard("Data")).findByRole("region", { name }));

async function choose(user: UserEvent, file: File) {
  const part = await findPart("Restore");
  await user.upload(part.getByLabelText("Restore from a file", { selector: "input" }), file);
  return findPart(`Restore from ${file.name}`);
}

type Part = Awaited<ReturnType<typeof findPart>>;
const figure = (part: Part, name: string) => part.getByText(name).nextElementSibling?.textContent;
const start = (part: Part) => part.findByRole("button", { name: "Restore" });

describe("a restore", () => {
  test("tells what it will do, and brings everybody back", async () => {
    const file = await backup();
    await perform("remove-prospect", { prospectId: jane });
    const user = openSettings();
    const part = await choose(user, file);
    await start(part);
    expect(part.getByText(/^Backup of .*14 November 2026/)).toBeVisible();
    expect(figure(part, "People in the backup")).toBe("2");
    expect(figure(part, "Not in your list")).toBe("1");
    expect(figure(part, "In your list already")).toBe("1");
    expect(await names()).toEqual(["Omar Haddad"]);
    await user.click(await start(part));
    const done = await part.findByText("The backup is restored.");
    expect(done.parentElement).toHaveTextContent("1 person was added.");
    expect(await names()).toEqual(["Jane Doe", "Omar Haddad"]);
    expect(await stage.db.parts.count()).toBe(0);
    await user.click(part.getByRole("button", { name: "Close" }));
    expect(await screen.findByRole("button", { name: "Restore from a file" })).toBeVisible();
  });

  test("of what is all here says so", async () => {
    const user = openSettings();
    const part = await choose(user, await backup());
    await user.click(await start(part));
    await part.findByText("Everything in it was here already.");
  });

  test("takes settings over where nobody is yet, and elsewhere only when asked", async () => {
    await changeSettings((settings) => ({ ...settings, keepSubjects: true }));
    const file = await backup();
    await changeSettings((settings) => ({ ...settings, keepSubjects: false }));
    const user = openSettings();
    const first = await choose(user, file);
    const takesOver = { name: /^Take over the settings/ };
    expect(await first.findByRole("checkbox", takesOver)).not.toBeChecked();
    await user.click(await start(first));
    await user.click(await first.findByRole("button", { name: "Close" }));
    expect((await getSettings(stage.db)).keepSubjects).toBe(false);
    await forgetAll();
    const second = await choose(user, file);
    expect(await second.findByRole("checkbox", takesOver)).toBeChecked();
    await user.click(await start(second));
    await second.findByText("2 people were added.");
    expect((await getSettings(stage.db)).keepSubjects).toBe(true);
  });

  test("leaves out whom the rep has erased since, unless they are to come back", async () => {
    const file = await backup();
    await perform("erase-prospects", { prospectIds: [jane] });
    const user = openSettings();
    const first = await choose(user, file);
    const back = { name: "Bring back the person you have erased" };
    expect(await first.findByRole("checkbox", back)).not.toBeChecked();
    expect(figure(first, "Erased by you; they stay erased")).toBe("1");
    await user.click(await start(first));
    await first.findByText("1 person stays erased.");
    expect(await names()).toEqual(["Omar Haddad"]);
    await user.click(first.getByRole("button", { name: "Close" }));
    const second = await choose(user, file);
    await user.click(await second.findByRole("checkbox", back));
    await user.click(await start(second));
    await second.findByText("1 person was added.");
    expect(await names()).toEqual(["Jane Doe", "Omar Haddad"]);
  });

  test("can be left before it is begun: nothing is put aside", async () => {
    const file = await backup();
    await forgetAll();
    const user = openSettings();
    const part = await choose(user, file);
    await start(part);
    await user.click(part.getByRole("button", { name: "Cancel" }));
    expect(await screen.findByRole("button", { name: "Restore from a file" })).toBeVisible();
    expect(await names()).toEqual([]);
    expect(await stage.db.parts.count()).toBe(0);
  });
});

describe("a sealed backup", () => {
  test("asks for its passphrase; a wrong one changes nothing and can be tried again", async () => {
    const file = await backup(WORDS);
    await forgetAll();
    const user = openSettings();
    const part = await choose(user, file);
    const field = await part.findByLabelText("Passphrase");
    expect(field).toHaveFocus();
    await user.type(field, "not the right words{Enter}");
    expect(await part.findByRole("alert")).toHaveTextContent(/^This is not the passphrase/);
    await user.type(part.getByLabelText("Passphrase"), `${WORDS}{Enter}`);
    await user.click(await start(part));
    await part.findByText("2 people were added.");
    expect(await names()).toEqual(["Jane Doe", "Omar Haddad"]);
  });
});

describe("a file is refused", () => {
  const changed = async (change: (text: string) => string) => {
    const file = await backup();
    return new File([change(await file.text())], "changed.jsonl");
  };

  test.each([
    [
      "that is something else",
      async () => new File(["name,email\n"], "list.jsonl"),
      /not a backup of/,
    ],
    [
      "of a newer version",
      () => changed((text) => text.replace('"version":1', '"version":2')),
      /newer version/,
    ],
    [
      "in which one letter is another",
      () => changed((text) => text.replace("Jane", "Jame")),
      /is damaged/,
    ],
    ["that is cut off", () => changed((text) => text.slice(0, -10)), /is damaged/],
  ])("%s: in plain words, and nothing is changed", async (_what, make, words) => {
    const file = await make();
    const user = openSettings();
    const part = await choose(user, file);
    const alert = await part.findByRole("alert");
    expect(alert).toHaveTextContent(words);
    expect(alert).toHaveTextContent("Nothing was changed.");
    expect(await stage.db.parts.count()).toBe(0);
    expect(await names()).toEqual(["Jane Doe", "Omar Haddad"]);
    await user.click(part.getByRole("button", { name: "Close" }));
  });
});

describe("the folder", () => {
  test("shows its backups with age and size, the newest first, and one is chosen", async () => {
    const folder = new FakeFolder();
    const file = await backup();
    const hour = 60 * 60_000;
    folder.put("rekindle-backup-2026-11-13.jsonl", "x", Date.now() - 30 * hour);
    folder.put("rekindle-backup-2026-11-14.jsonl", await file.text(), Date.now() - 3 * hour);
    folder.put("notes.jsonl", "x");
    folder.permission = "prompt";
    await keepBackupFolder({ handle: asPicked(folder), pickedAt: 1 });
    await forgetAll();
    const user = openSettings();
    const part = await findPart("Restore");
    await user.click(await part.findByRole("button", { name: "Restore from the folder" }));
    const list = within(await part.findByRole("list", { name: "Backups in the folder" }));
    const items = list.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatch(/3 hours ago, \d+ kB/);
    expect(items[1]).toMatch(/1 day ago, 1 kB/);
    const [newest] = list.getAllByRole("button");
    if (newest) await user.click(newest);
    const flow = await findPart("Restore from rekindle-backup-2026-11-14.jsonl");
    await user.click(await start(flow));
    await flow.findByText("2 people were added.");
  });

  test("that is gone says what to do", async () => {
    const folder = new FakeFolder();
    folder.permission = "denied";
    folder.answer = "denied";
    await keepBackupFolder({ handle: asPicked(folder), pickedAt: 1 });
    const user = openSettings();
    const part = await findPart("Restore");
    await user.click(await part.findByRole("button", { name: "Restore from the folder" }));
    await waitFor(() => expect(part.getByRole("alert")).toHaveTextContent(/^Chrome does not let/));
  });
});
