// @vitest-environment happy-dom
/** When the page is looked at, and what of it is told how often. */
import { safeParse } from "valibot";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchReplies } from "~connectors/gmail/content/watch-replies";
import { type Sightings, SightingsSchema } from "~messages/sightings";
import { pick, place } from "../../../support/gmail-page";
import { at, MINUTE } from "../../../support/times";

const T = at("2026-11-23T10:00");
const S = 1000;
const REP = "rep@northwind.example";

let told: Sightings[];
let outlines: { of: string; text: string }[];
let isTaken: boolean;
let isHidden: boolean;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ now: T });
  document.title = `Inbox - ${REP} - Gmail`;
  Object.defineProperty(document, "hidden", { configurable: true, get: () => isHidden });
  [told, outlines, isTaken, isHidden] = [[], [], true, false];
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  document.body.replaceChildren();
  Reflect.deleteProperty(document, "hidden");
});

function watch(): void {
  stop = watchReplies(document, {
    sightings: async (body) => {
      told.push(body);
      return isTaken;
    },
    outline: (of, text) => outlines.push({ of, text }),
  });
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const keys = () => told.map(({ sightings }) => sightings.map(({ key }) => key));
/** Lets the first looks pass and forgets what they told. */
async function settle(): Promise<void> {
  await pass(2_100);
  told = [];
}
const show = (name: string) => {
  document.body.replaceChildren();
  return place(name);
};
const EVENTS: [string, () => unknown][] = [
  ["Gmail shows something else", () => window.dispatchEvent(new Event("hashchange"))],
  ["the tab gets the focus", () => window.dispatchEvent(new Event("focus"))],
  ["the tab becomes visible", () => document.dispatchEvent(new Event("visibilitychange"))],
];

describe("looking", () => {
  it("begins soon after the start, and again when Gmail has had time to fill the page", async () => {
    watch();
    place("2026-inbox");
    await pass(399);
    expect(told).toEqual([]);
    await pass(1);
    expect(keys()).toHaveLength(1);
    expect(keys()[0]).toHaveLength(3);
    show("2026-open-thread");
    await pass(1_599);
    expect(told).toHaveLength(1);
    await pass(1);
    expect(keys()[1]).toHaveLength(4);
  });

  it.each(EVENTS)("happens soon after %s, and again a little later", async (_what, act) => {
    watch();
    await settle();
    act();
    place("2026-inbox");
    await pass(400);
    expect(keys()).toHaveLength(1);
    show("2026-open-thread");
    await pass(1_600);
    expect(keys()).toHaveLength(2);
  });

  it("happens every quarter of a minute without any of that", async () => {
    watch();
    await settle();
    place("2026-inbox");
    await pass(15 * S - 2_100 - 1);
    expect(told).toEqual([]);
    await pass(1);
    expect(told).toHaveLength(1);
    show("2026-open-thread");
    await pass(15 * S - 1);
    expect(told).toHaveLength(1);
    await pass(1);
    expect(told).toHaveLength(2);
  });

  it("does not happen while the tab is hidden, and does as soon as it is not", async () => {
    isHidden = true;
    watch();
    place("2026-inbox");
    for (const [, act] of EVENTS) act();
    await pass(10 * MINUTE);
    expect([told, outlines]).toEqual([[], []]);
    isHidden = false;
    document.dispatchEvent(new Event("visibilitychange"));
    await pass(400);
    expect(told).toHaveLength(1);
  });
});

describe("telling", () => {
  it("says who wrote, and whose mailbox it is, in a form that the worker takes", async () => {
    watch();
    place("2026-inbox");
    await pass(400);
    expect(told[0]).toMatchObject({ account: REP });
    expect(told[0]?.sightings.map(({ from }) => from.address)).toEqual([
      "jane.doe@acme.example",
      "li.wei@harbour.example",
      "omar@elsewhere.example",
    ]);
    expect(safeParse(SightingsSchema, told[0]).success).toBe(true);
  });

  it("happens once of what was taken", async () => {
    watch();
    place("2026-inbox");
    await pass(4 * MINUTE);
    for (const [, act] of EVENTS) act();
    await pass(30 * S);
    expect(told).toHaveLength(1);
  });

  it("happens again of what was not taken, at each look until it is", async () => {
    isTaken = false;
    watch();
    place("2026-inbox");
    await pass(15 * S);
    expect(keys()).toHaveLength(3);
    expect(keys()[2]).toEqual(keys()[0]);
    isTaken = true;
    await pass(15 * S);
    expect(keys()).toHaveLength(4);
    await pass(MINUTE);
    expect(keys()).toHaveLength(4);
  });

  it("happens again after five minutes: someone may have become a prospect", async () => {
    watch();
    place("2026-inbox");
    await pass(400 + 5 * MINUTE);
    expect(told).toHaveLength(1);
    await pass(15 * S);
    expect(keys()).toHaveLength(2);
    expect(keys()[1]).toEqual(keys()[0]);
    expect(told[1]?.account).toBe(REP);
  });

  it("is only of what is new, and of what has changed", async () => {
    watch();
    const page = place("2026-inbox");
    await pass(2 * S);
    const row = pick(page, "#alone");
    const other = row.cloneNode(true) as Element;
    for (const part of other.querySelectorAll("[data-legacy-last-non-draft-message-id]"))
      part.setAttribute("data-legacy-last-non-draft-message-id", "1a202806a600004d");
    row.before(other);
    await pass(15 * S);
    expect(keys().slice(1)).toEqual([["msg-f:1882548653260800077"]]);
    // The same message, of which now everybody is read: who was last is no longer sure.
    const unread = pick(page, "#unread-among-others .zF");
    unread.className = "yP";
    await pass(15 * S);
    expect(told.at(-1)?.sightings).toMatchObject([
      { key: "msg-f:1882462460313600077", isSure: false },
    ]);
  });

  it("is of a message in the row and in the open conversation alike", async () => {
    watch();
    place("2026-inbox");
    await pass(2 * S);
    show("2026-open-thread");
    await pass(15 * S);
    const shared = "msg-f:1882453966848000077";
    expect(keys()[0]).toContain(shared);
    expect(keys()[1]).toContain(shared);
    show("2026-inbox");
    await pass(15 * S);
    expect(told).toHaveLength(2);
  });

  it("is not of what a list only guesses about a message that a conversation has shown", async () => {
    const [theirs, own] = ["msg-f:1882453966848000077", "msg-f:1882462460313600077"];
    const showList = () => {
      const page = show("2026-inbox");
      // Everybody is read: who was last is not sure.
      pick(page, "#unread-among-others .zF").className = "yP";
    };
    watch();
    place("2026-open-thread");
    await pass(2 * S);
    expect(keys()).toHaveLength(1);
    expect(keys()[0]).toContain(own);
    showList();
    await pass(15 * S);
    expect(told[1]?.sightings).toMatchObject([{ key: theirs, seenIn: "list", isSure: true }]);
    // Nor when everything is told again.
    await pass(6 * MINUTE);
    expect(keys().slice(2)).toEqual([[theirs]]);
  });

  it("is of a hundred at once at most, and of the others at the next looks", async () => {
    watch();
    const row = pick(place("2026-inbox"), "#alone");
    for (let index = 0; index < 250; index++) {
      const other = row.cloneNode(true) as Element;
      const id = (0x1a1fd1e8c1000000n + BigInt(index)).toString(16);
      for (const part of other.querySelectorAll("[data-legacy-last-non-draft-message-id]"))
        part.setAttribute("data-legacy-last-non-draft-message-id", id);
      row.before(other);
    }
    await pass(30 * S);
    expect(told.map(({ sightings }) => sightings.length)).toEqual([100, 100, 53]);
    expect(new Set(keys().flat()).size).toBe(253);
  });

  it("says whose mailbox it is once also when nobody wrote", async () => {
    watch();
    await pass(MINUTE);
    expect(told).toEqual([{ account: REP, sightings: [] }]);
    await pass(5 * MINUTE);
    expect(told).toHaveLength(2);
  });

  it("says it again when it was not taken", async () => {
    isTaken = false;
    watch();
    await pass(400);
    isTaken = true;
    await pass(MINUTE);
    expect(told).toEqual(Array(2).fill({ account: REP, sightings: [] }));
  });

  it("says whose mailbox it is as soon as the page names it, and then no more", async () => {
    document.title = "Gmail";
    watch();
    await pass(2 * S);
    expect(told).toEqual([{ sightings: [] }]);
    document.title = `Inbox - ${REP} - Gmail`;
    await pass(15 * S);
    expect(told.slice(1)).toEqual([{ account: REP, sightings: [] }]);
    await pass(MINUTE);
    expect(told).toHaveLength(2);
  });

  it("says nothing of a mailbox that the page does not name", async () => {
    document.title = "Gmail";
    watch();
    place("2026-inbox");
    await pass(MINUTE);
    expect(told).toHaveLength(1);
    expect(told[0]).not.toHaveProperty("account");
  });
});

describe("a page that has changed", () => {
  const withoutIds = (page: Element, name: string) => {
    for (const element of page.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
    return page;
  };

  it("is told by its outline once: a conversation whose messages have no ids", async () => {
    watch();
    withoutIds(place("2026-open-thread"), "data-legacy-message-id");
    await pass(2 * S);
    expect(outlines).toEqual([]);
    await pass(15 * S);
    expect(outlines).toEqual([{ of: "thread", text: expect.stringContaining("div.adn.ads") }]);
    expect(outlines[0]?.text).not.toMatch(/SECRET|acme|Pilot/);
    await pass(10 * MINUTE);
    expect(outlines).toHaveLength(1);
  });

  it("is told by its outline once: a list whose rows have no ids", async () => {
    watch();
    withoutIds(place("2026-inbox"), "data-legacy-last-non-draft-message-id");
    await pass(5 * MINUTE);
    expect(outlines).toEqual([{ of: "list", text: expect.stringContaining("tr.zA.zE") }]);
    expect(outlines[0]?.text).not.toMatch(/SECRET|acme|Jane/);
  });

  it("is not one that is still being filled", async () => {
    watch();
    const page = place("2026-open-thread");
    const messages = pick(page, '[role="list"]');
    await settle();
    for (let round = 0; round < 3; round++) {
      messages.remove();
      await pass(30 * S - 1);
      page.append(messages);
      await pass(15 * S);
    }
    expect(outlines).toEqual([]);
  });

  it("is told again after it was readable in between", async () => {
    watch();
    const page = withoutIds(place("2026-open-thread"), "data-legacy-message-id");
    await pass(MINUTE);
    page.remove();
    const readable = place("2026-open-thread");
    await pass(15 * S);
    withoutIds(readable, "data-legacy-message-id");
    await pass(MINUTE);
    expect(outlines.map(({ of }) => of)).toEqual(["thread", "thread"]);
  });

  it("is not one that is empty, or of another kind", async () => {
    watch();
    await pass(MINUTE);
    place("2026-compose-chips");
    await pass(MINUTE);
    expect(outlines).toEqual([]);
  });
});

describe("stopping", () => {
  it("leaves no timer and no listener", async () => {
    const targets = [window, document] as EventTarget[];
    const added = targets.map((target) => vi.spyOn(target, "addEventListener"));
    const removed = targets.map((target) => vi.spyOn(target, "removeEventListener"));
    watch();
    place("2026-inbox");
    await settle();
    for (const [, act] of EVENTS) act();
    expect(vi.getTimerCount()).toBeGreaterThan(1);
    stop();
    expect(vi.getTimerCount()).toBe(0);
    const calls = (spies: typeof added) =>
      spies.map((spy) => spy.mock.calls.map(([name, listener]) => [name, listener]));
    expect(calls(added).flat().length).toBe(3);
    expect(calls(removed)).toEqual(calls(added));

    for (const [, act] of EVENTS) act();
    show("2026-open-thread");
    await pass(10 * MINUTE);
    expect(told).toEqual([]);
    vi.restoreAllMocks();
  });

  it("does so also when the page was never looked at", () => {
    watch();
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
