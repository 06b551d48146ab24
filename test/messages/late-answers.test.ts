import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { answer, type Handlers } from "~messages/answer";
import { perform } from "~ui/perform";
import { EXTENSION_ID, installFakeChrome } from "../support/fake-chrome";

const MINUTE = 60_000;
const importId = "0b5c2f0e-6f0e-4f6e-9b1a-0123456789ab";
const UNDONE = { kind: "undone", count: 3, keptCount: 0 } as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A worker that needs so long for each of them, and how often it has begun with one. */
function workerThatNeeds(minutes: number, end: () => unknown = () => UNDONE) {
  const fake = installFakeChrome();
  const undo = vi.fn(async () => {
    await new Promise((resolve) => setTimeout(resolve, minutes * MINUTE));
    return end();
  });
  const page = { id: EXTENSION_ID, url: fake.runtime.getURL("popup.html") };
  const ask = (body: object = { importId }) =>
    answer(
      { "undo-import": undo } as unknown as Handlers,
      { name: "undo-import", body },
      page as never,
    );
  return { fake, undo, ask };
}

it("says after four minutes that it goes on, and answers who asks again", async () => {
  const { undo, ask } = workerThatNeeds(9);
  const first = ask();
  await vi.advanceTimersByTimeAsync(4 * MINUTE);
  expect(await first).toMatchObject({ ok: false, failure: { kind: "still-working" } });
  const second = ask();
  await vi.advanceTimersByTimeAsync(4 * MINUTE);
  expect(await second).toMatchObject({ failure: { kind: "still-working" } });
  const third = ask();
  await vi.advanceTimersByTimeAsync(1 * MINUTE);
  expect(await third).toEqual({ ok: true, value: UNDONE });
  expect(undo).toHaveBeenCalledTimes(1);
});

it("begins what is another message, or has been answered", async () => {
  const { undo, ask } = workerThatNeeds(5);
  const first = ask();
  await vi.advanceTimersByTimeAsync(4 * MINUTE);
  await first;
  void ask({ importId: "0b5c2f0e-6f0e-4f6e-9b1a-000000000002" });
  await vi.advanceTimersByTimeAsync(0);
  expect(undo).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  void ask();
  await vi.advanceTimersByTimeAsync(0);
  expect(undo).toHaveBeenCalledTimes(3);
});

it("tells late what went wrong", async () => {
  const { ask } = workerThatNeeds(6, () => {
    throw new Error("The disk is gone.");
  });
  const first = ask();
  await vi.advanceTimersByTimeAsync(4 * MINUTE);
  await first;
  const second = ask();
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect(await second).toMatchObject({ failure: { kind: "failed", message: "The disk is gone." } });
});

it("a page waits for as long as it goes on", async () => {
  const { fake, undo, ask } = workerThatNeeds(13);
  fake.runtime.sendMessage.mockImplementation(() => ask());
  const asked = perform("undo-import", { importId });
  await vi.advanceTimersByTimeAsync(13 * MINUTE);
  expect(await asked).toEqual({ ok: true, value: UNDONE });
  expect(undo).toHaveBeenCalledTimes(1);
});
