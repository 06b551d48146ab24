/** What happens when time has passed: everything is brought up to date, then the feeds are asked. */
import { showTrouble } from "./badge";
import { checkFeeds } from "./check-feeds";
import { refresh } from "./refresh";

/** The feeds come last, for nothing is to wait for a site's answer. Never rejects. */
export async function wake(): Promise<void> {
  try {
    await refresh();
    if ((await checkFeeds()) > 0) await refresh();
  } catch (error) {
    await showTrouble(error);
  }
}
