import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "~storage/connection";
import { addProspect, logReply, logTouch, openPopup, setTheStage } from "../support/popup-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
beforeEach(async () => {
  stage = await setTheStage();
});

const jane = { name: "Jane Doe", email: "jane@acme.example", company: "Acme Robotics" };
const group = (name: string) => screen.findByRole("region", { name });

async function choose(user: ReturnType<typeof openPopup>, button: string, item: RegExp) {
  await user.click(await screen.findByRole("button", { name: button }));
  await user.click(await screen.findByRole("menuitem", { name: item }));
}

describe("adding a prospect", () => {
  test("from the first-run page: she is in the list, and can be taken back", async () => {
    const user = openPopup();
    await user.click(await screen.findByRole("button", { name: "Add your first prospect" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Add a prospect" }));
    await user.type(dialog.getByRole("textbox", { name: "Name" }), "Jane Doe");
    await user.type(dialog.getByRole("textbox", { name: "Email" }), "Jane@Acme.example");
    await user.type(dialog.getByRole("textbox", { name: "Title" }), "Head of Operations");
    await user.type(dialog.getByRole("combobox", { name: "Source" }), "Referral");
    await user.selectOptions(
      dialog.getByRole("combobox", { name: "Cadence" }),
      "Fresh inbound lead",
    );
    expect(dialog.getByRole("checkbox", { name: "They came to us" })).toBeChecked();
    expect(dialog.getByLabelText("They got in touch at")).not.toHaveValue("");
    await user.click(dialog.getByRole("button", { name: "Add prospect" }));

    expect(await screen.findByText("Jane Doe is a prospect now.")).toBeVisible();
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    const [row] = await stage.db.prospects.toArray();
    expect(row).toMatchObject({
      email: "jane@acme.example",
      title: "Head of Operations",
      source: "Referral",
      cadenceId: "fresh-lead",
      lane: "fresh",
    });

    const firstRun = () => screen.queryByRole("heading", { name: /Follow up before/ });
    await waitFor(() => expect(firstRun()).not.toBeInTheDocument());
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("heading", { name: /Follow up before/ })).toBeVisible();
    expect(await stage.db.prospects.count()).toBe(0);
  });

  test("says what is wrong beside the field, and keeps what was typed", async () => {
    const user = openPopup();
    await user.click(await screen.findByRole("button", { name: "Add" }));
    await user.type(screen.getByRole("textbox", { name: "Email" }), "jane at acme");
    await user.type(
      screen.getByRole("textbox", { name: "LinkedIn profile" }),
      "https://evil.example/in/jane",
    );
    await user.click(screen.getByRole("button", { name: "Add prospect" }));
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription(
      "Enter a name.",
    );

    await user.type(screen.getByRole("textbox", { name: "Name" }), "Jane");
    await user.click(screen.getByRole("button", { name: "Add prospect" }));
    const email = screen.getByRole("textbox", { name: "Email" });
    expect(email).toHaveAccessibleDescription("This is no email address.");
    expect(email).toHaveValue("jane at acme");
    expect(screen.getByRole("textbox", { name: "LinkedIn profile" })).toHaveAccessibleDescription(
      "This is no address of a LinkedIn profile.",
    );
    expect(await stage.db.prospects.count()).toBe(0);
  });

  test("refuses an address that someone already has, in the dialog", async () => {
    await addProspect(jane);
    const user = openPopup();
    await user.click(await screen.findByRole("button", { name: "Add" }));
    await user.type(screen.getByRole("textbox", { name: "Name" }), "J. Doe");
    await user.type(screen.getByRole("textbox", { name: "Email" }), "JANE@acme.example");
    await user.click(screen.getByRole("button", { name: "Add prospect" }));
    const dialog = within(screen.getByRole("dialog"));
    expect(await dialog.findByRole("alert")).toHaveTextContent(
      "Jane Doe already has this address.",
    );
    expect(await stage.db.prospects.count()).toBe(1);
  });
});

describe("the due list", () => {
  test("shows each group with its people, why, and how late; upcoming is folded", async () => {
    const overdue = await addProspect(jane);
    await logTouch(overdue, 20);
    const yours = await addProspect({ name: "Aiko Tanaka", email: "aiko@kumo.example" });
    await logTouch(yours, 9);
    await logReply(yours, 5);
    await addProspect({ name: "Mateusz Nowak", email: "m@granit.example", cadenceId: "by-hand" });
    await addProspect({ name: "Nora Quist", email: "nora@lattice.example" });
    await logTouch(await addProspect({ name: "Chloé Martin", email: "chloe@nord.example" }), 0);
    const user = openPopup();

    const rows = within(await group("Overdue")).getAllByRole("listitem");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toHaveTextContent(/Jane Doe\s*Acme Robotics/);
    expect(rows[0]).toHaveTextContent(/No reply for 20 days, touch 1 of 8, last email/);
    expect(rows[0]).toHaveTextContent(/\d+ d late/);
    expect(await group("Your turn")).toHaveTextContent(
      /Aiko Tanaka.*Replied by email 5 days ago, your turn/,
    );
    expect(await group("Nothing scheduled")).toHaveTextContent(/Mateusz Nowak/);
    const names = screen.getAllByRole("region").map((region) => region.getAttribute("aria-label"));
    expect(names).toEqual([
      "Your turn",
      "Overdue",
      "Never contacted",
      "Nothing scheduled",
      "Upcoming",
    ]);
    expect(await group("Never contacted")).toHaveTextContent(/Nora Quist.*added just now/);

    const upcoming = within(await group("Upcoming"));
    expect(upcoming.queryByText("Chloé Martin")).not.toBeInTheDocument();
    await user.click(upcoming.getByRole("button", { name: "Upcoming", expanded: false }));
    expect(upcoming.getByText("Chloé Martin")).toBeVisible();
  });

  test("changes by itself when a touch lands", async () => {
    const id = await addProspect(jane);
    await logTouch(id, 20);
    openPopup();
    await group("Overdue");
    await logTouch(id, 0);
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: "Overdue" })).not.toBeInTheDocument(),
    );
    expect(await screen.findByText("All caught up")).toBeVisible();
    expect(screen.getByText(/Next is Jane Doe/)).toBeVisible();
  });

  test("leads to the conversation, else the profile, else the mail so far", async () => {
    const id = await addProspect(jane);
    await logTouch(id, 20);
    const linkedinUrl = "linkedin.com/in/priya-raman-example";
    await logTouch(
      await addProspect({ name: "Priya Raman", email: "p@lattice.example", linkedinUrl }),
      20,
    );
    await logTouch(await addProspect({ name: "Sam Tan", email: "sam@tan.example" }), 20);
    const lastLink = "https://mail.google.com/mail/u/me@x.example/#all/FMfcgx";
    await stage.db.prospects.update(id, { lastLink });
    openPopup();
    const href = async (name: string) =>
      (await screen.findByRole("link", { name })).getAttribute("href");
    expect(await href("Jane Doe")).toBe(lastLink);
    expect(await href("Priya Raman")).toBe("https://www.linkedin.com/in/priya-raman-example/");
    expect(await href("Sam Tan")).toMatch(
      /^https:\/\/mail\.google\.com\/mail\/u\/0\/#search\/from%3Asam/,
    );
  });

  test("reads again after its connection was lost", async () => {
    await logTouch(await addProspect(jane), 20);
    database().close();
    openPopup();
    expect(await group("Overdue")).toHaveTextContent("Jane Doe");
  });

  test("says so when the database cannot be opened, and tries again on request", async () => {
    await logTouch(await addProspect(jane), 20);
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    database().close();
    const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("Internal error opening backing store", "UnknownError");
    });
    const user = openPopup();
    expect(await screen.findByRole("alert")).toHaveTextContent("Nothing was deleted");
    open.mockRestore();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await group("Overdue")).toHaveTextContent("Jane Doe");
  });
});

