/** Two rows that are one person: noticed or looked for, compared, made one, and taken back. */
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import type { ProspectId } from "~domain/ids";
import { addProspect, logTouch } from "../support/popup-stage";
import { addJane, openPerson, section, setThePage } from "./person-stage";

let stage: Awaited<ReturnType<typeof setThePage>>;
let jane: ProspectId;
beforeEach(async () => {
  stage = await setThePage();
  jane = await addJane();
});
const addTwin = () =>
  addProspect({
    name: "Jane Doe",
    company: "Acme Robotics",
    linkedinUrl: "https://www.linkedin.com/in/jane-d/",
    source: "Webinar",
  });

test("somebody of the same name is asked about, compared, merged and taken back", async () => {
  const twin = await addTwin();
  await logTouch(twin, 3);
  const { user } = await openPerson(jane);
  const card = await screen.findByRole("region", { name: "The same person?" });
  expect(card).toHaveTextContent(
    "Jane Doe at Acme Robotics is also a prospect, by LinkedIn. The same person?",
  );
  await user.click(within(card).getByRole("button", { name: "Merge…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Make these two one person?" }));
  const row = (name: string) => dialog.getByRole("row", { name: new RegExp(`^${name}`) });
  expect(row("Email")).toHaveTextContent("jane@acme.example");
  expect(row("History")).toHaveTextContent("0 touches1 touch");
  expect(within(row("Source")).getByRole("cell", { name: "Webinar" })).toHaveAttribute(
    "data-taken",
  );
  await user.click(dialog.getByRole("button", { name: "Merge" }));

  expect(await screen.findByText("Jane Doe merged into Jane Doe.")).toBeVisible();
  expect(await stage.db.prospects.toArray()).toMatchObject([
    { id: jane, touchCount: 1, source: "Webinar", email: "jane@acme.example" },
  ]);
  await waitFor(() =>
    expect(screen.queryByRole("region", { name: "The same person?" })).not.toBeInTheDocument(),
  );
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(async () => expect(await stage.db.prospects.count()).toBe(2));
});

test("two people are not asked about again", async () => {
  await addTwin();
  const { user } = await openPerson(jane);
  await user.click(await screen.findByRole("button", { name: "No, two people" }));
  await waitFor(() =>
    expect(screen.queryByRole("region", { name: "The same person?" })).not.toBeInTheDocument(),
  );
  expect(await stage.db.prospects.count()).toBe(2);
  expect(screen.getByText("Jane Doe is somebody else: not asked again.")).toBeVisible();
});

test("a duplicate of another name is looked for and chosen", async () => {
  const other = await addProspect({ name: "J. Doe-Miller", email: "jdm@acme.example" });
  const { user } = await openPerson(jane);
  expect(screen.queryByRole("region", { name: "The same person?" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "More for Jane Doe" }));
  await user.click(await screen.findByRole("menuitem", { name: "Merge a duplicate…" }));
  const finding = within(
    await screen.findByRole("dialog", { name: "Who is the same person as Jane Doe?" }),
  );
  const search = finding.getByRole("searchbox", { name: "Name, company or email" });
  expect(await finding.findByText("0 prospects found")).toBeVisible();
  await user.click(finding.getByRole("button", { name: "Compare" }));
  expect(search).toHaveAccessibleDescription("Choose the prospect that is the same person.");
  await user.clear(search);
  await user.type(search, "miller");
  await user.click(await finding.findByRole("radio", { name: /^J\. Doe-Miller/ }));
  await user.click(finding.getByRole("button", { name: "Compare" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Make these two one person?" }));
  await user.click(dialog.getByRole("button", { name: "Merge" }));
  expect(await screen.findByText("J. Doe-Miller merged into Jane Doe.")).toBeVisible();
  expect(await stage.db.prospects.get(other)).toBeUndefined();
  expect(section("Also known under").getByText("jdm@acme.example")).toBeVisible();
});
