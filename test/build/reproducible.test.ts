import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { root } from "../../scripts/set-up.mjs";
import { fingerprint } from "./built-extension";

test("two clean builds are byte for byte the same", () => {
  const first = fingerprint();
  const { status, stderr } = spawnSync(process.execPath, ["scripts/build.mjs"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  expect(fingerprint()).toEqual(first);
});
