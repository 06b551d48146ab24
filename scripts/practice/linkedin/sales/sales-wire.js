/**
 * Sales Navigator's addresses and requests, as its own pages write them. Nothing here touches the
 * page, so Node can import it.
 */

import { salesProfileUrn } from "../ids.js";

/** @typedef {import("../people.js").Person} Person */

const API = "/sales-api";

/** @param {Person} person */
export function leadPath({ salesId, salesToken }) {
  return `/sales/lead/${salesId},NAME_SEARCH,${salesToken}`;
}

/** @param {Person} person */
export function leadUrn({ salesId, salesToken }) {
  return salesProfileUrn(salesId, salesToken);
}

/** @returns {string} sixteen characters, each one byte of noise */
function newTrackingId() {
  return String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)));
}

/**
 * A first message names its lead; an answer only its thread, unless `recipients` are given too.
 *
 * @param {object} message
 * @param {string} message.text
 * @param {string} [message.subject]
 * @param {readonly string[]} [message.recipients] URNs
 * @param {string} [message.threadId]
 */
export function createMessage({ text, subject = "", recipients, threadId }) {
  return {
    url: `${API}/salesApiMessageActions?action=createMessage`,
    body: JSON.stringify({
      createMessageRequest: {
        body: text,
        ...(subject === "" ? {} : { subject }),
        ...(recipients === undefined ? {} : { recipients }),
        ...(threadId === undefined ? {} : { threadId }),
        copyToCrm: false,
        trackingId: newTrackingId(),
      },
    }),
  };
}

/** @param {Person} person @param {string} note "" for none */
export function connectToLead({ salesId }, note) {
  return {
    url: `${API}/salesApiConnection?action=connectV2`,
    body: JSON.stringify({ member: salesId, message: note }),
  };
}

/** @param {number} before epoch milliseconds */
export function threadsUrl(before) {
  const decoration = encodeURIComponent("(id,participants,messages,unreadMessageCount)");
  const list = `count=20&filter=INBOX&pageStartsAt=${before}&q=filter`;
  return `${API}/salesApiMessagingThreads?decoration=${decoration}&${list}`;
}
