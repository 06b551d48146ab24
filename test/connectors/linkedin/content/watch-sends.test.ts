// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.linkedin.com/messaging/" }
import { safeParse } from "valibot";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchSends } from "~connectors/linkedin/content/watch-sends";
import { conversationLink } from "~connectors/linkedin/ids";
import type { OutlineOf } from "~connectors/report";
import { type ScreenSign, ScreenSignSchema } from "~messages/screen-sign";
import { conversationIdOf } from "../../../support/linkedin-ids";
import {
  addEvent,
  byPerson,
  JANE,
  JANE_WHOLE,
  LANGUAGES,
  open,
  pick,
  place,
  press,
  REP,
  type,
} from "../../../support/linkedin-page";
import { at } from "../../../support/times";

const T = at("2026-11-23T10:00");
const S = 1000;

let signs: ScreenSign[];
let outlines: OutlineOf[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ now: T });
  open("/messaging/");
  [signs, outlines] = [[], []];
  stop = watchSends(document, {
    sign: (sign) => signs.push(sign),
    sightings: async () => true,
    outline: (outline) => outlines.push(outline),
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  document.body.replaceChildren();
});

const kinds = () => signs.map(({ kind }) => kind);
const pass = (ms: number) => vi.advanceTimersByTime(ms);
const thread = () => pick(document, "#thread");
const sendButton = () => pick(document, "#thread .msg-form__send-button");
const editor = () => pick(document, '#thread [role="textbox"]');
const clear = () => {
  editor().innerHTML = "<p><br></p>";
};
const mine = (when: number = Date.now()) => addEvent(thread(), { at: when, by: REP });

