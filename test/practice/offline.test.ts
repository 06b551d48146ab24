// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { openPage, takeRequests } from "./page";

const GMAIL = "../../scripts/practice/gmail";
const ANN = { email: "ann@customer.example", name: "Ann" };

let isOnline = true;
let requests: string[] = [];

beforeEach(async () => {
  await openPage();
  requests = takeRequests();
  isOnline = false;
  vi.spyOn(navigator, "onLine", "get").mockImplementation(() => isOnline);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function sendOne() {
  const { emptyContent, newDraft } = await import(`${GMAIL}/drafts.js`);
  const { send } = await import(`${GMAIL}/sending.js`);
  const { mountToast } = await import(`${GMAIL}/toast.js`);
  const { listThreads } = await import(`${GMAIL}/folders.js`);
  mountToast();
  const draft = newDraft();
  const content = { ...emptyContent(), to: [ANN], subject: "Dates", text: "When?" };
  await send(draft, content, vi.fn(), { kind: "send" });
  const idsIn = (folder: string) => listThreads(folder).map(({ id }: { id: string }) => id);
  return { draft, idsIn };
}

it("a send without a connection posts nothing and offers no links", async () => {
  const { draft, idsIn } = await sendOne();
  expect(requests).toEqual([]);
  expect(idsIn("outbox")).toEqual([draft.threadId]);
  expect(idsIn("sent")).not.toContain(draft.threadId);
  const toast = document.querySelector('[role="alert"]');
  expect(toast?.textContent).toMatch(/offline/);
  expect(toast?.querySelector("[id]")).toBeNull();
});

it("it goes out once when the connection is back", async () => {
  const { draft, idsIn } = await sendOne();
  const { flush } = await import(`${GMAIL}/offline.js`);
  await flush();
  expect(requests).toEqual([]);
  isOnline = true;
  await Promise.all([flush(), flush()]);
  await flush();
  expect(requests).toHaveLength(1);
  expect(requests[0]).toContain("^pfg");
  expect(requests[0]).toContain(draft.messageId);
  expect(idsIn("outbox")).toEqual([]);
  expect(idsIn("sent")).toContain(draft.threadId);
});

it("it never goes out once it is discarded", async () => {
  const { draft, idsIn } = await sendOne();
  const { discardQueued, flush } = await import(`${GMAIL}/offline.js`);
  const { storedMessage } = await import(`${GMAIL}/mailbox.js`);
  discardQueued(draft.threadId, storedMessage(draft.messageId));
  isOnline = true;
  await flush();
  expect(requests).toEqual([]);
  expect([...idsIn("outbox"), ...idsIn("all")]).not.toContain(draft.threadId);
});
