// npm test: everything from a fresh clone. Each runner says its own piece; the last line adds it up.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { root, setUp } from "./set-up.mjs";

setUp();
const results = join(root, "out", "test");
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, to be said together at the end: between the runners' words it is hard to find. */
const failures = [];
const bin = (name) => join(root, "node_modules", ".bin", name);
const run = (command, args) =>
  spawnSync(command, args, { cwd: root, stdio: "inherit" }).status === 0;

/** A check that passes or fails as a whole. */
function check(name, command, args) {
  console.log(`\n── ${name}`);
  const isGood = run(command, args);
  total[isGood ? "passed" : "failed"] += 1;
  if (!isGood) failures.push(name);
  console.log(isGood ? `${name}: ok` : `${name}: FAILED`);
  return isGood;
}

/** The tests of some Vitest projects, counted one by one. */
function vitest(name, ...projects) {
  console.log(`\n── ${name}`);
  const file = join(results, `${name}.json`);
  const chosen = projects.flatMap((project) => ["--project", project]);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const isGood = run(bin("vitest"), ["run", ...chosen, ...reporters]);
  const counts = countsIn(file);
  total.passed += counts.passed;
  total.skipped += counts.skipped;
  // A file that could not even be loaded has no failed test in it, and is a failure all the same.
  total.failed += isGood ? counts.failed : Math.max(counts.failed, 1);
  failures.push(...counts.failures);
  if (!isGood && counts.failures.length === 0) failures.push(`${name}: see above`);
}

function countsIn(file) {
  try {
    const json = JSON.parse(readFileSync(file, "utf8"));
    const { numPassedTests: passed, numFailedTests: failed, testResults } = json;
    const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
      const where = relative(root, name);
      const tests = assertionResults.filter((one) => one.status === "failed");
      if (status === "failed" && tests.length === 0) return [`${where}: ${message}`];
      return tests.map(({ fullName, failureMessages: [why = ""] }) => {
        return `${where}: ${fullName}: ${why.split("\n")[0]}`;
      });
    });
    return { passed, failed, skipped: json.numTotalTests - passed - failed, failures };
  } catch (error) {
    console.error(`No results: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0, failures: [] };
  }
}

check("types", bin("tsc"), ["-p", "."]);
check("lint", bin("biome"), ["check", "."]);
vitest("unit and component", "unit", "component");
if (check("build", process.execPath, ["scripts/build.mjs"])) {
  vitest("build", "build");
  vitest("end to end", "e2e");
}
if (failures.length > 0) console.log(`\n── failed\n${failures.join("\n")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