describe("pressing Send", () => {
  it("is told with all that the conversation says, in a form that the worker takes", () => {
    place("2026-thread");
    press(sendButton());
    const [sign] = signs;
    expect(sign).toEqual({
      kind: "send-pressed",
      key: expect.stringMatching(/^screen:[0-9a-f-]{36}$/),
      at: T,
      recipients: [{ ...JANE_WHOLE, name: "Jane Doe" }],
      threadId: conversationIdOf(1),
      link: conversationLink(conversationIdOf(1)),
    });
    expect(safeParse(ScreenSignSchema, sign).success).toBe(true);
    expect(JSON.stringify(signs)).not.toMatch(/SECRET/);
  });

  it("by a script is not told, however it does it", () => {
    place("2026-thread");
    place("2026-bubble");
    const options = { bubbles: true, composed: true };
    sendButton().click();
    sendButton().dispatchEvent(new MouseEvent("click", options));
    pick(document, "#quick").click();
    editor().dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, ...options }),
    );
    mine();
    pass(60 * S);
    expect(signs).toEqual([]);
  });

  it("twice at once is one press", () => {
    place("2026-thread");
    press(sendButton());
    pass(200);
    press(sendButton());
    expect(kinds()).toEqual(["send-pressed"]);
  });

  it("by key, in a shadow root, and a quick reply are told", () => {
    place("2026-thread");
    type(editor(), "Enter", { ctrlKey: true });
    document.body.innerHTML = '<div data-testid="interop-shadowdom"></div>';
    const root = pick(document, "div").attachShadow({ mode: "open" });
    press(pick(place("2026-bubble", "as it is", root), "#quick span"));
    expect(signs.map((sign) => "threadId" in sign && sign.threadId)).toEqual([
      conversationIdOf(1),
      conversationIdOf(2),
    ]);
  });

  it("on anything else is not told", () => {
    place("2026-thread");
    for (const other of ["#attach", "#foreign", "#toggle"]) press(pick(document, other));
    type(editor(), "Enter");
    type(editor(), "a", { ctrlKey: true });
    pass(60 * S);
    expect(signs).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a message that goes", () => {
  it.each(LANGUAGES)("is confirmed once, by the message itself, %s", (variant) => {
    place("2026-thread", variant);
    press(sendButton());
    clear();
    pass(1 * S);
    expect(kinds()).toEqual(["send-pressed"]);
    mine();
    pass(250);
    expect(signs[1]).toEqual({ kind: "send-confirmed", key: signs[0]?.key, at: T + 1250 });
    pass(60 * S);
    expect(kinds()).toEqual(["send-pressed", "send-confirmed"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is confirmed when the placeholder becomes a message", () => {
    place("2026-thread");
    press(sendButton());
    clear();
    const event = addEvent(thread(), { at: "urn:li:fsd_messagePlaceholder:1", by: REP });
    pass(1 * S);
    expect(kinds()).toEqual(["send-pressed"]);
    event.dataset.eventUrn = mine().dataset.eventUrn ?? "";
    pass(250);
    expect(kinds()).toEqual(["send-pressed", "send-confirmed"]);
  });

  it.each([
    ["one that came in", () => addEvent(thread(), { at: T + S, by: JANE, isIncoming: true })],
    ["a placeholder", () => addEvent(thread(), { at: "urn:li:fsd_messagePlaceholder:1", by: REP })],
    ["an older one that is only now on screen", () => mine(T - 121 * S)],
    ["one of another conversation", () => addEvent(thread(), { at: T, by: REP, conversation: 2 })],
    ["one whose writer is not known", () => pick(mine(), "a").remove()],
  ])("is not confirmed by %s", (_what, act) => {
    place("2026-thread");
    for (const one of document.querySelectorAll("#own-last")) one.remove();
    press(sendButton());
    clear();
    act();
    pass(44 * S);
    expect(kinds()).toEqual(["send-pressed"]);
    pass(2 * S);
    expect(kinds()).toEqual(["send-pressed", "send-unconfirmed"]);
  });

  it("is not confirmed by one that was there when Send was pressed", () => {
    place("2026-thread");
    mine(T - S);
    press(sendButton());
    clear();
    pass(60 * S);
    expect(kinds()).toEqual(["send-pressed", "send-unconfirmed"]);
  });

  it("is confirmed though the clocks disagree a little", () => {
    place("2026-thread");
    press(sendButton());
    mine(T - 119 * S);
    pass(250);
    expect(kinds()).toEqual(["send-pressed", "send-confirmed"]);
  });

  it("is confirmed in a conversation that was put into the page anew", () => {
    place("2026-thread");
    press(sendButton());
    document.body.replaceChildren();
    pass(1 * S);
    place("2026-thread");
    mine();
    pass(250);
    expect(kinds()).toEqual(["send-pressed", "send-confirmed"]);
  });

  it("is confirmed in the conversation that has come into being with the same person", () => {
    place("2026-new-message");
    pick(document, ".artdeco-entity-lockup__title a").setAttribute("href", "/in/jane-doe-example/");
    press(pick(document, ".msg-form__send-button"));
    expect(signs[0]).not.toHaveProperty("threadId");
    document.body.replaceChildren();
    place("2026-thread");
    pass(500);
    expect(kinds()).toEqual(["send-pressed"]);
    mine();
    pass(250);
    expect(kinds()).toEqual(["send-pressed", "send-confirmed"]);
  });

  it("in a shadow root is confirmed, also when the root was replaced", () => {
    const outlet = () => {
      document.body.innerHTML = '<div id="interop-outlet"></div>';
      const root = pick(document, "#interop-outlet").attachShadow({ mode: "open" });
      return place("2026-thread", "as it is", root);
    };
    press(pick(outlet(), "#thread .msg-form__send-button"));
    addEvent(pick(outlet(), "#thread"), { at: T + 1, by: REP });
    pass(250);
    expect(kinds()).toEqual(["send-pressed", "send-confirmed"]);
  });
});

describe("a message that does not go", () => {
  it("is given up when it is still written after ten seconds", () => {
    place("2026-thread");
    press(sendButton());
    pass(9_900);
    expect(kinds()).toEqual(["send-pressed"]);
    pass(350);
    expect(kinds()).toEqual(["send-pressed", "send-abandoned"]);
    expect(outlines).toEqual([]);
    pass(60 * S);
    expect(kinds()).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("can be pressed again, and then goes", () => {
    place("2026-thread");
    press(sendButton());
    pass(11 * S);
    press(sendButton());
    mine();
    pass(250);
    expect(kinds()).toEqual(["send-pressed", "send-abandoned", "send-pressed", "send-confirmed"]);
    expect(signs[3]).toMatchObject({ key: signs[2]?.key });
  });
});

describe("a message of which the screen says nothing", () => {
  it("is told as unconfirmed after 45 seconds, with the shape of the conversation", () => {
    place("2026-thread");
    press(sendButton());
    clear();
    pass(44_900);
    expect(kinds()).toEqual(["send-pressed"]);
    pass(350);
    expect(kinds()).toEqual(["send-pressed", "send-unconfirmed"]);
    expect(outlines).toMatchObject([{ of: "confirmation", surface: "linkedin" }]);
    expect(outlines[0]?.text).toContain("[data-event-urn]");
    expect(outlines[0]?.text).not.toMatch(/SECRET|Jane|Doe|ACo|jane/);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is told without a shape when the conversation has gone", () => {
    place("2026-thread");
    press(sendButton());
    document.body.replaceChildren();
    pass(46 * S);
    expect(kinds()).toEqual(["send-pressed", "send-unconfirmed"]);
    expect(outlines).toEqual([]);
  });

  it("in Sales Navigator is left to the request", () => {
    open(`/sales/inbox/${conversationIdOf(4)}`);
    const page = place("2026-sales-thread");
    press(pick(page, "#send"));
    (pick(page, "textarea") as HTMLTextAreaElement).value = "";
    pass(46 * S);
    expect(signs[0]).toMatchObject({ form: "sales-message", threadId: conversationIdOf(4) });
    expect(kinds()).toEqual(["send-pressed", "send-unconfirmed"]);
  });
});

describe("two at once", () => {
  it("in one conversation wait for a message each", () => {
    place("2026-thread");
    press(sendButton());
    pass(600);
    press(sendButton());
    mine();
    pass(250);
    expect(kinds()).toEqual(["send-pressed", "send-pressed", "send-confirmed"]);
    clear();
    pass(5 * S);
    expect(kinds()).toHaveLength(3);
    mine();
    pass(250);
    const confirmed = signs.filter(({ kind }) => kind === "send-confirmed");
    expect(confirmed.map(({ key }) => key)).toEqual(signs.slice(0, 2).map(({ key }) => key));
    expect(kinds()).toHaveLength(4);
  });

  it("in two conversations are confirmed each by its own", () => {
    place("2026-thread");
    const bubble = place("2026-bubble");
    press(sendButton());
    press(pick(bubble, "#quick"));
    addEvent(bubble, { at: T + 1, by: REP, conversation: 2 });
    pass(250);
    mine();
    pass(250);
    const confirmed = signs.filter(({ kind }) => kind === "send-confirmed");
    expect(confirmed.map(({ key }) => key)).toEqual([signs[1]?.key, signs[0]?.key]);
  });
});

it("says nothing more once it was stopped", () => {
  place("2026-thread");
  press(sendButton());
  stop();
  mine();
  pass(60 * S);
  press(sendButton());
  editor().dispatchEvent(
    byPerson(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true })),
  );
  expect(kinds()).toEqual(["send-pressed"]);
  expect(vi.getTimerCount()).toBe(0);
});
