/**
 * LinkedIn as the screen shows it: the rep presses Send, and the message appears in its conversation
 * under an id that only the server gives. The request says the same and more; this is for when its form
 * has changed, and for messages whose request does not say whom they are for.
 *
 * Forms and conversations are put into the page anew all the time, so nothing of it is held on to: each
 * look finds the conversation again. Only presses by a person count. Between presses nothing runs.
 */
import type { SendDetails } from "~domain/pending-send";
import { addressesOf } from "~domain/recipient";
import { CLOCKS_DIFFER } from "~domain/sighting";
import { elementOutline } from "../../element-outline";
import type { Line } from "../../watch-site";
import { type Composer, composerOfClick, composerOfKey, detailsOf, isEmpty } from "./compose";
import { targetOf } from "./page";
import { readScopes, type Scope } from "./read-scope";

const LOOK_EVERY = 250;
/** What is still written in the form after this long was not sent: a new line, a refusal. */
const LOOK_FOR = 10_000;
const LOOK_FOR_GONE = 45_000;

interface Watch {
  key: string;
  composer: Composer;
  details: SendDetails;
  pressedAt: number;
  /** Messages that were there before. */
  before: Set<string>;
}

/** Watches until the returned function is called. */
export function watchSends(document: Document, line: Line): () => void {
  const window = document.defaultView;
  if (window === null) return () => undefined;
  const watcher = new SendWatcher(document, line);
  const onClick = (event: Event): void => {
    const target = event.isTrusted ? targetOf(event) : undefined;
    const composer = target && composerOfClick(target);
    if (composer !== undefined) watcher.pressed(composer);
  };
  const onKey = (event: KeyboardEvent): void => {
    const target = event.isTrusted && event.key === "Enter" ? targetOf(event) : undefined;
    const composer = target && composerOfKey(target, event);
    if (composer !== undefined) watcher.pressed(composer);
  };
  window.addEventListener("click", onClick, true);
  window.addEventListener("keydown", onKey, true);
  return () => {
    window.removeEventListener("click", onClick, true);
    window.removeEventListener("keydown", onKey, true);
    watcher.stop();
  };
}

class SendWatcher {
  private watches: Watch[] = [];

  constructor(
    private readonly document: Document,
    private readonly line: Line,
  ) {}

  stop(): void {
    this.watches = [];
  }

  pressed(composer: Composer): void {
    const details = detailsOf(composer);
    const pressedAt = Date.now();
    // A double click is one press.
    const last = this.watches.find(({ composer: { element } }) => element === composer.element);
    if (last !== undefined && pressedAt - last.pressedAt < 500) return;
    const key = `screen:${crypto.randomUUID()}`;
    this.line.sign({ kind: "send-pressed", key, at: pressedAt, ...details });
    const shown = readScopes(this.document).flatMap(({ messages }) => messages);
    const before = new Set(shown.map(({ id }) => id));
    const watch = { key, composer, details, pressedAt, before };
    this.watches.push(watch);
    setTimeout(() => this.look(watch), LOOK_EVERY);
  }

  private look(watch: Watch): void {
    if (!this.watches.includes(watch)) return;
    const { key, composer, pressedAt } = watch;
    const scope = readScopes(this.document).find((one) => isWhereItGoes(one, watch));
    const sent = scope && newMessageIn(scope, watch);
    if (sent !== undefined) {
      // The next press in the same conversation waits for a message of its own.
      for (const other of this.watches) other.before.add(sent);
      this.over(watch);
      this.line.sign({ kind: "send-confirmed", key, at: Date.now() });
      return;
    }
    const waited = Date.now() - pressedAt;
    const isWritten = composer.element.isConnected && !isEmpty(composer);
    if (waited < LOOK_FOR || (!isWritten && waited < LOOK_FOR_GONE)) {
      setTimeout(() => this.look(watch), LOOK_EVERY);
      return;
    }
    this.over(watch);
    const kind = isWritten ? "send-abandoned" : "send-unconfirmed";
    this.line.sign({ kind, key, at: Date.now() });
    if (!isWritten && scope !== undefined) this.outline(scope, watch);
  }

  private over(watch: Watch): void {
    this.watches = this.watches.filter((one) => one !== watch);
  }

  private outline({ element }: Scope, { details: { form } }: Watch): void {
    const surface = form === "sales-message" ? "linkedin-sales" : "linkedin";
    this.line.outline({ of: "confirmation", surface, text: elementOutline(element) });
  }
}

/** The same conversation, or the one with the same person that has come into being. */
function isWhereItGoes({ conversationId, people }: Scope, { details }: Watch): boolean {
  if (details.threadId !== undefined) return conversationId === details.threadId;
  const wanted = new Set(details.recipients.flatMap(addressesOf));
  return people.some((person) => addressesOf(person).some((key) => wanted.has(key)));
}

function newMessageIn({ messages }: Scope, { before, pressedAt }: Watch): string | undefined {
  return messages.find(
    ({ id, isOwn, at }) => isOwn && !before.has(id) && at > pressedAt - CLOCKS_DIFFER,
  )?.id;
}
