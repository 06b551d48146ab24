// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { openPage, takeRequests } from "./page";

const GMAIL = "../../scripts/practice/gmail";
const ANN = { email: "ann@customer.example", name: "Ann" };

beforeEach(() => openPage());
afterEach(() => {
  vi.unstubAllGlobals();
});

async function scheduleOne(scheduledAt: number) {
  const { emptyContent, mintIds, newDraft } = await import(`${GMAIL}/drafts.js`);
  const { putIntoMailbox } = await import(`${GMAIL}/saving.js`);
  const draft = newDraft();
  mintIds(draft);
  putIntoMailbox(draft, { ...emptyContent(), to: [ANN], subject: "Later" }, { scheduledAt });
  const { listThreads } = await import(`${GMAIL}/folders.js`);
  const idsIn = (folder: string) => listThreads(folder).map(({ id }: { id: string }) => id);
  return { draft, listThreads, idsIn };
}

it("a scheduled message is sent by itself when its time has come, without a request", async () => {
  const requests = takeRequests();
  const at = Date.now() + 5000;
  const { draft, idsIn, listThreads } = await scheduleOne(at);
  const { deliverDue } = await import(`${GMAIL}/mailbox.js`);
  deliverDue(at - 1);
  expect([idsIn("scheduled"), idsIn("sent").includes(draft.threadId)]).toEqual([
    [draft.threadId],
    false,
  ]);
  deliverDue(at);
  expect(idsIn("scheduled")).toEqual([]);
  const message = listThreads("sent")[0].messages[0];
  expect(message).toMatchObject({ id: draft.messageId, at });
  expect(Number(BigInt(`0x${message.legacyId}`) >> 20n)).toBe(at);
  expect(requests).toEqual([]);
});

it("a scheduled message that is cancelled is a draft again, with the same id", async () => {
  const requests = takeRequests();
  const { draft, idsIn, listThreads } = await scheduleOne(Date.now() + 5000);
  const { cancelSend } = await import(`${GMAIL}/scheduled.js`);
  const unsent = cancelSend(draft.threadId, listThreads("scheduled")[0].messages[0]);
  expect(unsent.draft.messageId).toBe(draft.messageId);
  expect(unsent.content).toMatchObject({ to: [ANN], subject: "Later" });
  expect([idsIn("scheduled"), idsIn("drafts")]).toEqual([[], [draft.threadId]]);
  const [put, delta] = JSON.parse(requests[0] ?? "")[1][0];
  expect(put[1][1][13][0][10]).toEqual(["^all", "^r", "^r_bt"]);
  expect(delta[1][1][6]).toEqual([
    ["^r", "^r_bt"],
    ["^scheduled", "^scheduled_ns"],
    [draft.messageId],
  ]);
});
