/**
 * The popup in a simulated page, with the worker's real handlers and actions behind its messages,
 * and the real database on a simulated IndexedDB. Only Chrome itself is a stand-in.
 */
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, vi } from "vitest";
import { handlersWith } from "~background/handlers";
import type { ProspectId } from "~domain/ids";
import { answer } from "~messages/answer";
import type { NewProspect } from "~messages/contract";
import type { ShownPerson } from "~messages/who-is-this";
import { FirstPaint, lookAhead } from "~popup/first-paint";
import { Popup } from "~popup/popup";
import { useViewState } from "~popup/view-state";
import { PanelPeople } from "~sidepanel/panel-people";
import { database } from "~storage/connection";
import { Page } from "~ui/page";
import { perform } from "~ui/perform";
import { useDialog } from "~ui/prospect/dialogs";
import { EXTENSION_ID, type FakeChrome, installFakeChrome } from "./fake-chrome";

const DAY = 24 * 60 * 60_000;

export async function setTheStage() {
  const { navigator } = globalThis;
  const fake = installFakeChrome();
  const { locks } = globalThis.navigator;
  vi.stubGlobal("navigator", navigator);
  Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
  const handlers = handlersWith(async () => undefined);
  const from = { id: EXTENSION_ID, url: `chrome-extension://${EXTENSION_ID}/popup.html` };
  fake.runtime.sendMessage.mockImplementation((message) => answer(handlers, message, from));
  const db = database();
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
  useViewState.setState(useViewState.getInitialState(), true);
  useDialog.setState(useDialog.getInitialState(), true);
  return { fake, db };
}

export function openPopup() {
  const user = userEvent.setup();
  render(
    <Page>
      <Popup first={undefined} />
    </Page>,
  );
  return user;
}

/** Puts a page of LinkedIn in front, of which `answer` is what its script says when it is asked. */
export function showLinkedin(
  { tabs }: FakeChrome,
  answer: () => Promise<unknown>,
  path = "in/nora-quist/",
) {
  const url = `https://www.linkedin.com/${path}`;
  tabs.query.mockResolvedValue([{ id: 7, windowId: 1, active: true, url }]);
  tabs.sendMessage.mockImplementation(answer);
}

/** The same with a thread of Gmail's, or another page of it. */
export function showGmail(
  { tabs }: FakeChrome,
  answer: () => Promise<unknown>,
  hash = "inbox/FMfcgzQXJszVfLqGkTbNpPwHdRcZsMvB",
) {
  const url = `https://mail.google.com/mail/u/0/#${hash}`;
  tabs.query.mockResolvedValue([{ id: 7, windowId: 1, active: true, url }]);
  tabs.sendMessage.mockImplementation(answer);
}

/** Somebody in a mail. */
export function shownInMail(name: string, email: string): ShownPerson {
  return { kind: "person", where: "thread", keys: [`email:${email}`], name };
}

export function shownPerson(change: Partial<ShownPerson> = {}): ShownPerson {
  return {
    kind: "person",
    where: "profile",
    keys: ["linkedin:id:ACoAAAnora", "linkedin:vanity:nora-quist"],
    name: "Nora Quist",
    title: "Head of Operations at Lattice Labs",
    company: { name: "Lattice Labs", isSure: true },
    url: "https://www.linkedin.com/in/nora-quist/",
    ...change,
  };
}

/** As the entries do it: what can be known before the first paint is in it. */
export async function openAtOnce(isPanel = false) {
  const user = userEvent.setup();
  const ahead = lookAhead();
  await ahead;
  const { container } = render(
    <FirstPaint ahead={ahead} isPanel={isPanel} {...(isPanel && { PeopleView: PanelPeople })} />,
  );
  await vi.waitFor(() => expect(container.querySelector(".popup")).not.toBeNull());
  return user;
}

export async function addProspect(prospect: NewProspect): Promise<ProspectId> {
  const result = await perform("add-prospect", { commandId: crypto.randomUUID(), prospect });
  if (!result.ok || result.value.kind !== "added") throw new Error(JSON.stringify(result));
  return result.value.prospectId;
}

export function logTouch(prospectId: ProspectId, daysAgo: number) {
  const at = Date.now() - daysAgo * DAY;
  return perform("log-touch", { commandId: crypto.randomUUID(), prospectId, channel: "email", at });
}

export function logReply(prospectId: ProspectId, daysAgo: number) {
  const at = Date.now() - daysAgo * DAY;
  return perform("log-reply", { commandId: crypto.randomUUID(), prospectId, channel: "email", at });
}
