/** The page with everybody in a table, and the page of one person: each a story of a few minutes. */
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { complaintsOf } from "./fixtures/page-check";
import { describeInBrowser } from "./support";

const FAIR = "Trade show Berlin 2026";
const PEOPLE = [
  { name: "Ann Alder", company: "Acorn Ltd", source: FAIR },
  { name: "Ben Birch", company: "Bark GmbH", source: FAIR },
  { name: "Cleo Cedar", company: "Cone Inc.", source: "Web form" },
  { name: "Dan Dogwood", company: "Acorn Ltd", source: "Web form" },
] as const;

describeInBrowser("all prospects", (bench) => {
  async function openPage(id = ""): Promise<Page> {
    const page = await bench.launched.context.newPage();
    await page.goto(`chrome-extension://${bench.launched.extensionId}/tabs/prospects.html#${id}`);
    return page;
  }

  const names = (page: Page) => page.locator(".grid-row .grid-name").allTextContents();

  /** Waits until these and no others are in the table, in this order. */
  const lists = (page: Page, ...wanted: string[]) =>
    until(
      `the table to be ${wanted}`,
      () => names(page),
      (found) => JSON.stringify(found) === JSON.stringify(wanted),
    );

  const rowOf = (page: Page, name: string): Locator =>
    page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });

  async function tick(page: Page, ...who: string[]): Promise<void> {
    for (const name of who)
      await rowOf(page, name)
        .getByRole("checkbox", { name: `Select ${name}` })
        .click();
  }

  const stageOf = async (name: string) => (await bench.state.prospectNamed(name)).stage;

  test("are searched, filtered, sorted and kept as a view; several are changed at once, and deleted", async () => {
    for (const person of PEOPLE) await bench.addProspect(person);
    const page = await openPage();
    const complaints = complaintsOf(page);
    const head = (name: string) => page.getByRole("columnheader").getByRole("button", { name });
    await head("Name").click();
    if ((await names(page))[0] !== "Ann Alder") await head("Name").click();
    await lists(page, "Ann Alder", "Ben Birch", "Cleo Cedar", "Dan Dogwood");

    await page.keyboard.press("/");
    await page.keyboard.type("acorn");
    await lists(page, "Ann Alder", "Dan Dogwood");
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Filter by Source" }).click();
    await page.getByRole("menuitemcheckbox", { name: FAIR }).click();
    await page.keyboard.press("Escape");
    await lists(page, "Ann Alder", "Ben Birch");
    await head("Name").click();
    await lists(page, "Ben Birch", "Ann Alder");
    await page.getByRole("button", { name: "Save view…" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("From the fair");
    await page.keyboard.press("Enter");
    await page.getByText("View “From the fair” saved.").waitFor();
    await page.reload();
    await page.getByRole("button", { name: "From the fair", exact: true }).click();
    await lists(page, "Ben Birch", "Ann Alder");

    await tick(page, "Ann Alder", "Ben Birch");
    const bar = page.getByRole("toolbar", { name: "Change those selected" });
    await bar.getByRole("button", { name: "Stage" }).click();
    await page.getByRole("menuitem", { name: "Proposal" }).click();
    await page.getByText("2 prospects: stage Proposal.").waitFor();
    expect(await stageOf("Ann Alder")).toBe("proposal");
    expect(await stageOf("Cleo Cedar")).toBe("new");
    await page.getByRole("button", { name: "Undo" }).click();
    await until(
      "the stage as before",
      () => stageOf("Ann Alder"),
      (stage) => stage === "new",
    );
    expect(await stageOf("Ben Birch")).toBe("new");

    await page.getByRole("button", { name: "Everyone", exact: true }).click();
    await tick(page, "Dan Dogwood");
    await bar.getByRole("button", { name: "Delete…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete one prospect" }).click();
    await page.getByText("One prospect deleted.").waitFor();
    await rowOf(page, "Dan Dogwood").waitFor({ state: "detached" });
    const left = (await bench.state.prospects()).map(({ name }) => name).toSorted();
    expect(left).toEqual(["Ann Alder", "Ben Birch", "Cleo Cedar"]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("one of them is edited in place, noted on, tagged, and merged with a duplicate and parted again", async () => {
    const pat = await bench.addProspect({ name: "Pat Original" });
    const twin = await bench.addProspect({ name: "Patrick Twin", company: "Twin Ltd" });
    await bench.makeOverdue(twin.id);
    const page = await openPage(pat.id);
    const complaints = complaintsOf(page);
    await page.getByRole("heading", { name: "Pat Original", level: 1 }).waitFor();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Pat Renamed");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Pat Renamed", level: 1 }).waitFor();
    expect(await page.title()).toBe("Pat Renamed");

    // Left without saving: closing the tab does.
    await page.getByRole("textbox", { name: "Notes" }).fill("Likes short mails. מכתבים קצרים");
    await page.reload();
    await until(
      "the notes after a reload",
      () => page.getByRole("textbox", { name: "Notes" }).inputValue(),
      (text) => text === "Likes short mails. מכתבים קצרים",
    );

    await page.getByRole("combobox", { name: "Add a tag" }).fill("Pilot");
    await page.keyboard.press("Enter");
    await page.getByRole("list", { name: "Tags of Pat Renamed" }).getByText("Pilot").waitFor();

    await page.getByRole("button", { name: "More for Pat Renamed" }).click();
    await page.getByRole("menuitem", { name: "Merge a duplicate…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("searchbox").fill("Twin");
    await dialog.getByRole("radio", { name: /Patrick Twin/ }).check();
    await dialog.getByRole("button", { name: "Compare" }).click();
    await dialog.getByRole("button", { name: "Merge", exact: true }).click();
    await page.getByText("Patrick Twin merged into Pat Renamed.").waitFor();
    const one = await bench.state.prospectNamed("Pat Renamed");
    expect(one).toMatchObject({ company: "Twin Ltd", touchCount: 1, tags: ["Pilot"] });
    expect(one.handleKeys).toContain(`email:${twin.email}`);
    expect((await bench.state.prospects()).some(({ name }) => name === "Patrick Twin")).toBe(false);

    await page.getByRole("button", { name: "Undo" }).click();
    const twice = await until(
      "two people again",
      () => bench.state.prospects(),
      (rows) => rows.some(({ name }) => name === "Patrick Twin"),
    );
    expect(twice.find(({ name }) => name === "Patrick Twin")).toMatchObject({ touchCount: 1 });
    expect(twice.find(({ name }) => name === "Pat Renamed")).toMatchObject({ touchCount: 0 });
    await page.getByRole("link", { name: "All prospects" }).click();
    await rowOf(page, "Patrick Twin").waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});
