// @vitest-environment happy-dom
/** When a page is looked at. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { lookAgain } from "~connectors/look-again";
import { MINUTE } from "../support/times";

const S = 1000;
const look = vi.fn();
let isHidden: boolean;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  look.mockReset();
  isHidden = false;
  Object.defineProperty(document, "hidden", { configurable: true, get: () => isHidden });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  Reflect.deleteProperty(document, "hidden");
  Reflect.deleteProperty(window, "requestIdleCallback");
});

const watch = (of: EventTarget = new EventTarget()) => {
  stop = lookAgain(document, [{ of, event: "change" }], look);
};
const pass = (ms: number) => vi.advanceTimersByTime(ms);

describe("a look", () => {
  it("happens soon after the start, and once more when the view has been filled", () => {
    watch();
    pass(399);
    expect(look).not.toHaveBeenCalled();
    pass(1);
    expect(look).toHaveBeenCalledTimes(1);
    pass(1_599);
    expect(look).toHaveBeenCalledTimes(1);
    pass(1);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it("happens every quarter of a minute without any of that", () => {
    watch();
    pass(2 * S);
    look.mockReset();
    pass(13 * S - 1);
    expect(look).not.toHaveBeenCalled();
    pass(1);
    expect(look).toHaveBeenCalledTimes(1);
    pass(MINUTE);
    expect(look).toHaveBeenCalledTimes(5);
  });

  const target = new EventTarget();
  it.each([
    ["a change that was named", () => target.dispatchEvent(new Event("change"))],
    ["the focus", () => window.dispatchEvent(new Event("focus"))],
    ["the tab is seen", () => document.dispatchEvent(new Event("visibilitychange"))],
  ])("happens soon after %s, and once more", (_what, act) => {
    watch(target);
    pass(2 * S);
    look.mockReset();
    act();
    pass(400);
    expect(look).toHaveBeenCalledTimes(1);
    pass(1_600);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it("waits for the last of many changes", () => {
    const target = new EventTarget();
    watch(target);
    for (let times = 0; times < 10; times++) {
      pass(300);
      target.dispatchEvent(new Event("change"));
    }
    expect(look).not.toHaveBeenCalled();
    pass(400);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it("does not happen while the tab is hidden", () => {
    isHidden = true;
    watch();
    pass(10 * MINUTE);
    expect(look).not.toHaveBeenCalled();
    isHidden = false;
    document.dispatchEvent(new Event("visibilitychange"));
    pass(400);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it("waits until the site has nothing to do, and not after it was stopped", () => {
    const waiting: (() => void)[] = [];
    const whenIdle = vi.fn((callback: () => void, _options?: object) => waiting.push(callback));
    Object.defineProperty(window, "requestIdleCallback", { value: whenIdle, configurable: true });
    watch();
    pass(2 * S);
    expect(look).not.toHaveBeenCalled();
    expect(whenIdle).toHaveBeenCalledWith(expect.any(Function), { timeout: 2_000 });
    waiting[0]?.();
    expect(look).toHaveBeenCalledTimes(1);
    stop();
    waiting[1]?.();
    expect(look).toHaveBeenCalledTimes(1);
  });
});

describe("stopping", () => {
  it("leaves no timer and no listener", () => {
    const target = new EventTarget();
    watch(target);
    stop();
    for (const [of, event] of [
      [target, "change"],
      [window, "focus"],
      [document, "visibilitychange"],
    ] as const)
      of.dispatchEvent(new Event(event));
    expect(vi.getTimerCount()).toBe(0);
    pass(10 * MINUTE);
    expect(look).not.toHaveBeenCalled();
  });

  it("is possible where there is no window to watch", () => {
    stop = lookAgain(document.implementation.createHTMLDocument(), [], look);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
