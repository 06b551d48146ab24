/** Which action answers which message. After anything the rep does, badge and alarm are set anew. */
import { addProspect } from "~actions/add-prospect";
import { changeSettings } from "~actions/change-settings";
import { closeProspect } from "~actions/close-prospect";
import type { ActionContext } from "~actions/context";
import { logReply, logTouch } from "~actions/log-touch";
import { noteSign } from "~actions/note-sign";
import { parkProspect } from "~actions/park-prospect";
import { removeProspect } from "~actions/remove-prospect";
import { snoozeProspect } from "~actions/snooze-prospect";
import { dismissRecipient, trackRecipient } from "~actions/track-recipient";
import { undo } from "~actions/undo";
import { connectorOf, type Handlers } from "~messages/answer";
import { act } from "./context";
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
      await afterwards();
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
    "change-settings": acting(changeSettings),
  };
}
