/**
 * What runs in a LinkedIn page and in its frames: watchers for what goes out, one for what is on screen,
 * and the answer to "who is this?". They read. Nothing is put into the page, nothing in it is changed,
 * and nothing is requested.
 */
import { answerWhoIsThis } from "../../answer-who";
import { watchSite } from "../../watch-site";
import { watchInvitations } from "./watch-invitations";
import { watchPage } from "./watch-page";
import { watchSends } from "./watch-sends";
import { whoIsShown } from "./who";

export function watchLinkedin(document: Document): void {
  watchSite((line) => [
    watchSends(document, line),
    watchInvitations(document, line),
    watchPage(document, line),
    answerWhoIsThis(() => whoIsShown(document)),
  ]);
}
