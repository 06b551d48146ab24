/** What the popup says of LinkedIn beside the list: that it is read, and offers to track. */
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import type { PendingSend } from "~domain/pending-send";
import { DEFAULT_SETTINGS } from "~domain/settings";
import { addProspect, logTouch, openPopup, setTheStage } from "../support/popup-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
beforeEach(async () => {
  stage = await setTheStage();
});

const settings = async () => (await stage.db.state.get("settings"))?.value;
const WORDS = "Rekindle is on for LinkedIn.";
const notice = async () => (await screen.findByText(WORDS)).parentElement ?? expect.fail();
const noNotice = () => waitFor(() => expect(screen.queryByText(WORDS)).not.toBeInTheDocument());

describe("the rep is told once that LinkedIn is read", () => {
  test("before there is any prospect, and not again after Got it", async () => {
    const user = openPopup();
    expect(await notice()).toHaveTextContent(/is on for LinkedIn.* what is on your screen/);
    expect(await screen.findByRole("button", { name: "Add your first prospect" })).toBeVisible();
    expect(within(await notice()).getByRole("link", { name: "settings" })).toHaveAttribute(
      "href",
      expect.stringMatching(/options\.html$/),
    );
    await user.click(screen.getByRole("button", { name: "Got it" }));
    await noNotice();
    expect(await settings()).toEqual({ ...DEFAULT_SETTINGS, isLinkedinExplained: true });
  });

  test("above the list; turned off there, it says so and can be taken back", async () => {
    await logTouch(await addProspect({ name: "Jane Doe", email: "jane@acme.example" }), 20);
    const user = openPopup();
    const told = await notice();
    const list = screen.getByRole("region", { name: "Overdue" });
    expect(told.compareDocumentPosition(list)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await user.click(screen.getByRole("button", { name: "Turn off" }));
    expect(await screen.findByText("LinkedIn is switched off.")).toBeVisible();
    const off = { ...DEFAULT_SETTINGS, isLinkedinExplained: true, captureLinkedin: false };
    expect(await settings()).toEqual(off);
    await noNotice();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByText("Taken back.")).toBeVisible();
    expect(await settings()).toEqual({ ...off, captureLinkedin: true });
    await noNotice();
  });

  test("not where it is switched off already", async () => {
    const value = { ...DEFAULT_SETTINGS, captureLinkedin: false };
    await stage.db.state.put({ name: "settings", value });
    openPopup();
    await screen.findByRole("button", { name: "Add your first prospect" });
    await noNotice();
  });

  test("stays, and says so, when it could not be saved", async () => {
    const user = openPopup();
    await notice();
    stage.fake.runtime.sendMessage.mockResolvedValue(undefined);
    await user.click(screen.getByRole("button", { name: "Got it" }));
    expect(await screen.findByText(/^Not saved\./)).toBeVisible();
    expect(await notice()).toBeVisible();
  });
});

describe("someone just written to on LinkedIn", () => {
  const id = "linkedin:id:ACoAAAjane";
  const send: PendingSend = {
    key: "urn:li:msg_message:1",
    connector: "linkedin",
    phase: "held",
    sentAt: Date.now(),
    startedAt: Date.now(),
    notedAt: Date.now(),
    wakeAt: Date.now(),
    seenByRequest: true,
    seenOnScreen: true,
    requestIds: ["1"],
  };
  const wrote = (recipient: object, change: Partial<PendingSend> = {}) =>
    chrome.storage.session.set({
      recentRecipients: [{ send: { ...send, ...change }, recipients: [recipient] }],
    });

  test("is offered by name, and their id is nowhere to be seen", async () => {
    await wrote({ address: id, also: ["linkedin:member:7"], name: "Nora Quist" });
    openPopup();
    expect(await screen.findByText(/You just wrote to/)).toHaveTextContent(
      "You just wrote to Nora Quist on LinkedIn. Track?",
    );
    expect(document.body.innerHTML).not.toContain("linkedin:");
  });

  test("is said to have been invited where that is what happened", async () => {
    await wrote({ address: id, name: "Nora Quist" }, { form: "invitation" });
    openPopup();
    expect(await screen.findByText(/You just invited/)).toHaveTextContent(
      "You just invited Nora Quist on LinkedIn. Track?",
    );
  });

  test.each([
    ["without a name", { address: id }],
    ["with an empty name", { address: id, name: " " }],
    [
      "who is a prospect by another of their ids",
      { address: id, also: ["linkedin:member:7"], name: "N" },
    ],
  ])("is not offered: %s", async (_what, recipient) => {
    await addProspect({ name: "Nora", handleKeys: ["linkedin:member:7"] });
    await wrote(recipient);
    openPopup();
    await screen.findByRole("region", { name: "Never contacted" });
    expect(screen.queryByText(/You just/)).not.toBeInTheDocument();
  });

  test("who is a prospect is on the way, and no undo time of Gmail's is spoken of", async () => {
    const jane = await addProspect({ name: "Jane Doe", handleKeys: [id] });
    await logTouch(jane, 20);
    const phase = { phase: "leaving", wakeAt: Date.now() + 60_000 } as const;
    await stage.db.pendingSends.put({ ...send, ...phase, prospectIds: [jane], weakIds: [] });
    openPopup();
    expect(await screen.findByText("Sending to Jane Doe.")).toBeVisible();
    expect(screen.getByTitle("Counts as a touch as soon as LinkedIn has it")).toBeVisible();
  });
});
