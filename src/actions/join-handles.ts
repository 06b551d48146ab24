/**
 * A chat that was never written in shows the public address of the other person, and the request that
 * begins it names their id: pressed and sent in the same moment, the two are of one person.
 */
import { isInvitation } from "~domain/channel";
import { isNameless, type SendSign } from "~domain/pending-send";
import { addressesOf } from "~domain/recipient";
import { findRecipient } from "~storage/read/prospects";
import type { ActionContext } from "./context";
import { learnPeople } from "./learn-people";

const SAME_MOMENT = 3_000;
const VANITY = "linkedin:vanity:";
const ID = "linkedin:id:";

/** Before a request of one recipient, who is nobody known by id. */
export async function joinHandles(context: ActionContext, sign: SendSign): Promise<void> {
  const { db } = context;
  if (sign.kind !== "send-requested" || sign.recipients.length !== 1) return;
  // A conversation that exists was pressed in under its own id; an invitation is pressed elsewhere.
  if (sign.threadId !== undefined || isInvitation(sign.form)) return;
  const [person] = sign.recipients;
  if (!person?.address.startsWith(ID) || (await findRecipient(db, person)) !== undefined) return;
  const pressed = (await db.pendingSends.toArray()).filter(
    ({ phase, key, startedAt, prospectIds, threadId, form }) =>
      phase === "pressed" &&
      threadId === undefined &&
      !isInvitation(form) &&
      isNameless(key) &&
      Math.abs(sign.at - startedAt) < SAME_MOMENT &&
      prospectIds.length === 1,
  );
  const [id, other] = pressed.flatMap(({ prospectIds }) => prospectIds);
  if (id === undefined || other !== undefined) return;
  const handleKeys = (await db.prospects.get(id))?.handleKeys ?? [];
  const vanity = handleKeys.find((key) => key.startsWith(VANITY));
  if (vanity === undefined || handleKeys.some((key) => key.startsWith(ID))) return;
  await learnPeople(context, [{ ...person, also: [...addressesOf(person).slice(1), vanity] }]);
}
