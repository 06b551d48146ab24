/** Everything about whom the page in front shows, in the side panel. */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "~domain/settings";
import {
  addProspect,
  logTouch,
  openAtOnce,
  setTheStage,
  showGmail,
  shownInMail,
  shownPerson,
} from "../support/popup-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
beforeEach(async () => {
  stage = await setTheStage();
});

const JANE = { name: "Jane Doe", email: "jane@acme.example", company: "Acme" };
const OMAR = { name: "Omar Said", email: "omar@elsewhere.example" };
const inMail = ({ name, email }: { name: string; email: string }) => shownInMail(name, email);
const show = (...people: { name: string; email: string }[]) =>
  showGmail(stage.fake, async () =>
    people.length > 1 ? { kind: "people", people: people.map(inMail) } : people.map(inMail)[0],
  );
const card = async (name: string) => within(await screen.findByRole("article", { name }));
const onPage = () => within(screen.getByRole("region", { name: "On this page" }));
const perform = (name: string, body: object) => stage.fake.runtime.sendMessage({ name, body });

describe("a prospect", () => {
  test("is shown with where they stand, and what was", async () => {
    const id = await addProspect(JANE);
    await logTouch(id, 20);
    await perform("change-many", {
      commandId: crypto.randomUUID(),
      prospectIds: [id],
      change: { kind: "add-tag", tag: "pilot" },
    });
    show(JANE);
    await openAtOnce(true);
    const jane = await card("Jane Doe");
    expect(jane.getByText("Acme")).toBeVisible();
    expect(await jane.findByText("Their turn")).toBeVisible();
    expect(jane.getByText(/^No reply for 20 days, touch 1 of 8/)).toBeVisible();
    expect(jane.getByText(/\d+ d late/)).toBeVisible();
    expect(jane.getByText("Stage").nextSibling).toHaveTextContent("New");
    expect(jane.getByText("Last touch").nextSibling).toHaveTextContent(/^Email, \w{3},? \d+ \w{3}/);
    expect(jane.getByText("Due since")).toBeVisible();
    expect(jane.getByText("Tags").nextSibling).toHaveTextContent(/^pilot$/);
    const past = within(jane.getByRole("region", { name: "History" }));
    expect(past.getByText("Email sent")).toBeVisible();
    expect(jane.getByRole("link", { name: "Open page: Jane Doe" })).toHaveAttribute(
      "href",
      expect.stringMatching(new RegExp(`tabs/prospects\\.html#${id}$`)),
    );
  });

  test("has all actions, and is shown anew after each", async () => {
    await addProspect(JANE);
    show(JANE);
    const user = await openAtOnce(true);
    const jane = await card("Jane Doe");
    expect(await jane.findByText("None yet")).toBeVisible();
    await user.click(jane.getByRole("button", { name: "Log for Jane Doe" }));
    await user.click(await screen.findByRole("menuitem", { name: "Call" }));
    expect(await jane.findByText("Call, today")).toBeVisible();
    for (const name of ["Snooze Jane Doe", "Decide on Jane Doe"])
      expect(jane.getByRole("button", { name })).toBeVisible();
  });

  test("with a promise open: it is kept there, and that can be taken back", async () => {
    const prospectId = await addProspect(JANE);
    const promise = { text: "send the offer", dueOn: "2030-01-07" };
    await perform("make-promise", { commandId: crypto.randomUUID(), prospectId, ...promise });
    show(JANE);
    const user = await openAtOnce(true);
    const jane = await card("Jane Doe");
    const promises = within(await jane.findByRole("region", { name: "Promises" }));
    await user.click(promises.getByRole("button", { name: /^Kept: send the offer/ }));
    await waitFor(() => expect(jane.queryByRole("region", { name: "Promises" })).toBeNull());
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await jane.findByRole("region", { name: "Promises" })).toBeVisible();
  });

  test("who is known by another of their addresses is the same", async () => {
    await addProspect({ name: "Jane Doe", email: "jane+crm@acme.example" });
    show(JANE);
    await openAtOnce(true);
    expect(await card("Jane Doe")).toBeDefined();
  });
});

