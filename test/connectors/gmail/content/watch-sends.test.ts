// @vitest-environment happy-dom
import { safeParse } from "valibot";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchSends } from "~connectors/gmail/content/watch-sends";
import { threadLink } from "~connectors/gmail/ids";
import { type ScreenSign, ScreenSignSchema } from "~messages/screen-sign";
import { pick, place, press, type, VARIANTS } from "../../../support/gmail-page";
import { at } from "../../../support/times";

const T = at("2026-11-23T10:00");
const KEY = "msg-a:r1234567890123456789";
const NEW_THREAD = "thread-a:r2234567890123456789";

let signs: ScreenSign[];
let outlines: string[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ now: T });
  document.title = "Inbox - rep@northwind.example - Gmail";
  signs = [];
  outlines = [];
  stop = watchSends(document, {
    sign: (sign) => signs.push(sign),
    outline: (text) => outlines.push(text),
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  document.body.replaceChildren();
});

const kinds = () => signs.map(({ kind }) => kind);
/** Kinds without repetition: one press is both a pointer going up and a click. */
const story = () => kinds().filter((kind, index, all) => kind !== all[index - 1]);
const pass = (ms: number) => vi.advanceTimersByTime(ms);
const send = (page: Element) => pick(page, "#send");
const body = (page: Element) => pick(page, '[role="textbox"]');

describe("pressing Send", () => {
  it("is told with everything that the compose says", () => {
    press(send(place("2026-compose-chips")));
    expect(signs[0]).toEqual({
      kind: "send-pressed",
      key: KEY,
      at: T,
      threadId: NEW_THREAD,
      link: threadLink("/mail/u/rep@northwind.example", NEW_THREAD),
      recipients: [
        { address: "jane.doe@acme.example", name: "Jane Doe" },
        { address: "li.wei+crm@harbour.example" },
        { address: "omar@elsewhere.example", name: "Omar Said" },
        { address: "boss@northwind.example", name: "Bo Boss" },
      ],
    });
    expect(story()).toEqual(["send-pressed"]);
  });

  it("is told in a form that the worker takes", () => {
    press(send(place("2026-compose-chips")));
    for (const sign of signs) expect(safeParse(ScreenSignSchema, sign).success).toBe(true);
    expect(JSON.stringify(signs)).not.toMatch(/SECRET|demo/);
  });

  it("by a script is not told, however it does it", () => {
    const page = place("2026-compose-chips");
    const options = { bubbles: true };
    for (const event of ["pointerdown", "pointerup", "mouseup", "click"])
      send(page).dispatchEvent(new MouseEvent(event, options));
    send(page).click();
    for (const key of ["Enter", " "])
      send(page).dispatchEvent(new KeyboardEvent("keydown", { key, ...options }));
    body(page).dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, ...options }),
    );
    place("2026-toast-sent");
    page.remove();
    pick(document, "#link_undo").click();
    pass(20_000);
    expect(signs).toEqual([]);
  });

  it.each([
    ["Ctrl+Enter in the text", (page: Element) => type(body(page), "Enter", { ctrlKey: true })],
    ["Cmd+Enter in the text", (page: Element) => type(body(page), "Enter", { metaKey: true })],
    [
      "Ctrl+Enter in the subject",
      (page: Element) => type(pick(page, '[name="subjectbox"]'), "Enter", { ctrlKey: true }),
    ],
    ["Enter on Send", (page: Element) => type(send(page), "Enter")],
    ["Space on Send", (page: Element) => type(send(page), " ")],
    [
      "a click alone, as assistive technology makes it",
      (page: Element) => send(page).dispatchEvent(trustedClick()),
    ],
  ])("%s counts", (_how, act) => {
    act(place("2026-compose-chips"));
    expect(kinds()).toEqual(["send-pressed"]);
  });

  it.each([
    ["Enter in the text", (page: Element) => type(body(page), "Enter")],
    ["Shift+Enter in the text", (page: Element) => type(body(page), "Enter", { shiftKey: true })],
    [
      "Ctrl+Shift+Enter",
      (page: Element) => type(body(page), "Enter", { ctrlKey: true, shiftKey: true }),
    ],
    [
      "Ctrl+Alt+Enter",
      (page: Element) => type(body(page), "Enter", { ctrlKey: true, altKey: true }),
    ],
    ["Space in the text", (page: Element) => type(body(page), " ")],
    [
      "Enter that ends a composition",
      (page: Element) => type(body(page), "Enter", { ctrlKey: true, isComposing: true }),
    ],
    ["a letter", (page: Element) => type(body(page), "a")],
    ["the menu beside Send", (page: Element) => press(pick(page, "#more"))],
    ["Attach", (page: Element) => press(pick(page, "#attach"))],
    ["Discard", (page: Element) => press(pick(page, "#discard"))],
    ["the right button on Send", (page: Element) => press(send(page), { button: 2 })],
    ["Ctrl+Enter outside of a compose", () => type(document.body, "Enter", { ctrlKey: true })],
  ])("%s does not count", (_how, act) => {
    act(place("2026-compose-chips"));
    pass(20_000);
    expect(signs).toEqual([]);
  });

  it("before the first autosave is told under a made-up name, the same at each press", () => {
    const page = place("2026-compose-chips");
    for (const name of ["draft", "rt"]) pick(page, `[name="${name}"]`).setAttribute("value", "");
    press(send(page));
    press(send(page));
    const keys = new Set(signs.map((sign) => sign.key));
    expect(keys.size).toBe(1);
    expect([...keys][0]).toMatch(/^screen:[0-9a-f-]{36}$/);
    expect(signs[0]).not.toHaveProperty("link");
  });
});

