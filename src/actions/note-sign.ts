/**
 * Takes one sign of a message on its way and brings its record up to date. Recipients who are
 * prospects go to the database; the others only to session memory, so that the rep can be asked
 * whether to track them, and nothing about a stranger is ever written to disk.
 */
import { type ConnectorId, HAS_LASTING_CONVERSATIONS } from "~domain/channel";
import { takeSign } from "~domain/outbox";
import { advance, type PendingSend, type SendSign } from "~domain/pending-send";
import { idInKey, type Recipient } from "~domain/recipient";
import { holdMsOf, isOff } from "~domain/settings";
import { findConversation } from "~storage/conversations";
import type { RekindleDatabase } from "~storage/database";
import { findRecipient } from "~storage/read/prospects";
import { getSettings } from "~storage/read/state";
import { changeRecentRecipients } from "~storage/recent-recipients";
import type { ActionContext } from "./context";
import { joinHandles } from "./join-handles";
import { withoutNeverTracked } from "./never-tracked";
import { noteConversations } from "./note-conversations";
import { noteSendHealth } from "./note-health";
import { idOf, type Known, outgoingOf, rowOf } from "./outgoing";
import { takeBack } from "./retraction";

/** `ignored`: the sign changed nothing, for example an autosave of a draft. */
export type Noted = { kind: "noted" } | { kind: "ignored" };

type Step = (send: PendingSend | undefined) => PendingSend | undefined;

export async function noteSign(
  context: ActionContext,
  connector: ConnectorId,
  seen: SendSign,
): Promise<Noted> {
  const { db } = context;
  const settings = await getSettings(db);
  const told = settings.keepSubjects ? seen : withoutSubject(seen);
  // Switched off, nothing new is noted; what is on its way can still be undone.
  if (isOff(connector, settings) && "recipients" in told) return { kind: "ignored" };
  await learnFrom(context, connector, told);
  await joinHandles(context, told);
  const sign = await withPeople(db, told);
  const step: Step = (send) => advance(send, sign, connector, holdMsOf(connector, settings));

  const recipients = withoutNeverTracked("recipients" in sign ? sign.recipients : [], settings);
  const { known, strangers } = await whoAre(db, recipients);
  const sends = await noteForProspects(db, sign, known, step);
  for (const { key, phase } of sends)
    if (phase === "undone") await takeBack(context, connector, [key]);
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

function withoutSubject(sign: SendSign): SendSign {
  if (!("subject" in sign)) return sign;
  const { subject: _, ...rest } = sign;
  return rest;
}

/** The screen knows who a conversation is with; a request often does not say. */
async function learnFrom(
  context: ActionContext,
  connector: ConnectorId,
  sign: SendSign,
): Promise<void> {
  if (!HAS_LASTING_CONVERSATIONS[connector] || sign.kind !== "send-pressed") return;
  const { threadId: id, recipients: people, isGroup } = sign;
  // Of a group the screen may show one alone.
  const isWhole = people.length > (isGroup ? 1 : 0);
  if (id !== undefined && isWhole) await noteConversations(context, connector, [{ id, people }]);
}

/** The people in place of the conversation, as far as it is known who they are. */
async function withPeople(db: RekindleDatabase, sign: SendSign): Promise<SendSign> {
  if (!("recipients" in sign)) return sign;
  const [lone] = sign.recipients;
  const id = lone && sign.recipients.length === 1 && idInKey(lone.address);
  if (!id || (await findRecipient(db, lone)) !== undefined) return sign;
  const people = (await findConversation(id))?.people;
  if (people === undefined) return sign;
  return { ...sign, recipients: people, ...(people.length > 1 && { isGroup: true }) };
}

async function whoAre(
  db: RekindleDatabase,
  recipients: readonly Recipient[],
): Promise<{ known: Known[]; strangers: Recipient[] }> {
  const known = new Map<Known["id"], Known>();
  const strangers: Recipient[] = [];
  for (const recipient of recipients) {
    const match = await findRecipient(db, recipient);
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
