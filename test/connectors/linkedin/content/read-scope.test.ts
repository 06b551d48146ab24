// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.linkedin.com/messaging/" }
/** Whose conversation is on screen, and whose messages are in it. */
import { Window } from "happy-dom";
import { afterEach, describe, expect, it } from "vitest";
import { readScopes, type Scope } from "~connectors/linkedin/content/read-scope";
import { conversationIdOf, messageIdOf, messageUrn } from "../../../support/linkedin-ids";
import {
  addEvent,
  JANE_BY_ID,
  JANE_WHOLE,
  LABEL,
  LANGUAGES,
  OMAR,
  OMAR_BY_ID,
  pick,
  place,
  REP,
  type Variant,
} from "../../../support/linkedin-page";
import { at } from "../../../support/times";

afterEach(() => document.body.replaceChildren());

const own = (time: string, conversation = 1) =>
  ["own", messageIdOf(at(`2026-11-${time}`), conversation)] as const;
const theirs = (time: string, conversation = 1) =>
  ["theirs", messageIdOf(at(`2026-11-${time}`), conversation)] as const;
const nameless = (people: Scope["people"]) => people.map(({ name: _, ...ids }) => ids);

/** What a conversation comes to, without the words in it. */
function summary({ conversationId, mailbox, people, isGroup, messages }: Scope) {
  return {
    conversationId,
    mailbox,
    people: nameless(people),
    isGroup,
    messages: messages.map(({ id, isOwn }) => [isOwn ? "own" : "theirs", id]),
  };
}

const EXPECTED = {
  "2026-thread": {
    conversationId: conversationIdOf(1),
    mailbox: REP,
    people: [JANE_WHOLE],
    isGroup: false,
    messages: [
      own("20T09:00"),
      own("20T09:01"),
      theirs("20T09:30"),
      theirs("20T09:31"),
      own("20T10:00"),
    ],
  },
  "2023-thread": {
    conversationId: conversationIdOf(1),
    mailbox: REP,
    people: [JANE_WHOLE],
    isGroup: false,
    messages: [theirs("20T09:30"), own("20T10:00")],
  },
  "2026-bubble": {
    conversationId: conversationIdOf(2),
    mailbox: REP,
    people: [OMAR_BY_ID],
    isGroup: false,
    messages: [own("20T09:00", 2), theirs("20T09:40", 2)],
  },
  "2026-group": {
    conversationId: conversationIdOf(3),
    mailbox: REP,
    people: [JANE_BY_ID, OMAR_BY_ID],
    isGroup: true,
    messages: [theirs("20T09:00", 3), theirs("20T09:10", 3), own("20T09:20", 3)],
  },
  "2026-enter-to-send": {
    conversationId: conversationIdOf(1),
    mailbox: REP,
    people: [JANE_BY_ID],
    isGroup: false,
    messages: [theirs("20T09:30")],
  },
  "2026-new-message": {
    conversationId: undefined,
    mailbox: undefined,
    people: [{ address: "linkedin:vanity:nora-lind-example" }],
    isGroup: false,
    messages: [],
  },
  "2026-sponsored": {
    conversationId: conversationIdOf(6),
    mailbox: REP,
    people: [],
    isGroup: true,
    messages: [],
  },
} as const;
type Name = keyof typeof EXPECTED;
const NAMES = Object.keys(EXPECTED) as Name[];
const CASES = NAMES.flatMap((name) => LANGUAGES.map((variant) => [name, variant] as const));

function only(): Scope {
  const [scope, ...more] = readScopes(document);
  if (scope === undefined || more.length > 0) throw new Error("There is not one conversation.");
  return scope;
}
const kinds = () => only().messages.map(({ isOwn }) => (isOwn ? "own" : "theirs"));