describe("a new message that goes", () => {
  it.each(VARIANTS)("is confirmed once, %s", (variant) => {
    const page = place("2026-compose-chips", variant);
    press(send(page));
    pass(500);
    expect(story()).toEqual(["send-pressed"]);
    page.remove();
    place("2026-toast-sent", variant);
    pass(250);
    expect(signs.at(-1)).toEqual({ kind: "send-confirmed", key: KEY, at: T + 750 });
    pass(60_000);
    expect(story()).toEqual(["send-pressed", "send-confirmed"]);
    expect(kinds().filter((kind) => kind === "send-confirmed")).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is confirmed before the first autosave, by the link to view it", () => {
    const page = place("2026-compose-chips");
    for (const name of ["draft", "rt"]) pick(page, `[name="${name}"]`).setAttribute("value", "");
    press(send(page));
    page.remove();
    place("2026-toast-sent");
    pass(250);
    expect(story()).toEqual(["send-pressed", "send-confirmed"]);
    expect(signs.at(-1)).toMatchObject({ key: signs[0]?.key });
  });

  it("is not confirmed by the link to view the one before it", () => {
    place("2026-toast-sent");
    const page = place("2026-compose-chips");
    for (const name of ["draft", "rt"]) pick(page, `[name="${name}"]`).setAttribute("value", "");
    press(send(page));
    page.remove();
    pass(50_000);
    expect(story()).toEqual(["send-pressed", "send-unconfirmed"]);
  });
});

describe("a reply that goes", () => {
  it.each(VARIANTS)("is confirmed by the Undo of its conversation, %s", (variant) => {
    const page = place("2025-inline-reply", variant);
    press(send(page));
    page.remove();
    place("2026-toast-reply", variant);
    pass(250);
    expect(story()).toEqual(["send-pressed", "send-confirmed"]);
  });

  it("is not confirmed by what is said of another conversation", () => {
    const page = place("2025-inline-reply");
    press(send(page));
    page.remove();
    place("2026-toast-sent");
    pass(50_000);
    expect(story()).toEqual(["send-pressed", "send-unconfirmed"]);
  });

  it("is not confirmed by a draft that was discarded", () => {
    const page = place("2025-inline-reply");
    press(send(page));
    page.remove();
    place("2026-toast-discarded");
    pass(50_000);
    expect(story()).toEqual(["send-pressed", "send-unconfirmed"]);
  });

  it("sent and archived is confirmed too", () => {
    const page = place("2025-inline-reply");
    press(pick(page, "#send-and-archive"));
    page.remove();
    place("2026-toast-reply");
    pass(250);
    expect(story()).toEqual(["send-pressed", "send-confirmed"]);
  });
});

describe("a message that does not go", () => {
  it("is given up when the compose is still there after ten seconds", () => {
    press(send(place("2026-compose-chips")));
    place("2026-toast-sent");
    pass(9_900);
    expect(story()).toEqual(["send-pressed"]);
    pass(500);
    expect(story()).toEqual(["send-pressed", "send-abandoned"]);
    pass(60_000);
    expect(kinds().filter((kind) => kind === "send-abandoned")).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ["types on", (page: Element) => type(body(page), "a")],
    ["makes a new line", (page: Element) => type(body(page), "Enter")],
    ["presses another button", (page: Element) => press(pick(page, "#attach"))],
    ["discards it", (page: Element) => press(pick(page, "#discard"))],
  ])("is given up at once when the rep %s", (_what, act) => {
    const page = place("2026-compose-chips");
    press(send(page));
    act(page);
    expect(story()).toEqual(["send-pressed", "send-abandoned"]);
    page.remove();
    place("2026-toast-sent");
    pass(20_000);
    expect(story()).toEqual(["send-pressed", "send-abandoned"]);
  });

  it("can be pressed again, and then goes", () => {
    const page = place("2026-compose-chips");
    press(send(page));
    type(body(page), "a");
    press(send(page));
    page.remove();
    place("2026-toast-sent");
    pass(250);
    expect(story()).toEqual(["send-pressed", "send-abandoned", "send-pressed", "send-confirmed"]);
  });
});

