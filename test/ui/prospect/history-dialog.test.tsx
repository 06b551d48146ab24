import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import type { ProspectId } from "~domain/ids";
import { appendEvents } from "~storage/write/append-events";
import { event } from "../../support/log";
import { addProspect, logReply, logTouch, openPopup, setTheStage } from "../../support/popup-stage";
import { DAY } from "../../support/times";

let stage: Awaited<ReturnType<typeof setTheStage>>;
let jane: ProspectId;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const link = "https://mail.google.com/mail/u/0/#all/FMfcgxHistory";

beforeEach(async () => {
  stage = await setTheStage();
  jane = await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
});

type What = Parameters<typeof event>[0];
const happen = (what: What, daysAgo: number) =>
  appendEvents(
    stage.db,
    [event({ source: "gmail", ...what, prospectId: jane }, Date.now() - daysAgo * DAY)],
    zone,
  );
const touch = (daysAgo: number, change: object = {}) =>
  happen({ kind: "touch", channel: "email", seenBy: "both", ...change } as What, daysAgo);

async function openHistory(user: ReturnType<typeof openPopup>) {
  await user.click(await screen.findByRole("button", { name: /: history of Jane Doe$/ }));
  return within(await screen.findByRole("dialog", { name: "Jane Doe: history" }));
}
const entries = (dialog: Awaited<ReturnType<typeof openHistory>>) =>
  within(dialog.getByRole("list", { name: "What happened" }))
    .getAllByRole("listitem")
    .map((item) => item.textContent ?? "");

test("tells everything, newest first, and what is ahead before it", async () => {
  await touch(20, { link });
  await happen({ kind: "auto-replied", channel: "email", returnsOn: "2027-01-05" }, 19);
  await happen({ kind: "possible-reply", channel: "email", why: "colleague" }, 18);
  await touch(17, { seenBy: "screen" });
  await happen({ kind: "parked", untilOn: "2027-03-01", reason: "Budget in spring" }, 16);
  await happen({ kind: "lost", reason: "Bought elsewhere" }, 15);
  await logReply(jane, 14);
  await happen({ kind: "promise-made", text: "send the offer", dueOn: "2027-01-04" }, 13);
  const now = Date.now();
  await stage.db.pendingSends.put({
    key: "msg-a:r9",
    connector: "gmail",
    phase: "scheduled",
    sentAt: now + 10 * DAY,
    startedAt: now,
    notedAt: now,
    wakeAt: now + 11 * DAY,
    seenByRequest: true,
    seenOnScreen: false,
    requestIds: ["1"],
    prospectIds: [jane],
    weakIds: [],
  });
  const user = openPopup();
  const dialog = await openHistory(user);
  expect(entries(dialog)).toEqual([
    expect.stringMatching(/^Scheduled for/),
    expect.stringMatching(/^Promised for .*: send the offer/),
    expect.stringMatching(/^Replied by email/),
    expect.stringMatching(/^Lost: Bought elsewhere/),
    expect.stringMatching(/^Parked until 1 March: Budget in spring/),
    expect.stringMatching(/^Email sent, seen on screen only/),
    expect.stringMatching(/^Possible reply: a colleague of theirs wrote/),
    expect.stringMatching(/^Automatic reply, away until 5 January/),
    expect.stringMatching(/^Email sent/),
  ]);
  expect(dialog.getByRole("link", { name: "Email sent" })).toHaveAttribute("href", link);
});

test("opens from the Log menu by keyboard, closes with Escape, and says when there is nothing", async () => {
  const user = openPopup();
  (await screen.findByRole("button", { name: "Log for Jane Doe" })).focus();
  await user.keyboard("{Enter}{End}{ArrowUp}{Enter}");
  const dialog = within(await screen.findByRole("dialog", { name: "Jane Doe: history" }));
  expect(dialog.getByText("Nothing yet")).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Close" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
});

