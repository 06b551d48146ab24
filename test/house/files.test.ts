/** Where files lie, what they are called, and what a content script's entry must look like. */
import { describe, expect, it } from "vitest";
import { listFiles, readSources } from "../support/sources";

const SOURCES = readSources();
const paths = SOURCES.map(({ path }) => path);

describe("names", () => {
  it("are written in kebab-case", () => {
    const odd = paths.filter((path) =>
      path.split("/").some((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?(\.[a-z]+)?$/.test(part)),
    );
    expect(odd).toEqual([]);
  });

  it("say what is in the file: no utils", () => {
    const vague = /(^|\/)(utils?|helpers?|misc|common|shared|stuff|lib)(\/|\.tsx?$)/;
    expect(paths.filter((path) => vague.test(path))).toEqual([]);
    expect(
      ["domain/utils.ts", "ui/helpers/x.ts", "lib.ts"].filter((path) => vague.test(path)),
    ).toHaveLength(3);
  });

  it("are exported by name, except where Plasmo wants a default", () => {
    const entry = /^(popup|options|sidepanel|newtab)(\/index)?\.tsx$|^tabs\/|^contents\//;
    const found = SOURCES.filter(
      ({ path, code }) => !entry.test(path) && /^export default\b/m.test(code),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe("layout", () => {
  it("has no folder but those of the design", () => {
    const folders = new Set(
      paths.filter((path) => path.includes("/")).map((path) => path.split("/")[0]),
    );
    const known = [
      "actions",
      "background",
      "connectors",
      "contents",
      "domain",
      "files",
      "messages",
      "words",
    ];
    const pages = [
      "options",
      "popup",
      "prospects",
      "sidepanel",
      "storage",
      "tabs",
      "ui",
      "welcome",
      "importing",
      "rescue",
    ];
    expect([...folders].filter((folder) => ![...known, ...pages].includes(folder ?? ""))).toEqual(
      [],
    );
  });

  it("does not let Plasmo make routes of the worker's files", () => {
    expect(paths.filter((path) => /^background\/(messages|ports)\//.test(path))).toEqual([]);
  });

  it("keeps the tests of a folder in the folder of its name", () => {
    const mirrored = ["domain", "storage", "actions", "messages", "connectors", "background"];
    for (const folder of mirrored) {
      const tests = listFiles(`test/${folder}`).filter((path) => path.endsWith(".test.ts"));
      expect(tests.length, folder).toBeGreaterThan(0);
    }
  });
});

/** What Plasmo reads from an entry's text; anything cleverer silently means every address. */
function problemsOf(path: string, text: string): string[] {
  const problems: string[] = [];
  if (!/^contents\/[a-z-]+\.ts$/.test(path)) problems.push("not flat, or not a .ts file");
  const config = /^export const config: PlasmoCSConfig = (\{[\s\S]*?\n?\});$/m.exec(text)?.[1];
  if (config === undefined) return [...problems, "no annotated literal config"];
  const matches = /\bmatches: (\[[^\]]*\])/.exec(config)?.[1];
  const addresses =
    matches && /^\[\s*("[^"]+",?\s*)+\]$/.test(matches) && matches.match(/"[^"]+"/g);
  if (!addresses) return [...problems, "no literal matches"];
  for (const address of addresses)
    if (!/^"https:\/\/[a-z0-9.-]+\.[a-z]+\/\*"$/.test(address)) problems.push(`matches ${address}`);
  // Only `key: literal` pairs: no shorthand, no spread, no call, no other name.
  const rest = config.replace(/"[^"]*"/g, "0");
  const names = [...rest.matchAll(/[A-Za-z_$][\w$]*(?!\w)(?!\s*:)/g)].map(([name]) => name);
  if (names.some((name) => !["true", "false"].includes(name)) || rest.includes("..."))
    problems.push("config is not literal");
  if (/world/.test(config)) problems.push("runs in the page's world");
  return problems;
}

describe("a content script's entry", () => {
  const entries = SOURCES.filter(({ path }) => path.startsWith("contents/"));

  it.each(entries)("$path is one that Plasmo reads as it is meant", ({ path, text }) => {
    expect(problemsOf(path, text)).toEqual([]);
    expect(text.split("\n").length).toBeLessThan(30);
  });

  const good = 'export const config: PlasmoCSConfig = {\n  matches: ["https://a.example/*"],\n};\n';
  it.each([
    ["no config", "contents/x.ts", "export const a = 1;\n"],
    ["no annotation", "contents/x.ts", good.replace(": PlasmoCSConfig", "")],
    ["satisfies", "contents/x.ts", good.replace("};", "} satisfies PlasmoCSConfig;")],
    ["shorthand", "contents/x.ts", good.replace(/matches: .*,/, "matches,")],
    ["an imported name", "contents/x.ts", good.replace(/\[.*\]/, "MATCHES")],
    ["a name in the list", "contents/x.ts", good.replace('"https://a.example/*"', "HOST")],
    ["a spread", "contents/x.ts", good.replace("matches", "...base,\n  matches")],
    ["a value by name", "contents/x.ts", good.replace("};", "  run_at: START,\n};")],
    ["every address", "contents/x.ts", good.replace("https://a.example/*", "<all_urls>")],
    ["every host", "contents/x.ts", good.replace("a.example", "*")],
    ["no secure address", "contents/x.ts", good.replace("https", "http")],
    ["the page's world", "contents/x.ts", good.replace("};", '  world: "MAIN",\n};')],
    ["a folder", "contents/gmail/x.ts", good],
    ["a component", "contents/x.tsx", good],
  ])("would be refused with %s", (_what, path, text) => {
    expect(problemsOf("contents/x.ts", good)).toEqual([]);
    expect(problemsOf(path, text)).not.toEqual([]);
  });
});