describe("a conversation", () => {
  it.each(CASES)("%s, %s: is read whole", (name, variant: Variant) => {
    place(name, variant);
    expect(readScopes(document).map(summary)).toEqual([EXPECTED[name]]);
  });

  it.each(CASES)("%s, %s: no text is read", (name, variant: Variant) => {
    place(name, variant);
    const { element: _, ...read } = only();
    expect(JSON.stringify(read)).not.toMatch(/SECRET/);
  });

  it.each(LANGUAGES)("of a company's inbox is none, %s", (variant) => {
    place("2026-company-inbox", variant);
    expect(readScopes(document)).toEqual([]);
  });

  it("of a company's inbox is none before anything was written in it", () => {
    const page = place("2026-company-inbox");
    pick(page, ".msg-s-message-list-content").replaceChildren();
    expect(readScopes(document)).toEqual([]);
  });

  it("in another mailbox than a member's is none, wherever it stands", () => {
    const page = place("2026-company-inbox");
    document.body.replaceChildren(pick(page, "#thread"));
    expect(readScopes(document)).toEqual([]);
  });

  it("outside of such an inbox, in a mailbox of a member, is one", () => {
    const page = place("2026-company-inbox");
    for (const event of page.querySelectorAll("[data-event-urn]"))
      event.setAttribute("data-event-urn", messageUrn(REP, at("2026-11-20T09:00"), 5));
    document.body.replaceChildren(pick(page, "#thread"));
    expect(only().conversationId).toBe(conversationIdOf(5));
  });

  it("is read through a shadow root, also when that is a new one", () => {
    for (let round = 0; round < 2; round++) {
      document.body.innerHTML = '<div id="interop-outlet"></div>';
      const root = pick(document, "#interop-outlet").attachShadow({ mode: "open" });
      place("2026-bubble", "as it is", root);
      expect(summary(only())).toEqual(EXPECTED["2026-bubble"]);
    }
  });

  it("is read in a frame", () => {
    const frame = new Window({ url: "https://www.linkedin.com/preload/?_bprMode=vanilla" });
    const inner = frame.document as unknown as Document;
    place("2026-thread", "as it is", inner.body);
    expect(readScopes(inner).map(summary)).toEqual([EXPECTED["2026-thread"]]);
    expect(readScopes(document)).toEqual([]);
    frame.close();
  });

  it("is not one that is minimised, or hidden", () => {
    const page = place("2026-bubble");
    const bubble = pick(page, "#bubble");
    bubble.setAttribute("data-msg-overlay-conversation-bubble-is-minimized", "true");
    expect(readScopes(document)).toEqual([]);
    bubble.setAttribute("data-msg-overlay-conversation-bubble-is-minimized", "false");
    expect(readScopes(document)).toHaveLength(1);
    bubble.style.visibility = "hidden";
    expect(readScopes(document)).toEqual([]);
  });

  it("is any of several on one page", () => {
    place("2026-thread");
    place("2026-bubble");
    expect(readScopes(document).map(summary)).toEqual([
      EXPECTED["2026-thread"],
      EXPECTED["2026-bubble"],
    ]);
  });

  it("is no dialog that has nothing of a conversation", () => {
    document.body.innerHTML =
      '<div role="dialog"><h2>Cookies</h2><button type="submit">OK</button></div>';
    place("2026-invite-dialog");
    expect(readScopes(document)).toEqual([]);
  });
});