describe("a message of which the screen says nothing", () => {
  it("is told as unconfirmed within a minute, once, with the shape of what was said instead", () => {
    const page = place("2026-compose-chips");
    press(send(page));
    page.remove();
    place("2026-toast-unknown");
    pass(44_000);
    expect(story()).toEqual(["send-pressed"]);
    pass(60_000);
    expect(story()).toEqual(["send-pressed", "send-unconfirmed"]);
    expect(outlines).toEqual(["div[role=alert](div.xyz(span a[role=link]))"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is asked about when its own window closes, and when its tab does after the compose has gone", () => {
    const opener = vi.spyOn(window, "opener", "get").mockReturnValue(window);
    place("2026-compose-chips");
    press(send(document.body.firstElementChild as Element));
    window.dispatchEvent(new Event("pagehide"));
    expect(story()).toEqual(["send-pressed", "send-unconfirmed"]);
    opener.mockRestore();

    signs = [];
    const gone = place("2025-inline-reply");
    press(send(gone));
    gone.remove();
    window.dispatchEvent(new Event("pagehide"));
    expect(story()).toEqual(["send-pressed", "send-unconfirmed"]);
  });

  it("is given up when the tab closes over an open compose", () => {
    press(send(place("2026-compose-chips")));
    window.dispatchEvent(new Event("pagehide"));
    expect(story()).toEqual(["send-pressed", "send-abandoned"]);
  });

  it("is not asked about when the browser was offline: a request will tell of it", () => {
    const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const page = place("2026-compose-chips");
    press(send(page));
    page.remove();
    pass(5_000);
    onLine.mockReturnValue(true);
    pass(60_000);
    onLine.mockRestore();
    expect(story()).toEqual(["send-pressed", "send-abandoned"]);
  });
});

describe("two at once", () => {
  it("are both confirmed, each by its own", () => {
    const docked = place("2026-compose-chips");
    const reply = place("2025-inline-reply");
    pick(reply, '[name="draft"]').setAttribute("value", "#msg-a:r2");
    press(send(docked));
    press(send(reply));
    docked.remove();
    reply.remove();
    const first = place("2026-toast-sent");
    pass(250);
    first.remove();
    place("2026-toast-reply");
    pass(250);
    const confirmed = signs.filter(({ kind }) => kind === "send-confirmed");
    expect(confirmed.map(({ key }) => key)).toEqual([KEY, "msg-a:r2"]);
    expect(kinds()).not.toContain("send-abandoned");
  });

  it("typing in one does not give up the other", () => {
    const docked = place("2026-compose-chips");
    const reply = place("2025-inline-reply");
    press(send(docked));
    type(body(reply), "a");
    expect(story()).toEqual(["send-pressed"]);
  });
});

it("does not trust the screen while the browser is offline", () => {
  const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const page = place("2026-compose-chips");
  press(send(page));
  page.remove();
  place("2026-toast-sent");
  pass(20_000);
  onLine.mockRestore();
  expect(story()).not.toContain("send-confirmed");
});

describe("Undo", () => {
  const undone = () => signs.filter(({ kind }) => kind === "send-undone");

  it.each(VARIANTS)("of a send that was confirmed names the message, %s", (variant) => {
    const page = place("2026-compose-chips", variant);
    press(send(page));
    page.remove();
    const toast = place("2026-toast-sent", variant);
    pass(250);
    press(pick(toast, "#link_undo"));
    expect(undone()[0]).toMatchObject({ kind: "send-undone", key: KEY });
  });

  it("of a new message that this script did not see sent names the conversation", () => {
    press(pick(place("2026-toast-sent"), "#link_undo"));
    expect(undone()[0]).toEqual({ kind: "send-undone", threadId: NEW_THREAD, at: T });
  });

  it("of something else in that place says nothing about the message sent before", () => {
    const page = place("2026-compose-chips");
    press(send(page));
    page.remove();
    place("2026-toast-sent");
    pass(5_000);
    document.body.replaceChildren();
    press(pick(place("2026-toast-discarded"), "#link_undo"));
    press(pick(place("2026-toast-reply"), "#link_undo"));
    expect(undone()).toEqual([]);
  });

  it("by key counts as well", () => {
    type(pick(place("2026-toast-sent"), "#link_undo"), "Enter");
    expect(signs).toEqual([{ kind: "send-undone", threadId: NEW_THREAD, at: T }]);
  });

  it("ends the waiting: nothing is confirmed after it", () => {
    const page = place("2026-compose-chips");
    press(send(page));
    page.remove();
    press(pick(place("2026-toast-sent"), "#link_undo"));
    pass(20_000);
    expect(story()).toEqual(["send-pressed", "send-undone"]);
  });

  it("of nothing that was seen is not told", () => {
    press(pick(place("2026-toast-discarded"), "#link_undo"));
    expect(signs).toEqual([]);
  });
});

it("says nothing more once it was stopped", () => {
  const page = place("2026-compose-chips");
  press(send(page));
  stop();
  page.remove();
  place("2026-toast-sent");
  pass(20_000);
  press(send(place("2025-inline-reply")));
  expect(story()).toEqual(["send-pressed"]);
});

function trustedClick(): MouseEvent {
  const event = new MouseEvent("click", { bubbles: true });
  Object.defineProperty(event, "isTrusted", { value: true });
  return event;
}
