// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.linkedin.com/feed/" }
import { safeParse } from "valibot";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchInvitations } from "~connectors/linkedin/content/watch-invitations";
import { type ScreenSign, ScreenSignSchema } from "~messages/screen-sign";
import {
  JANE_WHOLE,
  LANGUAGES,
  open,
  pick,
  place,
  press,
  VARIANTS,
} from "../../../support/linkedin-page";
import { at } from "../../../support/times";

const T = at("2026-11-23T10:00");
const S = 1000;
const KEY = `invitation:linkedin:member:123456789:${Math.floor(T / 86_400_000)}`;
const PRESSED = {
  kind: "send-pressed",
  key: KEY,
  at: T,
  recipients: [{ ...JANE_WHOLE, name: expect.any(String) }],
  form: "invitation",
};

let signs: ScreenSign[];
let stop: () => void;
/** As LinkedIn does with its links. */
const stay = (event: Event) => event.preventDefault();

beforeEach(() => {
  vi.useFakeTimers({ now: T });
  open("/in/jane-doe-example/", "Jane Doe | LinkedIn");
  document.addEventListener("click", stay);
  signs = [];
  stop = watchInvitations(document, {
    sign: (sign) => signs.push(sign),
    sightings: async () => true,
    outline: () => undefined,
  });
});
afterEach(() => {
  stop();
  document.removeEventListener("click", stay);
  vi.useRealTimers();
  document.body.replaceChildren();
});

const pass = (ms: number) => vi.advanceTimersByTime(ms);
const story = () => [...new Set(signs.map(({ kind }) => kind))];
const connect = () => pick(document, "#connect");
const menuItem = () => {
  const menu = document.createElement("div");
  menu.setAttribute("role", "menu");
  const item = connect();
  item.setAttribute("role", "menuitem");
  menu.append(item);
  document.body.append(menu);
  return { menu, item };
};

describe("pressing Connect", () => {
  it.each(VARIANTS)("is told of the one whose profile it is, %s", (variant) => {
    place("2026-profile-section", variant);
    press(connect());
    expect(signs).toEqual([PRESSED]);
    expect(safeParse(ScreenSignSchema, signs[0]).success).toBe(true);
  });

  it.each(LANGUAGES)("is told on an older profile, %s", (variant) => {
    place("2023-profile-classic", variant);
    press(connect());
    expect(signs).toEqual([PRESSED]);
  });

  it("is told of whoever has a name that is percent-encoded in the link", () => {
    const page = place("2026-profile-section");
    const name = encodeURIComponent("chloé-martin-example");
    page.innerHTML = page.innerHTML.replaceAll("jane-doe-example", name);
    open(`/in/${name}/`);
    press(connect());
    expect(signs).toMatchObject([{ key: KEY }]);
  });

  it.each(VARIANTS)("of someone in a list beside it is not told, %s", (variant) => {
    const page = place("2026-profile-section", variant);
    press(pick(page, "#connect-other"));
    pass(30 * S);
    expect(signs).toEqual([]);
  });

  it("of someone in a list: nor is what is pressed in the dialog after it", () => {
    const page = place("2026-profile-section");
    press(connect());
    press(pick(page, "#connect-other"));
    const dialog = place("2026-invite-dialog");
    press(pick(dialog, "#send"));
    expect(signs).toHaveLength(1);
  });

  it("by a script is not told", () => {
    place("2026-profile-section");
    connect().click();
    expect(signs).toEqual([]);
  });

  it("is not told where it is no profile, or another one", () => {
    place("2026-profile-section");
    for (const path of ["/feed/", "/in/omar-said-example/", "/in/jane-doe-example-2/"]) {
      open(path);
      press(connect());
    }
    expect(signs).toEqual([]);
  });

  it("is not told of other controls of the card", () => {
    const page = place("2026-profile-section");
    for (const selector of ["#more", "#company", "#place a"]) press(pick(page, selector));
    expect(signs).toEqual([]);
  });
});

