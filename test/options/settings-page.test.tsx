import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import OptionsEntry from "~options/index";
import { setTheStage } from "../support/popup-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
beforeEach(async () => {
  stage = await setTheStage();
});

const settings = async () => (await stage.db.state.get("settings"))?.value;

test("the undo window and the capture switch are saved as they are changed", async () => {
  const user = userEvent.setup();
  render(<OptionsEntry />);
  const undo = await screen.findByRole("combobox", { name: /Undo Send/ });
  expect(undo).toHaveValue("30");
  await user.selectOptions(undo, "10 seconds");
  expect(await screen.findByText("Saved.")).toBeVisible();
  expect(await settings()).toEqual({ undoSeconds: 10, captureGmail: true, checkFeed: false });

  const capture = screen.getByRole("checkbox", { name: /Record messages/ });
  expect(capture).toBeChecked();
  await user.click(capture);
  await waitFor(async () =>
    expect(await settings()).toEqual({ undoSeconds: 10, captureGmail: false, checkFeed: false }),
  );
  await waitFor(() => expect(capture).not.toBeChecked());
});

test("says when the last message was seen, and when Gmail seems to have changed", async () => {
  render(<OptionsEntry />);
  expect(await screen.findByText("No message sent in Gmail has been seen yet.")).toBeVisible();
  await stage.db.health.put({
    connector: "gmail",
    unreadableCount: 0,
    lastScreenOnlyAt: Date.now(),
  });
  expect(await screen.findByText(/Last message seen in Gmail/)).toBeVisible();
  expect(screen.getByText(/seen on screen only/)).toBeVisible();
  await stage.db.health.update("gmail", { unreadableCount: 3, lastUnreadableAt: Date.now() });
  expect(await screen.findByText(/3 of Gmail’s requests could not be read/)).toBeVisible();
});
