import { WHO_IS_THIS } from "~messages/questions";
import type { Shown } from "~messages/who-is-this";

/** The script's side. `look` may take its time; a frame that shows nobody says nothing. */
export function answerWhoIsThis(look: () => Promise<Shown | undefined> | undefined): () => void {
  const listener = (
    message: unknown,
    from: chrome.runtime.MessageSender,
    respond: (shown: Shown | undefined) => void,
  ): boolean => {
    const isAsked = typeof message === "object" && message !== null && "name" in message;
    if (!isAsked || message.name !== WHO_IS_THIS || from.id !== chrome.runtime.id) return false;
    const looking = look();
    if (looking === undefined) return false;
    void looking.then(respond);
    return true;
  };
  chrome.runtime.onMessage.addListener(listener);
  // The script of an extension that was updated has no runtime any more.
  return () => chrome.runtime?.onMessage?.removeListener(listener);
}