describe("who it is with", () => {
  it("is named by the head, without what stands beside the name", () => {
    place("2026-thread");
    expect(only().people).toEqual([{ ...JANE_WHOLE, name: "Jane Doe" }]);
    document.body.replaceChildren();
    place("2026-bubble", "labels replaced");
    expect(only().people).toEqual([{ ...OMAR_BY_ID, name: LABEL }]);
  });

  it.each([
    ["by the head's id alone", "[class*=profile-card]", [JANE_BY_ID]],
    ["by the card alone", ".msg-thread__link-to-profile", "vanity"],
    ["by nobody: a group", "[class*=profile-card], .msg-thread__link-to-profile", "group"],
  ])("is told %s", (_how, gone, expected) => {
    const page = place("2026-thread");
    for (const one of pick(page, "#thread").querySelectorAll(gone)) one.remove();
    const { people, isGroup } = only();
    if (expected === "group") expect(isGroup).toBe(true);
    else {
      expect(isGroup).toBe(false);
      const vanity = [{ address: "linkedin:vanity:jane-doe-example" }];
      expect(nameless(people)).toEqual(expected === "vanity" ? vanity : expected);
    }
  });

  it("is a group when the head links to several, also with a card of one", () => {
    const page = place("2026-thread");
    const link = pick(page, "#thread .msg-thread__link-to-profile");
    const other = link.cloneNode(true) as Element;
    other.setAttribute("href", `/in/${OMAR}/`);
    link.after(other);
    expect(only()).toMatchObject({ isGroup: true, people: [{ address: JANE_BY_ID.address }] });
  });

  it("is the same one when the head links to them twice", () => {
    const page = place("2026-thread");
    const link = pick(page, "#thread .msg-thread__link-to-profile");
    link.after(link.cloneNode(true));
    expect(summary(only())).toEqual(EXPECTED["2026-thread"]);
  });

  it("is never the rep, though the head links to them too", () => {
    const page = place("2026-thread");
    const link = pick(page, "#thread .msg-thread__link-to-profile");
    const self = link.cloneNode(true) as Element;
    self.setAttribute("href", `/in/${REP}/`);
    link.before(self);
    expect(nameless(only().people)).toEqual([JANE_WHOLE]);
  });

  it("is nobody when head and card are of two people", () => {
    const page = place("2026-thread");
    for (const link of page.querySelectorAll(".msg-s-profile-card-one-to-one a"))
      link.setAttribute("href", `/in/${OMAR}/`);
    expect(only().people).toEqual([]);
  });

  it("is nobody when someone else than the one in the head has written", () => {
    const page = place("2026-thread");
    addEvent(pick(page, "#thread"), { at: "2026-11-20T10:10", by: OMAR, isIncoming: true });
    expect(only().people).toEqual([]);
  });

  it("does not come from a link in a message, or from a list beside it", () => {
    const page = place("2026-thread");
    pick(page, "#theirs-last .msg-s-event-listitem").innerHTML =
      `<p class="msg-s-event-listitem__body"><a href="/in/${OMAR}/">Omar Said</a></p>`;
    place("2026-list").insertAdjacentHTML("beforeend", `<li><a href="/in/${OMAR}/">Omar</a></li>`);
    expect(nameless(only().people)).toEqual([JANE_WHOLE]);
  });
});

describe("a hidden thread of another conversation", () => {
  it.each(["before", "after"])("in the same frame is not read, %s the visible one", (where) => {
    const page = place("2026-thread");
    const dialog = document.createElement("div");
    dialog.setAttribute("role", "dialog");
    dialog.append(...page.children);
    if (where === "after") dialog.append(pick(dialog, "#before"));
    document.body.replaceChildren(dialog);
    expect(summary(only())).toEqual(EXPECTED["2026-thread"]);
  });

  it("is read once it is shown and the other hidden", () => {
    const page = place("2026-thread");
    pick(page, "#before").style.display = "";
    pick(page, "#thread").style.display = "none";
    expect(only()).toMatchObject({ conversationId: conversationIdOf(2), people: [OMAR_BY_ID] });
  });
});

