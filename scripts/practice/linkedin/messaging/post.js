/**
 * How a request leaves the page. The real site uses one way; the others are there because they look
 * different to whoever watches requests.
 */

import { options } from "../options.js";

/** @typedef {import("./wire.js").Wire} Wire */
/** @typedef {{ isAccepted: boolean, value: Record<string, string> | undefined }} Outcome */

const HEADERS = {
  accept: "application/vnd.linkedin.normalized+json+2.1",
  "content-type": "text/plain;charset=UTF-8",
  "csrf-token": "ajax:0000000000000000001",
  "x-restli-protocol-version": "2.0.0",
};

/** @param {number} status @param {string} text @returns {Outcome} */
function toOutcome(status, text) {
  const isAccepted = status >= 200 && status < 300;
  if (!isAccepted || text === "") return { isAccepted, value: undefined };
  return { isAccepted, value: JSON.parse(text).value };
}

/** @param {string} url @param {BodyInit} body @returns {Promise<Outcome>} */
async function viaFetch(url, body) {
  const answer = await fetch(url, { method: "POST", headers: HEADERS, body });
  return toOutcome(answer.status, await answer.text());
}

/** @param {string} url @param {string} body @returns {Promise<Outcome>} */
function viaXhr(url, body) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    for (const [name, value] of Object.entries(HEADERS)) request.setRequestHeader(name, value);
    request.addEventListener("load", () =>
      resolve(toOutcome(request.status, request.responseText)),
    );
    request.addEventListener("error", () => reject(new TypeError("No connection")));
    request.send(body);
  });
}

/** Nobody learns what became of a beacon. @param {string} url @param {string} body */
async function viaBeacon(url, body) {
  return { isAccepted: navigator.sendBeacon(url, body), value: undefined };
}

/** @type {Worker | undefined} */
let worker;

/** A worker's address, in the way that Trusted Types ask for. @param {string} path */
function scriptUrl(path) {
  const factory = /** @type {any} */ (window).trustedTypes;
  const policy = factory?.createPolicy(`practice-${path}`, { createScriptURL: () => path });
  return policy?.createScriptURL("") ?? path;
}

/** @param {string} url @param {string} body @returns {Promise<Outcome>} */
function viaWorker(url, body) {
  worker ??= new Worker(scriptUrl("/practice/linkedin/messaging/worker.js"));
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ url: new URL(url, location.href).href, body, headers: HEADERS }, [port2]);
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }) => {
      if (data === undefined) reject(new TypeError("No connection"));
      else resolve(toOutcome(data.status, data.text));
    };
  });
}

/** @type {Promise<unknown> | undefined} */
let controlled;

/** From then on a service worker passes on what this page requests. */
function takeServiceWorker() {
  controlled ??= new Promise((resolve) => {
    if (navigator.serviceWorker.controller !== null) return resolve(undefined);
    navigator.serviceWorker.addEventListener("controllerchange", resolve);
    navigator.serviceWorker.register(scriptUrl("/service-worker.js"));
  });
  return controlled;
}

/** @param {Wire} wire @returns {Promise<Outcome>} */
export async function post({ url, body }) {
  const text = JSON.stringify(body);
  if (options.transport === "xhr") return viaXhr(url, text);
  if (options.transport === "blob") return viaFetch(url, new Blob([text], { type: "text/plain" }));
  if (options.transport === "beacon") return viaBeacon(url, text);
  if (options.transport === "worker") return viaWorker(url, text);
  if (options.transport === "service-worker") await takeServiceWorker();
  return viaFetch(url, text);
}

/** For what nobody waits for: the page does the same whatever is answered. @param {Wire} wire */
export function tell({ method = "POST", url, body }) {
  const more = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = fetch(url, { method, headers: HEADERS, ...more });
  return answer.then(
    ({ ok }) => ok,
    () => false,
  );
}

/** @param {Wire} wire @returns {Promise<string>} the URN of what is uploaded */
export async function uploadFile({ url, body }) {
  const outcome = await viaFetch(url, JSON.stringify(body));
  const { urn = "", singleUploadUrl = "" } = outcome.value ?? {};
  if (singleUploadUrl !== "") await fetch(singleUploadUrl, { method: "PUT", body: "" });
  return urn;
}
