/** The list as files: what is handed to the browser, and what is said meanwhile. */
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { RekindleDatabase } from "~storage/database";
import { addProspect, logReply, logTouch, setTheStage } from "../support/popup-stage";
import { openSettings } from "./options-stage";

let db: RekindleDatabase;
let files: { name: string; file: Blob }[];
beforeEach(async () => {
  ({ db } = await setTheStage());
  files = [];
  let made: Blob | undefined;
  vi.stubGlobal(
    "URL",
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        made = blob;
        return "blob:rekindle";
      },
      revokeObjectURL: () => undefined,
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (made) files.push({ name: this.download, file: made });
  });
});

async function openExport() {
  const user = openSettings();
  const section = within(await screen.findByRole("region", { name: "Export" }));
  const save = (name: string) => user.click(section.getByRole("button", { name }));
  return { section, save };
}

const linesIn = async (file: Blob | undefined) =>
  ((await file?.text()) ?? "").replace(/^\uFEFF/, "").split("\r\n");

test("prospects are saved as CSV, and it is said where", async () => {
  await addProspect({ name: "Jane Doe", email: "jane@acme.example", company: "=Acme" });
  await addProspect({ name: "Omar Haddad", email: "omar@kestrel.example" });
  const { section, save } = await openExport();
  expect(section.getByRole("button", { name: "Prospects as CSV" })).toHaveAccessibleDescription(
    /^Everyone with all details/,
  );
  await save("Prospects as CSV");
  const said = await section.findByText(/is among your downloads: 2 people\.$/);
  expect(said).toHaveTextContent(/^rekindle-prospects-\d{4}-\d\d-\d\d\.csv is among/);
  const [saved] = files;
  expect(saved?.name).toMatch(/^rekindle-prospects-\d{4}-\d\d-\d\d\.csv$/);
  expect(saved?.file.type).toBe("text/csv;charset=utf-8");
  const [head, ...lines] = await linesIn(saved?.file);
  expect(head).toMatch(/^"Name","Email",/);
  expect(lines.filter((line) => line !== "")).toHaveLength(2);
  expect(lines.join()).toContain(`"'=Acme"`);
});

test("touches are saved as CSV, replies among them", async () => {
  const jane = await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
  await logTouch(jane, 3);
  await logReply(jane, 2);
  const { section, save } = await openExport();
  await save("Touches as CSV");
  expect(await section.findByText(/is among your downloads: one person\.$/)).toBeVisible();
  const lines = await linesIn(files[0]?.file);
  expect(lines[1]).toMatch(/^"\d{4}-[^"]+Z","out","Jane Doe"/);
  expect(lines[2]).toMatch(/^"\d{4}-[^"]+Z","in","Jane Doe"/);
});

test("what cannot be read is said, and can be tried again", async () => {
  await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
  const { section, save } = await openExport();
  const where = vi.spyOn(db.prospects, "where").mockImplementation(() => {
    throw new Error("broken");
  });
  await save("Prospects as CSV");
  expect(await section.findByText(/^The file could not be written\./)).toBeVisible();
  expect(files).toEqual([]);
  where.mockRestore();
  await save("Prospects as CSV");
  await waitFor(() => expect(files).toHaveLength(1));
});
