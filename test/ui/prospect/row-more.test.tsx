/** What a row tells besides its reason, and how far the rep has come with each source. */
import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Channel } from "~domain/channel";
import type { ProspectId } from "~domain/ids";
import type { NewProspect } from "~messages/contract";
import { perform } from "~ui/perform";
import { addProspect, openPopup, setTheStage } from "../../support/popup-stage";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
// A Tuesday morning.
const NOW = new Date(2026, 10, 24, 10, 0).getTime();

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  await setTheStage();
});
afterEach(() => void vi.useRealTimers());

const jane = { name: "Jane Doe", email: "jane@acme.example" };
const group = (name: string) => screen.findByRole("region", { name });
async function touch(prospectId: ProspectId, daysAgo: number, channel: Channel = "email") {
  const at = NOW - daysAgo * DAY;
  await perform("log-touch", { commandId: crypto.randomUUID(), prospectId, channel, at });
}

describe("a fresh lead", () => {
  const lead = (minutes: number): NewProspect => ({
    ...jane,
    cadenceId: "fresh-lead",
    interestedAt: NOW - minutes * MINUTE,
  });

  test.each([
    [3, "Waiting 3 min"],
    [12, "due, Waiting 12 min"],
    [75, "cold, Waiting 1 h 15 min"],
  ])("of %i minutes comes first, with its clock", async (minutes, label) => {
    vi.setSystemTime(new Date(2026, 10, 24, 14, 0));
    const now = Date.now();
    await addProspect({ ...lead(0), interestedAt: now - minutes * MINUTE });
    openPopup();
    const [first] = within(await group("Your turn")).getAllByRole("listitem");
    expect(first?.querySelector(".late")).toHaveTextContent(label);
  });

  test("says in the history how soon it was answered", async () => {
    const id = await addProspect(lead(30));
    const at = NOW - 18 * MINUTE;
    const commandId = crypto.randomUUID();
    await perform("log-touch", { commandId, prospectId: id, channel: "call", at });
    const user = openPopup();
    await user.type(await screen.findByRole("searchbox"), "jane");
    await user.click(await screen.findByRole("button", { name: /history of Jane Doe/ }));
    const dialog = within(await screen.findByRole("dialog", { name: "Jane Doe: history" }));
    expect(dialog.getByText("First answer after 12 min")).toBeVisible();
  });
});

describe("a suggestion", () => {
  test("says what has been enough, and what else there is", async () => {
    const id = await addProspect(jane);
    for (const daysAgo of [40, 30, 20]) await touch(id, daysAgo);
    openPopup();
    expect(await screen.findByText("3 emails unanswered: call?")).toBeVisible();
  });

  test("says that the cadence allows no more", async () => {
    const id = await addProspect(jane);
    for (const daysAgo of [90, 80, 70, 60]) await touch(id, daysAgo);
    await touch(id, 50, "call");
    await touch(id, 40);
    openPopup();
    expect(await screen.findByText("5 emails, the most for this cadence: call?")).toBeVisible();
  });

  test("says what the cadence has next", async () => {
    await touch(await addProspect({ ...jane, cadenceId: "fresh-lead" }), 1);
    openPopup();
    expect(await screen.findByText("next: call")).toBeVisible();
  });
});

test("it says when it is night there, and not when it is day", async () => {
  const away = { ...jane, theirZone: "Pacific/Honolulu" };
  vi.setSystemTime(Date.parse("2026-11-24T13:10:00Z"));
  await touch(await addProspect(away), 20);
  await touch(await addProspect({ name: "Aiko Tanaka", theirZone: "Europe/Berlin" }), 20);
  openPopup();
  expect(await screen.findByText("03:10 there")).toBeVisible();
  expect(screen.getAllByText(/there$/)).toHaveLength(1);
});

test("the reason tells of the round and the promises when it is pointed at", async () => {
  const id = await addProspect(jane);
  await touch(id, 40);
  await touch(id, 30);
  await touch(id, 20, "linkedin");
  const commandId = crypto.randomUUID();
  const promise = { commandId, prospectId: id, dueOn: "2026-12-24", text: "send the offer" };
  await perform("make-promise", promise);
  const user = openPopup();
  await user.type(await screen.findByRole("searchbox"), "jane");
  expect(
    await screen.findByRole("button", { name: /history of Jane Doe/ }),
  ).toHaveAccessibleDescription(
    "Touch 3 of 8: 2 emails, 1 on LinkedIn Promised for 24 December: send the offer",
  );
});

test("those never contacted are counted by source, the largest first", async () => {
  vi.setSystemTime(NOW - 3 * DAY);
  const shows = ["Berlin", "Berlin", "Berlin", "Lyon", "Lyon", "Oslo", "Rome"];
  const ids: ProspectId[] = [];
  for (const [index, source] of shows.entries())
    ids.push(await addProspect({ name: `Visitor ${index}`, source }));
  vi.setSystemTime(NOW);
  const [first] = ids;
  if (first) await touch(first, 1);
  openPopup();
  const list = await screen.findByRole("list", { name: "Untouched by source" });
  const lines = within(list)
    .getAllByRole("listitem")
    .map((line) => line.textContent);
  expect(lines.slice(0, 2).sort()).toEqual([
    "Berlin: 2 of 3 untouched, day 4",
    "Lyon: 2 of 2 untouched, day 4",
  ]);
  expect(lines).toHaveLength(4);
  expect(lines[3]).toBe("and 1 more source");
});
