/** Everything about one person, from their page. */
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { download } from "~ui/download";
import { logTouch } from "../support/popup-stage";
import { addJane, openPerson, setThePage } from "./person-stage";

vi.mock("~ui/download", () => ({ download: vi.fn() }));

async function save(user: Awaited<ReturnType<typeof openPerson>>["user"]) {
  await user.click(screen.getByRole("button", { name: "More for Jane Doe" }));
  await user.click(await screen.findByRole("menuitem", { name: "Save all data as a file" }));
}

test("all that is stored on a person is saved from their page", async () => {
  await setThePage();
  const jane = await addJane();
  await logTouch(jane, 3);
  const { user } = await openPerson(jane);
  await save(user);
  expect(
    await screen.findByText(
      "Everything about Jane Doe is among your downloads: rekindle-jane-doe.json.",
    ),
  ).toBeVisible();
  const [name, file] = vi.mocked(download).mock.calls[0] ?? [];
  expect(name).toBe("rekindle-jane-doe.json");
  expect(JSON.parse((await file?.text()) ?? "")).toMatchObject({
    format: "rekindle-person",
    version: 1,
    facts: { name: "Jane Doe", company: "Acme Robotics" },
    log: { entries: [{ kind: "touch" }] },
  });
});

test("what cannot be read is said", async () => {
  const { db } = await setThePage();
  const { user } = await openPerson(await addJane());
  vi.spyOn(db.parts, "each").mockRejectedValueOnce(new Error("broken"));
  await save(user);
  expect(
    await screen.findByText(/^The file could not be written\. Nothing was changed/),
  ).toBeVisible();
});
