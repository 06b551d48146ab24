// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import { findCompose, isOnSendButton, readCompose } from "~connectors/gmail/content/compose";
import { pick, place, VARIANTS } from "../../../support/gmail-page";

afterEach(() => {
  document.body.replaceChildren();
});

const KEY = "msg-a:r1234567890123456789";
const ALL = [
  { address: "jane.doe@acme.example", name: "Jane Doe" },
  { address: "li.wei+crm@harbour.example" },
  { address: "omar@elsewhere.example", name: "Omar Said" },
  { address: "boss@northwind.example", name: "Bo Boss" },
];
const NEW = { messageId: KEY, threadId: "thread-a:r2234567890123456789", recipients: ALL };
const EXPECTED = {
  "2026-compose-chips": NEW,
  "2020-compose-fields": NEW,
  "2025-inline-reply": {
    messageId: KEY,
    threadId: "thread-f:1641624131846230421",
    recipients: [{ address: "jane.doe@acme.example", name: "Jane Doe" }],
  },
};
type Name = keyof typeof EXPECTED;
const NAMES = Object.keys(EXPECTED) as Name[];
const CASES = NAMES.flatMap((name) => VARIANTS.map((variant) => [name, variant] as const));

function composeAround(element: Element): Element {
  const compose = findCompose(element);
  if (compose === undefined) throw new Error("There is no compose around it.");
  return compose;
}

describe("a compose", () => {
  it.each(CASES)("%s, %s: is read whole", (name, variant) => {
    const page = place(name, variant);
    const fromSend = composeAround(pick(page, "#send"));
    expect(readCompose(fromSend)).toEqual(EXPECTED[name]);
    const fromBody = composeAround(pick(page, '[role="textbox"]'));
    expect(readCompose(fromBody)).toEqual(EXPECTED[name]);
  });

  it.each(CASES)("%s, %s: nothing of the text is read", (name, variant) => {
    const compose = composeAround(pick(place(name, variant), "#send"));
    expect(JSON.stringify(readCompose(compose))).not.toMatch(/SECRET|hidden@party|demo/);
  });

  it.each(CASES)("%s, %s: knows its Send button from all others", (name, variant) => {
    const page = place(name, variant);
    const compose = composeAround(pick(page, "#send"));
    const isSend = (selector: string) => isOnSendButton(pick(page, selector), compose);
    expect(isSend("#send")).toBe(true);
    for (const other of ["#more", "#attach", "#discard", '[role="textbox"]'])
      expect(isSend(other), other).toBe(false);
  });

  it("takes a press on what is inside the Send button", () => {
    const page = place("2026-compose-chips");
    const send = pick(page, "#send");
    send.innerHTML = "<span><b>Send</b></span>";
    expect(isOnSendButton(pick(send, "b"), composeAround(send))).toBe(true);
  });

  it("takes Send and archive for Send", () => {
    const page = place("2025-inline-reply");
    const button = pick(page, "#send-and-archive");
    expect(isOnSendButton(button, composeAround(button))).toBe(true);
  });

  it("before the first autosave has no name, but recipients", () => {
    const page = place("2026-compose-chips");
    for (const name of ["draft", "rt"]) pick(page, `[name="${name}"]`).setAttribute("value", "");
    const state = readCompose(composeAround(pick(page, "#send")));
    expect(state).toEqual({ recipients: ALL });
  });

  it("without its hidden inputs is found by what surrounds it", () => {
    const page = place("2026-compose-chips");
    for (const input of page.querySelectorAll('input[type="hidden"]')) input.remove();
    const compose = composeAround(pick(page, "#send"));
    expect(compose.getAttribute("data-compose-id")).toBe("3");
    expect(readCompose(compose)).toEqual({ recipients: ALL });
  });
});

describe("findCompose", () => {
  it.each(VARIANTS)("tells two apart, %s", (variant) => {
    const docked = place("2026-compose-chips", variant);
    const reply = place("2025-inline-reply", variant);
    pick(reply, '[name="draft"]').setAttribute("value", "#msg-a:r2");
    expect(readCompose(composeAround(pick(docked, "#send"))).messageId).toBe(KEY);
    expect(readCompose(composeAround(pick(reply, "#send"))).messageId).toBe("msg-a:r2");
  });

  it("finds none elsewhere in the page", () => {
    place("2026-compose-chips");
    const reply = place("2025-inline-reply");
    const other = document.createElement("div");
    other.setAttribute("role", "button");
    document.body.append(other);
    expect(findCompose(other)).toBeUndefined();
    expect(findCompose(document.body)).toBeUndefined();
    expect(findCompose(document.documentElement)).toBeUndefined();
    expect(isOnSendButton(pick(reply, "#elsewhere"), composeAround(pick(reply, "#send")))).toBe(
      false,
    );
  });

  it("does not take the whole page for the one compose in it", () => {
    place("2026-compose-chips");
    expect(findCompose(document.body)).toBeUndefined();
    expect(findCompose(document.documentElement)).toBeUndefined();
  });

  it("does not take a dialog without a Send button for a compose", () => {
    document.body.innerHTML = '<div role="dialog"><div role="button" id="ok">OK</div></div>';
    expect(findCompose(pick(document, "#ok"))).toBeUndefined();
  });
});
