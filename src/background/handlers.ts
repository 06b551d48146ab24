/** Which action answers which message. After anything the rep does, badge and alarm are set anew. */
import { addProspect } from "~actions/add-prospect";
import { changeSettings } from "~actions/change-settings";
import { closeProspect } from "~actions/close-prospect";
import type { ActionContext } from "~actions/context";
import { logReply, logTouch } from "~actions/log-touch";
import { noteAccount } from "~actions/note-account";
import { noteOutline } from "~actions/note-health";
import { noteSightings } from "~actions/note-sightings";
import { noteSign } from "~actions/note-sign";
import { parkProspect } from "~actions/park-prospect";
import { removeProspect } from "~actions/remove-prospect";
import { addMissed, dismissMissed } from "~actions/settle-missed";
import { snoozeProspect } from "~actions/snooze-prospect";
import { dismissRecipient, trackRecipient } from "~actions/track-recipient";
import { undo } from "~actions/undo";
import type { ConnectorId } from "~domain/channel";
import { looksBroken } from "~domain/health";
import { connectorOf, type Handlers } from "~messages/answer";
import { getHealth } from "~storage/read/state";
import { act } from "./context";
import { listRecentOutlines } from "./recent-outlines";
import { serially } from "./serially";

/** `afterwards` runs when an action is done and before its answer is sent. */
export function handlersWith(afterwards: () => Promise<void>): Handlers {
  const acting =
    <B, R>(action: (context: ActionContext, body: B) => Promise<R>) =>
    async (body: B): Promise<R> => {
      const result = await act((context) => action(context, body));
      await afterwards();
      return result;
    };
  // What depends on the messages on their way must not overlap with a sign that changes them.
  const actingInTurn =
    <B, R>(action: (context: ActionContext, body: B) => Promise<R>) =>
    (body: B): Promise<R> =>
      serially(() => acting(action)(body));
  return {
    "report-sign": async (sign, sender) => {
      const connector = connectorOf(sender);
      await serially(() => act((context) => noteSign(context, connector, sign)));
      if (sign.kind === "send-confirmed" || sign.kind === "send-unconfirmed")
        await keepOutlines(connector);
      await afterwards();
      return { kind: "noted" };
    },
    "report-sightings": async ({ account, sightings }, sender) => {
      const connector = connectorOf(sender);
      if (account !== undefined) await act((context) => noteAccount(context, connector, account));
      const news = await act((context) => noteSightings(context, connector, sightings, account));
      if (news > 0) await afterwards();
      return { kind: "noted" };
    },
    "report-outline": async (outline, sender) => {
      const connector = connectorOf(sender);
      await act((context) => noteOutline(context, connector, outline));
      return { kind: "noted" };
    },
    "add-prospect": actingInTurn(addProspect),
    "log-touch": acting(logTouch),
    "log-reply": acting(logReply),
    "snooze-prospect": acting(snoozeProspect),
    "park-prospect": acting(parkProspect),
    "close-prospect": acting(closeProspect),
    undo: acting(undo),
    "remove-prospect": actingInTurn(removeProspect),
    "track-recipient": actingInTurn(trackRecipient),
    "dismiss-recipient": (body) => dismissRecipient(body),
    "add-missed": actingInTurn(addMissed),
    "dismiss-missed": actingInTurn(dismissMissed),
    "change-settings": acting(changeSettings),
  };
}

/** A send that only the screen saw: the request that told of it is among those not understood. */
async function keepOutlines(connector: ConnectorId): Promise<void> {
  await act(async (context) => {
    if (!looksBroken(await getHealth(context.db, connector))) return;
    for (const text of listRecentOutlines(connector, context.now))
      await noteOutline(context, connector, { of: "request", text });
  });
}
