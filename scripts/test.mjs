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
/** What a busy machine made fail once. Not to be overlooked: there may be more behind it. */
const secondTries = [];
const bin = (name) => join(root, "node_modules", ".bin", name);
const run = (command, args) =>
  spawnSync(command, args, { cwd: root, stdio: "inherit" }).status === 0;

function list(title, lines) {
  if (lines.length > 0) console.log(`\n── ${title}\n${lines.join("\n")}`);
}

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
  const options = [
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
    "--retry=1",
  ];
  const isGood = run(bin("vitest"), ["run", ...chosen, ...options]);
  const counts = countsIn(file);
  total.passed += counts.passed;
  total.skipped += counts.skipped;
  // A file that could not even be loaded has no failed test in it, and is a failure all the same.
  total.failed += isGood ? counts.failed : Math.max(counts.failed, 1);
  failures.push(...counts.failures);
  secondTries.push(...counts.secondTries);
  if (!isGood && counts.failures.length === 0) failures.push(`${name}: see above`);
}

function countsIn(file) {
  try {
    const json = JSON.parse(readFileSync(file, "utf8"));
    const { numPassedTests: passed, numFailedTests: failed, testResults } = json;
    const unloaded = testResults
      .filter(({ status, assertionResults: all }) => {
        return status === "failed" && !all.some((one) => one.status === "failed");
      })
      .map(({ name, message }) => `${relative(root, name)}: ${message}`);
    const troubled = testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ failureMessages }) => failureMessages?.length > 0)
        .map(({ status, fullName, failureMessages: [why] }) => ({
          status,
          line: `${relative(root, name)}: ${fullName}: ${why.split("\n")[0]}`,
        })),
    );
    const linesOf = (status) =>
      troubled.filter((one) => one.status === status).map(({ line }) => line);
    const failures = [...unloaded, ...linesOf("failed")];
    const secondTries = linesOf("passed");
    return { passed, failed, skipped: json.numTotalTests - passed - failed, failures, secondTries };
  } catch (error) {
    console.error(`No results: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0, failures: [], secondTries: [] };
  }
}

check("types", bin("tsc"), ["-p", "."]);
check("lint", bin("biome"), ["check", "."]);
vitest("unit and component", "unit", "component");
if (check("build", process.execPath, ["scripts/build.mjs"])) {
  vitest("build", "build");
  vitest("end to end", "e2e");
}
list("passed at the second try", secondTries);
list("failed", failures);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