describe("acting on a prospect", () => {
  beforeEach(async () => {
    await logTouch(await addProspect(jane), 20);
  });
  const kinds = async () => (await stage.db.events.toArray()).map(({ kind }) => kind).sort();

  test("a logged call moves the date; undo brings her back", async () => {
    const user = openPopup();
    await group("Overdue");
    await choose(user, "Log for Jane Doe", /^Call/);
    expect(await screen.findByText("Call logged for Jane Doe.")).toBeVisible();
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: "Overdue" })).not.toBeInTheDocument(),
    );
    expect((await stage.db.prospects.toArray())[0]).toMatchObject({
      touchCount: 2,
      lastTouchChannel: "call",
    });

    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await group("Overdue")).toHaveTextContent("Jane Doe");
    expect(await kinds()).toEqual(["retracted", "touch", "touch"]);
  });

  test.each([
    [/^Meeting/, "meeting"],
    [/^Email/, "email"],
    [/^LinkedIn/, "linkedin"],
    [/^Other/, "message"],
  ])("logs %s", async (item, channel) => {
    const user = openPopup();
    await group("Overdue");
    await choose(user, "Log for Jane Doe", item);
    await waitFor(async () =>
      expect((await stage.db.prospects.toArray())[0]).toMatchObject({ lastTouchChannel: channel }),
    );
  });

  test("a reply makes it the rep's turn", async () => {
    const user = openPopup();
    await group("Overdue");
    await choose(user, "Log for Jane Doe", /They replied/);
    expect(await group("Your turn")).toHaveTextContent(
      /Jane Doe.*Replied by email today, your turn/,
    );
  });

  test.each([/^1 day/, /^3 days/, /^7 days/])(
    "snoozes for %s, out of the way until then",
    async (item) => {
      const user = openPopup();
      await group("Overdue");
      await choose(user, "Snooze Jane Doe", item);
      expect(await screen.findByText("All caught up")).toBeVisible();
      const [row] = await stage.db.prospects.toArray();
      expect(row).toMatchObject({ dueFor: "snooze", turn: "theirs" });
      expect(row?.dueAt).toBeGreaterThan(Date.now());
    },
  );

  test("snoozes until a date, and refuses one that is not in the future", async () => {
    const user = openPopup();
    await group("Overdue");
    await choose(user, "Snooze Jane Doe", /Until a date/);
    const date = screen.getByLabelText("Until");
    await user.clear(date);
    await user.type(date, "2020-01-31");
    await user.click(screen.getByRole("button", { name: "Snooze" }));
    expect(date).toHaveAccessibleDescription("Choose a day after today.");
    expect(await kinds()).toEqual(["touch"]);
    await user.clear(date);
    await user.type(date, "2199-01-31");
    await user.click(screen.getByRole("button", { name: "Snooze" }));
    await waitFor(async () => expect(await kinds()).toEqual(["snoozed", "touch"]));
  });

  test("a yes takes her off every list", async () => {
    const user = openPopup();
    await group("Overdue");
    await choose(user, "Decide on Jane Doe", /Yes/);
    await user.click(await screen.findByRole("button", { name: "Won" }));
    expect(await screen.findByText(/^Jane Doe: won, after 1 touch in \d+ days\.$/)).toBeVisible();
    expect((await stage.db.prospects.toArray())[0]).toMatchObject({
      outcome: "won",
      turn: "closed",
    });
    expect((await stage.db.prospects.toArray())[0]).not.toHaveProperty("dueAt");
  });

  test("a customer's answer is not offered as a reply of a prospect", async () => {
    const user = openPopup();
    await group("Overdue");
    await choose(user, "Decide on Jane Doe", /Yes/);
    await user.click(await screen.findByRole("button", { name: "Won" }));
    await screen.findByText(/^Jane Doe: won, after 1 touch in \d+ days\.$/);
    await user.type(screen.getByRole("searchbox"), "jane");
    await within(await group("Search results")).findByText("Won");
    await user.click(screen.getByRole("button", { name: "Log for Jane Doe" }));
    expect(await screen.findByRole("menuitem", { name: "Call" })).toBeVisible();
    expect(screen.queryByRole("menuitem", { name: "They replied" })).not.toBeInTheDocument();
  });

  test("a no keeps the reason", async () => {
    const user = openPopup();
    await group("Overdue");
    await choose(user, "Decide on Jane Doe", /No/);
    await user.click(screen.getByRole("radio", { name: "Bought elsewhere" }));
    await user.click(screen.getByRole("button", { name: "Close" }));
    await waitFor(async () => expect(await kinds()).toEqual(["lost", "touch"]));
    const lost = (await stage.db.events.toArray()).find(({ kind }) => kind === "lost");
    expect(lost).toMatchObject({ reason: "Bought elsewhere" });
  });

  test("parks until a date with a reason, and comes back by itself", async () => {
    const user = openPopup();
    await group("Overdue");
    await choose(user, "Decide on Jane Doe", /Park/);
    await user.click(screen.getByRole("button", { name: "30 days" }));
    await user.type(screen.getByRole("textbox", { name: "Reason" }), "Budget in spring");
    await user.click(screen.getByRole("button", { name: "Park" }));
    expect(await screen.findByText("All caught up")).toBeVisible();
    const [row] = await stage.db.prospects.toArray();
    expect(row).toMatchObject({ outcome: "parked", turn: "parked", dueFor: "parked" });
    expect(row?.dueAt).toBeGreaterThan(Date.now() + 28 * 24 * 60 * 60_000);
  });

  test("says that nothing was saved when the worker does not answer", async () => {
    const user = openPopup();
    await group("Overdue");
    stage.fake.runtime.sendMessage.mockResolvedValue(undefined);
    await choose(user, "Log for Jane Doe", /^Call/);
    expect(await screen.findByText(/^Not saved\./)).toBeVisible();
    expect(await kinds()).toEqual(["touch"]);
  });
});

