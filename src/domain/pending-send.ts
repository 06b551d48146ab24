/**
 * One message on its way out, from the first sign of it until it is a touch or is known not to be
 * one. Two independent witnesses speak: the request the browser makes, and what the rep does and
 * sees on screen. Either alone is enough, together they are still one message, and what is in doubt
 * never becomes a touch.
 *
 * A message is held until the site's undo window is over. `advance` is a pure step from one record
 * to the next; who the recipients are and where the record is kept is not its business.
 */
import { assertNever } from "./assert-never";
import { type ConnectorId, isInvitation, type TouchForm, TRIES_AGAIN } from "./channel";
import type { SeenBy } from "./event";
import type { Recipient } from "./recipient";

/** What a request or the screen tells of a message. Only the signs that start one carry this. */
export interface SendDetails {
  recipients: Recipient[];
  threadId?: string;
  /** Address of the conversation. */
  link?: string;
  form?: TouchForm;
  /** It goes to several people at once, as one conversation. */
  isGroup?: true;
  /** The server answers in the same way whether it took this or not: something else has to say so. */
  needsProof?: true;
  /** Of a mail; only the request knows it, and it goes no further unless the rep wants it kept. */
  subject?: string;
}

/**
 * One sign of one message. `key` is the site's own id of the message, the same for both witnesses;
 * the screen may not know it yet and then makes up a key that starts with `screen:`. A recall names
 * the conversation and the moment at which the message was sent. Times are epoch milliseconds.
 */
export type SendSign =
  | ({ kind: "send-requested"; key: string; at: number; requestId: string } & SendDetails)
  | ({
      kind: "schedule-requested";
      key: string;
      at: number;
      requestId: string;
      sendsAt?: number;
    } & SendDetails)
  | { kind: "draft-requested"; key: string; at: number }
  | { kind: "request-accepted"; requestId: string; at: number }
  | { kind: "request-failed"; requestId: string; at: number }
  | ({ kind: "send-pressed"; key: string; at: number } & SendDetails)
  | { kind: "send-confirmed"; key: string; at: number }
  | { kind: "send-abandoned"; key: string; at: number }
  | { kind: "send-unconfirmed"; key: string; at: number }
  | { kind: "send-undone"; key?: string; threadId?: string; at: number }
  | { kind: "recall-requested"; threadId: string; sentAt: number; at: number; requestId: string };

/**
 * - `pressed`: the rep pressed Send; nothing says yet that it went.
 * - `leaving`: the request went out, its answer is not in.
 * - `held`: sent, and may still be undone.
 * - `scheduled`: the site will send it later.
 * - `failed`: the server did not take it; the site may try again.
 * - `unclear`: it may have gone and nothing says so; only the rep can tell, and is asked.
 * - `undone`, `committed`: over; kept a day so that late signs change nothing.
 */
export type SendPhase =
  | "pressed"
  | "leaving"
  | "held"
  | "scheduled"
  | "failed"
  | "unclear"
  | "undone"
  | "committed";

export interface PendingSend {
  key: string;
  connector: ConnectorId;
  phase: SendPhase;
  /** When the rep sent it, or when it will go out. Epoch milliseconds, as all times here. */
  sentAt: number;
  /** When this attempt began: the first press or request since it was begun or undone. */
  startedAt: number;
  /** When it was last pressed or requested. */
  notedAt: number;
  /** When to look at this record again: to commit it, to give it up or to forget it. */
  wakeAt: number;
  seenByRequest: boolean;
  seenOnScreen: boolean;
  requestIds: string[];
  /** The request that takes it back, while its answer is not in. */
  recallRequestId?: string;
  threadId?: string;
  link?: string;
  form?: TouchForm;
  isGroup?: true;
  needsProof?: true;
  subject?: string;
}

/** A request without an answer for this long: nobody can say any more that it is on its way. */
const ANSWERED_WITHIN = 2 * 60_000;
/** Pressed without any further sign for this long: it did not go (a missing recipient, a prompt). */
const PRESSED_FOR = 60_000;
const REQUEST_FOLLOWS_WITHIN = 3_000;
/** A scheduled message counts once it is this late and nothing took it back. */
const SCHEDULE_MARGIN = 10 * 60_000;
/** Gmail lets nobody schedule further ahead than this; a later time is some other number. */
const SCHEDULED_AHEAD_AT_MOST = 50 * 366 * 24 * 60 * 60_000;
const HOUR = 60 * 60_000;
const KEPT_AFTER = 24 * HOUR;
/** A site that has not managed to send for this long has given up, or has been closed. */
const RETRIED_FOR = HOUR;
/** Whoever has not looked for a week will not remember whether they sent it. */
const ASKED_FOR = 7 * 24 * HOUR;

/**
 * The record after one more sign. `holdMs` is the undo window with its margin. Undefined means there
 * is nothing to keep: the sign is about a message that was never sent.
 */
