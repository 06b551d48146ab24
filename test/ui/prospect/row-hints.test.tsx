import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { dayOf, daysBetween, workdayStartAt, workdayStartOn } from "~domain/calendar";
import type { ProspectId } from "~domain/ids";
import { calendarOf, DEFAULT_RULES } from "~domain/rules";
import { appendEvents } from "~storage/write/append-events";
import { longDayLabel } from "~words/when";
import { event } from "../../support/log";
import { addProspect, logTouch, openPopup, setTheStage } from "../../support/popup-stage";
import { DAY } from "../../support/times";

let stage: Awaited<ReturnType<typeof setTheStage>>;
let jane: ProspectId;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const calendar = calendarOf(DEFAULT_RULES.calendar, zone);
const link = "https://mail.google.com/mail/u/0/#all/FMfcgxHint";

beforeEach(async () => {
  stage = await setTheStage();
  jane = await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
  await logTouch(jane, 20);
});

type What = Parameters<typeof event>[0];
const happen = (what: What, daysAgo: number, prospectId = jane) =>
  appendEvents(
    stage.db,
    [event({ ...what, prospectId, source: "gmail" }, Date.now() - daysAgo * DAY)],
    zone,
  );
const hint = (change: Partial<Extract<What, { kind: "possible-reply" }>> = {}): What => ({
  kind: "possible-reply",
  channel: "email",
  why: "colleague",
  link,
  ...change,
});
const group = (name: string) => screen.findByRole("region", { name });
const theRow = async () => (await stage.db.prospects.get(jane)) ?? expect.fail("no row");

describe("a possible reply", () => {
  test("is told in the row, which stays where it is", async () => {
    await happen(hint(), 10);
    openPopup();
    const overdue = await group("Overdue");
    expect(overdue).toHaveTextContent(/Possible reply: a colleague of theirs wrote · \S/);
    expect(within(overdue).getByRole("link", { name: "Open: Jane Doe" })).toHaveAttribute(
      "href",
      link,
    );
    expect(await theRow()).toMatchObject({ turn: "theirs" });
  });

  test.each([
    ["other-address", "someone of the same name wrote from another address"],
    ["calendar", "an invitation, or an answer to one"],
    ["bulk", "a newsletter or mass mail"],
    ["unclear", "someone wrote in your conversation"],
  ] as const)("%s: %s", async (why, words) => {
    await happen(hint({ why }), 10);
    openPopup();
    expect(await group("Overdue")).toHaveTextContent(`Possible reply: ${words}`);
  });

  test("leads nowhere but to the sites Rekindle knows", async () => {
    await happen(hint({ link: "https://evil.example/" }), 10);
    openPopup();
    await screen.findByRole("button", { name: "They replied: Jane Doe" });
    expect(screen.queryByRole("link", { name: "Open: Jane Doe" })).not.toBeInTheDocument();
  });

  test("is a reply of that time if the rep says so, and that can be undone", async () => {
    await happen(hint({ channel: "linkedin" }), 10);
    const { possibleReply } = await theRow();
    const user = openPopup();
    await user.click(await screen.findByRole("button", { name: "They replied: Jane Doe" }));
    expect(await group("Your turn")).toHaveTextContent(/Replied by LinkedIn 10 days ago/);
    expect(await theRow()).toMatchObject({ lastReplyAt: possibleReply?.at, turn: "yours" });
    expect(screen.queryByText(/Possible reply/)).not.toBeInTheDocument();

    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await group("Overdue")).toHaveTextContent("Possible reply");
    await user.click(await screen.findByRole("button", { name: "They replied: Jane Doe" }));
    expect(await group("Your turn")).toHaveTextContent("Jane Doe");
  });

  test("pressed twice logs one reply", async () => {
    await happen(hint(), 10);
    const user = openPopup();
    await user.dblClick(await screen.findByRole("button", { name: "They replied: Jane Doe" }));
    await group("Your turn");
    const replies = await stage.db.events.filter(({ kind }) => kind === "reply").count();
    expect(replies).toBe(1);
  });

  test("goes away if the rep says that it is none", async () => {
    await happen(hint(), 10);
    const user = openPopup();
    await user.click(await screen.findByRole("button", { name: "Not a reply: Jane Doe" }));
    expect(await screen.findByText("Hidden.")).toBeVisible();
    await waitFor(() => expect(screen.queryByText(/Possible reply/)).not.toBeInTheDocument());
    expect(await theRow()).not.toHaveProperty("possibleReply");
  });

  test("shows in search results, and is reached by keyboard after the row's menus", async () => {
    await happen(hint(), 10);
    const user = openPopup();
    await user.type(await screen.findByRole("searchbox"), "jane");
    const found = within(await group("Search results"));
    const last = await found.findByRole("button", { name: "Decide on Jane Doe" });
    last.focus();
    const stops: (string | null)[] = [];
    for (let stop = 0; stop < 4; stop += 1) {
      await user.tab();
      stops.push(document.activeElement?.getAttribute("aria-label") ?? null);
    }
    expect(stops).toEqual([
      expect.stringMatching(/^No reply for 20 days.*: history of Jane Doe$/),
      "Open: Jane Doe",
      "They replied: Jane Doe",
      "Not a reply: Jane Doe",
    ]);
  });

  test("of someone not due yet is told above the list, and shown on request", async () => {
    const chloe = await addProspect({ name: "Chloé Martin", email: "chloe@nord.example" });
    await happen({ kind: "touch", channel: "email", seenBy: "both" }, 1, chloe);
    await happen(hint({ why: "unclear" }), 0, chloe);
    const user = openPopup();
    const hinted = await group("Possible replies");
    expect(hinted).toHaveTextContent("someone wrote in your conversation");
    expect(screen.getByRole("button", { name: "Upcoming" })).toHaveAttribute(
      "aria-expanded",
      "false",
    );
    await user.click(within(hinted).getByRole("button", { name: "Not a reply: Chloé Martin" }));
    await waitFor(() => expect(screen.queryByText(/someone wrote/)).not.toBeInTheDocument());
  });
});

