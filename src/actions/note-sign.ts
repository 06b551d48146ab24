/**
 * Takes one sign of a message on its way and brings its record up to date. Recipients who are
 * prospects go to the database; the others only to session memory, so that the rep can be asked
 * whether to track them, and nothing about a stranger is ever written to disk.
 */
import type { ConnectorId } from "~domain/channel";
import type { ProspectId } from "~domain/ids";
import {
  advance,
  isSameSend,
  type PendingSend,
  type Recipient,
  type SendSign,
} from "~domain/pending-send";
import { holdMsOf } from "~domain/settings";
import type { PendingSendRow, RekindleDatabase } from "~storage/database";
import { findByAddress } from "~storage/read/prospects";
import { getHealth, getSettings } from "~storage/read/state";
import { changeRecentRecipients, type RecentRecipients } from "~storage/recent-recipients";
import type { ActionContext } from "./context";

/** `ignored`: the sign changed nothing, for example an autosave of a draft. */
export type Noted = { kind: "noted" } | { kind: "ignored" };

type Step = (send: PendingSend | undefined) => PendingSend | undefined;

export async function noteSign(
  { db }: ActionContext,
  connector: ConnectorId,
  sign: SendSign,
): Promise<Noted> {
  const settings = await getSettings(db);
  // Switched off, nothing new is noted; what is on its way can still be undone.
  const isOff = connector === "gmail" && !settings.captureGmail;
  if (isOff && "recipients" in sign) return { kind: "ignored" };
  const step: Step = (send) => advance(send, sign, connector, holdMsOf(settings));

  const recipients = "recipients" in sign ? sign.recipients : [];
  const { sends, strangers } = await db.transaction(
    "rw",
    db.prospects,
    db.pendingSends,
    async () => {
      const who = await whoAre(db, recipients);
      return { sends: await noteForProspects(db, sign, who, step), strangers: who.strangers };
    },
  );
  let strangerSends: PendingSend[] = [];
  await changeRecentRecipients((list) => {
    const next = noteForStrangers(list, sign, strangers, step);
    strangerSends = next.sends;
    return next.list;
  });
  const changed = [...sends, ...strangerSends];
  await noteHealth(db, connector, sign, changed);
  return { kind: changed.length > 0 ? "noted" : "ignored" };
}

/** A request that should have been readable and was not. */
export async function noteUnreadable(
  { db, now }: ActionContext,
  connector: ConnectorId,
): Promise<void> {
  await db.transaction("rw", db.health, async () => {
    const health = await getHealth(db, connector);
    await db.health.put({
      ...health,
      lastUnreadableAt: now,
      unreadableCount: health.unreadableCount + 1,
    });
  });
}

interface Recognised {
  prospectIds: ProspectId[];
  weakIds: ProspectId[];
  strangers: Recipient[];
}

async function whoAre(db: RekindleDatabase, recipients: readonly Recipient[]): Promise<Recognised> {
  const isWeak = new Map<ProspectId, boolean>();
  const strangers: Recipient[] = [];
  for (const recipient of recipients) {
    const match = await findByAddress(db, recipient.address);
    if (match === undefined) strangers.push(recipient);
    else isWeak.set(match.id, (isWeak.get(match.id) ?? true) && match.strength === "weak");
  }
  const prospectIds = [...isWeak.keys()];
  return { prospectIds, weakIds: prospectIds.filter((id) => isWeak.get(id)), strangers };
}

/** Returns the records that the sign was about, as they are now. */
async function noteForProspects(
  db: RekindleDatabase,
  sign: SendSign,
  { prospectIds, weakIds }: Recognised,
  step: Step,
): Promise<PendingSend[]> {
  const rows = await findRows(db, sign);
  const isNew = rows.length === 0 && prospectIds.length > 0;
  const sends: PendingSend[] = [];
  for (const row of isNew ? [undefined] : rows) {
    const send = step(row);
    const isTold = prospectIds.length > 0 || namesEveryone(sign, row);
    const to = isTold ? { prospectIds, weakIds } : row;
    if (send === undefined || to === undefined || to.prospectIds.length === 0) {
      if (row !== undefined) await db.pendingSends.delete(row.key);
      continue;
    }
    await db.pendingSends.put({ ...send, prospectIds: to.prospectIds, weakIds: to.weakIds });
    sends.push(send);
  }
  return sends;
}

/**
 * Whether nobody but those named counts from now on: a request knows every recipient, the screen
 * perhaps not all, and whoever sends again after an undo may send to someone else.
 */
function namesEveryone(sign: SendSign, send: PendingSend | undefined): boolean {
  if (!("recipients" in sign) || sign.recipients.length === 0) return false;
  return sign.kind !== "send-pressed" || send?.phase === "undone";
}