export function advance(
  send: PendingSend | undefined,
  sign: SendSign,
  connector: ConnectorId,
  holdMs: number,
): PendingSend | undefined {
  // Found by its time alone, a message of another site is none of this sign's business.
  if (send !== undefined && send.connector !== connector) return send;
  switch (sign.kind) {
    case "send-requested":
      return requested(send ?? begin(sign.key, connector, sign.at), sign);
    case "schedule-requested":
      return scheduled(send ?? begin(sign.key, connector, sign.at), sign);
    case "send-pressed":
      return pressed(send ?? begin(sign.key, connector, sign.at), sign);
    default:
      return send && followed(send, sign, holdMs);
  }
}

function followed(
  send: PendingSend,
  sign: Exclude<SendSign, SendDetails>,
  holdMs: number,
): PendingSend | undefined {
  const isUnsure = send.phase === "leaving" || send.phase === "failed" || send.phase === "unclear";
  switch (sign.kind) {
    case "request-accepted":
      if (sign.requestId === send.recallRequestId) return recalled(send, sign.at);
      if (!isUnsure) return send;
      if (send.needsProof) return { ...send, phase: "leaving", wakeAt: proofAt(send, sign.at) };
      return { ...send, phase: "held", wakeAt: sign.at + holdMs };
    case "request-failed":
      if (sign.requestId === send.recallRequestId) return notRecalled(send);
      if (send.phase !== "leaving" && send.phase !== "scheduled") return send;
      return { ...send, phase: "failed", wakeAt: Math.max(sign.at, send.sentAt) + RETRIED_FOR };
    case "send-confirmed":
      if (send.phase === "pressed" || send.phase === "unclear")
        return {
          ...send,
          phase: "held",
          seenOnScreen: true,
          wakeAt: confirmedAt(send, sign.at, holdMs),
        };
      // Should the answer to the request never be seen, the screen's word is enough.
      if (send.phase === "leaving") {
        // A page shows an invitation as sent before the server has taken it.
        const isEarly = isInvitation(send.form) && !send.needsProof;
        return {
          ...send,
          seenOnScreen: true,
          wakeAt: isEarly ? send.wakeAt : sign.at + holdMs,
        };
      }
      return send.phase === "held" ? { ...send, seenOnScreen: true } : send;
    case "send-abandoned":
      return send.phase === "pressed" ? undefined : send;
    case "send-unconfirmed":
      return send.phase === "pressed" ? unclear(send, sign.at) : send;
    case "draft-requested":
      // An autosave that left before the message did comes in this order too: `pressed` stays.
      if (send.phase === "pressed" || sign.at < send.startedAt) return send;
      return takenBack(send, sign.at);
    case "send-undone":
      return takenBack(send, sign.at);
    case "recall-requested":
      return { ...send, recallRequestId: sign.requestId };
    default:
      return assertNever(sign);
  }
}

function begin(key: string, connector: ConnectorId, at: number): PendingSend {
  return {
    key,
    connector,
    phase: "pressed",
    sentAt: at,
    startedAt: at,
    notedAt: at,
    wakeAt: at + PRESSED_FOR,
    seenByRequest: false,
    seenOnScreen: false,
    requestIds: [],
  };
}

function requested(
  send: PendingSend,
  sign: Extract<SendSign, { kind: "send-requested" }>,
): PendingSend {
  if (send.phase === "committed") return send;
  const seen = {
    ...timesOf(send, sign.at),
    seenByRequest: true,
    requestIds: [...send.requestIds, sign.requestId],
    ...place(send, sign),
  };
  // A repetition of a request that was already taken changes neither the time nor the hold.
  if (send.phase === "held" && send.seenByRequest) return { ...send, ...seen };
  return { ...send, ...seen, phase: "leaving", sentAt: sign.at, wakeAt: sign.at + ANSWERED_WITHIN };
}

function scheduled(
  send: PendingSend,
  sign: Extract<SendSign, { kind: "schedule-requested" }>,
): PendingSend {
  if (send.phase === "committed") return send;
  // Without a time nobody can tell when it will go out, so it is let go rather than guessed.
  if (sign.sendsAt === undefined || !isPlausible(sign.sendsAt, sign.at)) {
    return takenBack(send, sign.at);
  }
  return {
    ...send,
    ...place(send, sign),
    ...timesOf(send, sign.at),
    phase: "scheduled",
    seenByRequest: true,
    requestIds: [...send.requestIds, sign.requestId],
    sentAt: sign.sendsAt,
    wakeAt: sign.sendsAt + SCHEDULE_MARGIN,
  };
}

function isPlausible(sendsAt: number, now: number): boolean {
  return sendsAt > now && sendsAt < now + SCHEDULED_AHEAD_AT_MOST;
}

