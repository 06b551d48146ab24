/**
 * `npm run new:connector` in a copy of the repository: what is wrong is refused, and then nothing has
 * changed. That what it makes passes every check is in `test/build/new-connector.test.ts`.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addEntry, addImport, PlaceNotFound } from "../../scripts/new-connector/insert";
import { namesOf } from "../../scripts/new-connector/names";
import { planFor } from "../../scripts/new-connector/plan";
import { Refused, wishOf } from "../../scripts/new-connector/wish";
import { copyRepository, type RepositoryCopy } from "../support/repository-copy";

const ORIGIN = "https://outlook.office.com";

let copy: RepositoryCopy;
beforeAll(() => {
  copy = copyRepository();
}, 60_000);
afterAll(() => copy.remove());

const program = "scripts/new-connector/main.ts";
const scaffold = (...args: string[]) => copy.run("node", "--import", "tsx", program, ...args);
const planned = (...args: string[]) =>
  planFor(namesOf(wishOf(args, copy.folder), 2026), copy.folder);

describe("what was asked for", () => {
  it.each([
    ["no name", [], "A name is missing"],
    ["no origin", ["outlook"], "The origin of outlook is missing"],
    ["no channel", ["outlook", ORIGIN], "The channel of outlook is missing"],
    ["too much", ["outlook", ORIGIN, "email", "--force"], "--force"],
    ["another channel", ["outlook", ORIGIN, "pigeon"], "email, linkedin, call, meeting, message"],
    ["a connector there is", ["gmail", ORIGIN, "email"], 'a connector "gmail" already'],
    ["a part there is", ["linkedin-sales", ORIGIN, "email"], '"linkedin-sales" already'],
    [
      "a site there is",
      ["mail", "https://mail.google.com", "email"],
      "for https://mail.google.com",
    ],
    ["a page's name", ["popup", ORIGIN, "email"], "something else here"],
    ["a file's name", ["json", ORIGIN, "email"], "something else here"],
    ["a source of events", ["hand", ORIGIN, "email"], "something else here"],
    ["a vague name", ["utils", ORIGIN, "email"], "something else here"],
    ["a word of the language", ["default", ORIGIN, "email"], "would be no code"],
    ["a name of a template's", ["read-request", ORIGIN, "email"], "would be no code"],
  ])("is refused with %s", (_what, args, message) => {
    expect(() => planned(...args)).toThrow(Refused);
    expect(() => planned(...args)).toThrow(message);
  });

  it.each(["Outlook", "out look", "outlook2", "-outlook", "../x", "out/look", "", "x".repeat(31)])(
    "is refused with the name %j",
    (name) => {
      expect(() => planned(name, ORIGIN, "email")).toThrow("no name for a connector");
    },
  );

  it.each([
    "outlook.office.com",
    "http://outlook.office.com",
    `${ORIGIN}/`,
    `${ORIGIN}/mail`,
    `${ORIGIN}:8443`,
    "https://*.office.com",
    "https://Outlook.office.com",
    "https://user@outlook.office.com",
    "https://localhost",
    "https://10.0.0.1",
    "<all_urls>",
    "",
  ])("is refused with the origin %j", (origin) => {
    expect(() => planned("outlook", origin, "email")).toThrow("is no origin");
  });

  it("may be a name of two words, and a host with digits", () => {
    const { added, changed } = planned("outlook-web", "https://outlook-1.office365.com", "email");
    const paths = added.map(({ path }) => path);
    expect(paths).toContain("src/connectors/outlook-web/background/index.ts");
    const all = [...added, ...changed].map(({ text }) => text).join("\n");
    expect(all).toContain("watchOutlookWeb(document)");
    expect(all).toContain("captureOutlookWeb: true");
    expect(added.map(({ path, text }) => path + text).join("\n")).not.toMatch(/__[a-z]+__/i);
  });
});

describe("the command", () => {
  const unchanged = (args: string[], message: string) => {
    const before = copy.files();
    const { status, said } = scaffold(...args);
    expect(said).toContain(message);
    expect(said).toContain("Nothing was changed.");
    expect(status).toBe(1);
    expect(copy.files()).toEqual(before);
  };

  it("changes nothing when it is asked for what cannot be", () => {
    unchanged([], "npm run new:connector <name> <origin> <channel>");
    unchanged(["Outlook", ORIGIN, "email"], "no name for a connector");
  });

  it("changes nothing when a place is not as it was, or a file is there already", () => {
    const path = join(copy.folder, "src/ui/site-health.ts");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("BY_HAND: Record", "LOGGED_UNDER: Record"));
    unchanged(["outlook", ORIGIN, "email"], 'src/ui/site-health.ts has no "const BY_HAND');
    writeFileSync(path, text);
    const entry = join(copy.folder, "src/contents/outlook.ts");
    writeFileSync(entry, "export {};\n");
    unchanged(["outlook", ORIGIN, "email"], "src/contents/outlook.ts is there already");
    rmSync(entry);
  });

  it("writes a connector, and not twice", () => {
    const { status, said } = scaffold("carrier-pigeon", "https://pigeons.example", "message");
    expect(said).toContain("One more entry in:");
    expect(status).toBe(0);
    unchanged(["carrier-pigeon", ORIGIN, "message"], 'a connector "carrier-pigeon" already');
    unchanged(["pigeon", "https://pigeons.example", "message"], "for https://pigeons.example");
  });
});

describe("one more entry", () => {
  it.each([
    ["in a line", 'const A = ["a"] as const;\n', "const A = [", '"b"', 'const A = ["a",\n"b",\n'],
    ["in lines", "const A = {\n  a: 1,\n};\n", "const A = {", "b: 2", "a: 1,\nb: 2,\n};\n"],
    ["in none", "const A = [];\n", "const A = [", "1", "const A = [\n1,\n];\n"],
    ["with others inside", "x({\n  a: {\n    b,\n  },\n});\n", "x({", "c", "  },\nc,\n});\n"],
    ["of a line and more", "const A = [[1], [2]];\n", "const A = [", "3", "[[1], [2],\n3,\n];\n"],
  ])("%s", (_what, text, start, entry, expected) => {
    expect(addEntry(text, start, entry)).toContain(expected);
  });

  it.each([
    ["not there", "const B = [];\n"],
    ["there twice", "const A = [];\nconst A = [];\n"],
    ["never closed", "const A = [\n  1,\n"],
    ["laid out in another way", "const A = [1,\n  2];\n"],
  ])("is none where the place is %s", (_what, text) => {
    expect(() => addEntry(text, "const A = [", "3")).toThrow(PlaceNotFound);
  });

  it("above the first import", () => {
    expect(addImport('// why\nimport a from "a";\n', "b")).toBe('// why\nb\nimport a from "a";\n');
    expect(() => addImport("const a = 1;\n", "b")).toThrow(PlaceNotFound);
  });
});
