/** Data in and out: a list and its way back, files for others, a backup, and somebody who is to be forgotten. */
import type { Page } from "playwright-core";
import { downloadFrom, listOf, putFile, visitors } from "./data-files";
import { check, type Scene, say, type TourStep } from "./step";

const VISITORS = 300;
const GONE = { name: "Otto Gone", email: "otto.gone@fair.example" };

async function openPage({ context, extensionId }: Scene, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  return page;
}

/** Chooses a list on the import page, and waits until it is known what would become of it. */
async function chooseList(page: Page, path: string, button: string | RegExp): Promise<string> {
  await page.getByLabel("Choose a file").setInputFiles(path);
  await page.getByRole("button", { name: button }).waitFor();
  return (await page.locator(".import-counts span").allTextContents()).join(" · ");
}

export const DATA_STEPS: TourStep[] = [
  {
    title: `A list of ${VISITORS + 2} lines from a fair: looked at, imported, and taken back as a whole`,
    run: async (scene) => {
      const before = (await scene.state.prospects()).length;
      const known = "Jane,Doe,jane.doe@acme.example,Acme Robotics,Head of Purchasing";
      const rows = [...visitors(VISITORS), known, "No,Address,not-an-address,Nowhere,"];
      const page = await openPage(scene, "tabs/import.html");
      const path = await putFile("fair.csv", listOf(rows));
      const told = await chooseList(page, path, `Import ${VISITORS} people`);
      await page.getByRole("combobox", { name: "Source" }).fill("Spring fair 2026");
      await scene.shoot(page, "import-preview");
      check(
        "nobody is added before it is said so",
        (await scene.state.prospects()).length === before,
      );
      await page.getByRole("button", { name: `Import ${VISITORS} people` }).click();
      await page.getByText(/You can undo this until/).waitFor();
      await scene.shoot(page, "import-done");
      const during = (await scene.state.prospects()).length;
      await page.getByRole("button", { name: "Undo", exact: true }).click();
      await page.getByRole("heading", { name: "Taken back" }).waitFor();
      await scene.shoot(page, "import-undone");
      const after = (await scene.state.prospects()).length;
      say(`${told}; people: ${before} → ${during} → ${after} after Undo`);
      check("all were added", during === before + VISITORS);
      check("none of them is left", after === before);
      await page.close();
    },
  },
  {
    title: "Prospects as CSV: everybody is in the file, and nothing in it runs as a formula",
    run: async (scene) => {
      const page = await openPage(scene, "options.html#data");
      const { name, text } = await downloadFrom(page, "Prospects as CSV");
      const people = await scene.state.prospects();
      await page.getByText(/is among your downloads: \d+ people\.$/).waitFor();
      await scene.shoot(page, "export");
      const lines = text.trimEnd().split("\r\n").length - 1;
      say(`${name}: ${lines} lines for ${people.length} people`);
      const missing = people.filter((one) => !text.includes(`"${one.name}"`));
      check(
        `nobody is missing (${missing.map((one) => one.name).join(", ")})`,
        missing.length === 0,
      );
      check("no formula", !/(^|,)"[=+@-]/m.test(text));
      await page.close();
    },
  },
  {
    title: "A backup, restored where it was made: nothing is doubled",
    run: async (scene) => {
      const stored = async () =>
        JSON.stringify([await scene.state.prospects(), await scene.state.events()]);
      const before = await stored();
      const page = await openPage(scene, "options.html#data");
      const { name, path, text } = await downloadFrom(page, "Back up now");
      await page.locator("input[type=file][accept='.jsonl']").setInputFiles(path);
      const flow = page.getByRole("region", { name: /^Restore from / });
      await flow.getByText("In your list already").waitFor();
      await flow.scrollIntoViewIfNeeded();
      await scene.shoot(page, "restore-preview");
      await flow.getByRole("button", { name: "Restore", exact: true }).click();
      const line = flow.getByText("Everything in it was here already.");
      await line.waitFor();
      await scene.shoot(page, "restored");
      const size = Math.round(text.length / 1000);
      say(`${name} (${size} kB): “${await line.textContent()}”`);
      check("everything is as it was", (await stored()) === before);
      await page.close();
    },
  },
  {
    title: `${GONE.name} is erased, and the next list that names him leaves him out`,
    run: async (scene) => {
      const commandId = crypto.randomUUID();
      const added = await scene.state.send("add-prospect", { commandId, prospect: GONE });
      if (!added.ok || added.value.kind !== "added") throw new Error("He was not added.");
      const person = await openPage(scene, `tabs/prospects.html#${added.value.prospectId}`);
      await person.getByRole("button", { name: `More for ${GONE.name}` }).click();
      await person.getByRole("menuitem", { name: "Delete…" }).click();
      await scene.shoot(person, "erase");
      await person.getByRole("button", { name: "Delete for good" }).click();
      await person.getByText(`${GONE.name} deleted.`).waitFor();
      await person.close();
      const found = (await scene.state.everything()).includes(GONE.email);
      const page = await openPage(scene, "tabs/import.html");
      const rows = [`Otto,Gone,${GONE.email},,`, ...visitors(2)];
      const path = await putFile("next-fair.csv", listOf(rows));
      const told = await chooseList(page, path, "Import 2 people");
      await page.getByText("You erased them", { exact: true }).waitFor();
      await scene.shoot(page, "import-without");
      say(`his address is ${found ? "still" : "nowhere"} in the database; the next list: ${told}`);
      check("nothing of him is left", !found);
      check("he is left out", told.includes("One you erased"));
      await page.close();
    },
  },
];