describe("whose a message is", () => {
  const events = () => [...pick(document, "#thread").querySelectorAll("[data-event-urn]")];

  it("is not guessed when no message has the class of those that came in", () => {
    place("2026-thread");
    for (const event of events()) event.classList.remove("msg-s-event-listitem--other");
    expect(kinds()).toEqual(["own", "own", "own"]);
    expect(only().messages.map(({ id }) => id)).not.toContain(theirs("20T09:30")[1]);
  });

  it("is not guessed when every message has that class", () => {
    place("2026-thread");
    for (const event of events()) event.classList.add("msg-s-event-listitem--other");
    expect(kinds()).toEqual(["theirs", "theirs"]);
  });

  it("is not guessed when no message says who wrote it", () => {
    place("2026-thread");
    for (const event of events()) for (const link of event.querySelectorAll("a")) link.remove();
    expect(kinds()).toEqual([]);
  });

  it("is not guessed for those in the middle of a group, from either side", () => {
    const page = place("2026-bubble");
    const first = pick(page, "#undecided .msg-s-event-listitem");
    expect(only().messages).toHaveLength(2);
    first.classList.add("msg-s-event-listitem--other");
    expect(only().messages).toHaveLength(2);
  });

  it("is told by the picture's link or by the name's", () => {
    place("2026-thread");
    const before = summary(only());
    for (const link of document.querySelectorAll(".msg-s-event-listitem__link")) link.remove();
    const { messages } = summary(only());
    expect(messages).toEqual(before.messages);
  });

  it("is not the rep's who writes under a public name: that could be anyone's", () => {
    place("2026-thread");
    for (const link of document.querySelectorAll(`[data-event-urn] a[href="/in/${REP}/"]`))
      link.setAttribute("href", "/in/alex-morgan-example/");
    expect(kinds()).toEqual(["theirs", "theirs"]);
  });
});

describe("the first message of a conversation", () => {
  const firsts = () => only().messages.map(({ isFirst }) => isFirst);
  const withEvents = (count: number, hasCard: boolean) => {
    const page = place("2026-thread");
    const thread = pick(page, "#thread");
    pick(thread, ".msg-s-message-list-content").replaceChildren();
    if (!hasCard) pick(thread, ".msg-s-profile-card-one-to-one").remove();
    for (let index = 0; index < count; index++)
      addEvent(thread, { at: at("2026-11-01T10:00") + index * 60_000, by: REP });
  };

  it.each([
    [9, true, true],
    [9, false, true],
    [10, true, true],
    [10, false, false],
    [25, true, true],
    [25, false, false],
  ])("of %i, the card there: %s, is known: %s", (count, hasCard, isKnown) => {
    withEvents(count, hasCard);
    expect(firsts()).toEqual([isKnown, ...Array(count - 1).fill(false)]);
  });

  it("is none of those on screen when one with an old id came before them", () => {
    place("2023-thread");
    expect(firsts()).toEqual([false, false]);
  });
});

describe("the id of a message", () => {
  const urnOf = (selector: string) => pick(document, `${selector} [data-event-urn]`);

  it("is read percent-encoded", () => {
    place("2026-thread");
    for (const event of document.querySelectorAll("[data-event-urn]"))
      event.setAttribute(
        "data-event-urn",
        encodeURIComponent(event.getAttribute("data-event-urn") ?? ""),
      );
    expect(summary(only())).toEqual(EXPECTED["2026-thread"]);
  });

  it.each([
    ["a placeholder", "urn:li:fsd_messagePlaceholder:1"],
    ["of before 2020", "urn:li:fs_event:(6400000000000000000,S6400000000000000001_500)"],
    ["nothing", ""],
    ["cut off", "urn:li:msg_message:(urn:li:fsd_profile:"],
  ])("that is %s is none", (_what, urn) => {
    place("2026-thread");
    urnOf("#own-last").setAttribute("data-event-urn", urn);
    expect(summary(only())).toEqual({
      ...EXPECTED["2026-thread"],
      messages: EXPECTED["2026-thread"].messages.slice(0, -1),
    });
  });

  it("of another conversation does not count", () => {
    place("2026-thread");
    const other = messageUrn(REP, at("2026-11-20T09:31"), 2);
    urnOf("#theirs-last").setAttribute("data-event-urn", other);
    expect(kinds()).toEqual(["own", "own", "theirs", "own"]);
  });

  it("stays when the message was edited or recalled", () => {
    place("2026-thread");
    pick(document, "#own-last p").insertAdjacentHTML(
      "afterend",
      '<span class="msg-s-event-listitem__edited">(Edited)</span>',
    );
    pick(document, "#theirs-first p").outerHTML =
      '<p class="msg-s-event-listitem__recalled-message">This message has been deleted.</p>';
    expect(summary(only())).toEqual(EXPECTED["2026-thread"]);
  });
});
