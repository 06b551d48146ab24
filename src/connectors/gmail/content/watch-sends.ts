/**
 * Gmail as the screen shows it: the rep presses Send, the compose goes away, and Gmail says that
 * the message was sent. Both are needed, for pressing Send may open a prompt instead. When the
 * compose is gone and nothing is said, that is told too: the rep may be the only one who knows.
 *
 * Only presses by a person count (`isTrusted`), so that nothing in the page can make one up.
 * Between presses nothing runs: no observer, no timer.
 */
import type { ScreenSign } from "~messages/screen-sign";
import { elementOutline } from "../../element-outline";
import { threadIdIn, threadLink } from "../ids";
import { findCompose, isOnSendButton, readCompose } from "./compose";
import { mailboxPath } from "./mailbox";
import { ALERT, BUTTON, UNDO_LINK, VIEW_LINK } from "./selectors";

const LOOK_EVERY = 250;
/** A compose that is still there after this long is kept open by a prompt. */
const LOOK_FOR = 10_000;
/** One that is gone may still be uploading; the badge is to say within a minute that nothing came. */
const LOOK_FOR_GONE = 45_000;
const KEEP_LOOKING_FOR = 3_000;

/** One press of Send, until it is known what became of it. */
interface Watch {
  key: string;
  compose: Element;
  threadId: string | undefined;
  /** The "view message" link that was there before this press, if any. */
  oldViewLink: Element | null;
  pressedAt: number;
  until: number;
  isConfirmed: boolean;
  /** Without a connection Gmail keeps the message and sends it later: then a request tells of it. */
  wasOffline: boolean;
}

interface Report {
  sign(sign: ScreenSign): void;
  /** The shape of a confirmation that was not understood. */
  outline(text: string): void;
}

/** Watches until the returned function is called. */
export function watchSends(document: Document, report: Report): () => void {
  const window = document.defaultView;
  if (window === null) return () => undefined;
  const watcher = new SendWatcher(document, report);

  const onPointer = (event: MouseEvent): void => {
    if (!event.isTrusted || event.button !== 0 || !(event.target instanceof window.Element)) return;
    watcher.activated(event.target);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.isComposing || !(event.target instanceof window.Element)) return;
    const isEnter = event.key === "Enter" && !event.shiftKey && !event.altKey;
    if (isEnter && (event.ctrlKey || event.metaKey)) watcher.shortcutPressed(event.target);
    else if (isEnter || event.key === " ") watcher.activated(event.target);
    else watcher.touched(event.target);
  };

  // `pointerup` comes before anything Gmail does; `click` alone is what assistive technology sends.
  window.addEventListener("pointerup", onPointer, true);
  window.addEventListener("click", onPointer, true);
  window.addEventListener("keydown", onKey, true);
  const onLeave = (): void => watcher.leave(window.opener !== null);
  window.addEventListener("pagehide", onLeave);
  return () => {
    window.removeEventListener("pagehide", onLeave);
    window.removeEventListener("pointerup", onPointer, true);
    window.removeEventListener("click", onPointer, true);
    window.removeEventListener("keydown", onKey, true);
    watcher.stop();
  };
}

class SendWatcher {
  private readonly watches = new Map<string, Watch>();
  private readonly madeUpKeys = new WeakMap<Element, string>();
  /** The Undo links that Gmail showed for messages of ours; it shows others for other things. */
  private readonly undoLinks = new WeakMap<
    Element,
    { key: string; threadId: string | undefined }
  >();

  constructor(
    private readonly document: Document,
    private readonly report: Report,
  ) {}

  stop(): void {
    this.watches.clear();
  }

  /** The page goes away. A window of its own goes with its compose, and that is how it sends. */
  leave(isOwnWindow: boolean): void {
    for (const watch of [...this.watches.values()]) {
      if (isOwnWindow || !watch.compose.isConnected) this.unconfirmed(watch);
      else this.giveUp(watch.compose);
    }
  }

  /** A click, or Enter or Space, on an element. */
  activated(element: Element): void {
    if (this.watches.size === 0 && element.closest(`${BUTTON}, ${UNDO_LINK}`) === null) return;
    const undoLink = element.closest(UNDO_LINK);
    const compose = findCompose(element);
    if (undoLink !== null) this.undone(undoLink);
    else if (compose !== undefined && isOnSendButton(element, compose)) this.pressed(compose);
    else if (compose !== undefined) this.giveUp(compose);
  }

  shortcutPressed(element: Element): void {
    const compose = findCompose(element);
    if (compose !== undefined) this.pressed(compose);
  }

  /** Anything else done in a compose after Send was pressed means that it stayed open. */
  touched(element: Element): void {
    if (this.watches.size === 0) return;
    const compose = findCompose(element);
    if (compose !== undefined) this.giveUp(compose);
  }

