/**
 * Watches the requests that the sites' own pages make. It only observes: nothing is held up,
 * changed or answered. Chrome wakes the worker for these events, also in tabs that were open before
 * Rekindle was installed.
 */
import type { ActionContext } from "~actions/context";
import { noteConversations } from "~actions/note-conversations";
import { noteOutline, noteUnreadable } from "~actions/note-health";
import { noteOpened } from "~actions/note-unread";
import type { Connector, Reading } from "~connectors/connector";
import { jsonOutline } from "~connectors/json-outline";
import { CONNECTORS } from "~connectors/registry";
import type { Surface } from "~domain/channel";
import type { SendSign } from "~domain/pending-send";
import { showTrouble } from "./badge";
import { act } from "./context";
import { EarlyAnswers, type RequestAnswer } from "./early-answers";
import { rememberOutline } from "./recent-outlines";
import { serially } from "./serially";
import { takeSign } from "./take-sign";

type Completed = Pick<chrome.webRequest.OnCompletedDetails, "statusCode" | "responseHeaders">;
type RequestBody = chrome.webRequest.OnBeforeRequestDetails["requestBody"];

export function observeRequests(afterwards: () => Promise<void>): void {
  for (const connector of CONNECTORS) {
    const filter: chrome.webRequest.RequestFilter = { urls: connector.requestUrls };
    const early = new EarlyAnswers();
    const note = (answer: RequestAnswer) => {
      early.keep(answer);
      noteAll(connector, [answer], afterwards);
    };

    chrome.webRequest.onBeforeRequest.addListener(
      (details) => {
        const { url, method, requestId, timeStamp } = details;
        const body = bytesOf(details.requestBody);
        const at = Math.round(timeStamp);
        const reading = connector.readRequest({ url, method, requestId, at, body });
        if (reading.kind === "unreadable") noteUnread(reading.surface ?? connector.id, body);
        else if (isSilent(reading)) remember(connector, method, at, body);
        else noteReading(connector, reading, afterwards);
        const answer = early.find(requestId, at);
        if (answer !== undefined) noteAll(connector, [answer], afterwards);
        return undefined;
      },
      filter,
      ["requestBody"],
    );
    chrome.webRequest.onCompleted.addListener(
      (details) => {
        const { method, requestId, timeStamp } = details;
        const kind = verdictOn(details);
        if (method === "POST" && kind) note({ kind, requestId, at: Math.round(timeStamp) });
      },
      filter,
      ["responseHeaders"],
    );
    chrome.webRequest.onErrorOccurred.addListener(({ method, requestId, timeStamp }) => {
      if (method === "POST") note({ kind: "request-failed", requestId, at: Math.round(timeStamp) });
    }, filter);
  }
}

type Read = Extract<Reading, { kind: "read" }>;

function isSilent({ signs, conversations = [], opened = [] }: Read): boolean {
  return signs.length + conversations.length + opened.length === 0;
}

function remember({ id }: Connector, method: string, at: number, body: Uint8Array | undefined) {
  if (method === "POST") rememberOutline({ surface: id, at, text: jsonOutline(body) });
}

function noteReading(
  connector: Connector,
  { signs, conversations = [], opened = [] }: Read,
  afterwards: () => Promise<void>,
): void {
  if (conversations.length > 0)
    inTurn(async () => {
      const learn = (context: ActionContext) =>
        noteConversations(context, connector.id, conversations);
      if ((await act(learn)) > 0) await afterwards();
    });
  noteAll(connector, signs, afterwards);
  for (const id of opened) {
    inTurn(async () => {
      if ((await act((context) => noteOpened(context, connector.id, id))) > 0) await afterwards();
    });
  }
}

/**
 * A page in place of an answer (signed out, a proxy's login) says nothing of the message, whatever its
 * status: then the screen decides, or the rep.
 */
function verdictOn({
  statusCode,
  responseHeaders = [],
}: Completed): "request-accepted" | "request-failed" | undefined {
  if (statusCode < 200 || statusCode >= 300) return "request-failed";
  const type = responseHeaders.find(({ name }) => name.toLowerCase() === "content-type")?.value;
  return /^text\/html/i.test(type ?? "") ? undefined : "request-accepted";
}

function noteUnread(surface: Surface, body: Uint8Array | undefined): void {
  inTurn(() =>
    act(async (context) => {
      await noteUnreadable(context, surface);
      await noteOutline(context, surface, { of: "request", text: jsonOutline(body) });
    }),
  );
}

function noteAll(connector: Connector, signs: SendSign[], afterwards: () => Promise<void>): void {
  for (const sign of signs) {
    inTurn(async () => {
      if ((await takeSign(connector.id, sign)) === "noted") await afterwards();
    });
  }
}

/** In the order of the browser's events; what goes wrong is shown, for nobody waits for it. */
function inTurn(task: () => Promise<void>): void {
  void serially(task).catch(showTrouble);
}

function bytesOf(body: RequestBody): Uint8Array | undefined {
  const parts = body?.raw?.map((part) => part.bytes);
  if (parts === undefined || parts.length === 0) return undefined;
  const known = parts.filter((part) => part !== undefined);
  // A part that comes from a file has no bytes here, and the rest makes no sense without it.
  if (known.length < parts.length) return undefined;
  const all = new Uint8Array(known.reduce((sum, part) => sum + part.byteLength, 0));
  let offset = 0;
  for (const part of known) {
    all.set(new Uint8Array(part), offset);
    offset += part.byteLength;
  }
  return all;
}
