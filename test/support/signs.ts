/** Signs of one message, for tests of the machine and of the actions. */
import type { SendDetails, SendSign } from "~domain/pending-send";
import type { Recipient } from "~domain/recipient";

export const KEY = "msg-a:r1234567890123456789";
export const THREAD = "thread-a:r2234567890123456789";
export const LINK = "https://mail.google.com/mail/u/rep@northwind.example/#all/KtbxTest";

type Details = Partial<SendDetails>;

export const to = (...addresses: string[]): Recipient[] =>
  addresses.map((address) => ({ address }));

/** Signs of a message named `key`; `signs()` are about the one and only. */
export function signs(key = KEY) {
  return {
    pressed: (at: number, details: Details = {}): SendSign => ({
      kind: "send-pressed",
      key,
      at,
      recipients: [],
      ...details,
    }),
    confirmed: (at: number): SendSign => ({ kind: "send-confirmed", key, at }),
    unconfirmed: (at: number): SendSign => ({ kind: "send-unconfirmed", key, at }),
    abandoned: (at: number): SendSign => ({ kind: "send-abandoned", key, at }),
    requested: (at: number, requestId = "1", details: Details = {}): SendSign => ({
      kind: "send-requested",
      key,
      at,
      requestId,
      recipients: [],
      ...details,
    }),
    scheduled: (
      at: number,
      sendsAt: number | undefined,
      requestId = "1",
      details: Details = {},
    ): SendSign => ({
      kind: "schedule-requested",
      key,
      at,
      requestId,
      recipients: [],
      ...details,
      ...(sendsAt !== undefined && { sendsAt }),
    }),
    draft: (at: number): SendSign => ({ kind: "draft-requested", key, at }),
    undone: (at: number): SendSign => ({ kind: "send-undone", key, at }),
  };
}

export const accepted = (at: number, requestId = "1"): SendSign => ({
  kind: "request-accepted",
  requestId,
  at,
});
export const failed = (at: number, requestId = "1"): SendSign => ({
  kind: "request-failed",
  requestId,
  at,
});
export const undoneInThread = (at: number, threadId = THREAD): SendSign => ({
  kind: "send-undone",
  threadId,
  at,
});

/** The message of that moment in a conversation is to be taken back. */
export const recalled = (
  at: number,
  sentAt: number,
  requestId = "9",
  threadId = THREAD,
): SendSign => ({
  kind: "recall-requested",
  threadId,
  sentAt,
  at,
  requestId,
});