test("what is no touch is taken out at once, announced, and the dates with it", async () => {
  await logTouch(jane, 20);
  await touch(1);
  const user = openPopup();
  await user.click(await screen.findByRole("button", { name: "Upcoming" }));
  const dialog = await openHistory(user);
  const [newest = expect.fail("no entry")] = dialog.getAllByRole("listitem");
  await user.click(within(newest).getByRole("button", { name: /^Not a touch: Email sent, yest/ }));
  await waitFor(() => expect(entries(dialog)).toHaveLength(1));
  expect(dialog.getByRole("status")).toHaveTextContent(/^Not a touch: Email sent, yesterday/);
  expect(await stage.db.prospects.get(jane)).toMatchObject({ touchCount: 1 });
  expect(await screen.findByRole("region", { name: "Overdue", hidden: true })).toHaveTextContent(
    "Jane Doe",
  );
  await user.click(dialog.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(entries(dialog)).toHaveLength(2));
  expect(dialog.getByRole("status")).toHaveTextContent("Taken back.");
  expect(await stage.db.prospects.get(jane)).toMatchObject({ touchCount: 2 });
});

test("a reply can be said to be none; a decision cannot", async () => {
  await logTouch(jane, 20);
  await happen({ kind: "reply", channel: "email" }, 10);
  await happen({ kind: "snoozed", untilAt: Date.now() - 4 * DAY }, 5);
  const user = openPopup();
  const dialog = await openHistory(user);
  const [snoozed, reply] = dialog.getAllByRole("listitem");
  expect(within(snoozed ?? expect.fail()).queryByRole("button")).not.toBeInTheDocument();
  await user.click(
    within(reply ?? expect.fail()).getByRole("button", { name: /^Not a reply: Replied by email/ }),
  );
  await waitFor(() => expect(entries(dialog)).toHaveLength(2));
  const row = await stage.db.prospects.get(jane);
  expect(row).toMatchObject({ turn: "theirs" });
  expect(row).not.toHaveProperty("lastReplyAt");
});

test("says in the dialog when it could not be saved", async () => {
  await logTouch(jane, 20);
  const user = openPopup();
  const dialog = await openHistory(user);
  stage.fake.runtime.sendMessage.mockResolvedValue(undefined);
  await user.click(dialog.getByRole("button", { name: /^Not a touch/ }));
  await waitFor(() => expect(dialog.getByRole("status")).toHaveTextContent(/^Not saved\./));
  expect(entries(dialog)).toHaveLength(1);
});

test("shows fifty, then more", async () => {
  const many = Array.from({ length: 53 }, (_, index) =>
    event(
      { kind: "touch", channel: "call", seenBy: "hand", prospectId: jane },
      Date.now() - (20 + index) * DAY,
    ),
  );
  await appendEvents(stage.db, many, zone);
  const user = openPopup();
  const dialog = await openHistory(user);
  expect(entries(dialog)).toHaveLength(50);
  await user.click(dialog.getByRole("button", { name: "Show more" }));
  await waitFor(() => expect(entries(dialog)).toHaveLength(53));
  expect(dialog.queryByRole("button", { name: "Show more" })).not.toBeInTheDocument();
});

test("a link to another site is not opened", async () => {
  await touch(20, { link: "https://evil.example/" });
  const user = openPopup();
  const dialog = await openHistory(user);
  const links = dialog.getAllByRole("link").map((link) => link.getAttribute("href"));
  expect(links).toEqual([expect.stringMatching(/^chrome-extension:/)]);
});

test("an invitation and its acceptance look like themselves; the latter can be taken out", async () => {
  const linkedin = { source: "linkedin", channel: "linkedin" } as const;
  await happen({ kind: "touch", seenBy: "both", form: "invitation", ...linkedin } as What, 20);
  await happen({ kind: "invite-accepted", ...linkedin } as What, 19);
  const user = openPopup();
  const dialog = await openHistory(user);
  expect(entries(dialog)).toEqual([
    expect.stringMatching(/^Accepted your invitation/),
    expect.stringMatching(/^Invitation to connect sent/),
  ]);
  const pictures = dialog.getAllByRole("listitem").map((item) => item.querySelector("svg"));
  expect(pictures[0]).toHaveClass("lucide-user-check");
  expect(pictures[1]).toHaveClass("lucide-user-plus");
  await user.click(dialog.getByRole("button", { name: /^Not accepted: Accepted your inv/ }));
  await waitFor(() => expect(dialog.getByRole("status")).toHaveTextContent("Not accepted"));
  await waitFor(() => expect(dialog.getAllByRole("listitem")).toHaveLength(1));
});
