import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import type { ProspectId } from "~domain/ids";
import type { PendingSendRow } from "~storage/database";
import { addProspect, openPopup, setTheStage } from "../support/popup-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
let jane: ProspectId;
let omar: ProspectId;
beforeEach(async () => {
  stage = await setTheStage();
  jane = await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
  omar = await addProspect({ name: "Omar Haddad", email: "omar@dunes.example" });
});

const MINUTE = 60_000;
async function miss(
  key: string,
  minutesAgo: number,
  prospectIds: ProspectId[],
  change: Partial<PendingSendRow> = {},
) {
  const at = Date.now() - minutesAgo * MINUTE;
  const send: PendingSendRow = {
    key,
    connector: "gmail",
    phase: "unclear",
    sentAt: at,
    startedAt: at,
    notedAt: at,
    wakeAt: at + 7 * 24 * 60 * MINUTE,
    seenByRequest: false,
    seenOnScreen: false,
    requestIds: [],
    prospectIds,
    weakIds: [],
    ...change,
  };
  await stage.db.pendingSends.put(send);
}
const notices = async () =>
  within(await screen.findByRole("list", { name: "Messages that may have been missed" }));
const touches = () => stage.db.events.filter(({ kind }) => kind === "touch").toArray();

describe("a message that may have been missed", () => {
  test("is asked about, added for everyone in it, and can be taken back", async () => {
    await miss("screen:1", 20, [jane, omar]);
    const user = openPopup();
    const [notice] = (await notices()).getAllByRole("listitem");
    expect(notice).toHaveTextContent(
      /We may have missed a message to Jane Doe and Omar Haddad, (today|yesterday) \d\d:\d\d\. Did it go out\?/,
    );
    await user.click(
      screen.getByRole("button", { name: /^Add it: message to Jane Doe and Omar Haddad, / }),
    );
    expect(await screen.findByText("Message to Jane Doe and Omar Haddad added.")).toBeVisible();
    expect((await touches()).map(({ prospectId }) => prospectId).sort()).toEqual(
      [jane, omar].sort(),
    );
    await waitFor(() => expect(screen.queryByText(/may have missed/)).not.toBeInTheDocument());

    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByText("Taken back.")).toBeVisible();
    const rows = await stage.db.prospects.bulkGet([jane, omar]);
    expect(rows.map((row) => row?.touchCount)).toEqual([0, 0]);
  });

  test("that did not go out leaves nothing behind", async () => {
    await miss("screen:1", 20, [jane]);
    const user = openPopup();
    await user.click(await screen.findByRole("button", { name: /^It did not: message to Jane/ }));
    expect(await screen.findByText("Message to Jane Doe left out.")).toBeVisible();
    await waitFor(() => expect(screen.queryByText(/may have missed/)).not.toBeInTheDocument());
    expect(await stage.db.pendingSends.count()).toBe(0);
    expect(await touches()).toEqual([]);
  });

  test("an invitation is called one, in the question and in the answers", async () => {
    const form = { connector: "linkedin", form: "noted-invitation" } as const;
    await miss("screen:1", 20, [jane], form);
    await miss("screen:2", 30, [omar], form);
    const user = openPopup();
    const [first] = (await notices()).getAllByRole("listitem");
    expect(first).toHaveTextContent(/We may have missed an invitation to Jane Doe, .+ go out\?/);
    await user.click(screen.getByRole("button", { name: /^Add it: invitation to Jane Doe, / }));
    expect(await screen.findByText("Invitation to Jane Doe added.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^It did not: invitation to Omar / }));
    expect(await screen.findByText("Invitation to Omar Haddad left out.")).toBeVisible();
  });

  test("pressed twice is added once, and can still be undone", async () => {
    await miss("screen:1", 20, [jane]);
    const user = openPopup();
    await user.dblClick(await screen.findByRole("button", { name: /^Add it/ }));
    await screen.findByText("Message to Jane Doe added.");
    expect(await touches()).toHaveLength(1);
    expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
  });

  test("stays when the worker does not answer", async () => {
    await miss("screen:1", 20, [jane]);
    const user = openPopup();
    const add = await screen.findByRole("button", { name: /^Add it/ });
    stage.fake.runtime.sendMessage.mockResolvedValue(undefined);
    await user.click(add);
    expect(await screen.findByText(/^Not saved\./)).toBeVisible();
    expect(add).toBeVisible();
  });

  test("the newest two are shown, and how many more there are", async () => {
    await miss("screen:1", 50, [jane]);
    await miss("screen:2", 20, [omar]);
    await miss("screen:3", 40, [jane, omar, await addProspect({ name: "Aiko Tanaka" })]);
    await miss("screen:4", 60, [jane]);
    openPopup();
    const items = (await notices()).getAllByRole("listitem");
    expect(items.map((item) => /message to (.*?),/.exec(item.textContent ?? "")?.[1])).toEqual([
      "Omar Haddad",
      "Jane Doe and 2 others",
    ]);
    expect(screen.getByRole("link", { name: "and 2 more" })).toHaveAttribute(
      "href",
      expect.stringMatching(/options\.html#health$/),
    );
  });

  test("is not asked about in its first seconds", async () => {
    await miss("screen:1", 0, [jane]);
    await miss("screen:2", 5, [omar]);
    openPopup();
    expect((await notices()).getAllByRole("listitem")).toHaveLength(1);
  });
});

describe("capture in trouble", () => {
  const broken = (change: object) =>
    stage.db.health.put({ connector: "gmail", unreadableCount: 0, ...change });

  test.each([
    ["lastScreenOnlyAt", /Gmail seems to have changed: the last message was seen on screen only/],
    ["lastUnclearAt", /Gmail seems to have changed: you pressed Send and nothing was recognised/],
  ])("%s is told in words, with a way to learn more", async (what, words) => {
    await broken({ lastRequestAt: 5, [what]: 7 });
    openPopup();
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent(words);
    expect(within(alert).getByRole("link", { name: "Is it working?" })).toHaveAttribute(
      "href",
      expect.stringMatching(/options\.html#health$/),
    );
  });

  test("names the part of the site, and the way to log by hand", async () => {
    await broken({ connector: "linkedin-invitations", lastUnclearAt: 7 });
    openPopup();
    expect(await screen.findByRole("alert")).toHaveTextContent(
      /LinkedIn invitations seem to have changed: .* “Log” in the person’s row, then “LinkedIn message”/,
    );
  });

  test("the later of the two is told, and none once a request was recognised again", async () => {
    await broken({ lastScreenOnlyAt: 9, lastUnclearAt: 7 });
    openPopup();
    expect(await screen.findByRole("alert")).toHaveTextContent("seen on screen only");
    await broken({ lastRequestAt: 10, lastScreenOnlyAt: 9, lastUnclearAt: 7 });
    await waitFor(() => expect(screen.queryByRole("alert")).not.toBeInTheDocument());
  });
});
