/**
 * Takes one sign of a message on its way and brings its record up to date. Recipients who are
 * prospects go to the database; the others only to session memory, so that the rep can be asked
 * whether to track them, and nothing about a stranger is ever written to disk.
 */
import type { ConnectorId } from "~domain/channel";
import { takeSign } from "~domain/outbox";
import { advance, type PendingSend, type SendSign } from "~domain/pending-send";
import type { Recipient } from "~domain/recipient";
import { holdMsOf } from "~domain/settings";
import type { RekindleDatabase } from "~storage/database";
import { findByAddress } from "~storage/read/prospects";
import { getSettings } from "~storage/read/state";
import { changeRecentRecipients } from "~storage/recent-recipients";
import type { ActionContext } from "./context";
import { isOff } from "./is-off";
import { noteSendHealth } from "./note-health";
import { idOf, type Known, outgoingOf, rowOf } from "./outgoing";

/** `ignored`: the sign changed nothing, for example an autosave of a draft. */
export type Noted = { kind: "noted" } | { kind: "ignored" };

type Step = (send: PendingSend | undefined) => PendingSend | undefined;

export async function noteSign(
  context: ActionContext,
  connector: ConnectorId,
  sign: SendSign,
): Promise<Noted> {
  const { db } = context;
  const settings = await getSettings(db);
  // Switched off, nothing new is noted; what is on its way can still be undone.
  if (isOff(connector, settings) && "recipients" in sign) return { kind: "ignored" };
  const step: Step = (send) => advance(send, sign, connector, holdMsOf(connector, settings));

  const { known, strangers } = await whoAre(db, "recipients" in sign ? sign.recipients : []);
  const sends = await noteForProspects(db, sign, known, step);
  await changeRecentRecipients((recent) => {
    const list = recent.map(({ send, recipients }) => ({ send, to: recipients }));
    const taken = takeSign(list, sign, strangers, step, ({ address }) => address);
    if (taken.changed.length === 0 && taken.list.length === recent.length) return recent;
    sends.push(...taken.changed.map(({ send }) => send));
    return taken.list.map(({ send, to }) => ({ send, recipients: to }));
  });
  await noteSendHealth(context, connector, sign, sends);
  return { kind: sends.length > 0 ? "noted" : "ignored" };
}

async function whoAre(
  db: RekindleDatabase,
  recipients: readonly Recipient[],
): Promise<{ known: Known[]; strangers: Recipient[] }> {
  const known = new Map<Known["id"], Known>();
  const strangers: Recipient[] = [];
  for (const recipient of recipients) {
    const match = await findByAddress(db, recipient.address);
    if (match === undefined) strangers.push(recipient);
    // Found by one exact address, the weak match of another says nothing against it.
    else if (match.strength === "exact" || !known.has(match.id)) {
      known.set(match.id, { id: match.id, isWeak: match.strength === "weak" });
    }
  }
  return { known: [...known.values()], strangers };
}

/** Returns the messages to prospects that the sign was about, as they are now. */
function noteForProspects(
  db: RekindleDatabase,
  sign: SendSign,
  known: Known[],
  step: Step,
): Promise<PendingSend[]> {
  return db.transaction("rw", db.pendingSends, async () => {
    const before = (await db.pendingSends.toArray()).map(outgoingOf);
    const { list, changed } = takeSign(before, sign, known, step, idOf);
    const kept = new Set(list.map(({ send }) => send.key));
    const gone = before.map(({ send }) => send.key).filter((key) => !kept.has(key));
    await db.pendingSends.bulkDelete(gone);
    await db.pendingSends.bulkPut(changed.map(rowOf));
    return changed.map(({ send }) => send);
  });
}
