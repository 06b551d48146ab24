/** From a list to prospects and back, with the worker's real actions behind the page. */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import type { RekindleDatabase } from "~storage/database";
import { perform } from "~ui/perform";
import { addProspect, logTouch } from "../support/popup-stage";
import {
  button,
  catchDownload,
  choose,
  fileOf,
  findButton,
  heading,
  openImport,
  paste,
  setImportStage,
  THREE,
} from "./import-stage";

let db: RekindleDatabase;
let gate: Awaited<ReturnType<typeof setImportStage>>["gate"];
beforeEach(async () => {
  ({ db, gate } = await setImportStage());
});

const names = async () => (await db.prospects.toArray()).map(({ name }) => name).toSorted();
const people = () => within(screen.getByRole("list", { name: "The people in it" }));
const counts = () => screen.getByText(/^(One|\d+) new$/).closest("p");
const meaning = (column: string) =>
  screen.getByRole("combobox", { name: `Meaning of “${column}”` });

describe("a list", () => {
  test("is pasted, looked at, imported and taken back", async () => {
    const user = openImport();
    await paste(user, THREE);
    await findButton("Import 3 people");
    expect(await names()).toEqual([]);
    expect(people().getAllByText("New")).toHaveLength(3);
    await user.click(button("Import 3 people"));
    await heading("3 people added");
    expect(await names()).toEqual(["Jane Doe", "Lea Lind", "Omar Said"]);
    await user.click(button("Undo"));
    await heading("Taken back");
    expect(await names()).toEqual([]);
    expect(screen.getByText(/Nothing of it is left/)).toBeVisible();
    await user.click(button("Back to the list"));
    await findButton("Import 3 people");
  });

  test("gives everybody the source and the day of interest that were said for all", async () => {
    const user = openImport();
    await paste(user, THREE);
    await user.type(screen.getByRole("combobox", { name: "Source" }), "Fair");
    fireEvent.change(screen.getByLabelText("They showed interest on"), {
      target: { value: "2026-03-04T09:30" },
    });
    await user.click(await findButton("Import 3 people"));
    await heading("3 people added");
    const rows = await db.prospects.toArray();
    expect(rows.map(({ source }) => source)).toEqual(["Fair", "Fair", "Fair"]);
    expect(rows[0]?.interestedAt).toBe(new Date("2026-03-04T09:30").getTime());
    expect(screen.getByRole("link", { name: "Show the prospects" })).toHaveAttribute(
      "href",
      expect.stringMatching(/prospects\.html#source=Fair$/),
    );
  });

  test("is a file, by the button or dropped anywhere, and what was not understood can be chosen again", async () => {
    const user = openImport();
    await choose(user, "people.csv", THREE);
    await heading("people.csv");
    expect(screen.getByText("3 rows")).toBeVisible();
    await user.click(button("Choose another list"));
    await screen.findByRole("textbox", { name: "Paste a list" });
    const dataTransfer = { types: ["Files"], files: [fileOf("dropped.csv", THREE)] };
    fireEvent.drop(document.body, { dataTransfer });
    await heading("dropped.csv");
    await findButton("Import 3 people");
  });

  test("whose letters are wrong is read in another encoding", async () => {
    const user = openImport();
    const latin = Uint8Array.from("Name,Email\nJ\xFCrgen,j@acme.example", (c) => c.charCodeAt(0));
    await choose(user, "old.csv", latin);
    await heading("old.csv");
    expect(await people().findByText("Jürgen")).toBeVisible();
    const encoding = screen.getByRole("combobox", { name: "Encoding" });
    expect(encoding).toHaveValue("windows-1252");
    await user.selectOptions(encoding, "utf-8");
    expect(await people().findByText("J\uFFFDrgen")).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Encoding" }), "windows-1252");
    expect(await people().findByText("Jürgen")).toBeVisible();
  });
});

describe("the preview", () => {
  test("follows what the columns are said to mean", async () => {
    const user = openImport();
    await paste(user, THREE);
    await findButton("Import 3 people");
    expect(meaning("Company")).toHaveValue("company");
    await user.selectOptions(meaning("Phone"), "company");
    expect(meaning("Company")).toHaveValue("ignore");
    expect(await people().findByText("3")).toBeVisible();
    await user.selectOptions(meaning("Email"), "ignore");
    await user.selectOptions(meaning("Phone"), "ignore");
    await screen.findByText("3 lines left out");
    expect(await findButton("Nothing new in it")).toHaveAttribute("aria-disabled", "true");
  });

  test("tells who is known, and is reckoned anew when somebody is added meanwhile", async () => {
    await addProspect({ name: "Jane Doe", email: "jane@acme.example", company: "Acme" });
    await addProspect({ name: "Omar Said", email: "omar@northwind.example" });
    const user = openImport();
    await paste(user, THREE);
    await findButton("Import one person");
    expect(counts()).toHaveTextContent("One new2 known, 1 of them with new details");
    await addProspect({ name: "Lea Lind", email: "lea@kestrel.example", company: "Kestrel" });
    await findButton("Add details to one person");
  });

  test("lists what cannot be read, and saves all of it as a file no spreadsheet runs", async () => {
    const files = catchDownload();
    const bad = Array.from({ length: 25 }, (_, index) => `,"=cmd(${index}),@""x",,`);
    const user = openImport();
    await paste(user, [THREE, ...bad].join("\n"));
    await screen.findByText("25 lines left out");
    const list = screen.getByRole("list", { name: "Lines left out" });
    expect(within(list).getAllByText(/^Line \d+$/)).toHaveLength(20);
    expect(within(list).getByText("and 5 more")).toBeVisible();
    await user.click(button("Save all 25 as CSV"));
    const [saved] = files;
    expect(saved?.name).toBe("rekindle-rejected.csv");
    const lines = (await saved?.file.text())?.split("\r\n") ?? [];
    expect(lines[0]).toMatch(
      /^\uFEFF?"Name","Email","Company","Phone","Rekindle line","Rekindle reason"$/,
    );
    expect(lines).toHaveLength(26);
    expect(lines[1]).toMatch(/^"","'=cmd\(0\),@""x","","","5","/);
    expect(lines.join("\n")).not.toMatch(/"[=+\-@\t]/);
  });

  test("tells which cells are not understood, and imports their people", async () => {
    const user = openImport();
    const rows = [
      "Name,Email,Stage,Interested",
      "Jane Doe,jane@acme.example,Gibberish,31.02.2026",
      "Bob Roe,bob@beta.example,,",
    ];
    await paste(user, rows.join("\n"));
    await findButton("Import 2 people");
    expect(screen.getByText(/^2 cells are left empty/)).toBeVisible();
    const list = screen.getByRole("list", { name: "Not understood" });
    const cells = within(list).getAllByRole("listitem");
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      "Line 2 StageGibberish",
      "Line 2 Interested since31.02.2026",
    ]);
  });

  test("leaves out whom the rep has erased, unless they are to come back", async () => {
    const id = await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
    await perform("erase-prospects", { prospectIds: [id] });
    const user = openImport();
    await paste(user, THREE);
    await findButton("Import 2 people");
    expect(screen.getByText("One you erased")).toBeVisible();
    expect(people().getByText("You erased them")).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: /Bring back/ }));
    await user.click(await findButton("Import 3 people"));
    await heading("3 people added");
    expect(await names()).toContain("Jane Doe");
  });
});

