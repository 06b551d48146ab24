import { afterEach, expect, it, vi } from "vitest";
import { awakeFor } from "~background/awake";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const asked = vi.fn(async () => ({}));
const stage = () => {
  vi.useFakeTimers();
  asked.mockClear();
  vi.stubGlobal("chrome", { runtime: { getPlatformInfo: asked } });
};
const after = (seconds: number, end: () => string) =>
  new Promise<string>((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(end());
      } catch (error) {
        reject(error);
      }
    }, seconds * 1_000);
  });

it("asks Chrome for something oftener than every half minute, for as long as the work takes", async () => {
  stage();
  const work = awakeFor(after(95, () => "done"));
  await vi.advanceTimersByTimeAsync(95_000);
  expect(await work).toBe("done");
  expect(asked.mock.calls.length).toBeGreaterThanOrEqual(3);
  asked.mockClear();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(asked).not.toHaveBeenCalled();
});

it("stops asking when the work fails", async () => {
  stage();
  const work = awakeFor(
    after(1, () => {
      throw new Error("No.");
    }),
  ).catch((error: Error) => error.message);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await work).toBe("No.");
  await vi.advanceTimersByTimeAsync(120_000);
  expect(asked).not.toHaveBeenCalled();
});
