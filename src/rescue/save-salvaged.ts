import type { BackupState } from "~domain/backup";
import { dayOf } from "~domain/calendar";
import { DEFAULT_RULES } from "~domain/rules";
import { DEFAULT_SETTINGS } from "~domain/settings";
import type { BackupPart } from "~files/backup/format";
import { writeBackup } from "~files/backup/write";
import { type Salvaged, salvage } from "~storage/read/salvage";
import { download } from "~ui/download";
import { rightNow } from "~ui/use-moment";
import { say, sayCount, sayNumber } from "~words/say";

/** What the rep has set is not read: it may be what is damaged, and is soon set again. */
const STATE: BackupState = {
  settings: DEFAULT_SETTINGS,
  rules: DEFAULT_RULES,
  views: [],
  nudges: [],
  erased: { keys: [], hashes: [] },
};
const PEOPLE_IN_PART = 250;

/** Returns what it came to, in words. @throws when the browser does not open the database at all. */
export async function saveSalvaged(): Promise<string> {
  const salvaged = await salvage();
  const { people, unreadable } = salvaged;
  if (people.length === 0) return say("rescueNothingRead");
  const { now, zone } = rightNow();
  const about = { app: chrome.runtime.getManifest().version, createdAt: now };
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of writeBackup(about, partsOf(salvaged))) pieces.push(piece);
  download(`rekindle-rescued-${dayOf(now, zone)}.jsonl`, new Blob(pieces));
  return sayCount("rescueSalvaged", people.length, sayNumber(unreadable));
}

async function* partsOf({ people }: Salvaged): AsyncGenerator<BackupPart> {
  yield { kind: "state", state: STATE };
  for (let from = 0; from < people.length; from += PEOPLE_IN_PART)
    yield { kind: "people", people: people.slice(from, from + PEOPLE_IN_PART) };
}
