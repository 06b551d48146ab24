/** One file with everything that is stored on one person. */

import type { Prospect } from "~domain/prospect";
import { personFile, personFileName } from "~files/person-file";
import { withDatabase } from "~storage/connection";
import { readStoredOn } from "~storage/read/stored-on-person";
import { download } from "~ui/download";
import { showNote } from "~ui/notes";
import { say } from "~words/say";

export async function savePerson({ id, name }: Prospect): Promise<void> {
  try {
    const stored = await withDatabase((db) => readStoredOn(db, id));
    if (stored === undefined) return showNote({ text: say("pageGone"), isProblem: true });
    const file = new Blob([personFile(stored, Date.now())], { type: "application/json" });
    const fileName = personFileName(name);
    download(fileName, file);
    showNote({ text: say("exportPersonSaved", name, fileName), isProblem: false });
  } catch {
    // Nothing is written but the file, so there is nothing to mend.
    showNote({ text: say("exportPersonFailed"), isProblem: true });
  }
}
