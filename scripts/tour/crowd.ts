/** So many people due at once that the popup offers to spread them, after some days away. */
import { dayAfter, dayOf } from "../../src/domain/calendar";
import { AWAY_DAYS } from "../../src/domain/spread";
import type { ExtensionState } from "../browser/extension-state";

const FIRST = ["Ada", "Bruno", "Carla", "Dario", "Edith", "Farid"];
const LAST = ["Almond", "Birch", "Clover", "Dogwood"];
const DAY = 24 * 60 * 60_000;

export async function addCrowd(state: ExtensionState): Promise<void> {
  const names = LAST.flatMap((last) => FIRST.map((first) => `${first} ${last}`));
  for (const [index, name] of names.entries()) {
    const email = `${name.toLowerCase().replace(" ", ".")}@crowd.example`;
    const answer = await state.send("add-prospect", {
      commandId: crypto.randomUUID(),
      prospect: { name, email },
    });
    if (!answer.ok || answer.value.kind !== "added") throw new Error(`Could not add ${name}.`);
    const { prospectId } = answer.value;
    const at = Date.now() - (4 + (index % 3)) * DAY;
    const commandId = crypto.randomUUID();
    await state.send("log-touch", { commandId, prospectId, channel: "email", at });
  }
}

/** The rep looked at the list last before the days away. Takes effect when a page is opened. */
export async function comeBack({ page }: ExtensionState): Promise<void> {
  const today = dayOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const value = { seenOn: dayAfter(today, -AWAY_DAYS - 3) };
  await page.evaluate(
    (presence) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("rekindle");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction("state", "readwrite");
          writing.objectStore("state").put({ name: "presence", value: presence });
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    value,
  );
}
