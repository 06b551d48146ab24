// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";

import { idsOf, openPage } from "./page";

const GMAIL = "../../scripts/practice/gmail";
const ANN = { email: "ann@customer.example", name: "Ann" };

async function load() {
  const { receive } = await import(`${GMAIL}/inbound.js`);
  const { createListView } = await import(`${GMAIL}/list-view.js`);
  const { findThread, listThreads } = await import(`${GMAIL}/folders.js`);
  const { putIntoMailbox } = await import(`${GMAIL}/saving.js`);
  const { newDraft, emptyContent, mintIds } = await import(`${GMAIL}/drafts.js`);
  return {
    receive,
    createListView,
    findThread,
    listThreads,
    putIntoMailbox,
    newDraft,
    emptyContent,
    mintIds,
  };
}

const writersOf = (view: Element, kind: string) =>
  [...(view.querySelectorAll("tr")[0]?.querySelectorAll(`.yW .${kind}`) ?? [])].map((one) =>
    one.getAttribute("email"),
  );

describe("mail that comes in", () => {
  beforeEach(() => openPage());

  it("has ids that hold its time", async () => {
    const { receive } = await load();
    const at = Date.UTC(2026, 9, 1);
    const received = receive({ from: ANN, thread: "new", text: "Hi", at });
    expect(Number(BigInt(`0x${received.legacyMessageId}`) >> 20n)).toBe(at);
    expect(received.messageId).toBe(`msg-f:${BigInt(`0x${received.legacyMessageId}`)}`);
    expect(received.threadId).toBe(received.messageId.replace("msg", "thread"));
  });

  it("is bold for its writer alone", async () => {
    const { receive, createListView } = await load();
    const { threadId } = receive({ from: ANN, thread: "new", text: "Hi", isUnread: false });
    receive({
      from: { ...ANN, email: "bo@customer.example" },
      thread: { id: threadId },
      text: "Me",
    });
    const view = createListView("inbox");
    expect(writersOf(view, "yP")).toEqual([ANN.email]);
    expect(writersOf(view, "zF")).toEqual(["bo@customer.example"]);
    expect(view.querySelector("tr")?.className).toBe("zA zE");
  });

  it("is in spam alone when it is spam", async () => {
    const { receive, listThreads, findThread } = await load();
    const { threadId } = receive({ from: ANN, thread: "new", text: "Buy", folder: "spam" });
    const idsIn = (folder: string) => listThreads(folder).map(({ id }: { id: string }) => id);
    expect(idsIn("spam")).toEqual([threadId]);
    for (const folder of ["inbox", "all"]) expect(idsIn(folder)).not.toContain(threadId);
    expect(findThread(threadId, "all")).toBeUndefined();
  });

  it("from our phone is ours, with an id of the server's", async () => {
    const { receive, listThreads } = await load();
    const { threadId } = receive({ from: ANN, thread: "new", text: "Hi" });
    const { messageId } = receive({ thread: { id: threadId }, text: "Yes", fromMe: true });
    const [thread] = listThreads("sent");
    expect(thread.id).toBe(threadId);
    expect(thread.messages.at(-1)).toMatchObject({ id: messageId, to: [ANN], isUnread: false });
    expect(messageId).toMatch(/^msg-f:/);
  });

  it("stays the last that was written when we begin an answer", async () => {
    const all = await load();
    const received = all.receive({ from: ANN, thread: "new", text: "Hi", subject: "Dates" });
    const draft = all.newDraft({ ...received, legacyThreadId: received.legacyMessageId });
    all.mintIds(draft);
    all.putIntoMailbox(draft, { ...all.emptyContent(), text: "Well" }, { isDraft: true });
    const { confirmMessage } = await import(`${GMAIL}/mailbox.js`);
    confirmMessage(draft.messageId);
    const ids = idsOf(all.createListView("inbox"), "Dates");
    expect(ids.legacyLastNonDraftMessageId).toBe(received.legacyMessageId);
    expect(ids.legacyLastMessageId).not.toBe(received.legacyMessageId);
  });
});

describe("with conversation view off", () => {
  beforeEach(() => openPage("?conversations=off"));

  it("each message has a row and an id of its own, and is found by it", async () => {
    const { receive, createListView, findThread } = await load();
    const first = receive({ from: ANN, thread: "new", text: "Hi", subject: "Dates", at: 1 });
    const second = receive({ from: ANN, thread: { id: first.threadId }, text: "And?" });
    const id = `${first.threadId}|${second.messageId}`;
    expect(idsOf(createListView("inbox"), "Dates").threadId).toBe(`#${id}`);
    expect(findThread(id, "inbox")?.messages).toHaveLength(1);
    expect(findThread(first.threadId, "inbox")?.id).toBe(id);
  });
});
