/** Which action answers which message. After anything the rep does, badge and alarm are set anew. */

import { addMany } from "~actions/add-many";
import { addProspect } from "~actions/add-prospect";
import { changeMany } from "~actions/change-many";
import { changeProspect } from "~actions/change-prospect";
import { changeRules } from "~actions/change-rules";
import { changeSettings } from "~actions/change-settings";
import { checkData } from "~actions/check-data";
import { closeProspect } from "~actions/close-prospect";
import type { ActionContext } from "~actions/context";
import { dropStaged } from "~actions/drop-staged";
import { editProspect } from "~actions/edit-prospect";
import { eraseEverything } from "~actions/erase-everything";
import { eraseForGood } from "~actions/erase-prospects";
import { joinAddress } from "~actions/join-address";
import { logActs } from "~actions/log-many";
import { logReply, logTouch } from "~actions/log-touch";
import { keepApart, mergeProspects, undoMerge } from "~actions/merge-prospects";
import { noteOutline } from "~actions/note-health";
import { notePage } from "~actions/note-page";
import { lookIn, notePresence } from "~actions/note-presence";
import { parkMany } from "~actions/park-many";
import { parkProspect } from "~actions/park-prospect";
import { closePromise, makePromise, movePromise } from "~actions/promises";
import { removeMany } from "~actions/remove-many";
import { removeProspect } from "~actions/remove-prospect";
import { runImport } from "~actions/run-import";
import { runRestore } from "~actions/run-restore";
import { saveViews } from "~actions/save-views";
import { setNextStep } from "~actions/set-next-step";
import { addMissed, dismissMissed } from "~actions/settle-missed";
import { snoozeAll, snoozeMany, spreadDue } from "~actions/snooze-many";
import { snoozeProspect } from "~actions/snooze-prospect";
import { stagePart } from "~actions/stage-part";
import { startRound } from "~actions/start-round";
import { stopImport } from "~actions/stop-import";
import { dismissRecipient, trackRecipient } from "~actions/track-recipient";
import { undo } from "~actions/undo";
import { undoBatch } from "~actions/undo-batch";
import { undoImport } from "~actions/undo-import";
import { type Surface, surfacesOf } from "~domain/channel";
import { looksBroken } from "~domain/health";
import { connectorOf, type Handlers } from "~messages/answer";
import { getHealth } from "~storage/read/state";
import { awakeFor } from "./awake";
import { act } from "./context";
import { listRecentOutlines } from "./recent-outlines";
import { serially } from "./serially";
import { takeSign } from "./take-sign";

/** `afterwards` runs when an action is done and before its answer is sent. */
export function handlersWith(afterwards: () => Promise<void>): Handlers {
  const acting =
    <B, R>(action: (context: ActionContext, body: B) => Promise<R>) =>
    async (body: B): Promise<R> => {
      const work = act(async (context) => {
        await notePresence(context);
        return action(context, body);
      });
      const result = await awakeFor(work);
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
      const taken = await serially(() => takeSign(connector, sign));
      // It waits, and the badge says so: nothing else can be written now.
      if (taken === "kept") return { kind: "noted" };
      if (sign.kind === "send-pressed") await act(notePresence);
      if (sign.kind === "send-confirmed" || sign.kind === "send-unconfirmed")
        for (const surface of surfacesOf(connector)) await keepOutlines(surface);
      await afterwards();
      return { kind: "noted" };
    },
    "report-sightings": async (body, sender) => {
      const connector = connectorOf(sender);
      // Who is in a conversation may settle whom a message on its way is for.
      const news = await serially(() => act((context) => notePage(context, connector, body)));
      if (news > 0) await afterwards();
      return { kind: "noted" };
    },
    "report-outline": async ({ surface, ...outline }, sender) => {
      const connector = connectorOf(sender);
      const part = surfacesOf(connector).find((one) => one === surface) ?? connector;
      await act((context) => noteOutline(context, part, outline));
      return { kind: "noted" };
    },
    "add-prospect": actingInTurn(addProspect),
    "log-touch": acting(logTouch),
    "log-reply": acting(logReply),
    "snooze-prospect": acting(snoozeProspect),
    "park-prospect": acting(parkProspect),
    "close-prospect": acting(closeProspect),
    "start-round": acting(startRound),
    "set-next-step": acting(setNextStep),
    "make-promise": acting(makePromise),
    "move-promise": acting(movePromise),
    "close-promise": acting(closePromise),
    "change-prospect": acting(changeProspect),
    "edit-prospect": actingInTurn(editProspect),
    // Each part of these is right by itself, and a sign need not wait until all are done.
    "change-many": acting(changeMany),
    "park-many": acting(parkMany),
    "snooze-many": acting(snoozeMany),
    "log-many": acting(logActs),
    "remove-many": actingInTurn(removeMany),
    "add-many": actingInTurn(addMany),
    "merge-prospects": actingInTurn(mergeProspects),
    "undo-merge": actingInTurn(undoMerge),
    "keep-apart": actingInTurn(keepApart),
    "join-address": actingInTurn(joinAddress),
    "save-views": actingInTurn(saveViews),
    "snooze-all": acting(snoozeAll),
    "spread-due": acting(spreadDue),
    "undo-batch": acting(undoBatch),
    // Looking is no reason to set badge and alarm anew.
    "note-presence": (body) => act((context) => lookIn(context, body)),
    undo: acting(undo),
    "remove-prospect": actingInTurn(removeProspect),
    "track-recipient": actingInTurn(trackRecipient),
    "dismiss-recipient": (body) => dismissRecipient(body),
    "add-missed": actingInTurn(addMissed),
    "dismiss-missed": actingInTurn(dismissMissed),
    "change-settings": actingInTurn(changeSettings),
    "change-rules": acting(changeRules),
    "stage-part": (body) => act((context) => stagePart(context, body)),
    "run-import": acting((context, body) => runImport(context, body, serially)),
    "stop-import": (body) => act((context) => stopImport(context, body)),
    "undo-import": acting(undoImport),
    "run-restore": actingInTurn(runRestore),
    "drop-staged": (body) => act((context) => dropStaged(context, body)),
    "erase-prospects": actingInTurn(eraseForGood),
    "erase-everything": actingInTurn(eraseEverything),
    // It takes a while with many people, and each part is right by itself.
    "check-data": acting(checkData),
  };
}

/** A send that only the screen saw: the request that told of it is among those not understood. */
async function keepOutlines(surface: Surface): Promise<void> {
  await act(async (context) => {
    if (!looksBroken(await getHealth(context.db, surface))) return;
    for (const text of listRecentOutlines(surface, context.now))
      await noteOutline(context, surface, { of: "request", text });
  });
}