function pressed(
  send: PendingSend,
  sign: Extract<SendSign, { kind: "send-pressed" }>,
): PendingSend {
  // The screen knows the account by name; the request only by its changing number.
  const details = {
    ...place(send, sign),
    ...timesOf(send, sign.at),
    ...(sign.link !== undefined && { link: sign.link }),
  };
  // Told a second time, after the undo that followed it: the worker did not answer the first time.
  if (send.phase === "undone" && sign.at <= send.wakeAt - KEPT_AFTER) return send;
  if (send.phase === "unclear" && sign.at <= send.notedAt) return send;
  if (send.phase === "pressed" || send.phase === "undone" || send.phase === "unclear") {
    return {
      ...send,
      ...details,
      phase: "pressed",
      sentAt: sign.at,
      wakeAt: sign.at + PRESSED_FOR,
    };
  }
  return { ...send, ...details };
}

function timesOf(send: PendingSend, at: number): { startedAt: number; notedAt: number } {
  const isNewAttempt = send.phase === "undone";
  return {
    startedAt: isNewAttempt ? at : send.startedAt,
    notedAt: Math.max(at, isNewAttempt ? at : send.notedAt),
  };
}

function place(
  send: PendingSend,
  sign: SendDetails & { kind: SendSign["kind"] },
): Omit<SendDetails, "recipients"> {
  const threadId = sign.threadId ?? send.threadId;
  const link = send.link ?? sign.link;
  const subject = sign.subject ?? send.subject;
  // The request knows whether there was a note; the screen does not.
  const form = sign.kind === "send-pressed" ? (send.form ?? sign.form) : (sign.form ?? send.form);
  return {
    ...(threadId !== undefined && { threadId }),
    ...(link !== undefined && { link }),
    ...(form !== undefined && { form }),
    ...(sign.isGroup && { isGroup: true }),
    ...(sign.needsProof && { needsProof: true }),
    ...(subject !== undefined && { subject }),
  };
}

/** The screen made the key up, for it did not know the message's own. */
export function isNameless(key: string): boolean {
  return key.startsWith("screen:");
}

/**
 * A worker that wakes up may be told of the screen before the request, which has another name for the same
 * message: counted at once, it would be counted twice.
 */
function confirmedAt({ key }: PendingSend, at: number, holdMs: number): number {
  return at + (isNameless(key) ? Math.max(holdMs, REQUEST_FOLLOWS_WITHIN) : holdMs);
}

/** The screen's word is proof; it may come before the answer. */
function proofAt(send: PendingSend, at: number): number {
  return send.seenOnScreen ? send.wakeAt : at + ANSWERED_WITHIN;
}

function takenBack(send: PendingSend, at: number): PendingSend {
  if (send.phase === "committed") return send;
  // Whoever sends it again starts afresh: nothing of this attempt speaks for the next one.
  return {
    ...send,
    phase: "undone",
    seenByRequest: false,
    seenOnScreen: false,
    wakeAt: at + KEPT_AFTER,
  };
}

/** Taken back by the site's own means, also long after it went: it never was a touch. */
function recalled(send: PendingSend, at: number): PendingSend {
  return { ...notRecalled(send), phase: "undone", wakeAt: at + KEPT_AFTER };
}

function notRecalled({ recallRequestId: _, ...send }: PendingSend): PendingSend {
  return send;
}

/** It may have gone: the rep is asked. A late sign still settles it. */
export function unclear(send: PendingSend, at: number): PendingSend {
  return { ...send, phase: "unclear", wakeAt: at + ASKED_FOR };
}

/** Sent as far as anyone can tell, and not yet a touch: what the rep is shown as "sending". */
export function isOnItsWay(send: PendingSend, now: number): boolean {
  return send.phase === "held" || (send.phase === "leaving" && now < send.wakeAt);
}

/** What to do with a record whose `wakeAt` has come. */
export function verdictOn(send: PendingSend): "commit" | "ask" | "forget" {
  switch (send.phase) {
    case "held":
    case "scheduled":
      return "commit";
    case "leaving":
      return send.seenOnScreen ? "commit" : "ask";
    case "failed":
      return TRIES_AGAIN[send.connector] ? "ask" : "forget";
    case "pressed":
    case "unclear":
    case "undone":
    case "committed":
      return "forget";
    default:
      return assertNever(send.phase);
  }
}

export function committed(send: PendingSend, at: number): PendingSend {
  return { ...send, phase: "committed", wakeAt: at + KEPT_AFTER };
}

/** A message sent from another device, as if it had been seen to go: so that it can be taken back. */
export function sentElsewhere(
  { key, at, threadId }: { key: string; at: number; threadId: string },
  connector: ConnectorId,
  now: number,
): PendingSend {
  return { ...committed(begin(key, connector, at), now), threadId };
}

export function seenBy(send: PendingSend): SeenBy {
  if (!send.seenByRequest) return "screen";
  return send.seenOnScreen ? "both" : "request";
}
