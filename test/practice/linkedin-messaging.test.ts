// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";

import { findPerson } from "../../scripts/practice/linkedin/people.js";
import { creates, find, openLinkedin, pressKey, settle, takeFetches, write } from "./linkedin-page";

const PAGE = "messaging/page.js";
const JANE = findPerson("jane-doe-example")?.id ?? "";
const EVENTS = '[data-part="thread"]:not([hidden]) .msg-s-event-listitem';

afterEach(() => vi.unstubAllGlobals());

function lastEvent(): HTMLElement {
  const last = [...document.querySelectorAll<HTMLElement>(EVENTS)].at(-1);
  if (last === undefined) throw new Error("There is no message");
  return last;
}

function openRow(name: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>(".msg-conversation-listitem__link")];
  rows.find(({ textContent }) => textContent.includes(name))?.click();
}

function send(): void {
  find('[data-part="thread"]:not([hidden]) [type="submit"]').click();
}

describe("full-page messaging", () => {
  it("has the hooks of the real page", async () => {
    takeFetches();
    await openLinkedin("/messaging/", PAGE);
    expect(location.pathname).toMatch(/^\/messaging\/thread\/2-\w+=*\/$/);
    const scope = find(".msg-form").closest(".msg-convo-wrapper, .msg-thread");
    expect(scope).not.toBeNull();
    const link = find("a.msg-thread__link-to-profile");
    expect(link.getAttribute("href")).toMatch(/^\/in\/ACo[\w-]{36}\/$/);
    expect(find("h2.msg-entity-lockup__entity-title", link).textContent).toBe("Priya Raman");
    const card = find(".msg-s-profile-card-one-to-one");
    expect(find("a", card).getAttribute("href")).toBe(link.getAttribute("href"));
    expect(find(".artdeco-entity-lockup__subtitle [title]", card).title).toContain("Lattice Labs");
    expect(find(".msg-conversation-listitem__link").hasAttribute("href")).toBe(false);
    expect(find('[contenteditable="true"][role="textbox"][aria-multiline="true"]').innerHTML).toBe(
      "<p><br></p>",
    );
    const own = find(`${EVENTS}:not(.msg-s-event-listitem--other)`);
    expect(own.dataset.eventUrn).toMatch(
      /^urn:li:msg_message:\(urn:li:fsd_profile:ACo[\w-]{36},2-/,
    );
    expect(document.querySelector(`${EVENTS}--other .msg-s-event-listitem__body`)).not.toBeNull();
  });

  it("shows a placeholder until the server has the message", async () => {
    const taken = takeFetches();
    await openLinkedin("/messaging/", PAGE);
    expect(find<HTMLButtonElement>('[type="submit"]').disabled).toBe(true);
    write("Hello");
    send();
    expect(lastEvent().dataset.eventUrn).not.toContain("msg_message");
    await settle();
    expect(lastEvent().dataset.eventUrn).toMatch(/^urn:li:msg_message:/);
    expect(lastEvent().textContent).toContain("Hello");
    expect(creates(taken)).toHaveLength(1);
    expect(find('[contenteditable="true"]').textContent).toBe("");
  });

  it("keeps the token when it is told to try again", async () => {
    let status = 500;
    const taken = takeFetches(() => ({ status }));
    await openLinkedin("/messaging/", PAGE);
    write("Hello");
    send();
    await settle();
    status = 200;
    find('[data-do="retry"]', lastEvent()).click();
    await settle();
    const tokens = creates(taken).map(({ body }) => body.message.originToken);
    expect(tokens[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(tokens).toEqual([tokens[0], tokens[0]]);
    expect(lastEvent().dataset.eventUrn).toMatch(/^urn:li:msg_message:/);
  });

  it("retries with a new token when so asked", async () => {
    const taken = takeFetches(({ method }) => ({ status: method === "POST" ? 500 : 200 }));
    await openLinkedin("/messaging/?retry=new-token", PAGE);
    write("Hello");
    send();
    await settle();
    find('[data-do="retry"]', lastEvent()).click();
    await settle();
    expect(new Set(creates(taken).map(({ body }) => body.message.originToken)).size).toBe(2);
  });

  it.each([
    ["off", "Enter", {}, 0],
    ["off", "Enter", { ctrlKey: true }, 1],
    ["off", "Enter", { metaKey: true }, 1],
    ["on", "Enter", {}, 1],
    ["on", "Enter", { shiftKey: true }, 0],
    ["on", "Enter", { isComposing: true }, 0],
  ])("with Enter to send %s: %s %j sends %i", async (mode, key, more, count) => {
    const taken = takeFetches();
    await openLinkedin(`/messaging/?enter=${mode}`, PAGE);
    expect(document.querySelector(".msg-form__send-button") === null).toBe(mode === "on");
    expect(document.querySelector(".msg-form__send-toggle")).not.toBeNull();
    write("Hello");
    pressKey(key, more);
    await settle();
    expect(creates(taken)).toHaveLength(count);
  });

  it("keeps the conversation before, hidden, and tells who is in the next", async () => {
    const taken = takeFetches();
    await openLinkedin("/messaging/", PAGE);
    taken.length = 0;
    openRow("ليلى");
    await settle();
    const panes = [...document.querySelectorAll<HTMLElement>('[data-part="thread"]')];
    expect(panes.map(({ hidden }) => hidden)).toEqual([true, false]);
    expect(taken.map(({ url }) => /Contexts|messengerMessages|ids=List/.exec(url)?.[0])).toEqual([
      "Contexts",
      "messengerMessages",
      "ids=List",
    ]);
  });

  it("shows the card of the other only where the history begins", async () => {
    takeFetches();
    await openLinkedin("/messaging/", PAGE);
    openRow("Jane Doe");
    await settle();
    const pane = find('[data-part="thread"]:not([hidden])');
    expect(pane.querySelector(".msg-s-profile-card-one-to-one")).toBeNull();
    for (let count = 0; count < 2; count += 1)
      find(".msg-s-message-list__top-of-list > button", pane).click();
    expect(pane.querySelector(".msg-s-profile-card-one-to-one")).not.toBeNull();
  });

  it("sends a quick reply at one click", async () => {
    const taken = takeFetches();
    await openLinkedin("/messaging/", PAGE);
    openRow("Saw your talk");
    await settle();
    find(".conversations-quick-replies__reply-button").click();
    await settle();
    expect(creates(taken)[0]?.body.message.body.text).toBe("Yes, I will send them");
  });
});

describe("a new message", () => {
  it("names the recipient, and then is a conversation", async () => {
    const conversation = "urn:li:messagingThread:2-NWQx";
    const taken = takeFetches(() => ({
      status: 200,
      value: { backendConversationUrn: conversation, backendUrn: "urn:li:messagingMessage:2-MTc5" },
    }));
    await openLinkedin("/messaging/compose/?recipient=lars-lindqvist-example", PAGE);
    const pane = find(".msg-thread--new");
    expect(find("button.artdeco-pill--dismiss", pane).getAttribute("aria-label")).toBe(
      "Remove Lars Lindqvist",
    );
    expect(find("a[href*='/in/']", pane).getAttribute("href")).toBe("/in/lars-lindqvist-example/");
    write("Hello Lars", pane);
    send();
    await settle();
    expect(creates(taken)[0]?.body.hostRecipientUrns).toEqual([
      `urn:li:fsd_profile:${findPerson("lars-lindqvist-example")?.id}`,
    ]);
    expect(location.pathname).toBe("/messaging/thread/2-NWQx/");
    expect(pane.isConnected).toBe(false);
  });
});

describe("chat bubbles", () => {
  async function openBubble(who: string, query = ""): Promise<void> {
    await openLinkedin(`/feed/${query}`, "feed/page.js");
    await vi.waitFor(() => find('[data-part="overlay"]', rootOf()));
    window.dispatchEvent(new CustomEvent("practice-open-bubble", { detail: who }));
    await settle();
  }

  function rootOf(): ParentNode {
    return location.search.includes("shadow")
      ? (find("#interop-outlet").shadowRoot ?? document)
      : document;
  }

  it.each(["light", "shadow"])("has the hooks of the real one (%s)", async (where) => {
    takeFetches();
    await openBubble(JANE, `?bubbles=${where}`);
    const overlay = find("aside#msg-overlay", rootOf());
    const bubble = find('[data-view-name="message-overlay-conversation-bubble-item"]', overlay);
    expect(bubble.getAttribute("role")).toBe("dialog");
    expect(find("header h2 a", bubble).getAttribute("href")).toBe(`/in/${JANE}/`);
    expect(bubble.getAttribute("data-msg-overlay-conversation-bubble-is-minimized")).toBe("false");
    find('[data-do="minimise"]', bubble).click();
    expect(bubble.getAttribute("data-msg-overlay-conversation-bubble-is-minimized")).toBe("true");
    expect(find(".msg-form", bubble).closest('[role="dialog"]')).toBe(bubble);
  });

  it("asks for a conversation with somebody never written to, who is known by the vanity", async () => {
    const taken = takeFetches();
    await openBubble("lars-lindqvist-example");
    const id = findPerson("lars-lindqvist-example")?.id ?? "";
    const asked = taken.filter(({ url }) => url.includes("recipients:List"));
    expect(asked.every(({ url }) => url.includes(id))).toBe(true);
    expect(asked.some(({ url }) => url.includes("messengerConversations."))).toBe(true);
    const card = find(".msg-s-profile-card-one-to-one a");
    expect(card.getAttribute("href")).toBe("/in/lars-lindqvist-example/");
  });

  it("closing one throws away what was written, and requests nothing", async () => {
    const taken = takeFetches();
    await openBubble(JANE);
    write("Not this", find('[data-part="bubble"]'));
    taken.length = 0;
    find('[data-part="bubble"] [data-do="close"]').click();
    await settle();
    expect(document.querySelector('[data-part="bubble"]')).toBeNull();
    expect(taken).toEqual([]);
  });
});

describe("what comes in", () => {
  function arrive(incoming: object): { messageId: string; conversationId: string } {
    const detail: { incoming: object; arrived?: { messageId: string; conversationId: string } } = {
      incoming,
    };
    window.dispatchEvent(new CustomEvent("practice-arrive", { detail }));
    if (detail.arrived === undefined) throw new Error("It did not arrive");
    return detail.arrived;
  }

  it.each([
    ["other", 1],
    ["own", 0],
    ["accepted", 0],
  ])("%s is told of to the server %i times", async (kind, count) => {
    const taken = takeFetches();
    await openLinkedin("/messaging/", PAGE);
    await vi.waitFor(() => find('[data-part="overlay"]'));
    taken.length = 0;
    const at = Date.now();
    const person = "priya-raman-example";
    const { messageId } = arrive({ kind, person, text: "From afar", at });
    await settle();
    const acks = taken.filter(({ body }) => body?.messageUrns?.[0]?.includes(messageId));
    expect(acks).toHaveLength(count);
    expect(creates(taken)).toEqual([]);
    expect(lastEvent().dataset.eventUrn).toContain(messageId);
    expect(lastEvent().classList.contains("msg-s-event-listitem--other")).toBe(kind === "other");
  });
});
