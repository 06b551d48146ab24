/** The practice run by hand: a touch, due, a reply, and the two ways out. Nothing of it is stored. */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { RekindleDatabase } from "~storage/database";
import WelcomeEntry from "~tabs/welcome";
import type { FakeChrome } from "../support/fake-chrome";
import { setTheStage } from "../support/popup-stage";

let db: RekindleDatabase;
let fake: FakeChrome;
beforeEach(async () => {
  ({ db, fake } = await setTheStage());
  Object.assign(fake.action, { getUserSettings: async () => ({ isOnToolbar: true }) });
});

async function practise() {
  const user = userEvent.setup();
  render(<WelcomeEntry />);
  await user.click(await screen.findByRole("button", { name: "Try it without an account" }));
  expect(await screen.findByRole("heading", { name: "Practice run" })).toHaveFocus();
  return user;
}

const button = (name: string) => screen.getByRole("button", { name });
const said = () => document.querySelector(".practice-said")?.textContent;
const sam = () => {
  const name = within(screen.getByRole("region", { name: "Your list" })).getByText("Sam Sample");
  const section = name.closest("section")?.querySelector("h4")?.textContent;
  return `${section}: ${name.closest("li")?.querySelector(".row-why")?.textContent}`;
};

test("a line is sent, counts after its undo time, falls due, goes cold, and is answered", async () => {
  const user = await practise();
  expect(sam()).toMatch(/^Never contacted: /);
  await user.clear(screen.getByRole("textbox", { name: "Message" }));
  await user.type(screen.getByRole("textbox", { name: "Message" }), "Shall we talk?");
  await user.click(button("Send"));
  expect(said()).toBe("Sending…");
  expect(screen.getByText("Sending")).toBeVisible();
  await vi.waitFor(() => expect(said()).toMatch(/^Recorded: touch 1 to Sam. Next: Thu /), {
    timeout: 8_000,
  });
  expect(sam()).toMatch(/^Upcoming: .*touch 1 of 8/);
  await user.click(button("Let 4 days pass"));
  expect(said()).toMatch(/^It is Fri .*, time to follow up\.$/);
  expect(sam()).toMatch(/^Overdue: /);
  await user.click(button("Let 4 days pass"));
  expect(said()).toMatch(/gone cold/);
  await user.click(button("Sam replies"));
  expect(said()).toBe("Sam replied, and it is your turn.");
  expect(sam()).toMatch(/^Your turn: .*your turn$/);
  expect(button("Sam replies")).toHaveFocus();
  expect(button("Sam replies")).toHaveAttribute("aria-disabled", "true");
  expect(await Promise.all([db.prospects.count(), db.events.count()])).toEqual([0, 0]);
  expect(fake.runtime.sendMessage).not.toHaveBeenCalled();
});

test("undone within its time, nothing was recorded", async () => {
  const user = await practise();
  await user.click(button("Send"));
  await user.click(button("Undo"));
  expect(said()).toBe("Undone. Nothing was recorded.");
  await new Promise((resolve) => setTimeout(resolve, 3_500));
  expect(sam()).toMatch(/^Never contacted: /);
});

test("parked, won, and from the start", async () => {
  const user = await practise();
  await user.click(button("Park until March"));
  expect(said()).toBe("Sam is parked and comes back by itself on 1 March.");
  expect(sam()).toMatch(/^Upcoming: .*Parked/);
  await user.click(button("Sam says yes"));
  expect(said()).toBe("Sam said yes. Nothing more is due.");
  expect(sam()).toMatch(/^Decided: .*Won/);
  await user.click(button("Park until March"));
  expect(sam()).toMatch(/^Decided: .*Won/);
  await user.click(button("Start over"));
  expect(sam()).toMatch(/^Never contacted: /);
  await user.click(button("End the practice run"));
  expect(screen.queryByRole("region", { name: "Practice run" })).toBeNull();
  expect(button("Try it without an account")).toHaveFocus();
});