describe("an import", () => {
  test("is stopped while it is handed over: nothing is kept, and the list is still there", async () => {
    const release = gate.hold("stage-part");
    const user = openImport();
    await paste(user, THREE);
    await user.selectOptions(meaning("Phone"), "notes");
    await user.click(await findButton("Import 3 people"));
    await heading("Importing Pasted list");
    await user.click(button("Stop"));
    await screen.findByText("Stopped. Nothing of it was kept.");
    release();
    expect(meaning("Phone")).toHaveValue("notes");
    await findButton("Import 3 people");
    await waitFor(() => expect(gate.sent("drop-staged")).toBe(2));
    await waitFor(async () => expect(await db.parts.count()).toBe(0));
    expect(gate.sent("run-import")).toBe(0);
    expect(await names()).toEqual([]);
    expect(await db.imports.count()).toBe(0);
  });

  test("that goes on is shown when the page is opened, and told to go on", async () => {
    const release = await halfWay();
    openImport();
    await heading("Importing fair.csv");
    expect(screen.getByRole("progressbar", { name: "Importing fair.csv" })).toHaveValue(0.2);
    expect(screen.getByText(/^You can close this page/)).toBeVisible();
    release();
    await heading("3 people added");
    expect(await names()).toHaveLength(3);
  });

  test("that goes on is stopped: what went in comes out again", async () => {
    const release = await halfWay();
    const user = openImport();
    await heading("Importing fair.csv");
    await user.click(button("Stop"));
    await heading("Stopping the import of fair.csv");
    release();
    await screen.findByText("Stopped. Nothing of it was kept.");
    expect(await names()).toEqual([]);
  });

  test.each(["stage-part", "run-import"] as const)(
    "whose %s fails says so, and goes on when it is tried again",
    async (name) => {
      gate.fail(name, "problemStorage");
      const user = openImport();
      await paste(user, THREE);
      await user.click(await findButton("Import 3 people"));
      const alert = await screen.findByText(/^It does not go on\. The database on this computer/);
      expect(alert.closest("[role=alert]")).not.toBeNull();
      gate.mend();
      await user.click(button("Try again"));
      await heading("3 people added");
      expect(await names()).toHaveLength(3);
    },
  );

  test("can be undone for days; whoever was written to since stays", async () => {
    const first = openImport();
    await paste(first, THREE);
    await first.click(await findButton("Import 3 people"));
    await heading("3 people added");
    const jane = await db.prospects.where("handleKeys").equals("email:jane@acme.example").first();
    if (jane) await logTouch(jane.id, 0);
    await first.click(button("Import another list"));
    const past = await screen.findByRole("region", { name: "Imports of the last 7 days" });
    expect(past).toHaveTextContent("Pasted list");
    await first.click(button("Undo the import of Pasted list"));
    await waitFor(() =>
      expect(past).toHaveTextContent("One person stayed, for something has happened"),
    );
    expect(await names()).toEqual(["Jane Doe"]);
  });

  /** One whose worker was stopped before its first part. */
  async function halfWay() {
    const release = gate.hold("run-import");
    const id = crypto.randomUUID();
    const people = ["a", "b", "c"].map((name, index) => ({
      line: index + 1,
      name,
      email: `${name}@acme.example`,
    }));
    const part = { kind: "listed", people } as const;
    await perform("stage-part", { jobId: id, index: 0, part });
    await db.imports.add({
      id,
      at: Date.now(),
      name: "fair.csv",
      bringsBack: false,
      state: "running",
      partCount: 1,
      doneParts: 0,
      counts: { added: 0, filled: 0, same: 0, refused: 0, erased: 0 },
    });
    return release;
  }
});

