/** What happens when time has passed: everything is brought up to date, then the feeds are asked. */
import { forgetRequests } from "~actions/forget-requests";
import { showTrouble } from "./badge";
import { checkFeeds } from "./check-feeds";
import { act } from "./context";
import { refresh } from "./refresh";
import { serially } from "./serially";

/** The feeds come last, for nothing is to wait for a site's answer. Never rejects. */
export async function wake(): Promise<void> {
  try {
    await refresh();
    if ((await checkFeeds()) > 0) await refresh();
  } catch (error) {
    await showTrouble(error);
  }
}

/** When the browser has started: before any request of this session is taken. */
export async function start(): Promise<void> {
  await serially(() => act(forgetRequests)).catch(showTrouble);
  await wake();
}