  private pressed(compose: Element): void {
    const { messageId, threadId, recipients } = readCompose(compose);
    const key = this.keyOf(compose, messageId);
    const at = Date.now();
    this.report.sign({
      kind: "send-pressed",
      key,
      at,
      recipients,
      ...(threadId !== undefined && {
        threadId,
        link: threadLink(mailboxPath(this.document), threadId),
      }),
    });
    const isNew = !this.watches.has(key);
    const oldViewLink = this.document.querySelector(VIEW_LINK);
    this.watches.set(key, {
      key,
      compose,
      threadId,
      oldViewLink,
      pressedAt: at,
      until: at + LOOK_FOR,
      isConfirmed: false,
      wasOffline: false,
    });
    if (isNew) setTimeout(() => this.look(key), LOOK_EVERY);
  }

  private keyOf(compose: Element, messageId: string | undefined): string {
    if (messageId !== undefined) return messageId;
    const key = this.madeUpKeys.get(compose) ?? `screen:${crypto.randomUUID()}`;
    this.madeUpKeys.set(compose, key);
    return key;
  }

  private look(key: string): void {
    const watch = this.watches.get(key);
    if (watch === undefined) return;
    const isGone = !watch.compose.isConnected;
    // Offline, Gmail promises to send later and says so in the same place.
    if (!navigator.onLine) watch.wasOffline = true;
    if (isGone && navigator.onLine && isConfirmed(this.document, watch)) this.confirmed(watch);
    else if (isGone && !watch.isConfirmed) watch.until = watch.pressedAt + LOOK_FOR_GONE;
    if (Date.now() < watch.until) setTimeout(() => this.look(key), LOOK_EVERY);
    else if (watch.isConfirmed) this.watches.delete(key);
    else if (isGone) this.unconfirmed(watch);
    else this.giveUp(watch.compose);
  }

  private confirmed(watch: Watch): void {
    const { key, threadId } = watch;
    const link = this.document.querySelector(UNDO_LINK);
    if (link !== null) this.undoLinks.set(link, { key, threadId });
    if (watch.isConfirmed) return;
    watch.isConfirmed = true;
    // "Sending" may yet turn into "sent", with another Undo link.
    watch.until = Date.now() + KEEP_LOOKING_FOR;
    this.report.sign({ kind: "send-confirmed", key, at: Date.now() });
  }

  /** The compose is gone, and nothing on screen says where. */
  private unconfirmed(watch: Watch): void {
    this.watches.delete(watch.key);
    if (watch.isConfirmed) return;
    const kind = watch.wasOffline ? "send-abandoned" : "send-unconfirmed";
    this.report.sign({ kind, key: watch.key, at: Date.now() });
    const alert = this.document.querySelector(ALERT);
    if (!watch.wasOffline && alert !== null) this.report.outline(elementOutline(alert));
  }

  private giveUp(compose: Element): void {
    for (const watch of [...this.watches.values()]) {
      if (watch.compose !== compose || watch.isConfirmed) continue;
      this.watches.delete(watch.key);
      this.report.sign({ kind: "send-abandoned", key: watch.key, at: Date.now() });
    }
  }

  /** Gmail also offers to undo discarding, archiving and more: only what was a send counts. */
  private undone(link: Element): void {
    const threadId = threadIdIn(link.getAttribute("param"));
    const at = Date.now();
    const key = this.keyOfUndo(link, threadId);
    if (key !== undefined) {
      this.watches.delete(key);
      this.report.sign({ kind: "send-undone", key, at });
      return;
    }
    // A send that this script did not see, perhaps because it came into the tab only just now.
    const isOfSend = link.closest('[role="alert"]')?.querySelector(VIEW_LINK) != null;
    if (isOfSend && threadId !== undefined) this.report.sign({ kind: "send-undone", threadId, at });
  }

  private keyOfUndo(link: Element, threadId: string | undefined): string | undefined {
    const known = this.undoLinks.get(link);
    const isSame =
      threadId === undefined || known?.threadId === undefined || known.threadId === threadId;
    if (known !== undefined && isSame) return known.key;
    const watch = [...this.watches.values()].find(
      (one) => !one.compose.isConnected && one.threadId === threadId,
    );
    return threadId === undefined ? undefined : watch?.key;
  }
}

function isConfirmed(document: Document, { threadId, oldViewLink }: Watch): boolean {
  const undoThread = threadIdIn(document.querySelector(UNDO_LINK)?.getAttribute("param"));
  if (undoThread !== undefined && threadId !== undefined) return undoThread === threadId;
  // Without a thread to compare, a link to view the sent message that was not there before.
  const viewLink = document.querySelector(VIEW_LINK);
  return viewLink !== null && viewLink !== oldViewLink;
}
