/**
 * The messages on their way, and what one more sign makes of them. The same for prospects, whose
 * messages are kept in the database, and for strangers, whose are kept in memory only: `R` is
 * whatever stands for a recipient there.
 */
import { isNameless, type PendingSend, type SendSign } from "./pending-send";
import { CLOCKS_DIFFER } from "./sighting";

export interface Outgoing<R> {
  send: PendingSend;
  to: R[];
}

interface SignTaken<R> {
  list: Outgoing<R>[];
  /** The messages the sign was about, as they are now. */
  changed: Outgoing<R>[];
}

/**
 * Brings the list up to date. `to` are those recipients of the sign that belong in this list, `step`
 * is `advance` for this sign, and `idOf` names a recipient.
 */
export function takeSign<R>(
  list: readonly Outgoing<R>[],
  sign: SendSign,
  to: R[],
  step: (send: PendingSend | undefined) => PendingSend | undefined,
  idOf: (recipient: R) => string,
): SignTaken<R> {
  const about = recordsAbout(list, sign, idOf);
  const isNew = about.length === 0 && to.length > 0;
  const changed: Outgoing<R>[] = [];
  for (const one of isNew ? [undefined] : about) {
    const send = step(one?.send);
    const isTold =
      !isKnownBetter(sign, one?.send) && (to.length > 0 || namesEveryone(sign, one?.send));
    const recipients = isTold ? to : (one?.to ?? []);
    if (send !== undefined && recipients.length > 0) changed.push({ send, to: recipients });
  }
  const all = [...list.filter((one) => !about.includes(one)), ...changed];
  // What the screen could not name, and a request has told of, is nothing to ask about.
  const isToldOf = (one: Outgoing<R>) =>
    one.send.phase === "unclear" && all.some((other) => isSame(one, other, idOf));
  const isKept = (one: Outgoing<R>) => !isToldOf(one);
  return { list: all.filter(isKept), changed: changed.filter(isKept) };
}

/** The request knows every recipient; what the screen says of them after it is no news. */
function isKnownBetter(sign: SendSign, send: PendingSend | undefined): boolean {
  return sign.kind === "send-pressed" && send !== undefined && send.seenByRequest;
}

/**
 * Whether nobody but those named counts from now on: a request knows every recipient, the screen
 * perhaps not all, and whoever sends again after an undo may send to someone else.
 */
function namesEveryone(sign: SendSign, send: PendingSend | undefined): boolean {
  if (!("recipients" in sign) || sign.recipients.length === 0) return false;
  return sign.kind !== "send-pressed" || send?.phase === "undone";
}

/** What is taken back under one name is so under a name that the screen made up as well. */
function recordsAbout<R>(
  list: readonly Outgoing<R>[],
  sign: SendSign,
  idOf: (recipient: R) => string,
): Outgoing<R>[] {
  const named = recordsNamed(list, sign);
  if (sign.kind === "recall-requested") return withTwins(named, list, idOf);
  if (sign.kind !== "send-undone" && sign.kind !== "draft-requested") return named;
  const isTwin = (other: Outgoing<R>) =>
    named.some((one) => isSame(one, other, idOf) || isSame(other, one, idOf));
  return [...named, ...list.filter((other) => !named.includes(other) && isTwin(other))];
}

/** What the screen saw under a name of its own may be the nearest, and the request's record the one that counts. */
function withTwins<R>(
  named: Outgoing<R>[],
  list: readonly Outgoing<R>[],
  idOf: (recipient: R) => string,
): Outgoing<R>[] {
  const twins = named.flatMap((one) => findTwin(one, list, idOf) ?? []);
  return [...new Set([...named, ...twins])];
}

/** By request, by message, the message last sent in a conversation, or sent in it at a moment. */
function recordsNamed<R>(list: readonly Outgoing<R>[], sign: SendSign): Outgoing<R>[] {
  if (sign.kind === "request-accepted" || sign.kind === "request-failed") {
    // The browser starts to count its requests anew with each session.
    const isRecent = (send: PendingSend) => sign.at - send.notedAt < REQUEST_TAKES_AT_MOST;
    return list.filter(
      ({ send }) =>
        send.recallRequestId === sign.requestId ||
        (send.requestIds.includes(sign.requestId) && isRecent(send)),
    );
  }
  if (sign.kind === "recall-requested") return recordSentAt(list, sign);
  if (sign.kind !== "send-undone" || sign.threadId === undefined) {
    return list.filter(({ send }) => send.key === sign.key);
  }
  const open = list.filter(
    ({ send }) =>
      send.threadId === sign.threadId && send.phase !== "committed" && send.phase !== "undone",
  );
  const newest = Math.max(...open.map(({ send }) => send.startedAt));
  // Two records of one message when the screen could not name it.
  return open.filter(({ send }) => newest - send.startedAt < 5_000);
}

/** The one sent nearest to a moment in a conversation. */
function recordSentAt<R>(
  list: readonly Outgoing<R>[],
  { threadId, sentAt }: Extract<SendSign, { kind: "recall-requested" }>,
): Outgoing<R>[] {
  const distance = ({ send }: Outgoing<R>) => Math.abs(send.sentAt - sentAt);
  const [nearest, ...others] = list
    .filter((one) => one.send.threadId === threadId && distance(one) <= CLOCKS_DIFFER)
    .sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return [];
  return [nearest, ...others.filter(({ send }) => send.key === nearest.send.key)];
}

/** With a large attachment the request follows the press by that much. */
const SAME_WITHIN = 45_000;
const REQUEST_TAKES_AT_MOST = 10 * 60_000;

/**
 * Whether a message the screen could not name is the one another record is about: told by a request
 * of the same site, whatever became of it since, sent within seconds, to the same people.
 */
export function isSame<R>(
  nameless: Outgoing<R>,
  other: Outgoing<R>,
  idOf: (recipient: R) => string,
): boolean {
  const ids = new Set(other.to.map(idOf));
  return (
    isNameless(nameless.send.key) &&
    other.send.key !== nameless.send.key &&
    other.send.requestIds.length > 0 &&
    other.send.connector === nameless.send.connector &&
    Math.abs(other.send.startedAt - nameless.send.startedAt) <= SAME_WITHIN &&
    nameless.to.every((one) => ids.has(idOf(one)))
  );
}

/** What a request has told of a message the screen could not name: of several, the nearest in time. */
export function findTwin<R>(
  nameless: Outgoing<R>,
  others: readonly Outgoing<R>[],
  idOf: (recipient: R) => string,
): Outgoing<R> | undefined {
  const distance = ({ send }: Outgoing<R>) => Math.abs(send.startedAt - nameless.send.startedAt);
  const [nearest] = others
    .filter((other) => isSame(nameless, other, idOf))
    .sort((a, b) => distance(a) - distance(b));
  return nearest;
}
