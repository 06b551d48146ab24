/** The pages of Rekindle's own: everybody in a table, one person, and the first minutes of a new rep. */
import type { Locator, Page } from "playwright-core";
import { until } from "../browser/extension-state";
import { check, type Scene, say, type TourStep } from "./step";

const INGRID = "Ingrid Solberg";
const FAIR = "Trade show Berlin 2026";

async function openPage({ context, extensionId }: Scene, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/tabs/${path}`);
  return page;
}

const textOf = async (line: Locator) => (await line.textContent()) ?? "";

const namesIn = (page: Page) => page.locator(".grid-row .grid-name").allTextContents();

export const PAGE_STEPS: TourStep[] = [
  {
    title:
      "All prospects in a table: filtered by where they came from, two changed at once and back",
    run: async (scene) => {
      const page = await openPage(scene, "prospects.html");
      await page.locator(".grid-row").first().waitFor();
      say(await textOf(page.locator(".table-foot [role=status]")));
      await page.getByRole("button", { name: "Filter by Source" }).click();
      await page.getByRole("menuitemcheckbox", { name: FAIR }).click();
      await page.keyboard.press("Escape");
      const found = await until(
        "fewer of them",
        () => namesIn(page),
        ({ length }) => length > 0 && length < 10,
      );
      say(`from the ${FAIR}: ${found.join(", ")}`);
      const chosen = found.slice(0, 2);
      const stages = async () =>
        (await Promise.all(chosen.map((name) => scene.state.prospectNamed(name)))).map(
          ({ stage }) => stage,
        );
      const before = await stages();
      for (const name of chosen)
        await page.getByRole("checkbox", { name: `Select ${name}` }).click();
      await page.getByRole("toolbar").getByRole("button", { name: "Stage" }).click();
      await page.getByRole("menuitem", { name: "Meeting" }).click();
      await page.getByText("2 prospects: stage Meeting.").waitFor();
      await scene.shoot(page, "prospects");
      say(`stages: ${before.join(", ")} → ${(await stages()).join(", ")}`);
      check(
        "both have it",
        (await stages()).every((stage) => stage === "meeting"),
      );
      await page.getByRole("button", { name: "Undo" }).click();
      await until("the stages as before", stages, (now) => now.join() === before.join());
      await page.close();
    },
  },
  {
    title:
      "A page for each person: why they are where they are, what was noted, and all that happened",
    run: async (scene) => {
      const { id } = await scene.state.prospectNamed(INGRID);
      const page = await openPage(scene, `prospects.html#${id}`);
      await page.getByRole("heading", { name: INGRID, level: 1 }).waitFor();
      say(await textOf(page.locator(".person-why > p")));
      await page.getByRole("textbox", { name: "Notes" }).fill("Decides with her brother.");
      await page.getByRole("combobox", { name: "Add a tag" }).fill("Pilot");
      await page.keyboard.press("Enter");
      await page
        .getByRole("list", { name: `Tags of ${INGRID}` })
        .getByText("Pilot")
        .waitFor();
      const row = await until(
        "both to be saved",
        () => scene.state.prospectNamed(INGRID),
        ({ notes, tags }) => notes !== undefined && tags !== undefined,
      );
      say(`notes: “${row.notes}”; tags: ${row.tags?.join(", ")}`);
      await scene.shoot(page, "person");
      await page.close();
    },
  },
  {
    title: "The first minutes: practice from a touch to a reply, of which nothing is kept",
    run: async (scene) => {
      const before = (await scene.state.events()).length;
      const page = await openPage(scene, "welcome.html");
      await page.getByRole("button", { name: "Try it without an account" }).click();
      const run = page.getByRole("region", { name: "Practice run" });
      const said = async (words: string) => {
        const line = run.getByRole("status").filter({ hasText: words });
        await line.waitFor();
        say(await textOf(line));
      };
      await run.getByRole("button", { name: "Send" }).click();
      await said("Recorded: touch 1");
      await run.getByRole("button", { name: "Let 4 days pass" }).click();
      await said("is due");
      await scene.shoot(page, "practice");
      await run.getByRole("button", { name: "Sam replies" }).click();
      await said("replied");
      await page.evaluate(() => scrollTo(0, 0));
      await scene.shoot(page, "welcome");
      check("nothing was recorded", (await scene.state.events()).length === before);
      await page.close();
    },
  },
];