describe("the list below a card", () => {
  test("is a click away, and comes back with the last prospect", async () => {
    await logTouch(await addProspect(JANE), 20);
    await logTouch(await addProspect(OMAR), 20);
    show(JANE);
    const user = await openAtOnce(true);
    await card("Jane Doe");
    expect(screen.queryByRole("region", { name: "Overdue" })).not.toBeInTheDocument();
    const toggle = screen.getByRole("button", { name: "Everyone due" });
    expect(toggle.parentElement).toHaveTextContent(/2$/);
    await user.click(toggle);
    const list = within(await screen.findByRole("region", { name: "Overdue" }));
    expect(list.getAllByRole("listitem")).toHaveLength(2);
    await user.click(toggle);
    showGmail(stage.fake, async () => undefined, "inbox");
    stage.fake.tabs.onActivated.emit({ tabId: 7, windowId: 1 });
    expect(await screen.findByRole("region", { name: "Overdue" })).toBeVisible();
    expect(screen.queryByRole("article")).not.toBeInTheDocument();
  });

  test("is no click away in the popup, which has a row", async () => {
    await logTouch(await addProspect(JANE), 20);
    show(JANE, OMAR);
    await openAtOnce();
    expect(await onPage().findByRole("link", { name: "Jane Doe" })).toBeVisible();
    expect(onPage().getByText("and one more person: the side panel shows them")).toBeVisible();
    expect(screen.getByRole("region", { name: "Overdue" })).toBeVisible();
    expect(screen.queryByRole("article")).not.toBeInTheDocument();
  });
});

