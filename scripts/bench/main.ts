/**
 * `npm run bench`: how long things take in the built extension in Chromium. Medians are printed, and
 * what they are measured against; nothing fails on a slow machine. `npm run bench -- page` runs one
 * part alone.
 */
import { benchBackup } from "./backup";
import { benchDatabase } from "./database";
import { benchImport } from "./import";
import { benchPage } from "./page";
import { benchPopup } from "./popup";
import { benchProspects } from "./prospects";
import { benchReading } from "./reading";
import { benchRules } from "./rules";

const PARTS: Record<string, () => Promise<void>> = {
  database: benchDatabase,
  rules: benchRules,
  popup: benchPopup,
  prospects: benchProspects,
  import: benchImport,
  reading: benchReading,
  page: benchPage,
  backup: benchBackup,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => PARTS[name] === undefined);
if (unknown.length > 0) {
  console.error(
    `There is no part ${unknown.join(", ")}. There are: ${Object.keys(PARTS).join(", ")}`,
  );
  process.exit(1);
}
for (const [name, run] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n── ${name}`);
  await run();
}