test("a reason that could not be saved stays in the dialog, and is saved once at the next try", async () => {
  await logTouch(await addProspect(jane), 20);
  const user = openPopup();
  await group("Overdue");
  await choose(user, "Decide on Jane Doe", /No/);
  await user.click(screen.getByRole("radio", { name: "Other…" }));
  const reason = screen.getByRole("textbox", { name: "Reason" });
  await user.type(reason, "Bought elsewhere");
  const answers = stage.fake.runtime.sendMessage.getMockImplementation();
  stage.fake.runtime.sendMessage.mockResolvedValue(undefined);
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(await screen.findByText(/^Not saved\./)).toBeInTheDocument();
  expect(reason).toHaveValue("Bought elsewhere");
  if (answers) stage.fake.runtime.sendMessage.mockImplementation(answers);
  await user.click(screen.getByRole("button", { name: "Close" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  const lost = (await stage.db.events.toArray()).filter(({ kind }) => kind === "lost");
  expect(lost).toMatchObject([{ reason: "Bought elsewhere" }]);
});

describe("the keyboard", () => {
  test("takes back with Ctrl+Z", async () => {
    await logTouch(await addProspect(jane), 20);
    const user = openPopup();
    await group("Overdue");
    await choose(user, "Decide on Jane Doe", /Yes/);
    await user.click(await screen.findByRole("button", { name: "Won" }));
    await screen.findByText(/^Jane Doe: won, after 1 touch in \d+ days\.$/);
    await user.keyboard("{Control>}z{/Control}");
    expect(await group("Overdue")).toHaveTextContent("Jane Doe");
  });

  test("pressed twice adds one person", async () => {
    const user = openPopup();
    await user.click(await screen.findByRole("button", { name: "Add" }));
    await user.type(screen.getByRole("textbox", { name: "Name" }), "Jane Doe{Enter}{Enter}");
    await screen.findByText("Jane Doe is a prospect now.");
    expect(await stage.db.prospects.count()).toBe(1);
  });
});

describe("search", () => {
  test("finds by part of name, company or address, also who is not due", async () => {
    await addProspect(jane);
    await addProspect({ name: "Tomás Rivera", email: "tomas@sol.example", company: "Solbright" });
    const user = openPopup();
    const search = await screen.findByRole("searchbox", { name: "Search prospects" });
    await user.type(search, "robot");
    const results = within(await group("Search results"));
    expect(await results.findByText("Jane Doe")).toBeVisible();
    await user.clear(search);
    await user.type(search, "tomas");
    expect(await within(await group("Search results")).findByText("Tomás Rivera")).toBeVisible();
    expect(screen.queryByText("Jane Doe")).not.toBeInTheDocument();
    await user.clear(search);
    await user.type(search, "zzz");
    await user.click(await screen.findByRole("button", { name: "Clear the search" }));
    expect(search).toHaveValue("");
  });
});

describe("notices", () => {
  const send = {
    key: "msg-a:r1",
    connector: "gmail" as const,
    phase: "held" as const,
    sentAt: Date.now(),
    startedAt: Date.now(),
    notedAt: Date.now(),
    wakeAt: Date.now() + 30_000,
    seenByRequest: true,
    seenOnScreen: true,
    requestIds: ["1"],
  };
  const offer = async () => {
    const recipients = [{ address: "nora@stranger.example", name: "Nora Quist" }];
    await chrome.storage.session.set({ recentRecipients: [{ send, recipients }] });
  };

  test("a message on its way is shown at once, on top and in the row", async () => {
    const id = await addProspect(jane);
    await logTouch(id, 20);
    openPopup();
    await group("Overdue");
    await stage.db.pendingSends.put({ ...send, prospectIds: [id], weakIds: [] });
    expect(await screen.findByText(/Sending to Jane Doe/)).toBeVisible();
    expect(await group("Overdue")).toHaveTextContent(/Jane Doe.*Sending/);
  });

  test("someone just written to can be tracked, and that message is on its way to be a touch", async () => {
    const user = openPopup();
    await screen.findByRole("button", { name: "Add your first prospect" });
    await offer();
    expect(await screen.findByText(/You just wrote to/)).toHaveTextContent("Nora Quist");
    await user.click(screen.getByRole("button", { name: "Track" }));
    expect(await screen.findByText("Nora Quist is a prospect now.")).toBeVisible();
    expect(await screen.findByText(/Sending to Nora Quist/)).toBeVisible();
    await waitFor(() => expect(screen.queryByText(/You just wrote to/)).not.toBeInTheDocument());
  });

  test("an offer that is turned down goes away and leaves no row", async () => {
    const user = openPopup();
    await screen.findByRole("button", { name: "Add your first prospect" });
    await offer();
    await user.click(await screen.findByRole("button", { name: "Do not track Nora Quist" }));
    await waitFor(() => expect(screen.queryByText(/You just wrote to/)).not.toBeInTheDocument());
    expect(await stage.db.prospects.count()).toBe(0);
  });
});
