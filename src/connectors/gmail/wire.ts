/**
 * Reads the body of a Gmail sync request. Two formats are in use: arrays, and objects whose keys
 * are the same positions plus one (arrays since September 2022, rolled out account by account).
 * Only the shape of a message is relied on, not where in the request it lies, because requests hold
 * one operation or many, and their wrapping has changed more often than the message itself.
 *
 * A message's body text is never looked at: the walk stops at the message. The subject line is handed
 * on, and dropped at once where the rep has not asked to keep it (`actions/note-sign.ts`).
 *
 * Where things lie in a message, and which marks say what is done with it, is a table: a new form
 * of Gmail's is one more line in `LAYOUTS`, beside the old ones, which stay in use for years.
 */
import { normaliseEmail } from "~domain/handle";
import type { Recipient } from "~domain/recipient";
import { isMessageId, threadIdIn } from "./ids";

/** What a request does with a message: sends it, leaves it to be sent later, or makes it a draft. */
export type WireState = "sending" | "scheduled" | "draft" | "other";

export interface WireMessage {
  kind: "message";
  id: string;
  state: WireState;
  sender?: string;
  recipients: Recipient[];
  threadId?: string;
  /** When a scheduled message is to go out, epoch milliseconds. */
  sendsAt?: number;
  subject?: string;
}

/** Messages that a request takes back to draft by changing their labels. */
export interface WireDelta {
  kind: "taken-back";
  ids: string[];
}

type Mark = "sending" | "scheduled" | "draft" | "sent";

export interface Layout {
  /** When it was first seen. */
  since: string;
  /** Positions in a message. */
  at: Record<"id" | "sender" | "to" | "cc" | "bcc" | "subject" | "labels" | "sendsAt", number>;
  /** Positions in a sender or recipient. */
  person: Record<"address" | "name", number>;
  /** Positions in a change of labels. */
  delta: Record<"added" | "removed" | "ids", number>;
  /** Gmail's labels for them; all of its own begin with the same sign. */
  marks: Record<Mark, string>;
}

/** Newest first. One line a layout, and a dated fixture in `test/connectors/gmail/fixtures/wire`. */
// biome-ignore format: one line a layout
export const LAYOUTS: readonly Layout[] = [
  { since: "2018", at: { id: 0, sender: 1, to: 2, cc: 3, bcc: 4, subject: 7, labels: 10, sendsAt: 53 }, person: { address: 1, name: 2 }, delta: { added: 0, removed: 1, ids: 2 }, marks: { sending: "^pfg", scheduled: "^scheduled", draft: "^r", sent: "^f" } },
];
const DEEPEST = 40;
const LONGEST_SUBJECT = 300;

/** Messages and label changes in the order of the request. */
export function readWire(
  root: unknown,
  layouts: readonly Layout[] = LAYOUTS,
): (WireMessage | WireDelta)[] {
  const found: (WireMessage | WireDelta)[] = [];
  walk(root, undefined, 0);
  return found;

  function walk(node: unknown, threadId: string | undefined, depth: number): void {
    if (typeof node !== "object" || node === null || depth > DEEPEST) return;
    for (const layout of layouts) {
      const item = asMessage(node, threadId, layout) ?? asDelta(node, layout);
      if (item === undefined) continue;
      if (item !== "nothing") found.push(item);
      return;
    }
    const children: unknown[] = Object.values(node);
    const here = children.map(threadIdIn).find((id) => id !== undefined) ?? threadId;
    for (const child of children) walk(child, here, depth + 1);
  }
}

/** The value at a position of either format. */
function at(node: unknown, position: number): unknown {
  if (Array.isArray(node)) return node[position];
  if (typeof node !== "object" || node === null) return undefined;
  return Object.getOwnPropertyDescriptor(node, String(position + 1))?.value;
}

function asMessage(
  node: object,
  threadId: string | undefined,
  layout: Layout,
): WireMessage | undefined {
  const where = layout.at;
  const id = at(node, where.id);
  const labels = asLabels(at(node, where.labels), layout);
  if (!isMessageId(id) || labels === undefined) return undefined;
  const sender = addressIn(at(node, where.sender), layout);
  const sendsAt = asTime(at(node, where.sendsAt));
  const subject = asSubject(at(node, where.subject));
  const fields = [where.to, where.cc, where.bcc];
  return {
    kind: "message",
    id,
    state: stateOf(labels, layout),
    recipients: fields.flatMap((position) => recipientsIn(at(node, position), layout)),
    ...(sender !== undefined && { sender }),
    ...(threadId !== undefined && { threadId }),
    ...(sendsAt !== undefined && { sendsAt }),
    ...(subject !== undefined && { subject }),
  };
}

function stateOf(labels: readonly string[], { marks }: Layout): WireState {
  const states = ["scheduled", "sending", "draft"] as const;
  return states.find((state) => labels.includes(marks[state])) ?? "other";
}

function asDelta(node: object, layout: Layout): WireDelta | "nothing" | undefined {
  const ids = at(node, layout.delta.ids);
  if (!Array.isArray(ids) || ids.length === 0 || !ids.every(isMessageId)) return undefined;
  const added = asLabels(at(node, layout.delta.added) ?? [], layout);
  const removed = asLabels(at(node, layout.delta.removed) ?? [], layout);
  if (added === undefined || removed === undefined) return undefined;
  const { sending, scheduled, draft, sent } = layout.marks;
  const isUnsent = removed.includes(sending) || removed.includes(scheduled);
  const isTakenBack = added.includes(draft) || (isUnsent && !added.includes(sent));
  return isTakenBack ? { kind: "taken-back", ids } : "nothing";
}

/** The rep's own labels may stand among Gmail's, which all begin with one sign. */
function asLabels(value: unknown, { marks }: Layout): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const labels = value.filter((label): label is string => typeof label === "string");
  const isOwn = (label: string) => label.startsWith(marks.sending.charAt(0));
  const isLabels = labels.length === value.length && labels.some(isOwn);
  return isLabels || value.length === 0 ? labels : undefined;
}

function addressIn(value: unknown, { person }: Layout): string | undefined {
  const address = at(value, person.address);
  return typeof address === "string" ? normaliseEmail(address) : undefined;
}

function recipientsIn(list: unknown, layout: Layout): Recipient[] {
  if (typeof list !== "object" || list === null) return [];
  return Object.values(list).flatMap((entry: unknown) => {
    const address = addressIn(entry, layout);
    const name = at(entry, layout.person.name);
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

function asSubject(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  return [...value.trim()].slice(0, LONGEST_SUBJECT).join("").trim() || undefined;
}