describe("what is no list", () => {
  const PK = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0]);
  test.each([
    ["empty.csv", "", /^There is nobody in empty\.csv/],
    ["book.xlsx", PK, /^book\.xlsx is a workbook.*Save as/],
    ["page.pdf", "%PDF-1.7\n%\xE2\xE3", /^page\.pdf is not a list/],
  ])("%s is refused in plain words", async (name, content, words) => {
    const user = openImport();
    await choose(user, name, content);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByRole("alert")).toHaveTextContent(words);
  });

  test("nor are several files at once, or one that is too large", async () => {
    openImport();
    await screen.findByRole("textbox", { name: "Paste a list" });
    const drop = (files: File[]) =>
      fireEvent.drop(document.body, { dataTransfer: { types: ["Files"], files } });
    drop([fileOf("a.csv", THREE), fileOf("b.csv", THREE)]);
    expect(await screen.findByText(/^One list at a time/)).toBeVisible();
    const huge = fileOf("huge.csv", THREE);
    Object.defineProperty(huge, "size", { value: 50_000_001 });
    drop([huge]);
    expect(await screen.findByText(/^huge\.csv is too large/)).toBeVisible();
  });

  test("what was pasted stays in its field", async () => {
    const user = openImport();
    await paste(user, THREE);
    await user.click(button("Choose another list"));
    expect(await screen.findByRole("textbox", { name: "Paste a list" })).toHaveValue(THREE);
  });
});