/** The records a sign is about. What is undone under one name is so under a made-up one as well. */
async function findRows(db: RekindleDatabase, sign: SendSign): Promise<PendingSendRow[]> {
  const rows = await findNamed(db, sign);
  if (rows.length === 0 || !takesBack(sign)) return rows;
  return [...rows, ...twinsOf(rows, await db.pendingSends.toArray(), withTo)];
}

function takesBack({ kind }: SendSign): boolean {
  return kind === "send-undone" || kind === "draft-requested";
}

/** The records of the same messages under their other name, where the screen could not name one. */
function twinsOf<T>(
  found: readonly T[],
  all: readonly T[],
  sent: (one: T) => PendingSend & { to: readonly string[] },
): T[] {
  const keys = new Set(found.map((one) => sent(one).key));
  const isTwin = (other: T) =>
    found.some((one) => isSameSend(sent(one), sent(other)) || isSameSend(sent(other), sent(one)));
  return all.filter((other) => !keys.has(sent(other).key) && isTwin(other));
}

/** By message, by request, or the latest of a conversation. */
async function findNamed(db: RekindleDatabase, sign: SendSign): Promise<PendingSendRow[]> {
  if (sign.kind === "request-accepted" || sign.kind === "request-failed") {
    return db.pendingSends.where("requestIds").equals(sign.requestId).toArray();
  }
  if (sign.kind === "send-undone" && sign.threadId !== undefined) {
    return latest(await db.pendingSends.where("threadId").equals(sign.threadId).toArray());
  }
  const row = sign.key === undefined ? undefined : await db.pendingSends.get(sign.key);
  return row === undefined ? [] : [row];
}

export function withTo(row: PendingSendRow): PendingSendRow & { to: ProspectId[] } {
  return { ...row, to: row.prospectIds };
}

/** The message last sent in a conversation; two records when the screen could not name it. */
function latest<T extends PendingSend>(sends: T[]): T[] {
  const open = sends.filter((send) => send.phase !== "committed" && send.phase !== "undone");
  const newest = Math.max(...open.map((send) => send.sentAt));
  return open.filter((send) => newest - send.sentAt < 5_000);
}

function noteForStrangers(
  list: RecentRecipients[],
  sign: SendSign,
  strangers: Recipient[],
  step: Step,
): { list: RecentRecipients[]; sends: PendingSend[] } {
  const named = list.filter(({ send }) => isAbout(send, sign));
  const about = takesBack(sign) ? [...named, ...twinsOf(named, list, withAddresses)] : named;
  const isNew = about.length === 0 && strangers.length > 0;
  const sends: PendingSend[] = [];
  const next = list.filter((entry) => !about.includes(entry));
  for (const entry of isNew ? [undefined] : about) {
    const send = step(entry?.send);
    const isTold = strangers.length > 0 || namesEveryone(sign, entry?.send);
    const recipients = isTold ? strangers : (entry?.recipients ?? []);
    if (send === undefined || (isTold && recipients.length === 0)) continue;
    next.push({ send, recipients });
    sends.push(send);
  }
  return { list: next, sends };
}

function withAddresses({ send, recipients }: RecentRecipients): PendingSend & { to: string[] } {
  return { ...send, to: recipients.map(({ address }) => address) };
}

function isAbout(send: PendingSend, sign: SendSign): boolean {
  if (sign.kind === "request-accepted" || sign.kind === "request-failed") {
    return send.requestIds.includes(sign.requestId);
  }
  if (sign.kind === "send-undone" && sign.threadId !== undefined)
    return send.threadId === sign.threadId;
  return send.key === sign.key;
}

/** The request leaves before the screen says anything; a send confirmed without one means drift. */
async function noteHealth(
  db: RekindleDatabase,
  connector: ConnectorId,
  sign: SendSign,
  sends: readonly PendingSend[],
): Promise<void> {
  if (sign.kind !== "send-requested" && sign.kind !== "send-confirmed") return;
  await db.transaction("rw", db.health, async () => {
    const health = await getHealth(db, connector);
    if (sign.kind === "send-requested") {
      await db.health.put({
        ...health,
        lastRequestAt: Math.max(sign.at, health.lastRequestAt ?? 0),
      });
      return;
    }
    const unrequested = sends.find((send) => !send.seenByRequest);
    if (unrequested === undefined || (health.lastRequestAt ?? 0) >= unrequested.sentAt - 1_000)
      return;
    await db.health.put({ ...health, lastScreenOnlyAt: unrequested.sentAt });
  });
}
