/**
 * What runs in a Gmail tab: one watcher for what goes out, one for what comes in, and the answer to
 * "who is this?".
 */
import { answerWhoIsThis } from "../../answer-who";
import { watchSite } from "../../watch-site";
import { watchReplies } from "./watch-replies";
import { watchSends } from "./watch-sends";
import { whoIsShown } from "./who";

export function watchGmail(document: Document): void {
  watchSite(({ sign, sightings, outline }) => [
    watchSends(document, { sign, outline: (text) => outline({ of: "confirmation", text }) }),
    watchReplies(document, { sightings, outline: (of, text) => outline({ of, text }) }),
    answerWhoIsThis(() => whoIsShown(document)),
  ]);
}
