/** Opened by a click on a notification: the person it was about comes first, and has the focus. */
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addProspect, logTouch, openPopup, setTheStage } from "../support/popup-stage";

beforeEach(async () => {
  await setTheStage();
});
afterEach(() => {
  location.hash = "";
});

const landing = () => screen.findByRole("region", { name: "From the notification" });

test("the person stands on top, with the focus on the name, and the list below", async () => {
  const jane = await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
  await logTouch(jane, 20);
  location.hash = jane;
  openPopup();
  const link = await within(await landing()).findByRole("link", { name: "Jane Doe" });
  await waitFor(() => expect(link).toHaveFocus());
  const regions = screen.getAllByRole("region").map((one) => one.getAttribute("aria-label"));
  expect(regions).toEqual(["From the notification", "Overdue"]);
});

test("without an address, the focus is on the reason", async () => {
  location.hash = await addProspect({ name: "Jane Doe" });
  openPopup();
  const reason = await within(await landing()).findByRole("button", { name: /history of Jane/ });
  await waitFor(() => expect(reason).toHaveFocus());
});

test("someone who was removed since is said to be gone", async () => {
  location.hash = "prospect:gone";
  openPopup();
  expect(await landing()).toBeVisible();
  expect(await screen.findByText(/not among your prospects any more/)).toBeVisible();
});

test.each(["", "health", "%E0%A4%A"])("any other address is the list alone: #%s", async (hash) => {
  location.hash = hash;
  openPopup();
  await screen.findByRole("button", { name: "Add your first prospect" });
  expect(screen.queryByRole("region")).not.toBeInTheDocument();
});
