// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.linkedin.com/messaging/" }
/** What of a page is told how often. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchPage } from "~connectors/linkedin/content/watch-page";
import type { OutlineOf } from "~connectors/report";
import type { Sightings } from "~messages/sightings";
import { messageIdOf } from "../../../support/linkedin-ids";
import { addEvent, JANE, open, pick, place, press, REP } from "../../../support/linkedin-page";
import { at, MINUTE } from "../../../support/times";

const T = at("2026-11-23T10:00");
const S = 1000;

let told: Sightings[];
let outlines: OutlineOf[];
let isTaken: boolean;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ now: T });
  open("/messaging/");
  [told, outlines, isTaken] = [[], [], true];
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  Reflect.deleteProperty(window, "navigation");
  document.body.replaceChildren();
});

function watch(): void {
  stop = watchPage(document, {
    sign: () => undefined,
    sightings: async (body) => {
      told.push(body);
      return isTaken;
    },
    outline: (outline) => outlines.push(outline),
  });
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const thread = () => pick(document, "#thread");
const NOTHING = { people: [], conversations: [], own: [], sightings: [], unread: [] };

describe("what a page shows", () => {
  it("is told once, and then only what is new", async () => {
    watch();
    place("2026-thread");
    place("2026-list");
    await pass(400);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      account: `linkedin:id:${REP}`,
      unread: ["Jane Doe", "Omar Said"],
    });
    expect(told[0]?.own).toHaveLength(3);
    await pass(2 * MINUTE);
    expect(told).toHaveLength(1);

    addEvent(thread(), { at: T, by: JANE, isIncoming: true });
    await pass(15 * S);
    expect(told[1]).toMatchObject({
      ...NOTHING,
      sightings: [{ key: messageIdOf(T, 1) }],
    });
    addEvent(thread(), { at: T + 1, by: REP });
    await pass(15 * S);
    expect(told[2]).toMatchObject({ ...NOTHING, own: [{ key: messageIdOf(T + 1, 1) }] });
    await pass(MINUTE);
    expect(told).toHaveLength(3);
  });

  it("is told again after some minutes, for someone may have become a prospect", async () => {
    watch();
    place("2026-thread");
    await pass(5 * MINUTE);
    expect(told).toHaveLength(1);
    await pass(30 * S);
    expect(told).toHaveLength(2);
    expect(told[1]).toEqual(told[0]);
  });

  it("is told again at once when it was not taken", async () => {
    isTaken = false;
    watch();
    place("2026-thread");
    await pass(400);
    isTaken = true;
    await pass(20 * S);
    expect(told).toHaveLength(2);
    expect(told[1]).toEqual(told[0]);
    await pass(2 * MINUTE);
    expect(told).toHaveLength(2);
  });

  it("is told again when the same is known better", async () => {
    watch();
    const page = place("2026-new-message");
    await pass(400);
    expect(told).toEqual([]);
    page.remove();
    place("2026-enter-to-send");
    await pass(15 * S);
    pick(document, ".msg-title-bar").insertAdjacentHTML(
      "afterend",
      '<div class="msg-s-profile-card-one-to-one"><a href="/in/jane-doe-example/">Jane</a></div>',
    );
    await pass(15 * S);
    const known = told.map(({ conversations }) => conversations?.[0]?.people[0]?.also?.length);
    expect(known).toEqual([1, 2]);
  });

  it("is not told when there is nothing, or nobody", async () => {
    watch();
    place("2026-sponsored");
    place("2026-company-inbox");
    await pass(2 * MINUTE);
    expect(told).toEqual([]);
    expect(outlines).toEqual([]);
  });

  it("is looked at after a press, and after the address has changed", async () => {
    const navigation = new EventTarget();
    Object.defineProperty(window, "navigation", { value: navigation, configurable: true });
    watch();
    await pass(2_000);
    place("2026-thread");
    press(document.body);
    await pass(400);
    expect(told).toHaveLength(1);
    await pass(2_000);
    document.body.replaceChildren();
    place("2026-bubble");
    navigation.dispatchEvent(new Event("currententrychange"));
    await pass(400);
    expect(told).toHaveLength(2);
  });
});

describe("a conversation that cannot be read", () => {
  const withoutIds = () => {
    for (const event of document.querySelectorAll("[data-event-urn]"))
      event.removeAttribute("data-event-urn");
  };

  it("is told by its outline at the third look, once, without a word of it", async () => {
    watch();
    place("2026-thread");
    withoutIds();
    await pass(2 * S);
    expect(outlines).toEqual([]);
    await pass(13 * S);
    expect(outlines).toMatchObject([{ of: "thread", surface: "linkedin" }]);
    expect(outlines[0]?.text).toMatch(/^ul[.(]/);
    expect(outlines[0]?.text).not.toMatch(/SECRET|Jane|Doe|Alex|Omar|ACo|Friday/);
    await pass(10 * MINUTE);
    expect(outlines).toHaveLength(1);
  });

  it("is not one that is empty, is being filled, or is hidden", async () => {
    watch();
    place("2026-new-message");
    await pass(MINUTE);
    place("2026-thread");
    for (const event of document.querySelectorAll("#before [data-event-urn]"))
      event.removeAttribute("data-event-urn");
    await pass(MINUTE);
    expect(outlines).toEqual([]);
  });

  it("is told again after it was readable in between", async () => {
    watch();
    place("2026-bubble");
    withoutIds();
    await pass(MINUTE);
    document.body.replaceChildren();
    place("2026-bubble");
    await pass(15 * S);
    withoutIds();
    await pass(MINUTE);
    expect(outlines).toHaveLength(2);
  });
});

it("says nothing once it was stopped", async () => {
  watch();
  stop();
  place("2026-thread");
  press(document.body);
  await pass(10 * MINUTE);
  expect(told).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
