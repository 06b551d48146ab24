/** Sends what the wire describes: the older pages by XMLHttpRequest, the newer ones by fetch. */

import { settings } from "./settings.js";

/** @typedef {{ isAccepted: boolean, status: number, text: string }} Reply `status` 0: no answer */

/** The bare minimum of the headers that the real pages send. */
const HEADERS = {
  "content-type": "application/json; charset=UTF-8",
  "x-restli-protocol-version": "2.0.0",
};

/** @param {import("./invite-wire.js").Post} request @returns {Promise<Reply>} */
function postByRequest({ url, body }) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    for (const [name, value] of Object.entries(HEADERS)) request.setRequestHeader(name, value);
    request.addEventListener("loadend", () => {
      const { status, responseText } = request;
      resolve({ isAccepted: status >= 200 && status < 300, status, text: responseText });
    });
    request.send(body);
  });
}

/** @param {import("./invite-wire.js").Post} request @returns {Promise<Reply>} */
async function postByFetch({ url, body }) {
  try {
    const response = await fetch(url, { method: "POST", headers: HEADERS, body });
    return { isAccepted: response.ok, status: response.status, text: await response.text() };
  } catch {
    return { isAccepted: false, status: 0, text: "" };
  }
}

/** @param {import("./invite-wire.js").Post} request */
export function post(request) {
  return settings.isClassic ? postByRequest(request) : postByFetch(request);
}