describe("several people", () => {
  test("prospects first, one of them open; a line for each stranger", async () => {
    await addProspect(JANE);
    await addProspect({ name: "Bo Boss", email: "bo@acme.example" });
    show(OMAR, JANE, { name: "Bo Boss", email: "bo@acme.example" });
    const user = await openAtOnce(true);
    const [jane, bo] = [await card("Jane Doe"), await card("Bo Boss")];
    expect(await jane.findByText("Stage")).toBeVisible();
    expect(bo.queryByText("Stage")).not.toBeInTheDocument();
    await user.click(bo.getByRole("button", { name: "More about Bo Boss", expanded: false }));
    expect(await bo.findByText("Stage")).toBeVisible();
    expect(jane.queryByText("Stage")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Add Omar Said as a prospect" }));
    expect(await screen.findByRole("textbox", { name: "Email" })).toHaveValue(OMAR.email);
  });

  test("of whom two addresses are one prospect's: one card", async () => {
    await addProspect(JANE);
    show(JANE, { name: "Jane", email: "jane+home@acme.example" });
    await openAtOnce(true);
    await card("Jane Doe");
    expect(screen.getAllByRole("article")).toHaveLength(1);
    expect(screen.queryByRole("button", { name: /^More about/ })).not.toBeInTheDocument();
  });
});

describe("nobody is shown", () => {
  const nobody = () => screen.findByText("Nobody to track on this page");

  test.each(["acme.example", JANE.email])("whom the rep does not track: %s", async (entry) => {
    await addProspect(JANE);
    const value = { ...DEFAULT_SETTINGS, neverTrack: [entry] };
    await stage.db.state.put({ name: "settings", value });
    show(JANE);
    await openAtOnce(true);
    expect(await nobody()).toBeVisible();
  });

  test("who is the rep, by another mailbox", async () => {
    const account = { connector: "gmail", address: JANE.email, seenAt: Date.now() } as const;
    await stage.db.state.put({ name: "accounts", value: [account] });
    show(JANE);
    await openAtOnce(true);
    expect(await nobody()).toBeVisible();
  });

  test("where Gmail is switched off: the page is not even asked", async () => {
    const value = { ...DEFAULT_SETTINGS, captureGmail: false };
    await stage.db.state.put({ name: "settings", value });
    show(JANE);
    await openAtOnce(true);
    await screen.findByRole("heading", { name: /Follow up before/ });
    expect(stage.fake.tabs.sendMessage).not.toHaveBeenCalled();
  });

  test("in a list of mails, and no place is kept there", async () => {
    showGmail(stage.fake, async () => undefined, "inbox");
    await openAtOnce(true);
    await waitFor(() => expect(stage.fake.tabs.sendMessage).toHaveBeenCalled());
    expect(screen.queryByRole("region", { name: "On this page" })).not.toBeInTheDocument();
  });
});

describe("a mail that is begun", () => {
  test("is seen though neither address nor title change", async () => {
    await addProspect(JANE);
    showGmail(stage.fake, async () => undefined, "inbox");
    await openAtOnce(true);
    await waitFor(() => expect(stage.fake.tabs.sendMessage).toHaveBeenCalled());
    showGmail(stage.fake, async () => ({ ...inMail(JANE), where: "compose" }), "inbox");
    expect(await card("Jane Doe")).toBeDefined();
  });

  test("and nothing is drawn anew when the answer is the same", async () => {
    await addProspect(JANE);
    show(JANE);
    await openAtOnce(true);
    await card("Jane Doe");
    const before = screen.getByRole("article");
    const asked = stage.fake.tabs.sendMessage.mock.calls.length;
    await waitFor(() =>
      expect(stage.fake.tabs.sendMessage.mock.calls.length).toBeGreaterThan(asked),
    );
    expect(screen.getByRole("article")).toBe(before);
  });
});

describe("notes", () => {
  const notes = async () => (await card("Jane Doe")).findByRole("textbox", { name: "Notes" });
  const stored = async () => (await stage.db.prospects.toArray())[0]?.notes;

  test("are saved when the field is left", async () => {
    await addProspect(JANE);
    show(JANE);
    const user = await openAtOnce(true);
    await user.type(await notes(), "Met at the fair.");
    expect(await stored()).toBeUndefined();
    await user.tab();
    expect(await screen.findByText("Saved")).toBeVisible();
    expect(await stored()).toBe("Met at the fair.");
    expect(await notes()).toHaveValue("Met at the fair.");
  });

  test("are saved when the page in front changes meanwhile", async () => {
    await addProspect(JANE);
    show(JANE);
    const user = await openAtOnce(true);
    await user.type(await notes(), "Half a thought");
    showGmail(stage.fake, async () => undefined, "inbox");
    stage.fake.tabs.onActivated.emit({ tabId: 7, windowId: 1 });
    await waitFor(async () => expect(await stored()).toBe("Half a thought"));
  });

  test("that could not be saved stay, and it says so", async () => {
    await addProspect(JANE);
    show(JANE);
    const user = await openAtOnce(true);
    await user.type(await notes(), "Precious");
    const { sendMessage } = stage.fake.runtime;
    const works = sendMessage.getMockImplementation();
    sendMessage.mockResolvedValue({ ok: false, failure: { kind: "failed", message: "" } });
    fireEvent.blur(await notes());
    const alert = await screen.findByText(/^Not saved yet\./);
    expect(await notes()).toHaveValue("Precious");
    if (works) sendMessage.mockImplementation(works);
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    await waitFor(async () => expect(await stored()).toBe("Precious"));
  });
});

describe("a stranger", () => {
  test("is added with what the mail says, and the source given last", async () => {
    show(OMAR);
    const user = await openAtOnce(true);
    await user.click(await screen.findByRole("button", { name: "Add as prospect" }));
    const field = (name: string) => screen.getByRole("textbox", { name });
    expect(field("Name")).toHaveValue("Omar Said");
    expect(field("Email")).toHaveValue(OMAR.email);
    expect(field("Company")).toHaveValue("");
    await user.type(screen.getByLabelText("Source"), "Fair");
    await user.click(screen.getByRole("button", { name: "Add prospect" }));
    await card("Omar Said");

    show({ name: JANE.email, email: JANE.email });
    stage.fake.tabs.onActivated.emit({ tabId: 7, windowId: 1 });
    await user.click(await screen.findByRole("button", { name: "Add as prospect" }));
    expect(field("Name")).toHaveValue("");
    expect(field("Email")).toHaveValue(JANE.email);
    expect(screen.getByLabelText("Source")).toHaveValue("Fair");
  });

  test("with a prospect's name may be the same: joined, and taken back", async () => {
    const { keys, url = "" } = shownPerson();
    const linkedin = { name: "Nora Quist", linkedinUrl: url, handleKeys: keys };
    await addProspect({ ...linkedin, company: "Lattice Labs" });
    show({ name: "Nora Quist", email: "nora@lattice.example" });
    const user = await openAtOnce(true);
    expect(await screen.findByText("Same person as Nora Quist of Lattice Labs?")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Join" }));
    await card("Nora Quist");
    expect(await stage.db.prospects.toArray()).toMatchObject([{ email: "nora@lattice.example" }]);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("button", { name: "Join" })).toBeVisible();
    expect(await stage.db.prospects.toArray()).not.toMatchObject([{ email: expect.anything() }]);
  });

  test("is not asked about when that prospect has such an address already", async () => {
    await addProspect({ name: "Nora Quist", email: "nora@other.example" });
    show({ name: "Nora Quist", email: "nora@lattice.example" });
    await openAtOnce(true);
    await screen.findByRole("button", { name: "Add as prospect" });
    await expect(screen.findByRole("button", { name: "Join" }, { timeout: 500 })).rejects.toThrow();
  });
});