describe("an invitation that went out", () => {
  it.each(VARIANTS)("is one that is offered no longer, at three looks in a row, %s", (variant) => {
    place("2026-profile-section", variant);
    press(connect());
    pass(2 * S);
    connect().remove();
    pass(1 * S);
    expect(story()).toEqual(["send-pressed"]);
    pass(500);
    expect(signs[1]).toEqual({ kind: "send-confirmed", key: KEY, at: T + 3500 });
    pass(60 * S);
    expect(signs).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(["2023-invite-dialog", "2026-invite-dialog"])("is told after its dialog: %s", (name) => {
    place("2026-profile-section");
    press(connect());
    const dialog = place(name);
    pass(5 * S);
    press(pick(dialog, "#send"));
    connect().remove();
    pass(5 * S);
    expect(story()).toEqual(["send-pressed"]);
    dialog.remove();
    pass(1500);
    expect(story()).toEqual(["send-pressed", "send-confirmed"]);
    expect(new Set(signs.map(({ key }) => key))).toEqual(new Set([KEY]));
  });

  it("is told after a long time in a dialog in a shadow root", () => {
    place("2026-profile-section");
    press(connect());
    const outlet = document.createElement("div");
    outlet.id = "interop-outlet";
    document.body.append(outlet);
    const root = outlet.attachShadow({ mode: "open" });
    const dialog = place("2026-invite-dialog", "as it is", root);
    pass(120 * S);
    expect(vi.getTimerCount()).toBe(0);
    press(pick(dialog, "#send"));
    dialog.remove();
    connect().remove();
    pass(1500);
    expect(story()).toEqual(["send-pressed", "send-confirmed"]);
  });

  it("is told once, however often Connect was pressed", () => {
    place("2026-profile-section");
    for (let time = 0; time < 3; time++) {
      press(connect());
      pass(300);
    }
    connect().remove();
    pass(30 * S);
    expect(signs.filter(({ kind }) => kind === "send-confirmed")).toHaveLength(1);
  });
});

describe("an invitation of which nothing is told", () => {
  it("is one that was cancelled", () => {
    place("2026-profile-section");
    press(connect());
    const dialog = place("2026-invite-dialog");
    press(pick(dialog, "#cancel"));
    dialog.remove();
    pass(60 * S);
    expect(story()).toEqual(["send-pressed"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is one whose dialog is open", () => {
    place("2026-profile-section");
    press(connect());
    place("2023-invite-dialog");
    connect().remove();
    pass(60 * S);
    expect(story()).toEqual(["send-pressed"]);
  });

  it("is one in a card that lacks Connect for a moment only", () => {
    const page = place("2026-profile-section");
    press(connect());
    const link = connect();
    for (let round = 0; round < 5; round++) {
      link.remove();
      pass(1 * S);
      pick(page, "#actions").prepend(link);
      pass(1 * S);
    }
    expect(story()).toEqual(["send-pressed"]);
  });

  it("is one whose profile was left, for another or for none", () => {
    place("2026-profile-section");
    press(connect());
    open("/in/omar-said-example/", "Omar Said | LinkedIn");
    connect().remove();
    pass(10 * S);
    document.body.replaceChildren();
    open("/feed/");
    pass(10 * S);
    expect(story()).toEqual(["send-pressed"]);
    expect(vi.getTimerCount()).toBe(1);
    pass(1 * S);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is one that goes only after twenty seconds without a press", () => {
    place("2026-profile-section");
    press(connect());
    pass(21 * S);
    connect().remove();
    pass(60 * S);
    expect(story()).toEqual(["send-pressed"]);
  });

  it("is one from a menu, which closes whatever becomes of it", () => {
    place("2026-profile-section");
    const { menu, item } = menuItem();
    press(item);
    expect(signs).toEqual([PRESSED]);
    menu.remove();
    const dialog = place("2026-invite-dialog");
    pass(2 * S);
    press(pick(dialog, "#cancel"));
    dialog.remove();
    pass(60 * S);
    expect(story()).toEqual(["send-pressed"]);
  });
});

it("says nothing more once it was stopped", () => {
  place("2026-profile-section");
  press(connect());
  stop();
  press(connect());
  connect().remove();
  pass(60 * S);
  expect(story()).toEqual(["send-pressed"]);
  expect(signs).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});
