// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.linkedin.com/messaging/" }
/** What sends, what does not, and whom it goes to. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type Composer,
  composerOfClick,
  composerOfKey,
  detailsOf,
  isEmpty,
} from "~connectors/linkedin/content/compose";
import { conversationLink, salesLink } from "~connectors/linkedin/ids";
import { conversationIdOf } from "../../../support/linkedin-ids";
import {
  JANE_AS_LEAD,
  JANE_BY_ID,
  JANE_WHOLE,
  LANGUAGES,
  OMAR_BY_ID,
  OMAR_IN_SALES,
  open,
  pick,
  place,
  type Variant,
} from "../../../support/linkedin-page";

const LEAD_PAGE = "/sales/lead/ACwAAAdbzRUBCzBVep_E6Q4zWH2ix-wRNluApco,NAME_SEARCH,aB3d";

beforeEach(() => open("/messaging/"));
afterEach(() => document.body.replaceChildren());

const enter = (init: KeyboardEventInit = {}) =>
  new KeyboardEvent("keydown", { key: "Enter", ...init });
const CTRL = { ctrlKey: true };
const SEND = "#thread .msg-form__send-button";
const EDITOR = '#thread [role="textbox"]';

function details(composer: Composer | undefined) {
  if (composer === undefined) throw new Error("Nothing would be sent.");
  const { recipients, ...more } = detailsOf(composer);
  return { ...more, recipients: recipients.map(({ name: _, ...ids }) => ids) };
}
const inThread = (conversation: number) => ({
  threadId: conversationIdOf(conversation),
  link: conversationLink(conversationIdOf(conversation)),
});

const FORMS: [string, string, string, object][] = [
  ["2026-thread", SEND, "/messaging/", { recipients: [JANE_WHOLE], ...inThread(1) }],
  ["2023-thread", SEND, "/messaging/", { recipients: [JANE_WHOLE], ...inThread(1) }],
  ["2026-bubble", "#quick", "/feed/", { recipients: [OMAR_BY_ID], ...inThread(2) }],
  [
    "2026-group",
    SEND,
    "/messaging/",
    { recipients: [JANE_BY_ID, OMAR_BY_ID], ...inThread(3), isGroup: true },
  ],
  [
    "2026-new-message",
    ".msg-form__send-button",
    "/feed/",
    { recipients: [{ address: "linkedin:vanity:nora-lind-example" }] },
  ],
  ["2026-company-inbox", SEND, "/company/90000001/admin/", { recipients: [] }],
  [
    "2026-sales-thread",
    "#send",
    `/sales/inbox/${encodeURIComponent(conversationIdOf(4))}`,
    {
      recipients: [JANE_AS_LEAD],
      form: "sales-message",
      threadId: conversationIdOf(4),
      link: salesLink(conversationIdOf(4)),
    },
  ],
  ["2026-sales-lead", "#send", LEAD_PAGE, { recipients: [JANE_AS_LEAD], form: "sales-message" }],
];
const CASES = FORMS.flatMap((form) =>
  LANGUAGES.map((variant) => [form[0], variant, form] as const),
);

describe("a click that sends", () => {
  it.each(CASES)("%s, %s: says whom it goes to", (name, variant: Variant, form) => {
    const [, button, path, expected] = form;
    open(path);
    const page = place(name, variant);
    const composer = composerOfClick(pick(page, button));
    expect(details(composer)).toEqual(expected);
    expect(JSON.stringify(composer && detailsOf(composer))).not.toMatch(/SECRET/);
  });

  it("may be on what is inside the button", () => {
    const page = place("2026-thread");
    expect(composerOfClick(pick(page, `${SEND} span`))?.kind).toBe("message");
    document.body.replaceChildren();
    expect(composerOfClick(pick(place("2026-bubble"), "#quick span"))?.kind).toBe("quick-reply");
  });

  it.each([
    ["another extension's button, which has no type", "#foreign"],
    ["Attach", "#attach"],
    ["the choice of what Enter does", "#toggle"],
    ["the text", '#thread [role="textbox"]'],
    ["something outside of the form", "#thread .msg-entity-lockup__entity-title"],
  ])("is not one on %s", (_what, selector) => {
    expect(composerOfClick(pick(place("2026-thread"), selector))).toBeUndefined();
  });

  it.each(["disabled", "aria-disabled"])("is not one on a button that is off: %s", (name) => {
    const button = pick(place("2026-thread"), SEND);
    expect(composerOfClick(button)).toBeDefined();
    button.setAttribute(name, "true");
    expect(composerOfClick(button)).toBeUndefined();
  });

  it("in Sales Navigator is on its button, and on no other", () => {
    const page = place("2026-sales-thread");
    expect(composerOfClick(pick(page, "#attach"))).toBeUndefined();
    expect(composerOfClick(pick(page, ".conversation-list-item a"))).toBeUndefined();
    pick(page, "textarea").remove();
    expect(composerOfClick(pick(page, "#send"))).toBeUndefined();
  });
});

describe("what is written", () => {
  const write = (html: string) => {
    const page = place("2026-thread");
    pick(page, EDITOR).innerHTML = html;
    return composerOfClick(pick(page, SEND));
  };

  it.each(["", "<p><br></p>", "<p> \n&nbsp;</p>"])("is nothing: %j", (html) => {
    expect(write(html)).toBeUndefined();
  });

  it("may be a file alone", () => {
    const page = place("2026-thread");
    pick(page, EDITOR).innerHTML = "<p><br></p>";
    pick(page, "#thread .msg-form__attachment-previews").innerHTML = "<div><img /></div>";
    expect(composerOfClick(pick(page, SEND))).toBeDefined();
    expect(composerOfKey(pick(page, EDITOR), enter(CTRL))).toBeDefined();
  });

  it("in Sales Navigator is the value of the text area", () => {
    const page = place("2026-sales-thread");
    const field = pick(page, "textarea") as HTMLTextAreaElement;
    const composer = composerOfClick(pick(page, "#send"));
    expect(composer && isEmpty(composer)).toBe(false);
    field.value = "  ";
    expect(composer && isEmpty(composer)).toBe(true);
    expect(composerOfClick(pick(page, "#send"))).toBeUndefined();
  });

  it("of a quick reply is nothing", () => {
    const composer = composerOfClick(pick(place("2026-bubble"), "#quick"));
    expect(composer && isEmpty(composer)).toBe(true);
  });
});

describe("a key that sends", () => {
  const inForm = (name: string, init: KeyboardEventInit, selector = EDITOR) =>
    composerOfKey(pick(place(name), selector), enter(init)) !== undefined;

  it.each([
    ["Ctrl+Enter", CTRL, true, false],
    ["Cmd+Enter", { metaKey: true }, true, false],
    ["Enter", {}, false, true],
    ["Shift+Enter", { shiftKey: true }, false, false],
    ["Ctrl+Shift+Enter", { ...CTRL, shiftKey: true }, false, false],
    ["Alt+Enter", { altKey: true }, false, false],
    ["Enter that ends a word of an input method", { isComposing: true }, false, false],
    ["Ctrl+Enter within such a word", { ...CTRL, isComposing: true }, false, false],
    ["Enter held down", { repeat: true }, false, false],
    ["Ctrl+Enter held down", { ...CTRL, repeat: true }, false, false],
    ["a letter", { key: "a" }, false, false],
    ["Ctrl and a letter", { key: "s", ...CTRL }, false, false],
  ])("%s: with the button %s, where Enter sends %s", (_key, init, withButton, onEnter) => {
    expect(inForm("2026-thread", init)).toBe(withButton);
    document.body.replaceChildren();
    expect(inForm("2026-enter-to-send", init)).toBe(onEnter);
  });

  it.each(LANGUAGES)("says whom it goes to where Enter sends, %s", (variant) => {
    const page = place("2026-enter-to-send", variant);
    const composer = composerOfKey(pick(page, EDITOR), enter());
    expect(details(composer)).toEqual({ recipients: [JANE_BY_ID], ...inThread(1) });
  });

  it("is told by either mark of the choice, and by a button that cannot be seen", () => {
    const page = place("2026-enter-to-send");
    const sends = () => composerOfKey(pick(page, EDITOR), enter()) !== undefined;
    const toggle = pick(page, "#toggle");
    toggle.removeAttribute("class");
    expect(sends()).toBe(true);
    toggle.className = "msg-form__send-toggle";
    toggle.removeAttribute("data-test-msg-ui-send-mode-toggle-presenter__button");
    expect(sends()).toBe(true);
    toggle.insertAdjacentHTML("beforebegin", '<button type="submit" id="send">Send</button>');
    expect(sends()).toBe(false);
    pick(page, "#send").style.display = "none";
    expect(sends()).toBe(true);
    toggle.remove();
    expect(sends()).toBe(false);
  });

  it("is pressed in the text, with something in it", () => {
    expect(inForm("2026-enter-to-send", {}, "#attach")).toBe(false);
    document.body.replaceChildren();
    expect(inForm("2026-thread", CTRL, "#foreign")).toBe(false);
    document.body.replaceChildren();
    const page = place("2026-enter-to-send");
    pick(page, EDITOR).innerHTML = "<p><br></p>";
    expect(composerOfKey(pick(page, EDITOR), enter())).toBeUndefined();
    expect(composerOfKey(document.body, enter(CTRL))).toBeUndefined();
  });

  it("in Sales Navigator is Ctrl+Enter or Cmd+Enter in the text area", () => {
    for (const [init, isSend] of [
      [CTRL, true],
      [{ metaKey: true }, true],
      [{}, false],
    ] as const) {
      expect(inForm("2026-sales-thread", init, "textarea")).toBe(isSend);
      document.body.replaceChildren();
    }
    expect(inForm("2026-sales-lead", CTRL, ".compose-form__subject-field")).toBe(false);
  });
});

describe("whom it goes to", () => {
  it("is nobody known where the form stands alone", () => {
    const page = place("2026-thread");
    document.body.replaceChildren(pick(page, "#msg-form-ember11"));
    const composer = composerOfClick(pick(document, ".msg-form__send-button"));
    expect(details(composer)).toEqual({ recipients: [] });
  });

  it("is the visible conversation's, whatever is hidden beside it", () => {
    const page = place("2026-thread");
    const bubble = place("2026-bubble");
    expect(details(composerOfClick(pick(page, SEND)))).toMatchObject({ recipients: [JANE_WHOLE] });
    expect(details(composerOfClick(pick(bubble, "#quick")))).toMatchObject(inThread(2));
  });

  it("in Sales Navigator is the lead of the page where the popup names nobody", () => {
    open(LEAD_PAGE);
    const page = place("2026-sales-lead");
    pick(page, "#popup header").remove();
    expect(details(composerOfClick(pick(page, "#send"))).recipients).toEqual([JANE_AS_LEAD]);
  });

  it("in Sales Navigator is nobody when the head names several, also on a lead's page", () => {
    open(LEAD_PAGE);
    const page = place("2026-sales-lead");
    pick(page, "#popup h2").insertAdjacentHTML(
      "beforeend",
      `<a href="/sales/lead/${OMAR_IN_SALES},NAME_SEARCH,cD4e">Omar Said</a>`,
    );
    expect(details(composerOfClick(pick(page, "#send"))).recipients).toEqual([]);
  });
});
