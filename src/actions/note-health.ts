/** Keeps the record of whether a connector still understands its site (`domain/health.ts`). */

import { type ConnectorId, connectorOf, type Surface, surfaceOf } from "~domain/channel";
import { counted, type Health, type Outline, withOutline } from "~domain/health";
import type { PendingSend, SendSign } from "~domain/pending-send";
import { isOff } from "~domain/settings";
import { getHealth, getSettings } from "~storage/read/state";
import type { ActionContext } from "./context";

/** Pressing Send comes before the request by a moment, or with a slow connection by some seconds. */
const PRESSED_WITHIN = 20_000;
const SAME_MOMENT = 1_000;

/** After a sign was taken; `sends` are the messages it was about, as they are now. */
export async function noteSendHealth(
  context: ActionContext,
  connector: ConnectorId,
  sign: SendSign,
  sends: readonly PendingSend[],
): Promise<void> {
  const [send] = sends;
  if (send === undefined) return;
  const surface = surfaceOf(connector, send.form);
  await change(context, surface, (health) => afterSign(health, sign, send, context.zone));
}

function afterSign(health: Health, sign: SendSign, send: PendingSend, zone: string): Health {
  const { lastRequestAt = 0, lastPressAt = 0 } = health;
  const isLone = !send.seenByRequest && send.startedAt - SAME_MOMENT > lastRequestAt;
  switch (sign.kind) {
    case "send-pressed":
      return { ...health, lastPressAt: Math.max(sign.at, lastPressAt) };
    case "send-requested":
      return { ...health, lastRequestAt: Math.max(sign.at, lastRequestAt) };
    case "request-accepted": {
      const isUnexpected = send.phase === "held" && lastPressAt < send.startedAt - PRESSED_WITHIN;
      return isUnexpected ? counted(health, "withoutIntent", sign.at, zone) : health;
    }
    case "send-confirmed":
      // A sign is said again until it is answered.
      if (!isLone || sign.at <= (health.lastScreenOnlyAt ?? 0)) return health;
      return counted({ ...health, lastScreenOnlyAt: sign.at }, "withoutRequest", sign.at, zone);
    case "send-unconfirmed":
      if (!isLone || send.phase !== "unclear" || sign.at <= (health.lastUnclearAt ?? 0))
        return health;
      return counted({ ...health, lastUnclearAt: sign.at }, "withoutRequest", sign.at, zone);
    default:
      return health;
  }
}

/** A request that should have been readable and was not. */
export function noteUnreadable(context: ActionContext, surface: Surface): Promise<void> {
  const { now, zone } = context;
  return change(context, surface, (health) => ({
    ...counted(health, "unreadable", now, zone),
    lastUnreadableAt: now,
    unreadableCount: health.unreadableCount + 1,
  }));
}

/** The shape of something that was not understood. */
export function noteOutline(
  context: ActionContext,
  surface: Surface,
  outline: Omit<Outline, "at">,
): Promise<void> {
  return change(context, surface, (health) => withOutline(health, { ...outline, at: context.now }));
}

async function change(
  { db }: ActionContext,
  surface: Surface,
  to: (health: Health) => Health,
): Promise<void> {
  if (isOff(connectorOf(surface), await getSettings(db))) return;
  await db.transaction("rw", db.health, async () => {
    const health = await getHealth(db, surface);
    const changed = to(health);
    if (changed !== health) await db.health.put(changed);
  });
}
