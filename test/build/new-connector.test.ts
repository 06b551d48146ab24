/**
 * A connector that `npm run new:connector` has just made passes every check, without a line by hand: in a
 * copy of the repository, where it is made, checked and built.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyRepository, type RepositoryCopy } from "../support/repository-copy";

let copy: RepositoryCopy;
beforeAll(() => {
  copy = copyRepository();
  // One that comes last and one that comes first, with a short name and a long one.
  make("outlook", "https://outlook.office365.com", "email");
  make("a-very-long-named-site-indeed", "https://a-very-long-named-site.example", "message");
}, 60_000);
afterAll(() => copy.remove());

function make(...args: string[]): void {
  const { status, said } = copy.run(
    "node",
    "--import=tsx",
    "scripts/new-connector/main.ts",
    ...args,
  );
  if (status !== 0) throw new Error(said);
}

test.each([
  ["the type checker", "tsc", ["-p", "."]],
  ["the linter", "biome", ["check", "."]],
])("%s has nothing to say", (_what, program, args) => {
  const { status, said } = copy.run(program, ...args);
  expect(status, said).toBe(0);
});

test("the tests of the registry, of the house and of the new connectors pass", () => {
  const files = ["test/connectors/registry", "test/connectors/outlook", "test/connectors/a-very"];
  const more = ["test/house", "test/background/observe-requests", "test/messages/answer"];
  const { status, said } = copy.run("vitest", "run", "--project", "unit", ...files, ...more);
  expect(status, said).toBe(0);
  expect(said).toContain("test/connectors/outlook/wire.test.ts");
});

test("the built extension has their content scripts, and the manifest that is to be reviewed", () => {
  const built = copy.run("node", "scripts/build.mjs");
  expect(built.status, built.said).toBe(0);
  const { status, said } = copy.run(
    "vitest",
    ...["run", "--project", "build", "test/build/manifest.test.ts", "test/build/bundle.test.ts"],
    ...["--reporter=verbose", "-t", "manifest|reached|Outlook|no script names"],
  );
  expect(status, said).toBe(0);
  expect(said).toMatch(/content script of Outlook: [\d.]+ kB/);
});
