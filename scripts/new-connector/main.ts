/** `npm run new:connector <name> <origin> <channel>`: a connector to begin with, in all its places. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../set-up.mjs";
import { type Names, namesOf } from "./names";
import { type Plan, planFor } from "./plan";
import { Refused, USAGE, wishOf } from "./wish";

function main(): void {
  const biome = join(root, "node_modules", ".bin", "biome");
  if (!existsSync(biome)) throw new Refused("Install the packages first: npm ci");
  const names = namesOf(wishOf(process.argv.slice(2), root), new Date().getFullYear());
  const plan = planFor(names, root);
  write(plan);
  // Long names take more lines, and imports are in order of the alphabet.
  const files = [...plan.added, ...plan.changed].map(({ path }) => path);
  const formatted = spawnSync(biome, ["check", "--write", "--no-errors-on-unmatched", ...files], {
    cwd: root,
    encoding: "utf8",
  });
  tell(plan, names);
  if (formatted.status !== 0)
    throw new Error(
      `All was written, but Biome complains:\n${formatted.stdout}${formatted.stderr}`,
    );
}

function write({ added, changed }: Plan): void {
  for (const { path, text } of added) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    // Fails when somebody has been quicker.
    writeFileSync(join(root, path), text, { flag: "wx" });
  }
  for (const { path, text } of changed) writeFileSync(join(root, path), text);
}

function tell({ added, changed }: Plan, { id, title }: Names): void {
  console.log(`${title} has what every connector has.

New:
${added.map(({ path }) => `  ${path}`).join("\n")}

One more entry in:
${changed.map(({ path }) => `  ${path}`).join("\n")}

Look at real requests and pages now: whatever is called made up in src/connectors/${id}/ has to go.
docs/adding-a-connector.md says what else is left. Check with: npm run check`);
}

try {
  main();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(`${error.message}\nNothing was changed.\n\n${USAGE}`);
  process.exitCode = 1;
}
