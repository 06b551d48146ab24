import { describe, expect, it } from "vitest";
import { serially } from "~background/serially";

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("serially", () => {
  it("does one thing after the other, in the order told", async () => {
    const said: string[] = [];
    const task = (name: string, ms: number) =>
      serially(async () => {
        said.push(`${name} begins`);
        await after(ms);
        said.push(`${name} ends`);
        return name;
      });
    expect(await Promise.all([task("a", 15), task("b", 1), task("c", 5)])).toEqual(["a", "b", "c"]);
    expect(said).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  });

  it("goes on after a task that failed, and tells its failure to whoever asked", async () => {
    const failing = serially(() => Promise.reject(new Error("Boom.")));
    const throwing = serially(() => {
      throw new Error("Bang.");
    });
    const next = serially(async () => "next");
    await expect(failing).rejects.toThrow("Boom.");
    await expect(throwing).rejects.toThrow("Bang.");
    expect(await next).toBe("next");
  });
});
