// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";

import { LABELS, putMessage } from "../../scripts/practice/gmail/wire.js";
import { openPage, takeRequests } from "./page";

const GMAIL = "../../scripts/practice/gmail";
const ANN = { email: "ann@customer.example", name: "Ann" };
const BO = { email: "bo@customer.example", name: "Bo" };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a contact group", () => {
  it("is one recipient on screen, its members in the request, and one again when reopened", async () => {
    await openPage(`?group=${ANN.email},${BO.email}`);
    const { fromAddresses, parseRecipient, toAddresses } = await import(`${GMAIL}/addresses.js`);
    const written = [parseRecipient("group:Berlin"), parseRecipient("cy@customer.example")];
    const addresses: { email: string }[] = toAddresses(written);
    expect(addresses.map(({ email }) => email)).toEqual([
      ANN.email,
      BO.email,
      "cy@customer.example",
    ]);
    expect(fromAddresses(addresses)).toEqual(written);
  });

  it("shows no address in its chip", async () => {
    await openPage();
    const { createRecipients } = await import(`${GMAIL}/recipients.js`);
    const { row, input, commit } = createRecipients("to", [], () => undefined);
    input.value = "group:Berlin";
    commit();
    expect(row.querySelectorAll('[role="option"]')).toHaveLength(1);
    expect(row.outerHTML).not.toContain("@");
  });
});

it("turns a long list into a chip for each", async () => {
  await openPage();
  const { createRecipients } = await import(`${GMAIL}/recipients.js`);
  const { row, input, read } = createRecipients("to", [], () => undefined);
  input.value = Array.from({ length: 120 }, (_, i) => `p${i}@bulk.example`).join(", ");
  input.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
  expect(read()).toHaveLength(120);
  expect(row.querySelectorAll('[role="option"]')).toHaveLength(120);
});

describe("an answer", () => {
  const thread = {
    id: "thread-f:1",
    legacyId: "1",
    subject: "Dates",
    messages: [{ id: "msg-f:1", from: ANN, to: [], cc: [BO], text: "When?" }],
  };

  it.each([
    ["reply", [ANN], [], "Re: Dates"],
    ["reply-all", [ANN], [BO], "Re: Dates"],
    ["forward", [], [], "Fwd: Dates"],
  ])("of kind %s goes to whom it should", async (kind, to, cc, subject) => {
    await openPage();
    const { answerContent } = await import(`${GMAIL}/answers.js`);
    const content = answerContent(thread, kind);
    expect(content).toMatchObject({ to, cc, subject });
    expect(content.nodes.length > 0).toBe(kind === "forward");
  });
});

describe("requests", () => {
  const message = { from: ANN, to: [BO], cc: [], bcc: [], subject: "", html: "", snippet: "" };
  const task = (id: string, kind: "draft" | "send") => ({
    messageId: `msg-a:r${id}`,
    threadId: `thread-a:r${id}`,
    isSend: kind === "send",
    bodies: [
      putMessage(
        { ...message, messageId: `msg-a:r${id}`, threadId: "", at: 1, session: "" },
        LABELS[kind],
        { isSaved: true, replyTo: undefined },
      ),
    ],
  });
  const threadsIn = (body: string) =>
    JSON.parse(body)[1][0].map((operation: [number, [string]]) => operation[1][0]);

  it("go out one by one", async () => {
    await openPage();
    const requests = takeRequests();
    const { post } = await import(`${GMAIL}/outbox.js`);
    await Promise.all([post(task("1", "send")), post(task("2", "send"))]);
    expect(requests.map(threadsIn)).toEqual([["thread-a:r1"], ["thread-a:r2"]]);
  });

  it("go out together when asked to, and a draft save with a send counts as a send", async () => {
    await openPage("?batch=20");
    const requests = takeRequests();
    const { post } = await import(`${GMAIL}/outbox.js`);
    const results = await Promise.all([post(task("1", "draft")), post(task("2", "send"))]);
    expect(results).toEqual(["accepted", "accepted"]);
    expect(requests.map(threadsIn)).toEqual([["thread-a:r1", "thread-a:r2"]]);
    const [head, , , counts] = JSON.parse(requests[0] ?? "");
    expect([head, counts[1], counts[3]]).toEqual([[null, null, 2], 2, 1]);
  });
});