describe("an absence", () => {
  const away = (returnsOn: string, prospectId = jane) =>
    happen({ kind: "auto-replied", channel: "email", returnsOn }, 1, prospectId);
  const dayIn = (days: number) => dayOf(Date.now() + days * DAY, zone);

  test("is told, and the row snoozed to the working day after it", async () => {
    await away(dayIn(9));
    const user = openPopup();
    expect(await group("Overdue")).toHaveTextContent(`Away until ${longDayLabel(dayIn(9))}`);
    const untilAt = workdayStartAt(workdayStartOn(dayIn(9), calendar), 1, calendar);
    const until = longDayLabel(dayOf(untilAt, zone));
    expect(daysBetween(Date.now() + 9 * DAY, untilAt, zone)).toBeGreaterThan(0);
    await user.click(screen.getByRole("button", { name: `Snooze to ${until}: Jane Doe` }));
    expect(await screen.findByText(`Jane Doe snoozed until ${until}.`)).toBeVisible();
    await waitFor(async () =>
      expect(await theRow()).toMatchObject({ dueFor: "snooze", dueAt: untilAt }),
    );
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await group("Overdue")).toHaveTextContent("Away until");
  });

  test("over a weekend ends on the working day after it", async () => {
    // The first Friday that is still ahead.
    const friday = [1, 2, 3, 4, 5, 6, 7].map(dayIn).find((day) => new Date(day).getUTCDay() === 5);
    await away(friday ?? "");
    openPopup();
    const monday = new Date(Date.parse(friday ?? "") + 3 * DAY).toISOString().slice(0, 10);
    expect(
      await screen.findByRole("button", { name: `Snooze to ${longDayLabel(monday)}: Jane Doe` }),
    ).toBeVisible();
  });

  test.each([
    ["that is over", () => dayIn(-1)],
    ["until a day that does not exist", () => "2199-02-30"],
  ])("%s is not told", async (_what, day) => {
    await away(day());
    openPopup();
    await group("Overdue");
    expect(screen.queryByText(/Away until/)).not.toBeInTheDocument();
  });

  test("on its last day is told still", async () => {
    await away(dayIn(0));
    openPopup();
    expect(await group("Overdue")).toHaveTextContent("Away until");
  });

  test("never brings someone forward who is due only later", async () => {
    const until = Date.now() + 30 * DAY;
    await happen({ kind: "snoozed", untilAt: until }, 5);
    await away(dayIn(3));
    const user = openPopup();
    await user.type(await screen.findByRole("searchbox"), "jane");
    expect(await group("Search results")).toHaveTextContent("Away until");
    expect(screen.queryByRole("button", { name: /^Snooze to/ })).not.toBeInTheDocument();
  });
});
