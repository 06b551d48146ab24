import { screen, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { addProspect, logTouch, openPopup, setTheStage } from "../support/popup-stage";

beforeEach(async () => {
  await setTheStage();
});

const facts = async () => within(await screen.findByRole("list", { name: "In numbers" }));

test("at the end of the list: the touches of this week, and how long the oldest has been overdue", async () => {
  await logTouch(await addProspect({ name: "Ada Lund", email: "ada@acme.example" }), 40);
  await logTouch(await addProspect({ name: "Bo Ek", email: "bo@acme.example" }), 0);
  openPopup();
  expect(await (await facts()).findByText("1 touch this week")).toBeVisible();
  expect((await facts()).getByText(/^oldest overdue \d+ d$/)).toBeVisible();
});

test("with everything done, what was done; told once", async () => {
  await logTouch(await addProspect({ name: "Bo Ek", email: "bo@acme.example" }), 0);
  openPopup();
  await screen.findByText("All caught up");
  expect(await screen.findByText("1 touch this week")).toBeVisible();
  expect(screen.queryByText(/oldest overdue/)).not.toBeInTheDocument();
});

test("nothing is said of nothing", async () => {
  await addProspect({ name: "Bo Ek", email: "bo@acme.example" });
  openPopup();
  await screen.findByRole("region", { name: "Never contacted" });
  await screen.findByRole("button", { name: /Keys/ });
  expect((await facts()).queryByRole("listitem")).not.toBeInTheDocument();
});
