/**
 * Reads the body of a Gmail sync request. Two formats are in use: arrays, and objects whose keys
 * are the same positions plus one (arrays since September 2022, rolled out account by account).
 * Only the shape of a message is relied on, not where in the request it lies, because requests hold
 * one operation or many, and their wrapping has changed more often than the message itself.
 *
 * A message's body text is never looked at: the walk stops at the message.
 */
import { normaliseEmail } from "~domain/handle";
import type { Recipient } from "~domain/pending-send";
import { isMessageId, threadIdIn } from "./ids";

export interface WireMessage {
  kind: "message";
  id: string;
  labels: string[];
  sender?: string;
  recipients: Recipient[];
  threadId?: string;
  /** When a scheduled message is to go out, epoch milliseconds. */
  sendsAt?: number;
}

export interface WireDelta {
  kind: "delta";
  ids: string[];
  added: string[];
  removed: string[];
}

/** Positions in a message, seen unchanged from 2018 to 2026. */
const AT = { id: 0, sender: 1, to: 2, cc: 3, bcc: 4, labels: 10, sendsAt: 53 } as const;
const DEEPEST = 40;

/** Messages and label changes in the order of the request. */
export function readWire(root: unknown): (WireMessage | WireDelta)[] {
  const found: (WireMessage | WireDelta)[] = [];
  walk(root, undefined, 0, found);
  return found;
}

function walk(
  node: unknown,
  threadId: string | undefined,
  depth: number,
  found: (WireMessage | WireDelta)[],
): void {
  if (typeof node !== "object" || node === null || depth > DEEPEST) return;
  const item = asMessage(node, threadId) ?? asDelta(node);
  if (item !== undefined) {
    found.push(item);
    return;
  }
  const children: unknown[] = Object.values(node);
  const here = children.map(threadIdIn).find((id) => id !== undefined) ?? threadId;
  for (const child of children) walk(child, here, depth + 1, found);
}

/** The value at a position of either format. */
function at(node: unknown, position: number): unknown {
  if (Array.isArray(node)) return node[position];
  if (typeof node !== "object" || node === null) return undefined;
  return Object.getOwnPropertyDescriptor(node, String(position + 1))?.value;
}

function asMessage(node: object, threadId: string | undefined): WireMessage | undefined {
  const id = at(node, AT.id);
  const labels = asLabels(at(node, AT.labels));
  if (!isMessageId(id) || labels === undefined) return undefined;
  const sender = addressIn(at(node, AT.sender));
  const sendsAt = asTime(at(node, AT.sendsAt));
  return {
    kind: "message",
    id,
    labels,
    recipients: [AT.to, AT.cc, AT.bcc].flatMap((position) => recipientsIn(at(node, position))),
    ...(sender !== undefined && { sender }),
    ...(threadId !== undefined && { threadId }),
    ...(sendsAt !== undefined && { sendsAt }),
  };
}

function asDelta(node: object): WireDelta | undefined {
  const ids = at(node, 2);
  if (!Array.isArray(ids) || ids.length === 0 || !ids.every(isMessageId)) return undefined;
  const added = asLabels(at(node, 0) ?? []);
  const removed = asLabels(at(node, 1) ?? []);
  if (added === undefined || removed === undefined) return undefined;
  return { kind: "delta", ids, added, removed };
}

/** The rep's own labels may stand among Gmail's, which begin with `^`. */
function asLabels(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const labels = value.filter((label): label is string => typeof label === "string");
  const isLabels = labels.length === value.length && labels.some((label) => label.startsWith("^"));
  return isLabels || value.length === 0 ? labels : undefined;
}

function addressIn(value: unknown): string | undefined {
  const address = at(value, 1);
  return typeof address === "string" ? normaliseEmail(address) : undefined;
}

function recipientsIn(list: unknown): Recipient[] {
  if (typeof list !== "object" || list === null) return [];
  return Object.values(list).flatMap((entry: unknown) => {
    const address = addressIn(entry);
    const name = at(entry, 2);
    if (address === undefined) return [];
    return [{ address, ...(typeof name === "string" && name !== "" && { name }) }];
  });
}

/** Seconds or milliseconds, as a number or in digits. */
function asTime(value: unknown): number | undefined {
  const number = typeof value === "string" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number) || number <= 0) return undefined;
  return number < 100_000_000_000 ? number * 1000 : number;
}
